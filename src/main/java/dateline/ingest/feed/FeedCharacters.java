package dateline.ingest.feed;

import dateline.article.CharsetLabels;
import dateline.ingest.text.charset.EncodingSniffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The bytes of a feed as characters. A byte order mark wins (RFC 7303 section 3); bytes that are UTF-8 are UTF-8, whatever
 * the sender says; then what HTTP says and what the XML declaration says, if the bytes fit; then their statistics.
 *
 * @param text without a byte order mark
 * @param repair what was not as it should be
 */
record FeedCharacters(String text, Optional<String> repair) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int HEAD = 1024;
    private static final Pattern DECLARED =
            Pattern.compile("^\\s{0,99}<\\?xml[^>]{1,200}?encoding\\s{0,9}=\\s{0,9}[\"']([^\"'<>]{1,60})[\"']");

    /** Seven-bit encodings in which markup can hide from those who do not know them (WHATWG Encoding section 14.1). */
    private static final Set<String> HIDING =
            Set.of("utf-7", "unicode-1-1-utf-7", "hz-gb-2312", "iso-2022-cn", "iso-2022-cn-ext", "iso-2022-kr");

    static FeedCharacters of(byte[] bytes, Optional<String> httpCharset) throws FeedRefusal {
        Optional<FeedCharacters> wide = EncodingSniffer.byteOrderMark(bytes)
                .map(mark -> mark.textOf(bytes))
                .map(text -> new FeedCharacters(text, Optional.empty()))
                .or(() -> byWidth(bytes));
        if (wide.isPresent()) {
            return wide.get();
        }
        if (isEbcdic(bytes)) {
            return ebcdic(bytes);
        }
        List<String> labels = Stream.concat(httpCharset.stream(), declared(bytes, StandardCharsets.ISO_8859_1).stream())
                .map(label -> label.strip().toLowerCase(Locale.ROOT))
                .toList();
        for (String label : labels) {
            if (HIDING.contains(label)) {
                throw new FeedRefusal("It says that it is written in " + label
                        + ", in which no feed is read, because markup can hide in it. Ask the site for UTF-8.");
            }
        }
        return unmarked(bytes, labels);
    }

    private static FeedCharacters unmarked(byte[] bytes, List<String> labels) {
        Optional<String> shifting =
                labels.stream().filter(l -> l.startsWith("iso-2022")).findFirst();
        if (shifting.isPresent()) {
            Optional<String> text =
                    CharsetLabels.charset(shifting.get()).flatMap(charset -> EncodingSniffer.strictly(bytes, charset));
            if (text.isPresent()) {
                return new FeedCharacters(text.get(), Optional.empty());
            }
        }
        Optional<String> utf8 = EncodingSniffer.strictly(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return new FeedCharacters(utf8.get(), contradiction(bytes, utf8.get(), labels));
        }
        for (String label : labels) {
            Optional<Charset> told = CharsetLabels.charset(label).filter(FeedCharacters::isLikeAscii);
            Optional<String> text = told.flatMap(charset -> EncodingSniffer.strictly(bytes, charset));
            if (text.isPresent()) {
                return new FeedCharacters(text.get(), Optional.empty());
            }
        }
        return guessed(bytes, labels);
    }

    private static FeedCharacters guessed(byte[] bytes, List<String> labels) {
        String wrong = labels.isEmpty()
                ? "It does not say in which character set it is, and it is not UTF-8"
                : "It is not in the character set that it names (" + labels.get(0) + ")";
        Optional<String> surrogates =
                CharsetLabels.charset("CESU-8").flatMap(charset -> EncodingSniffer.strictly(bytes, charset));
        if (surrogates.isPresent()) {
            return new FeedCharacters(surrogates.get(), Optional.of(wrong + "; it was read as CESU-8."));
        }
        var mixed = MixedUtf8.of(bytes);
        if (mixed.isMostlyUtf8()) {
            return new FeedCharacters(
                    mixed.text(), Optional.of(wrong + "; it was read as UTF-8 with pieces of windows-1252 in it."));
        }
        Charset found = EncodingSniffer.detected(bytes)
                .flatMap(CharsetLabels::charset)
                .filter(charset -> EncodingSniffer.strictly(bytes, charset).isPresent())
                .orElse(WINDOWS_1252);
        return new FeedCharacters(
                new String(bytes, found), Optional.of(wrong + "; it was read as " + found.name() + "."));
    }

    private static Optional<String> contradiction(byte[] bytes, String text, List<String> labels) {
        boolean ascii = text.length() == bytes.length;
        return labels.stream()
                .filter(label -> !CharsetLabels.charset(label).equals(Optional.of(StandardCharsets.UTF_8)))
                .filter(label -> !ascii || CharsetLabels.charset(label).isEmpty())
                .findFirst()
                .map(label -> "It says that it is in " + label + ", but it was read as UTF-8, which it is.");
    }

    /** Wide characters without a mark: the document begins with a tag, so its zero bytes tell (XML 1.0 appendix F). */
    private static Optional<FeedCharacters> byWidth(byte[] bytes) {
        if (EncodingSniffer.startsWith(bytes, 0, 0, 0, '<')) {
            return Optional.of(wide(bytes, Charset.forName("UTF-32BE")));
        }
        if (EncodingSniffer.startsWith(bytes, '<', 0, 0, 0)) {
            return Optional.of(wide(bytes, Charset.forName("UTF-32LE")));
        }
        if (EncodingSniffer.startsWith(bytes, 0, '<', 0)) {
            return Optional.of(wide(bytes, StandardCharsets.UTF_16BE));
        }
        return bytes.length > 3 && EncodingSniffer.startsWith(bytes, '<', 0) && bytes[3] == 0
                ? Optional.of(wide(bytes, StandardCharsets.UTF_16LE))
                : Optional.empty();
    }

    /** {@code <?xm} in EBCDIC (XML 1.0 appendix F); the declaration says which. */
    private static boolean isEbcdic(byte[] bytes) {
        return EncodingSniffer.startsWith(bytes, 0x4C, 0x6F, 0xA7, 0x94);
    }

    private static FeedCharacters ebcdic(byte[] bytes) throws FeedRefusal {
        Optional<String> text = CharsetLabels.charset("IBM037")
                .flatMap(reading -> declared(bytes, reading))
                .flatMap(CharsetLabels::charset)
                .flatMap(charset -> EncodingSniffer.strictly(bytes, charset));
        return new FeedCharacters(
                text.orElseThrow(() -> new FeedRefusal(
                        "It is written in EBCDIC and does not say in which. Ask the site" + " for UTF-8.")),
                Optional.empty());
    }

    private static FeedCharacters wide(byte[] bytes, Charset charset) {
        return new FeedCharacters(new String(bytes, charset), Optional.empty());
    }

    private static Optional<String> declared(byte[] bytes, Charset reading) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), reading);
        var matcher = DECLARED.matcher(head);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The document begins with an ASCII tag, so no other charset can be meant. */
    private static boolean isLikeAscii(Charset charset) {
        return !charset.equals(StandardCharsets.UTF_8)
                && charset.canEncode()
                && "<?xml>".equals(new String("<?xml>".getBytes(charset), StandardCharsets.ISO_8859_1));
    }
}
