package dateline.outbound;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** Undoes compression, and stops where more comes out than anyone needs. */
public final class Decompression {
    private static final int GZIP_MAGIC = 0x1f8b;

    private Decompression() {}

    /** The body without its Content-Encoding (RFC 9110 section 8.4); one layer at most. */
    static byte[] undo(String contentEncoding, byte[] body, int most) throws OutboundFailure {
        String coding = contentEncoding.strip().toLowerCase(Locale.ROOT);
        return switch (coding) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> body.length == 0 ? body : gunzip(body, most);
            case "deflate" -> inflate(body, most);
            default ->
                throw OutboundFailure.unusable(
                        "The answer is compressed as \"" + UrlText.shown(coding) + "\", which was not asked for.");
        };
    }

    /**
     * The content of a gzip file.
     *
     * @param most bytes that may come out
     * @throws OutboundFailure when it is damaged, or more comes out
     */
    public static byte[] gunzip(byte[] bytes, int most) throws OutboundFailure {
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return bounded(stream, most);
        } catch (IOException e) {
            throw damaged();
        }
    }

    /** Whether these are the bytes of a gzip file (RFC 1952 section 2.3.1). */
    public static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && ((bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF)) == GZIP_MAGIC;
    }

    private static byte[] inflate(byte[] bytes, int most) throws OutboundFailure {
        try (var stream = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return bounded(stream, most);
        } catch (IOException e) {
            throw damaged();
        }
    }

    private static byte[] bounded(InputStream stream, int most) throws IOException, OutboundFailure {
        byte[] bytes = stream.readNBytes(most + 1);
        if (bytes.length > most) {
            throw OutboundFailure.unusable("Decompressed, the answer is larger than " + most / 1024 + " KiB.");
        }
        return bytes;
    }

    private static OutboundFailure damaged() {
        return OutboundFailure.unusable("The compressed answer is damaged.");
    }
}
