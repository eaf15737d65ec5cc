package dateline.feed.publish;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import dateline.feed.ContentCoding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** Compresses a document once, for all who will ask for it. */
public final class Compression {
    /**
     * Makes of a feed of 350 kB what quality 9 makes, within a thousandth, in a third of the time; gzip's usual level
     * stands so beside its best, in half of the time. A story shall be in its feeds at once.
     */
    private static final int BROTLI_QUALITY = 5;

    private Compression() {}

    /** The codings that this machine can write; identity is always among them. */
    public static Set<ContentCoding> codings() {
        return Brotli4jLoader.isAvailable()
                ? EnumSet.allOf(ContentCoding.class)
                : EnumSet.of(ContentCoding.IDENTITY, ContentCoding.GZIP);
    }

    /** The document in this coding; absent where it would not be smaller. The same bytes as {@link #of} gives. */
    public static Optional<byte[]> in(ContentCoding coding, byte[] document) {
        byte[] body =
                switch (coding) {
                    case IDENTITY -> document;
                    case GZIP ->
                        PiecewiseGzip.suits(document)
                                ? PiecewiseGzip.of(document, Optional.empty()).bytes()
                                : gzip(document);
                    case BROTLI -> brotli(document);
                };
        return Optional.of(body).filter(bytes -> coding == ContentCoding.IDENTITY || bytes.length < document.length);
    }

    /** The document in every encoding in which it is smaller than as it is. The same document gives the same bytes. */
    public static Map<ContentCoding, byte[]> of(byte[] document) {
        Map<ContentCoding, byte[]> bodies = new EnumMap<>(ContentCoding.class);
        codings().parallelStream()
                .flatMap(coding -> in(coding, document).map(body -> Map.entry(coding, body)).stream())
                .toList()
                .forEach(form -> bodies.put(form.getKey(), form.getValue()));
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
