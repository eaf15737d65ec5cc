package dateline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Reading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An input that has its text in more than one form: what the form says that is left out is not lost without a word. */
class OtherBodiesTest {
    private static final String FIRST =
            "The ferry across the sound will sail again in March, the council said on Monday.";
    private static final String SECOND =
            "Repairs took eleven months and cost four million pounds, twice what was planned.";
    private static final String HTML = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";
    private static final String ANOTHER =
            "Pupils of the old school moved into classrooms below a leaking roof, and parents wrote to the minister.";

    /** Each with a place for the other form, as JSON writes its breaks. */
    private static final Map<String, String> INPUTS = Map.of(
            "article.json", "{\"title\":\"Ferry to sail again\",\"bodyHtml\":\"" + HTML + "\",\"bodyText\":\"%s\"}",
            "markdown.json",
                    "{\"title\":\"Ferry to sail again\",\"bodyHtml\":\"" + HTML + "\",\"bodyMarkdown\":\"%s\"}",
            "plain.json",
                    "{\"title\":\"Ferry to sail again\",\"bodyMarkdown\":\"" + FIRST + "\\n\\n" + SECOND
                            + "\",\"bodyText\":\"%s\"}",
            "feed.json",
                    "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Sound\",\"items\":[{\"id\":\"1\",\"title\":\"Ferry to"
                            + " sail again\",\"content_html\":\"" + HTML + "\",\"content_text\":\"%s\"}]}",
            "ninjs1.json",
                    "{\"uri\":\"urn:x:1\",\"type\":\"text\",\"headline\":\"Ferry to sail again\",\"body_xhtml\":\""
                            + HTML + "\",\"body_text\":\"%s\"}",
            "ninjs2.json",
                    "{\"uri\":\"urn:x:1\",\"standard\":{\"name\":\"ninjs\",\"version\":\"2.0\"},\"type\":\"text\",\"headlines\":[{\"value\":\"Ferry"
                            + " to sail again\"}],\"bodies\":[{\"contenttype\":\"text/html\",\"value\":\"" + HTML
                            + "\"},{\"contenttype\":\"text/plain\",\"value\":\"%s\"}]}");

    private static final String MAIL =
            "From: Ann Reid <ann@sound.example>\nTo: desk@harbour-gazette.example\nSubject: Ferry to sail again\n"
                    + "Date: Tue, 24 Nov 2026 09:00:00 +0000\nContent-Type: multipart/alternative; boundary=\"b\"\n\n"
                    + "--b\nContent-Type: text/plain; charset=utf-8\n\n%s\n\n--b\nContent-Type: text/html; charset=utf-8\n\n"
                    + HTML + "\n--b--\n";

    static final List<String> NOTICES = List.of(
            "EMBARGOED UNTIL FURTHER NOTICE",
            "Sperrfrist: bis zur Freigabe durch den Rat",
            "SOUS EMBARGO JUSQU'À NOUVEL ORDRE",
            "Not for publication before the vote",
            "Embargado hasta nuevo aviso",
            "Под эмбарго до особого распоряжения");

    private static Reading read(String name, String other) {
        String text = name.endsWith(".eml")
                ? MAIL.formatted(other)
                : INPUTS.get(name).formatted(other.replace("\"", "\\\"").replace("\n", "\\n"));
        List<Reading> readings = IngestHarness.readAll(BytesInput.of(name, text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(1, readings.size(), () -> readings.toString());
        return readings.get(0);
    }

    static Stream<String> names() {
        return Stream.concat(INPUTS.keySet().stream().sorted(), Stream.of("story.eml"));
    }

    static Stream<Arguments> noticesInEach() {
        return names().flatMap(name -> NOTICES.stream().map(notice -> Arguments.of(name, notice)));
    }

    @ParameterizedTest
    @MethodSource("noticesInEach")
    @DisplayName("An embargo that stands in the form that is left out holds the story")
    void anEmbargoInTheOther(String name, String notice) {
        Reading reading = read(name, notice + "\n\n" + FIRST + "\n\n" + SECOND);

        assertTrue(reading.reasonAgainst().orElse("").contains("embargo"), () -> reading.toString());
    }

    @ParameterizedTest
    @MethodSource("names")
    @DisplayName("The same text in another form is nothing to speak of, however its lines are broken")
    void theSameText(String name) {
        var reading = (Reading.Clean)
                read(name, FIRST.replace("sail ", "sail\n") + "\n\n" + SECOND.replace(" cost ", "\ncost "));

        assertTrue(reading.repairs().stream().noneMatch(said -> said.contains("more than once")), reading::toString);
    }

    @ParameterizedTest
    @FieldSource("JSON_INPUTS")
    @DisplayName("Another text in the other form is told")
    void anotherText(String name) {
        var reading = (Reading.Clean) read(name, ANOTHER);

        assertTrue(reading.repairs().stream().anyMatch(said -> said.contains("more than once")), reading::toString);
        assertFalse(reading.content().body().text().contains("Pupils"), reading::toString);
    }

    static final List<String> JSON_INPUTS = INPUTS.keySet().stream().sorted().toList();
}
