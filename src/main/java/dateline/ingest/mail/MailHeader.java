package dateline.ingest.mail;

import dateline.article.CharsetLabels;
import dateline.ingest.text.byline.InvertedName;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.util.CharsetUtil;

/** The texts in fields of a mail: unfolded (RFC 5322), encoded words decoded (RFC 2047), parameters (RFC 2231). */
final class MailHeader {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int WORDS = 4_000;
    private static final Pattern ASCII = Pattern.compile("(?i)\\s*\"?(?:us-)?ascii\"?\\s*");
    private static final Pattern LABEL = Pattern.compile("=\\?([\\w.:-]{2,30})\\?(?=[bBqQ]\\?)");
    private static final Map<Charset, Charset> MEANT = Map.of(StandardCharsets.ISO_8859_1, WINDOWS_1252);
    private static final Pattern NAMED = Pattern.compile("\\s*\"?([^\"<@]{0,200}?)\"?\\s*<[^<>]{0,300}>.*");
    private static final Pattern COMMENTED = Pattern.compile("\\S{1,300}@\\S{1,300}\\s+\\(([^()]{1,200})\\).*");

    /** Mailing lists send in the name of who wrote to them. */
    private static final Pattern VIA =
            Pattern.compile("(?<=\\S)\\s+\\(?(?:via|über|par l['’]intermédiaire de) .{1,80}$");

    private MailHeader() {}

    /** The text of a field, given with its name, unfolded. Bytes beyond ASCII are UTF-8 (RFC 6532), or else windows-1252. */
    static String text(byte[] field) {
        String raw = decoded(field, Optional.empty());
        return raw.substring(raw.indexOf(':') + 1)
                .replaceAll("\\r?\\n(?=[ \\t])", "")
                .strip();
    }

    /**
     * The text of a field with its encoded words decoded (RFC 2047). The decoder searches the rest of the text for the end of
     * each word, so that a very long text would take very long: of one the beginning has to do.
     */
    static String words(String field) {
        String beginning = LABEL.matcher(field.length() > WORDS ? field.substring(0, WORDS) : field)
                .replaceAll(word -> Matcher.quoteReplacement("=?"
                        + CharsetLabels.charset(word.group(1))
                                .map(Charset::name)
                                .orElse(word.group(1)) + "?"));
        try {
            return DecoderUtil.decodeEncodedWords(beginning, DecodeMonitor.SILENT, StandardCharsets.UTF_8, MEANT);
        } catch (RuntimeException e) {
            return beginning;
        }
    }

    /** Bytes in the charset that is told; in ASCII or an unknown one they are UTF-8 if they can be, or else windows-1252. */
    static String decoded(byte[] bytes, Optional<String> label) {
        Optional<Charset> told = label.filter(name -> !ASCII.matcher(name).matches())
                .flatMap(name -> CharsetLabels.charset(name).or(() -> Optional.ofNullable(CharsetUtil.lookup(name))));
        if (told.isPresent() && !told.get().equals(StandardCharsets.UTF_8)) {
            return new String(bytes, told.get());
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, told.isPresent() ? StandardCharsets.UTF_8 : WINDOWS_1252);
        }
    }

    /** The value of a parameter such as {@code charset}. */
    static Optional<String> parameter(String field, String name) {
        var found = Pattern.compile(
                        ";\\s{0,20}" + name + "\\s{0,20}=\\s{0,20}(?:\"([^\"]{0,300})\"|([^\\s;\"]{1,300}))",
                        Pattern.CASE_INSENSITIVE)
                .matcher(field);
        if (!found.find()) {
            return Optional.empty();
        }
        return Optional.ofNullable(found.group(1)).or(() -> Optional.of(found.group(2)));
    }

    /** The file name of a part, or a word in its place. */
    static String fileName(Map<String, String> fields) {
        return parameter(fields.getOrDefault("content-disposition", ""), "filename")
                .or(() -> parameter(fields.getOrDefault("content-type", ""), "name"))
                .filter(name -> !name.isBlank())
                .orElse("without a name");
    }

    /** The name of the first person in a field as it is printed over a story. */
    static Optional<String> personName(String field) {
        return person(field)
                .map(MailHeader::words)
                .map(name -> VIA.matcher(name).replaceFirst(""))
                .map(InvertedName::printed);
    }

    /** The name of the first person in a field such as {@code From}; nothing when there is only an address. */
    private static Optional<String> person(String field) {
        var named = NAMED.matcher(field);
        if (named.matches() && !named.group(1).isBlank()) {
            return Optional.of(named.group(1).strip());
        }
        var commented = COMMENTED.matcher(field);
        return commented.matches() ? Optional.of(commented.group(1).strip()) : Optional.empty();
    }
}
