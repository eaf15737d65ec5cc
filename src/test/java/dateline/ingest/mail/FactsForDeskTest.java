package dateline.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dateline.ingest.IngestHarness;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Reading;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail whose facts for the desk say from when it may be published waits, however these are laid out. */
class FactsForDeskTest {
    private static final String STORY = """
            %1$sValdehiguera will have a new health centre in 2028%2$s
            %1$sThe ministry will build a health centre of 2,100 square metres in Valdehiguera for 14,600 people of seven villages.%2$s
            %1$sIt costs 6.2 million euros and will have beds for emergencies, a room for X-rays and a swimming pool.%2$s
            %1$s"We had asked for fifteen years to be treated in something better than huts," said the mayor, Remedios Tordera.%2$s
            %1$sWork begins in spring and lasts for twenty months. The present surgery stays open until then.%2$s
            """;

    private static byte[] mail(String type, String text) {
        return ("From: Press office <press@valdehiguera.example>\nSubject: Press release\n"
                        + "Date: Mon, 23 Nov 2026 10:00:00 +0100\nContent-Type: " + type + "; charset=utf-8\n\n" + text)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isPublic(byte[] mail) {
        return IngestHarness.readAll(BytesInput.of("m.eml", mail)).get(0) instanceof Reading.Clean read
                && read.content().embargo().isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><tr><td>Topic</td><td>Health centre</td></tr><tr><td>May be published</td><td>from Tuesday 1 December 2099, 12:00 h</td></tr><tr><td>Contact</td><td><p>Press office</p><p>0999 555 014</p></td></tr></table>",
                "<table role=\"presentation\"><tr><td>Topic</td><td>Health centre</td></tr><tr><td>May be published</td><td>from Tuesday 1 December 2099, 12:00 h</td></tr></table>",
                "<table><tr><td>Topic</td><td>Health centre</td></tr><tr><td>May be published</td><td>from Tuesday 1 December 2099, 12:00 h</td></tr></table>"
            })
    @DisplayName("in a table of any make")
    void table(String facts) {
        byte[] mail = mail("text/html", facts + STORY.formatted("<p>", "</p>"));

        assertFalse(isPublic(mail));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Topic: health centre\nMay be published: from Tuesday 1 December 2099, 12:00 h\n\n",
                "Topic\nHealth centre\n\nMay be published\nfrom Tuesday 1 December 2099, 12:00 h\n\n"
            })
    @DisplayName("in lines")
    void lines(String facts) {
        byte[] mail = mail("text/plain", facts + STORY.formatted("", "\n"));

        assertFalse(isPublic(mail));
    }
}
