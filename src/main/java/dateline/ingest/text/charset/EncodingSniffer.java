package dateline.ingest.text.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/** What the bytes of a text themselves tell of their charset. In which order that is asked, each format has its own rules. */
public final class EncodingSniffer {
    private static final int STATISTICS = 200_000;

    /** UTF-32 before UTF-16, whose little-endian mark it begins with. */
    private static final List<ByteOrderMark> MARKS = List.of(
            new ByteOrderMark(StandardCharsets.UTF_8, new int[] {0xEF, 0xBB, 0xBF}),
            new ByteOrderMark(Charset.forName("UTF-32LE"), new int[] {0xFF, 0xFE, 0, 0}),
            new ByteOrderMark(Charset.forName("UTF-32BE"), new int[] {0, 0, 0xFE, 0xFF}),
            new ByteOrderMark(StandardCharsets.UTF_16LE, new int[] {0xFF, 0xFE}),
            new ByteOrderMark(StandardCharsets.UTF_16BE, new int[] {0xFE, 0xFF}));

    private EncodingSniffer() {}

    /** The bytes before a text that tell its charset (RFC 7303 section 3.3). */
    public static final class ByteOrderMark {
        private final Charset charset;
        private final int[] bytes;

        ByteOrderMark(Charset charset, int[] bytes) {
            this.charset = charset;
            this.bytes = Arrays.copyOf(bytes, bytes.length);
        }

        /** What it tells. */
        public Charset charset() {
            return charset;
        }

        /** How many bytes it has. */
        public int length() {
            return bytes.length;
        }

        /** The text behind it. */
        public String textOf(byte[] marked) {
            return new String(marked, bytes.length, marked.length - bytes.length, charset);
        }
    }

    /** The mark with which the bytes begin. */
    public static Optional<ByteOrderMark> byteOrderMark(byte[] bytes) {
        return MARKS.stream().filter(mark -> startsWith(bytes, mark.bytes)).findFirst();
    }

    /** The text, if every byte has its place in the charset. */
    public static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The label of the charset that the statistics of the bytes are of. */
    public static Optional<String> detected(byte[] bytes) {
        var detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, STATISTICS));
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset());
    }

    /** Whether the bytes begin with these, each from 0 to 255. */
    public static boolean startsWith(byte[] bytes, int... beginning) {
        if (bytes.length < beginning.length) {
            return false;
        }
        for (int i = 0; i < beginning.length; i++) {
            if ((bytes[i] & 0xFF) != beginning[i]) {
                return false;
            }
        }
        return true;
    }
}
