package dateline.ingest.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Bytes as characters: by byte order mark, as UTF-8 if they are, by what the document declares, by their statistics, and at
 * last as windows-1252, in which every text of western Europe can be read.
 *
 * @param repairs one sentence for each thing that was not as it should be
 */
public record Charsets(String text, List<String> repairs) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int HEAD = 2048;
    private static final Pattern DECLARED = Pattern.compile(
            "<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]+)|<meta[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)",
            Pattern.CASE_INSENSITIVE);

    /** Labels that browsers read as another charset (WHATWG Encoding section 4.2). */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("utf-16", "UTF-8"),
            Map.entry("utf-16le", "UTF-8"),
            Map.entry("utf-16be", "UTF-8"));

    /**
     * The characters of these bytes.
     *
     * @throws Refusal when they are no text
     */
    public static Charsets of(byte[] bytes) throws Refusal {
        if (bytes.length == 0) {
            throw new Refusal("It is empty. File it again with a headline and a text.");
        }
        Optional<String> kind = BinaryKind.of(bytes);
        if (kind.isPresent()) {
            throw new Refusal("This is " + kind.get() + ", not text. Save the article as text, Markdown or HTML.");
        }
        Optional<Charsets> marked = byMark(bytes);
        var charsets = marked.isPresent() ? marked.get() : unmarked(bytes);
        return Mojibake.repaired(charsets.text())
                .map(text ->
                        charsets.with(text, "Its letters had been saved in the wrong charset and were turned back."))
                .orElse(charsets);
    }

    private static Optional<Charsets> byMark(byte[] bytes) {
        if (BinaryKind.startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(marked(bytes, 3, StandardCharsets.UTF_8));
        }
        if (BinaryKind.startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(marked(bytes, 4, Charset.forName("UTF-32LE")));
        }
        if (BinaryKind.startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(marked(bytes, 4, Charset.forName("UTF-32BE")));
        }
        if (BinaryKind.startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(marked(bytes, 2, StandardCharsets.UTF_16LE));
        }
        if (BinaryKind.startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(marked(bytes, 2, StandardCharsets.UTF_16BE));
        }
        return Optional.empty();
    }

    private static Charsets marked(byte[] bytes, int from, Charset charset) {
        return new Charsets(new String(bytes, from, bytes.length - from, charset), List.of());
    }

    private static Charsets unmarked(byte[] bytes) throws Refusal {
        Optional<Charset> wide = BinaryKind.wideCharset(bytes);
        if (wide.isPresent()) {
            return read(
                    bytes,
                    wide.get(),
                    "It has no byte order mark; it was read as " + wide.get().name() + ".");
        }
        Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
        if (BinaryKind.isRubbish(bytes, utf8.isPresent())) {
            throw new Refusal(
                    "This is not text: it holds bytes that stand in no text. File the article as text, Markdown,"
                            + " HTML or JSON.");
        }
        Optional<String> label = declared(bytes);
        if (utf8.isPresent()) {
            return new Charsets(utf8.get(), utf8Repairs(bytes, label));
        }
        Optional<Charset> told = label.flatMap(Charsets::charset);
        if (told.isPresent() && strictly(bytes, told.get()).isPresent()) {
            return new Charsets(new String(bytes, told.get()), List.of());
        }
        String wrong = label.map(l -> "It is not in " + l + ", as it says")
                .orElse("It is not UTF-8 and does not say what it is");
        Charset found =
                detected(bytes).filter(c -> strictly(bytes, c).isPresent()).orElse(WINDOWS_1252);
        return read(bytes, found, wrong + "; it was read as " + found.name() + ".");
    }

    private static List<String> utf8Repairs(byte[] bytes, Optional<String> label) {
        boolean contradicted = label.flatMap(Charsets::charset)
                .filter(told -> !told.equals(StandardCharsets.UTF_8))
                .isPresent();
        return contradicted && !isAscii(bytes)
                ? List.of("It says that it is in " + label.get() + ", but it is UTF-8, and was read so.")
                : List.of();
    }

    private static Charsets read(byte[] bytes, Charset charset, String repair) {
        return new Charsets(new String(bytes, charset), List.of(repair));
    }

    private static Optional<String> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        var matcher = DECLARED.matcher(head);
        return matcher.find()
                ? Optional.of(matcher.group(1) == null ? matcher.group(2) : matcher.group(1))
                : Optional.empty();
    }

    private static Optional<Charset> charset(String label) {
        try {
            String name = label.toLowerCase(Locale.ROOT);
            return Optional.of(Charset.forName(LABELS.getOrDefault(name, name)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> detected(byte[] bytes) {
        var detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, 200_000));
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset()).flatMap(Charsets::charset);
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
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

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    /** The same characters, with what was done to them. */
    Charsets with(String newText, String repair) {
        var all = new ArrayList<>(repairs);
        all.add(repair);
        return new Charsets(newText, all);
    }
}
