package dateline.http;

import dateline.feed.Encoding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * The bytes of a page in the codings that are worth it, each with its strong tag.
 *
 * @param hash of the identity, 32 hexadecimal digits
 */
record Encoded(String hash, Map<Encoding, byte[]> bodies, Map<Encoding, String> etags) {
    /** Below this, a compressed page saves no packet. */
    private static final int SMALL = 1_000;

    static Encoded of(byte[] bytes) {
        String hash = hash(bytes);
        return bytes.length < SMALL
                ? new Encoded(hash, Map.of(Encoding.IDENTITY, bytes), Map.of(Encoding.IDENTITY, tag(hash)))
                : new Encoded(
                        hash,
                        Map.of(Encoding.IDENTITY, bytes, Encoding.GZIP, gzip(bytes)),
                        Map.of(Encoding.IDENTITY, tag(hash), Encoding.GZIP, tag(hash + ".gz")));
    }

    private static String tag(String opaque) {
        return '"' + opaque + '"';
    }

    private static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream(bytes.length / 2);
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to be written.", e);
        }
        return packed.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
