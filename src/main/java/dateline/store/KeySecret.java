package dateline.store;

import dateline.article.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * What the holder of an {@link AccessKey} sends: 256 random bits behind a word that scanners for leaked secrets look for,
 * and before a checksum that tells a mistyped key without asking the store. It is never kept; its hash is.
 */
public final class KeySecret {
    private static final String PREFIX = "dateline_";
    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-f]{64}([0-9a-f]{8})");
    private static final int BYTES = 32;

    private final String text;

    private KeySecret(String text) {
        this.text = text;
    }

    /** A new one. */
    public static KeySecret mint(RandomGenerator random) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        String body = PREFIX + HexFormat.of().formatHex(bits);
        return new KeySecret(body + checksum(body));
    }

    /** The secret that stands in this text; empty for a text that no key has. */
    public static Optional<KeySecret> of(String text) {
        var form = FORM.matcher(text);
        boolean sound =
                form.matches() && checksum(text.substring(0, form.start(1))).equals(form.group(1));
        return sound ? Optional.of(new KeySecret(text)) : Optional.empty();
    }

    /** The secret itself, to be shown once. */
    public String reveal() {
        return text;
    }

    /** SHA-256, hexadecimal. A fast hash is enough for 256 random bits. */
    public String hash() {
        return Sha256.hex(text);
    }

    private static String checksum(String body) {
        var crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    /** Tells nothing, so that no log does. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
