package dateline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every reader has a golden file: an input, and beside it what comes of it. */
class StreamReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cms/wordpress.xml",
                "cms/ghost.json",
                "cms/mail.eml",
                "cms/mail.mbox",
                "cms/story.docx",
                "wire/newsml-g2.xml",
                "wire/nitf.xml",
                "wire/ninjs1.json",
                "wire/ninjs3.json"
            })
    void theGoldenFileBecomesWhatIsWrittenBesideIt(String name) {
        byte[] bytes = Copy.file(name);

        var copy = Copy.of(reader(bytes), bytes);

        assertEquals(Copy.textOf(name + ".txt"), copy.toString());
    }

    @Test
    void everyReaderRecognisesItsOwnFormatAndNoOther() {
        List<String> files = List.of(
                "cms/wordpress.xml",
                "cms/ghost.json",
                "wire/newsml-g2.xml",
                "wire/nitf.xml",
                "wire/ninjs1.json",
                "cms/mail.eml",
                "cms/story.docx");

        for (int i = 0; i < files.size(); i++) {
            byte[] head = head(Copy.file(files.get(i)));
            List<StreamReader> claimants = StreamReader.ALL.stream()
                    .filter(reader -> reader.recognises(head))
                    .toList();
            assertEquals(List.of(StreamReader.ALL.get(i)), claimants, files.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"title\": \"A\", \"bodyText\": \"B\", \"sourceId\": \"1\"}",
                "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}",
                "<rss version=\"2.0\"><channel><title>x</title></channel></rss>",
                "<html><body><p>From: here</p></body></html>",
                "Storm closes pier\n\nBy Mara Lindqvist\n\nThe pier is shut.",
                "Title: Storm\nBy: Mara\nDate: 2026-11-20\n\nThe pier is shut.",
                "From the harbour comes news.\n\nMore."
            })
    void whatIsOfNoneOfTheseFormatsIsClaimedByNone(String text) {
        byte[] head = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertTrue(StreamReader.ALL.stream().noneMatch(reader -> reader.recognises(head)));
    }

    private static StreamReader reader(byte[] bytes) {
        return StreamReader.ALL.stream()
                .filter(reader -> reader.recognises(head(bytes)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("claimed by none"));
    }

    private static byte[] head(byte[] bytes) {
        return Arrays.copyOf(bytes, Math.min(bytes.length, StreamReader.HEAD));
    }
}
