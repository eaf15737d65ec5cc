package dateline.ingest.mail.lines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailLineModelTest {
    private static final MailLineModel MODEL = MailLineModel.shipped();

    @ParameterizedTest
    @ValueSource(strings = {"""
                N Hi Jo,
                N Here is the lock piece at last, sorry for the delay. Pictures follow when my phone is charged.
                N Cheers, Ada
                H Lock keeper swims home after gate jams at midnight
                B By Ada Quill
                P The keeper of Halden lock swam four hundred metres to his own front door on Friday night after the gate jammed behind him.
                P "The water was warmer than my wife," said Tom Halden, 61, who has kept the lock since 1989 and lives on its island.
                P Engineers of the canal office freed the gate on Saturday morning. It will be replaced in March, the office said.
                E Ada Quill, freelance
                E 0999 555 0142""", """
                N Guten Morgen Herr Brandt,
                N anbei mein Bericht vom Vereinsabend, bei Bedarf bitte kürzen. Bilder hat die Katharina.
                H Der Chor probt wieder im Feuerwehrhaus
                P Nach elf Monaten ohne Heizung ist der Männerchor Wellheim am Dienstag ins alte Feuerwehrhaus zurückgekehrt.
                P „Wir haben in Mänteln gesungen“, sagte der Vorsitzende Karl Amend vor 43 Mitgliedern und dem Bürgermeister.
                P Die Gemeinde hat 18.000 Euro für die neue Heizung bezahlt. Das erste Konzert ist für den 12. Dezember geplant.
                E Uwe Seidel, Schriftführer
                E Tel. 09999 55512""", """
                N Доброго дня, пані Ольго!
                N Надсилаю матеріал про пором, фото будуть увечері.
                H Пором на Тисині знову возить дітей до школи
                P Після трьох місяців простою пором між Лугами і Заріччям у понеділок перевіз перших сорок школярів.
                P «Діти ходили сім кілометрів через міст», — каже директорка школи Марія Голуб, яка чекала на березі з шостої ранку.
                P Ремонт коштував громаді 310 тисяч гривень. Наступний огляд судна призначено на травень.
                E З повагою, Іван Тис
                E тел. 099 000 14 27"""})
    @DisplayName("A note, the headline, the byline, the story and the signature are told apart in any language")
    void kinds(String mail) {
        List<String> lines =
                mail.lines().flatMap(line -> Stream.of(line.substring(2), "")).toList();

        List<ClassifiedLine> classified = MODEL.classify(lines, "Uwe Seidel", "for tomorrow");

        assertEquals(
                mail.lines().map(line -> MailLineKind.of(line.charAt(0))).toList(),
                classified.stream().map(ClassifiedLine::kind).toList(),
                classified::toString);
    }

    @Test
    @DisplayName("The probabilities of a line are those of all its kinds together, and blank lines are none")
    void probabilities() {
        List<ClassifiedLine> classified = MODEL.classify(List.of("Hello,", "", " Here is the story. "), "", "");

        assertEquals(
                List.of("Hello,", "Here is the story."),
                classified.stream().map(ClassifiedLine::text).toList());
        for (ClassifiedLine line : classified) {
            assertTrue(line.probability() > 0.12 && line.probability() <= 1, line::toString);
            assertTrue(
                    line.kind().isForDesk() ? line.forDesk() >= line.probability() : line.forDesk() <= 1,
                    line::toString);
        }
    }

    @Test
    @DisplayName("A text of more lines than a mail has is judged by nothing of this; one line is")
    void limits() {
        assertEquals(List.of(), MODEL.classify(Collections.nCopies(MailLineModel.MOST_LINES + 1, "Line."), "", ""));
        assertEquals(List.of(), MODEL.classify(List.of("", " "), "", ""));
        assertEquals(1, MODEL.classify(List.of("x".repeat(100_000)), "A", "B").size());
    }
}
