package dateline.ingest.feed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 with single bytes of windows-1252 in it, as feeds have that were put together from several places.
 *
 * @param sequences how many characters of more than one byte were UTF-8
 * @param strays how many bytes were not
 */
record MixedUtf8(String text, int sequences, int strays) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    boolean isMostlyUtf8() {
        return strays < Math.max(1, sequences);
    }

    static MixedUtf8 of(byte[] bytes) {
        var text = new StringBuilder(bytes.length);
        int sequences = 0;
        int strays = 0;
        int i = 0;
        while (i < bytes.length) {
            if (isCutOff(bytes, i)) {
                break;
            }
            int length = sequence(bytes, i);
            if (length == 1) {
                text.append((char) bytes[i]);
            } else if (length > 1) {
                text.append(new String(bytes, i, length, StandardCharsets.UTF_8));
                sequences++;
            } else {
                text.append(new String(bytes, i, 1, WINDOWS_1252));
                strays++;
            }
            i += Math.max(1, length);
        }
        return new MixedUtf8(text.toString(), sequences, strays);
    }

    /** Whether the text breaks off within this character. */
    private static boolean isCutOff(byte[] bytes, int at) {
        int missing = bytes.length - at;
        int first = bytes[at] & 0xFF;
        if (missing > 3 || first < 0xC2 || first >= 0xF5 || missing >= length(first)) {
            return false;
        }
        for (int i = 1; i < missing; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }

    private static int length(int first) {
        return first < 0xC2 || first >= 0xF5 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    }

    /** Length of the UTF-8 sequence that begins here (RFC 3629 section 4), 0 when none does. */
    private static int sequence(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        int length = length(first);
        if (length == 0 || at + length > bytes.length || !isSecond(first, bytes[at + 1] & 0xFF)) {
            return 0;
        }
        for (int i = 2; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    private static boolean isSecond(int first, int second) {
        int from = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int to = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        return second >= from && second <= to;
    }
}
