package dateline.store;

import dateline.article.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The bytes of an input that was not accepted, their digest, and their compressed form. Making them takes long, and is done
 * before the store is locked; writing what is small does not.
 */
public final class QuarantinedBytes {
    /** Less is written in a moment as it is. */
    private static final int COMPRESSED_FROM = 64 * 1024;

    /** Of an input that cannot be read. */
    public static final QuarantinedBytes NONE = of(new byte[0]);

    private final int size;
    private final String fingerprint;
    private final byte[] stored;

    private QuarantinedBytes(byte[] bytes) {
        this.size = bytes.length;
        this.fingerprint = Sha256.hex(bytes);
        byte[] compressed = bytes.length >= COMPRESSED_FROM ? compressed(bytes) : bytes;
        this.stored = compressed.length < bytes.length ? compressed : bytes;
    }

    /** These; they are not copied. */
    public static QuarantinedBytes of(byte[] bytes) {
        return new QuarantinedBytes(bytes);
    }

    /** How many they are. */
    public int size() {
        return size;
    }

    /** Their SHA-256 in hexadecimal digits. */
    public String fingerprint() {
        return fingerprint;
    }

    /** As they are stored: compressed when that makes them fewer. */
    public byte[] stored() {
        return stored;
    }

    /**
     * The bytes as they came.
     *
     * @param stored as they are stored
     * @param size how many they were
     */
    public static byte[] restored(byte[] stored, int size) {
        if (stored.length == size) {
            return stored;
        }
        try (var bytes = new GZIPInputStream(new ByteArrayInputStream(stored))) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The quarantine holds bytes that Dateline did not write.", e);
        }
    }

    private static byte[] compressed(byte[] bytes) {
        var compressed = new ByteArrayOutputStream(bytes.length / 2);
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can always be written to.", e);
        }
        return compressed.toByteArray();
    }
}
