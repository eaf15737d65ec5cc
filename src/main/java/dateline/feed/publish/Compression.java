package dateline.feed.publish;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import dateline.feed.ContentCoding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Compresses a document once, for all who will ask for it. */
public final class Compression {
    /**
     * Makes of a feed of 350 kB what quality 9 makes, within a thousandth, in a third of the time; gzip's usual level
     * stands so beside its best, in half of the time. A story shall be in its feeds at once.
     */
    private static final int BROTLI_QUALITY = 5;

    private Compression() {}

    /** The document in every encoding in which it is smaller than as it is. The same document gives the same bytes. */
    public static Map<ContentCoding, byte[]> of(byte[] document) {
        Map<ContentCoding, byte[]> bodies = new EnumMap<>(ContentCoding.class);
        bodies.put(ContentCoding.IDENTITY, document);
        bodies.put(ContentCoding.GZIP, gzip(document));
        if (Brotli4jLoader.isAvailable()) {
            bodies.put(ContentCoding.BROTLI, brotli(document));
        }
        bodies.entrySet()
                .removeIf(body -> body.getKey() != ContentCoding.IDENTITY && body.getValue().length >= document.length);
        return bodies;
    }

    /** Java writes no time into the header. */
    private static byte[] gzip(byte[] document) {
        var bytes = new ByteArrayOutputStream(document.length / 2);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(document);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written.", e);
        }
        return bytes.toByteArray();
    }

    private static byte[] brotli(byte[] document) {
        try {
            return Encoder.compress(document, Encoder.Parameters.create(BROTLI_QUALITY));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written.", e);
        }
    }
}
