package dateline.ingest.text.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells bytes that are no text. */
final class BinaryKind {
    private static final int SAMPLE = 65_536;

    private BinaryKind() {}

    /** What a file with a known beginning is, with its article: {@code a PDF}. */
    static Optional<String> of(byte[] bytes) {
        if (EncodingSniffer.startsWith(bytes, 0x1F, 0x8B)) {
            return Optional.of("a gzip archive");
        }
        if (EncodingSniffer.startsWith(bytes, '%', 'P', 'D', 'F')) {
            return Optional.of("a PDF");
        }
        if (EncodingSniffer.startsWith(bytes, 'P', 'K', 3, 4)) {
            return Optional.of("a zip archive or an office document");
        }
        if (EncodingSniffer.startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Optional.of("an office document");
        }
        if (EncodingSniffer.startsWith(bytes, '{', '\\', 'r', 't', 'f')) {
            return Optional.of("an RTF document");
        }
        boolean image = EncodingSniffer.startsWith(bytes, 0x89, 'P', 'N', 'G')
                || EncodingSniffer.startsWith(bytes, 0xFF, 0xD8, 0xFF)
                || EncodingSniffer.startsWith(bytes, 'G', 'I', 'F', '8')
                || EncodingSniffer.startsWith(bytes, 'R', 'I', 'F', 'F');
        return image ? Optional.of("a picture or a recording") : Optional.empty();
    }

    /** UTF-16 without a byte order mark: every second byte of a western text in it is zero. */
    static Optional<Charset> wideCharset(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        if (length < 8) {
            return Optional.empty();
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int half = length / 2;
        if (odd > half * 0.6 && even < half * 0.05) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return even > half * 0.6 && odd < half * 0.05 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /**
     * Whether the bytes hold more control characters than a damaged text would. A text may have lost a few to a bad
     * export; random bytes hold one in ten and are hardly ever UTF-8.
     */
    static boolean isRubbish(byte[] bytes, boolean utf8) {
        int length = Math.min(bytes.length, SAMPLE);
        int controls = 0;
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xFF;
            controls += b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B ? 1 : 0;
        }
        return controls > length * (utf8 ? 0.3 : 0.04);
    }
}
