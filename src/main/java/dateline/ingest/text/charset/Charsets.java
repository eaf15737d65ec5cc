package dateline.ingest.text.charset;

import dateline.article.CharsetLabels;
import dateline.ingest.text.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Bytes as characters: by byte order mark, as UTF-8 if they are, by what the document declares, by their statistics, and at
 * last as windows-1252, in which every text of western Europe can be read.
 *
 * @param repairs one sentence for each thing that was not as it should be
 */
public record Charsets(String text, List<String> repairs) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int HEAD = 2048;
    private static final Pattern WIDE = Pattern.compile("(?i)utf-16(?:le|be)?");
    private static final Pattern DECLARED = Pattern.compile(
            "<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]+)|<meta[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)",
            Pattern.CASE_INSENSITIVE);

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
        Optional<Charsets> marked =
                EncodingSniffer.byteOrderMark(bytes).map(mark -> new Charsets(mark.textOf(bytes), List.of()));
        var charsets = marked.isPresent() ? marked.get() : unmarked(bytes);
        return Mojibake.repaired(charsets.text())
                .map(text ->
                        charsets.with(text, "Its letters had been saved in the wrong charset and were turned back."))
                .orElse(charsets);
    }

    private static Charsets unmarked(byte[] bytes) throws Refusal {
        Optional<Charset> wide = BinaryKind.wideCharset(bytes);
        if (wide.isPresent()) {
            return read(
                    bytes,
                    wide.get(),
                    "It has no byte order mark; it was read as " + wide.get().name() + ".");
        }
        Optional<String> utf8 = EncodingSniffer.strictly(bytes, StandardCharsets.UTF_8);
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
        if (told.isPresent() && EncodingSniffer.strictly(bytes, told.get()).isPresent()) {
            return new Charsets(new String(bytes, told.get()), List.of());
        }
        String wrong = label.map(l -> "It is not in " + l + ", as it says")
                .orElse("It is not UTF-8 and does not say what it is");
        Charset found = EncodingSniffer.detected(bytes)
                .flatMap(Charsets::charset)
                .filter(c -> EncodingSniffer.strictly(bytes, c).isPresent())
                .orElse(WINDOWS_1252);
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

    /** Whoever calls bytes without a byte order mark UTF-16 has declared it in a document of single bytes. */
    private static Optional<Charset> charset(String label) {
        return WIDE.matcher(label).matches() ? Optional.of(StandardCharsets.UTF_8) : CharsetLabels.charset(label);
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
