package dateline.ingest.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.ingest.wordpress.WordPressReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An export many times as large as the memory is read in it. */
class LongExportTest {
    private static final int POSTS = 8_000;

    @Test
    void anExportOfThirtyMegabytesIsReadInSixteenMegabytesOfHeap() throws Exception {
        var child = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx16m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Import.class.getName())
                .redirectErrorStream(true)
                .start();

        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(POSTS + " taken, " + POSTS + " with a picture, 0 refused", said.strip());
        assertEquals(0, child.waitFor());
    }

    /** The import, in a Java of its own. */
    static final class Import implements StreamReader.Taker {
        private int taken;
        private int pictures;
        private int refused;

        public static void main(String[] arguments) {
            var counts = new Import();
            new WordPressReader().read(new Generated(), counts);
            System.out.println(
                    counts.taken + " taken, " + counts.pictures + " with a picture, " + counts.refused + " refused");
        }

        @Override
        public void take(String part, RawArticle rawArticle) {
            taken++;
            pictures += rawArticle.image().isPresent() ? 1 : 0;
        }

        @Override
        public void recall(String part, String sourceId, Recall recall) {
            refused++;
        }

        @Override
        public void refuse(String part, String reason) {
            refused++;
        }
    }

    /** Posts of four kilobytes, each with a picture that follows it. */
    private static final class Generated implements Input {
        @Override
        public String name() {
            return "export.xml";
        }

        @Override
        public long size() {
            return -1;
        }

        @Override
        public InputStream open() {
            return new Pieces(
                    IntStream.rangeClosed(-1, POSTS).mapToObj(Generated::piece).iterator());
        }

        private static String piece(int number) {
            if (number < 0) {
                return "<rss xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                        + " xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>";
            }
            return number < POSTS ? items(number) : "</channel></rss>";
        }

        private static String items(int number) {
            int post = 2 * number;
            int picture = post + 1;
            return "<item><title>Ferry " + number + "</title><wp:post_id>" + post
                    + "</wp:post_id><wp:status>publish</wp:status>"
                    + "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>" + picture
                    + "</wp:meta_value></wp:postmeta><wp:post_type>post</wp:post_type><content:encoded><![CDATA["
                    + "<p>The ferry left at dawn &amp; came back with the wind from the west.</p>\n\n".repeat(55)
                    + "]]></content:encoded></item><item><wp:post_id>" + picture
                    + "</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://g.example/"
                    + picture
                    + ".jpg</wp:attachment_url></item>";
        }
    }

    /** Texts one after the other, each made when it is read. */
    private static final class Pieces extends InputStream {
        private final Iterator<String> texts;
        private ByteArrayInputStream piece = new ByteArrayInputStream(new byte[0]);

        Pieces(Iterator<String> texts) {
            this.texts = texts;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int offset, int length) {
            while (piece.available() == 0 && texts.hasNext()) {
                piece = new ByteArrayInputStream(texts.next().getBytes(StandardCharsets.UTF_8));
            }
            return piece.read(to, offset, length);
        }
    }
}
