package dateline.ingest;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Reading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an embargo may stand: in the subject of a mail, over the headline of a page, in a table of facts. */
class EmbargoPlacesTest {
    private static final String STORY =
            "The ferry across the sound will sail again in March, the council said on Monday."
                    + "%1$sRepairs took eleven months and cost four million pounds, twice what was planned.%1$s"
                    + "\"It is a relief,\" said the harbour master, Ann Reid. \"My crew has painted every bench twice.\"";

    private static Reading read(String name, String text) {
        List<Reading> readings = IngestHarness.readAll(BytesInput.of(name, text.getBytes(StandardCharsets.UTF_8)));
        return readings.get(0);
    }

    private static Reading mail(String subject) {
        return read(
                "a.eml",
                "From: Ann Reid <ann@sound.example>\nTo: desk@harbour-gazette.example\nSubject: " + subject
                        + "\nDate: Tue, 24 Nov 2026 09:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n"
                        + "Ferry to sail again in March\n\n" + STORY.formatted("\n\n") + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EMBARGO do petka, 4. 12. 2026, ob 9.30 - Trajekt spet pluje",
                "ferry copy - sit on it til Fri noon pls?",
                "Ferry - please don't publish until the council has voted on Friday, ok?",
                "Fähre – bitte nicht vor Freitag 10 Uhr veröffentlichen, ja?",
                "STRICTLY PRIVATE: NEWS UNDER EMBARGO"
            })
    @DisplayName("A mail whose subject asks to wait waits")
    void aSubjectAsksToWait(String subject) {
        assertFalse(mail(subject) instanceof Reading.Clean, subject);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ferry copy - can you use it by Friday?",
                "Ferry to sail again in March - ok?",
                "Ferry copy - did the minister wait til Thursday?",
                "Embargo on fish from the sound - 900 words"
            })
    @DisplayName("A subject that asks something else does not")
    void aSubjectAsksSomethingElse(String subject) {
        assertTrue(mail(subject) instanceof Reading.Clean, subject);
    }

    private static Reading page(String over, String facts) {
        return read(
                "a.html",
                "<html lang=\"en\"><body><p><b>SOUND COUNCIL – PRESS OFFICE</b></p>" + over
                        + "<h1>Ferry to sail again in March</h1><p>" + STORY.formatted("</p><p>") + "</p>" + facts
                        + "</body></html>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><b>NEWS UNDER EMBARGO</b></p>",
                "<p style=\"color:red\"><strong>Mitteilung mit Sperrfrist</strong></p>",
                "<div>COMUNICADO BAJO EMBARGO</div>"
            })
    @DisplayName("A page with a mark over its headline waits")
    void aPageIsMarked(String over) {
        assertFalse(page(over, "") instanceof Reading.Clean, over);
        assertTrue(page("<p><b>FERRIES UNDER EMBARGO</b></p>", "") instanceof Reading.Clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><tr><td>Project</td><td>Ferry Ann Reid</td></tr><tr><td>May be published</td><td>only after 2:00 pm on"
                        + " Friday 4 December 2026</td></tr></table>",
                "<table><tr><th>Embargo</th><td>Friday 4 December 2026, 14:00</td></tr><tr><th>Cost</th><td>4m</td></tr></table>",
                "<dl><dt>Project</dt><dd>Ferry</dd><dt>Publication permitted</dt><dd>from 4 December, 2 pm</dd></dl>"
            })
    @DisplayName("A row or an entry of facts holds the story that it stands in")
    void aRowHolds(String facts) {
        String story = "{\"title\":\"Ferry to sail again in March\",\"bodyHtml\":\"<p>"
                + STORY.replace("\"", "“").formatted("</p><p>") + "</p>" + facts.replace("\"", "'") + "\"}";

        assertFalse(read("a.json", story) instanceof Reading.Clean, facts);
    }

    @Test
    @DisplayName("A row of a table over the text of a page holds the story, too")
    void aRowOfAPageHolds() {
        String table =
                "<table><tr><td>Project</td><td>Ferry Ann Reid</td></tr><tr><td>Cost</td><td>4 million pounds</td></tr>"
                        + "<tr><td>May go out</td><td>from Friday 4 December 2026, 14:00</td></tr></table>";

        assertFalse(page(table, "") instanceof Reading.Clean);
        assertTrue(page(table.replace("May go out", "Ferry sails"), "") instanceof Reading.Clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><tr><td>Film</td><td>The Sound</td></tr><tr><td>Release</td><td>4 December 2026</td></tr></table>",
                "<dl><dt>Embargo</dt><dd>since 2014, on oil and grain</dd><dt>Opens</dt><dd>4 December, 2 pm</dd></dl>"
            })
    @DisplayName("Facts of a film or of an embargo on goods stay in the story")
    void otherFactsStay(String facts) {
        String story = "{\"title\":\"Ferry to sail again in March\",\"bodyHtml\":\"<p>"
                + STORY.replace("\"", "“").formatted("</p><p>") + "</p>" + facts.replace("\"", "'") + "\"}";
        Reading reading = read("a.json", story);

        assertTrue(
                reading instanceof Reading.Clean clean
                        && clean.content().body().text().contains("4 December"),
                facts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EMBARGÓ: 2026. november 23., hétfő 18 óra - A komp ismét jár",
                "Sperrfrist: 23. November 2026, 18 Uhr - Fähre fährt wieder"
            })
    @DisplayName("An embargo that is over by every clock of the world holds nothing")
    void oneThatIsOverHoldsNothing(String subject) {
        assertTrue(mail(subject) instanceof Reading.Clean, subject);
        assertFalse(
                mail(subject.replace("18 ", "23:30 ").replace("23.,", "24.,").replace("23. Nov", "24. Nov"))
                        instanceof Reading.Clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[ATH ritstjórn: ekki birta þetta á vefnum fyrr en fjölskyldan hefur fengið að vita, hringi þá – BJ]",
                "[NB vaktin: ekki setja fréttina út fyrr en lögreglan segir já, ég hringi – KS]"
            })
    @DisplayName("What is left out as a request to wait holds the story")
    void whatIsLeftOutHolds(String note) {
        String text = "# Trilla sökk við Hellisey\n\n" + note
                + "\n\nTrillan Sæborg sökk við Hellisey á sunnudag. Tveir menn björguðust.\n\nLeit stóð í alla nótt með þyrlu.\n";
        Reading reading = read("a.md", text);

        assertFalse(
                reading instanceof Reading.Clean clean
                        && !clean.content().body().text().contains("ekki"),
                reading.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sperrfrist: Samstag, 21. November, 18 Uhr - Fähre fährt wieder",
                "EMBARGO do sobote, 21. novembra, ob 18. uri - Trajekt spet pluje"
            })
    @DisplayName("Without a year an embargo is over where its weekday says which day it was")
    void oneWithoutYearIsOver(String subject) {
        assertTrue(mail(subject) instanceof Reading.Clean, subject);
        assertFalse(mail(subject.replace("21. ", "28. ")) instanceof Reading.Clean);
        assertFalse(mail(subject.replace("21. ", "20. ")) instanceof Reading.Clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><tr><th>Beitrag</th><td>4711</td></tr><tr><th>Status</th><td>Entwurf</td></tr></table>",
                "<table><tr><th>작성자</th><td>조하진</td></tr><tr><th>노출</th><td>비공개</td></tr></table>",
                "<dl><dt>Autor</dt><dd>A. R.</dd><dt>Estado</dt><dd>Borrador</dd></dl>",
                "<table><tr><td>Rubrique</td><td>Mer</td></tr><tr><td>Mise en ligne</td><td>mercredi 2 décembre, 6 h</td></tr></table>"
            })
    @DisplayName("The fields of a program over a page hold its story")
    void fieldsOverAPageHold(String fields) {
        assertFalse(page(fields, "") instanceof Reading.Clean, fields);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><tr><th>Beitrag</th><td>4711</td></tr><tr><th>Status</th><td>Veröffentlicht</td></tr></table>",
                "<table><tr><th>노출</th><td>공개</td></tr></table>",
                "<table><tr><td>Rubrique</td><td>Mer</td></tr><tr><td>Mise en ligne</td><td>lundi 23 novembre 2026, 6 h</td></tr></table>",
                "<table><tr><td>Previous state</td><td>Draft</td></tr><tr><td>State</td><td>Live</td></tr></table>"
            })
    @DisplayName("Fields of what is public do not, nor does a table of the story")
    void fieldsOfWhatIsPublicHoldNothing(String fields) {
        assertTrue(page(fields, "") instanceof Reading.Clean, fields);
        assertTrue(
                page("", "<table><tr><td>Bill</td><td>Status</td></tr><tr><td>Status</td><td>Draft</td></tr></table>")
                        instanceof Reading.Clean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tuesday 24 November 2026, 9:00 Pacific time", "Tuesday 24 November 2026, 9:00"})
    @DisplayName("An hour that may still be to come where it is told is to come")
    void anHourOfAnotherZoneHolds(String time) {
        assertFalse(
                page("<table><tr><td>Go live</td><td>" + time + "</td></tr></table>", "") instanceof Reading.Clean,
                time);
    }

    @Test
    @DisplayName("A caption that says from when on picture and text are for release holds the story")
    void aCaptionHolds() {
        String figure =
                "<figure><img src=\"https://sound.example/ferry.jpg\" width=\"1200\" height=\"800\" alt=\"Ferry\">"
                        + "<figcaption>The ferry, seen from the quay. %s</figcaption></figure>";

        assertFalse(
                page(
                                "",
                                figure.formatted(
                                        "Pictures and article strictly for release after the launch, Friday 4 December, 11 a.m."))
                        instanceof Reading.Clean);
        assertFalse(
                page(
                                "",
                                figure.replace("https://sound.example/", "")
                                        .formatted(
                                                "Text and pictures only for release after noon, Friday 4 December, 12:00."))
                        instanceof Reading.Clean);
        assertTrue(
                page(
                                "",
                                figure.formatted(
                                        "Pictures from the release of the ferry after its repair, Friday 4 December, 11 a.m."))
                        instanceof Reading.Clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi Moira, hi night desk,\n\nCopy below for the Sound page, no pics yet. I got it from two people who were happy to talk"
                        + " so long as nobody reads about it before she has told the crew herself, and I gave my word on that.\n\nCheers\nDougal\n\n---\n\n",
                "Para: mesa web\nDe: Nahuel\n\nVa lo del ferri. El capitán quiere contárselo él, en persona, a la familia, y le di mi palabra.\n\n"
            })
    @DisplayName("A note over a text that was typed is none of it, and holds it")
    void aNoteOverATypedTextHolds(String note) {
        String story = "Ferry to sail again in March\n\n" + STORY.formatted("\n\n") + "\n";

        assertFalse(read("a.txt", note + story) instanceof Reading.Clean, note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi Moira, hi night desk,\n\nCopy below for the Sound page, no pics yet, you can run it right away.\n\nCheers\nDougal\n\n---\n\n",
                "Do: Wydanie\nOd: Leszek\n\nRodzina wie, puszczajcie od razu. Proszę tylko nie skracać cytatu.\n\n"
            })
    @DisplayName("A note that asks for nothing is left out, and the headline is the story's")
    void aNoteOverATypedTextIsLeftOut(String note) {
        Reading reading = read("a.txt", note + "Ferry to sail again in March\n\n" + STORY.formatted("\n\n") + "\n");

        assertTrue(
                reading instanceof Reading.Clean clean
                        && clean.content().title().equals("Ferry to sail again in March"),
                reading.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Hello, Dolly!\n\nThe musical is back.\n\n---\n\n", "Von: Anna Reid\n\n", "To sail again\n\n"})
    @DisplayName("A headline that greets, and a byline, is no note")
    void aHeadlineThatGreetsStays(String over) {
        Reading reading = read("a.txt", over + "Ferry to sail again in March\n\n" + STORY.formatted("\n\n") + "\n");

        assertTrue(
                reading instanceof Reading.Clean clean
                        && clean.repairs().stream().noneMatch(repair -> repair.contains("speaks to the desk")),
                reading.toString());
    }
}
