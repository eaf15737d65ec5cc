package dateline.ingest.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.Copy;
import dateline.ingest.Readers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every reader has a golden file: an input, and beside it what comes of it. */
class StreamReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "wordpress/wordpress.xml",
                "ghost/ghost.json",
                "ghost/ghost-lexical.json",
                "ghost/ghost-mobiledoc.json",
                "mail/mail.eml",
                "mail/mail.mbox",
                "docx/story.docx",
                "wire/newsml-g2.xml",
                "wire/newsml1.xml",
                "wire/nitf.xml",
                "wire/ninjs1.json",
                "wire/ninjs3.json"
            })
    void theGoldenFileBecomesWhatIsWrittenBesideIt(String name) {
        byte[] bytes = Copy.file(name);

        var copy = Copy.of(reader(bytes), bytes);

        assertEquals(Copy.textOf(name + ".txt"), copy.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "wire/nitf.xml, nitf",
        "wire/newsml-g2.xml, newsMessage",
        "wire/newsml1.xml, NewsML",
        "wordpress/wordpress.xml, rss"
    })
    @DisplayName("SEC-01: a document type that names a file changes nothing, and the file is not asked for")
    void aDocumentTypeThatNamesAFileChangesNothing(String name, String root) throws IOException {
        try (var canary = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String type = "<!DOCTYPE " + root + " PUBLIC \"-//IPTC//DTD 3.4//EN\" \"http://127.0.0.1:"
                    + canary.getLocalPort() + "/x.dtd\" [ ]>";
            byte[] bytes = Copy.textOf(name)
                    .replaceFirst("<" + root + "\\b", Matcher.quoteReplacement(type + "<" + root))
                    .getBytes(StandardCharsets.UTF_8);

            var copy = Copy.of(reader(bytes), bytes);

            assertEquals(Copy.textOf(name + ".txt"), copy.toString());
            canary.setSoTimeout(1);
            assertThrows(SocketTimeoutException.class, canary::accept);
        }
    }

    @Test
    void everyReaderRecognisesItsOwnFormatAndNoOther() {
        List<String> files = List.of(
                "wordpress/wordpress.xml",
                "ghost/ghost.json",
                "wire/newsml-g2.xml",
                "wire/newsml1.xml",
                "wire/nitf.xml",
                "wire/ninjs1.json",
                "mail/mail.eml",
                "docx/story.docx");

        for (int i = 0; i < files.size(); i++) {
            byte[] head = head(Copy.file(files.get(i)));
            List<StreamReader> claimants = Readers.STREAMED.stream()
                    .filter(reader -> reader.recognises(head))
                    .toList();
            assertEquals(List.of(Readers.STREAMED.get(i)), claimants, files.get(i));
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
        byte[] head = text.getBytes(StandardCharsets.UTF_8);

        assertTrue(Readers.STREAMED.stream().noneMatch(reader -> reader.recognises(head)));
    }

    private static StreamReader reader(byte[] bytes) {
        return Readers.STREAMED.stream()
                .filter(reader -> reader.recognises(head(bytes)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("claimed by none"));
    }

    private static byte[] head(byte[] bytes) {
        return Arrays.copyOf(bytes, Math.min(bytes.length, StreamReader.HEAD));
    }
}
