package dateline.feed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ZippedBodiesTest {
    private static final byte[] DOCUMENT = "<rss/>".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = {1, 2};

    @Test
    void givesTheDocumentBack() throws IOException {
        var bodies = new ZippedBodies(Map.of(ContentCoding.GZIP, zipped(), ContentCoding.BROTLI, OTHER));

        assertEquals(Set.of(ContentCoding.values()), bodies.keySet());
        assertEquals(3, bodies.size());
        assertTrue(bodies.containsKey(ContentCoding.IDENTITY));
        assertArrayEquals(DOCUMENT, bodies.get(ContentCoding.IDENTITY));
        assertSame(bodies.get(ContentCoding.IDENTITY), new HashMap<>(bodies).get(ContentCoding.IDENTITY));
        assertSame(OTHER, bodies.get(ContentCoding.BROTLI));
    }

    @Test
    void unpacksNothingBeforeItIsAskedFor() {
        var bodies = new ZippedBodies(Map.of(ContentCoding.GZIP, OTHER));

        assertEquals(Set.of(ContentCoding.IDENTITY, ContentCoding.GZIP), bodies.keySet());
        assertThrows(UncheckedIOException.class, () -> bodies.get(ContentCoding.IDENTITY));
    }

    @Test
    void isMadeOfGzipAlone() {
        assertThrows(IllegalArgumentException.class, () -> new ZippedBodies(Map.of(ContentCoding.BROTLI, OTHER)));
    }

    private static byte[] zipped() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(DOCUMENT);
        }
        return bytes.toByteArray();
    }
}
