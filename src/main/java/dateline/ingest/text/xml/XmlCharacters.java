package dateline.ingest.text.xml;

import dateline.article.CharsetLabels;
import dateline.ingest.text.charset.EncodingSniffer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Bytes of an XML document as characters, by the rules of XML 1.0 appendix F. What cannot be decoded becomes U+FFFD. */
final class XmlCharacters {
    private static final int HEAD = 1024;
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z][\\w.:-]{0,40})[\"']");

    private XmlCharacters() {}

    static Reader of(InputStream bytes) throws IOException {
        var buffered = new BufferedInputStream(bytes, 65_536);
        buffered.mark(HEAD);
        byte[] head = buffered.readNBytes(HEAD);
        buffered.reset();
        Optional<EncodingSniffer.ByteOrderMark> mark = EncodingSniffer.byteOrderMark(head);
        if (mark.isPresent()) {
            buffered.skipNBytes(mark.get().length());
        }
        var charset = mark.map(EncodingSniffer.ByteOrderMark::charset)
                .or(() -> byShape(head))
                .orElseGet(() -> declared(head));
        return new InputStreamReader(
                buffered,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    private static Optional<Charset> byShape(byte[] head) {
        if (EncodingSniffer.startsWith(head, 0, '<', 0)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return EncodingSniffer.startsWith(head, '<', 0) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    /** The declared charset; one that the bytes contradict by being readable here counts as UTF-8. */
    private static Charset declared(byte[] head) {
        var declaration = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (!declaration.find()) {
            return StandardCharsets.UTF_8;
        }
        String label = declaration.group(1).toLowerCase(Locale.ROOT);
        if (label.startsWith("utf-16") || label.startsWith("utf-32") || label.startsWith("ucs")) {
            return StandardCharsets.UTF_8;
        }
        return CharsetLabels.charset(label).filter(XmlCharacters::isLikeAscii).orElse(StandardCharsets.UTF_8);
    }

    private static boolean isLikeAscii(Charset charset) {
        return charset.canEncode() && "<".equals(new String("<".getBytes(charset), StandardCharsets.ISO_8859_1));
    }
}
