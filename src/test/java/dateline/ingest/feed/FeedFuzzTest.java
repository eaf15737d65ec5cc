package dateline.ingest.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Feeds with random damage, the same in each run. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FeedFuzzTest {
    private static final int MUTANTS_PER_FEED = 350;
    private static final String[] SPICES = {
        "<",
        ">",
        "&",
        "\"",
        "'",
        "]]>",
        "<![CDATA[",
        "<!--",
        "-->",
        "</item>",
        "<item>",
        "</",
        "/>",
        "&#x",
        "&#0;",
        "&amp;",
        "<?",
        "xml:base=\"",
        "xmlns:x=\"\"",
        "\u0000",
        "\uFFFE",
        "{",
        "}",
        "[",
        ",",
        "<!DOCTYPE x>",
        "mode=\"base64\"",
        "\\u0000"
    };

    @Test
    void noDamageMakesTheReaderThrowOrHang() throws IOException {
        List<byte[]> feeds = feeds();
        var random = new Random(20261124);
        var reader = new FeedDocumentReader();

        int read = 0;
        for (byte[] feed : feeds) {
            for (int i = 0; i < MUTANTS_PER_FEED; i++) {
                var reading = reader.read(mutant(feed, random), Optional.empty(), Optional.of("https://a.example/"));
                assertNotNull(FeedPreviewForm.of("f", reading, ZoneOffset.UTC));
                if (reading instanceof ParsedFeed imported) {
                    imported.items().forEach(item -> assertNotNull(FeedItemConverter.of(item, imported)));
                }
                read++;
            }
        }

        assertEquals(feeds.size() * MUTANTS_PER_FEED, read);
    }

    private static byte[] mutant(byte[] feed, Random random) {
        byte[] bytes = feed.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes = mutated(bytes, random);
        }
        return bytes;
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(4)) {
            case 0 -> bytes[at] = (byte) random.nextInt(256);
            case 1 -> {
                return joined(bytes, at, new byte[0], at + random.nextInt(Math.min(60, bytes.length - at)));
            }
            case 2 -> {
                String spice = SPICES[random.nextInt(SPICES.length)];
                return joined(bytes, at, spice.getBytes(StandardCharsets.UTF_8), at);
            }
            default -> {
                int from = random.nextInt(bytes.length);
                byte[] piece =
                        java.util.Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + random.nextInt(300)));
                return joined(bytes, at, piece, at);
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[] bytes, int to, byte[] middle, int from) {
        byte[] all = new byte[to + middle.length + bytes.length - from];
        System.arraycopy(bytes, 0, all, 0, to);
        System.arraycopy(middle, 0, all, to, middle.length);
        System.arraycopy(bytes, from, all, to + middle.length, bytes.length - from);
        return all;
    }

    private static List<byte[]> feeds() throws IOException {
        var feeds = new ArrayList<byte[]>();
        for (String name : List.of(
                "rss-20.xml", "rss-091.xml", "rss-10.rdf", "atom-10.atom", "atom-03.xml", "json-feed-11.json")) {
            try (InputStream stream = FeedFuzzTest.class.getResourceAsStream(name)) {
                feeds.add(stream.readAllBytes());
            }
        }
        return feeds;
    }
}
