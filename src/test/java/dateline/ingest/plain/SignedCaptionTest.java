package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who made a picture, behind what is seen and without a word for it, and the same between the paragraphs of a story. */
class SignedCaptionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Outgoing chair Ann Lee after the meeting on Tuesday.|Eamon Driscoll",
                "One of the ravens considers a tube that holds a piece of cheese.|H. Ødegård",
                "A page from the third of the notebooks, autumn 2016.|Institute for Boreal Research",
                "L'escalier compte 227 marches.|Yvon Le Tallec / Le Fil de l'Ouest",
                "El portón de 1931 pesa media tonelada.|Museo do Mar de Malpica",
                "Мельница на реке Сухой в половодье.|Нина Сухова"
            })
    void aNameBehindTheLastSentenceMadeThePicture(String seen, String maker) {
        String line = seen + " " + maker;
        assertEquals(Optional.of(new CaptionLine(Optional.of(seen), Optional.of(maker))), SignedCaption.of(line));
        assertTrue(SignedCaption.withinStory(line).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The board met in the evening. Nobody left before Eamon Driscoll.",
                "\u201cWe shall not see him again,\u201d she said. \u201cNot here.\u201d Eamon Driscoll",
                "Scorers for Ballinacroy: S Quirke 1-4; C Tuohy 1-2. Referee Felix Hanratty",
                "They won by a point in the rain that came at half-time. Referee Felix Hanratty",
                "Goals by Quirke, Tuohy, Hession, Nealon and Ruane. Eamon Driscoll",
                "What did the inspectors know? The MV Gannet was late",
                "\u2013 I asked them twice and heard nothing. Eamon Driscoll",
                "The first came in May. The second came in June. The third never came. Eamon Driscoll"
            })
    void whatElseEndsInANameIsAParagraph(String line) {
        assertEquals(Optional.empty(), SignedCaption.withinStory(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The temporary pumps in Carter's Yard cost £2,300 a week to hire (Image: Marlhaven Courier)",
                "This photograph was attached to the report from October. (Submitted by Marine Directorate)",
                "Henryk Dudek pokazuje zeszyt młynarza (Fot. Paweł Sikorski / Kronika Podlasia)",
                "外された教室の表札。希望者が多く抽選になった＝岬ヶ浦町",
                "改札口に置かれたダイヤの名札（写真：西嶺鉄道提供）",
                "L'escalier compte 227 marches. Yvon Le Tallec / Le Fil de l'Ouest"
            })
    void theWordsUnderAnotherPictureAreNoParagraph(String line) {
        assertEquals(List.of(0, 1, 3, 4), left(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The board will meet again in June (see the map: it is on the wall).",
                "He was pictured with the mayor, who was not pleased (and said so).",
                "The company, he said, was late. It has been so for years, says Eamon Driscoll.",
                "校舎は1932年の建築で、面積は縦＝20メートル、横＝８メートルだった。",
                "What comes next"
            })
    void otherLinesStay(String line) {
        assertEquals(List.of(0, 1, 2, 3, 4), left(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"So it may be, and nobody will know before the spring. Eamon Driscoll"})
    void theNameBehindTheLastParagraphSignsTheStory(String line) {
        var lines = lines("One paragraph is here.", "Another one is here.", "A third one is here, too.", line);
        var body = new TreeSet<>(List.of(0, 1, 2, 3));
        OtherCaptions.takeFrom(body, lines);
        assertEquals(List.of(0, 1, 2, 3), List.copyOf(body));
    }

    private static List<Integer> left(String line) {
        var lines = lines(
                "The first paragraph tells of the vote.",
                "The second tells of what came before it.",
                line,
                "The third tells of those who were against it.",
                "The last tells of what is to come.");
        var body = new TreeSet<>(IntStream.range(0, lines.size()).boxed().toList());
        OtherCaptions.takeFrom(body, lines);
        return List.copyOf(body);
    }

    private static List<AnalyzedLine> lines(String... texts) {
        return IntStream.range(0, texts.length)
                .mapToObj(at -> AnalyzedLine.of(new LogicalLine(texts[at], at, true, false, 0), WordingModels.SHIPPED))
                .toList();
    }
}
