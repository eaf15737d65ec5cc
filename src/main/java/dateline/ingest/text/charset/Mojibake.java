package dateline.ingest.text.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** UTF-8 that was once read as windows-1252 and saved so: {@code Ã©} for {@code é}. */
final class Mojibake {
    private static final Pattern SIGNS =
            Pattern.compile("[\u00C2-\u00C5][\u0080-\u00BF\u2018-\u2022Œ-ƒ\u20AC\u2122]|\u00E2\u20AC");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final char FIRST_LEAD = '\u00C2';
    private static final char LAST_LEAD = '\u00E2';

    private Mojibake() {}

    /** The text as it was meant, if it shows the signs and the whole of it can be turned back without loss. */
    static Optional<String> repaired(String text) {
        return mayShow(text) && SIGNS.matcher(text).find() ? bytes(text).flatMap(Mojibake::utf8) : Optional.empty();
    }

    private static boolean mayShow(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_LEAD && c <= LAST_LEAD) {
                return true;
            }
        }
        return false;
    }

    private static Optional<byte[]> bytes(String text) {
        var encoder = WINDOWS_1252.newEncoder();
        var bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (encoder.canEncode(c)) {
                bytes.put(String.valueOf(c).getBytes(WINDOWS_1252));
            } else if (c < 0x100) {
                bytes.put((byte) c);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(bytes.array());
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
