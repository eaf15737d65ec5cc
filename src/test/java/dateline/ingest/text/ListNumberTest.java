package dateline.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.text.markup.NumberedLine;
import dateline.ingest.text.markup.WordDocumentLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListNumberTest {
    @ParameterizedTest
    @DisplayName("A letter is a digit of the Romans where a list begins with it or the one before was")
    @CsvSource({
        "1. 2. 3., 1-1 1-2 1-3",
        "(21) (22), 1-21 1-22",
        "٣. ٤., 1-3 1-4",
        "a) b) c), a-1 a-2 a-3",
        "h. i. j., a-8 a-9 a-10",
        "i. ii. iii. iv. v., i-1 i-2 i-3 i-4 i-5",
        "IX. X. XI., I-9 I-10 I-11",
        "c) d), a-3 a-4",
        "z. aa., a-26 a-27",
        "· o, ''",
        "1 Art., ''"
    })
    void signsOfLists(String signs, String numbers) {
        List<String> told = new ArrayList<>();
        Optional<ListNumber> last = Optional.empty();
        for (String sign : signs.split(" ")) {
            last = ListNumber.of(sign, last);
            last.ifPresent(number -> told.add(number.type() + "-" + number.number()));
        }

        assertEquals(numbers, String.join(" ", told));
    }

    @Test
    @DisplayName("Word and Outlook print the number of each item; the list goes on where they do")
    void listsOfWordInHtml() {
        var page = Jsoup.parse(item("1.", "a") + item("2.", "b") + "<p>Between.</p>" + item("3.", "c") + item("c)", "d")
                + item("d)", "e") + item("·", "f") + item("4.1.", "g") + item("4.2.", "h") + item("Art. 5", "i"));

        WordDocumentLists.toHtml(page);

        assertEquals(
                "<ol>a b</ol> <p>Between.</p> <ol start=\"3\">c</ol> <ol start=\"3\" type=\"a\">d e</ol> <ul>f</ul>"
                        + " <ol>g h</ol> <p>Art. 5 i</p>",
                page.body().children().stream()
                        .map(part -> part.removeAttr("class")
                                        .removeAttr("style")
                                        .shallowClone()
                                        .outerHtml()
                                        .replaceAll("</\\w+>", "")
                                + part.text() + "</" + part.normalName() + ">")
                        .collect(Collectors.joining(" ")));
    }

    private static String item(String sign, String text) {
        return "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>" + sign
                + "<span>&nbsp;&nbsp; </span></span>" + text + "</p>";
    }

    @Test
    void linesOfANumberedList() {
        assertEquals(
                List.of(new NumberedLine(21, "Hob Island"), new NumberedLine(22, "Tannery Reach and more of it")),
                NumberedLine.list(List.of("21. Hob Island", "22. Tannery Reach", "    and more of it")));
    }

    @ParameterizedTest
    @DisplayName("Days, years, single lines, numbers out of order and sentences are no list")
    @ValueSource(
            strings = {
                "5. März: Auftakt|6. März: Regatta",
                "3. kesäkuuta avataan|4. kesäkuuta suljetaan",
                "1953. The sea came.|1954. A spring tide.",
                "3. By the coal steps",
                "3. By the coal steps|7. Under the willow",
                "1. By the coal steps|and more|2. Under the willow",
                "He came on the|1. of May and left on the|2. of June"
            })
    void linesThatAreNoList(String lines) {
        assertTrue(NumberedLine.list(List.of(lines.split("\\|"))).isEmpty());
    }
}
