package dateline.ingest.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The head of a mail as mail programs print it over a text, in their user's language: {@code Von: … Gesendet: … Betreff: …}. Where the
 * first line is a name alone, what each says stands in the line below it.
 *
 * @param fields by the name of RFC 5322 in lower case
 * @param end the line behind it
 */
record QuotedMailHeader(Map<String, String> fields, int end) {
    private static final int LONGEST = 1_000;
    private static final int FEWEST = 3;

    /** A longer one is a text that only looks like it. */
    private static final int MOST_LINES = 100;

    /** The French put it before a colon. */
    private static final char NO_BREAK_SPACE = '\u00a0';

    private static final Pattern LINE = Pattern.compile(
            "[\\s>*_]{0,10}(\\p{L}[\\p{L}\\p{M}\\u200c .'/-]{0,32}?(?: ?\\(\\p{L}{2,4}\\))?)\\s?[*_]{0,2}\\s?(?::[*_]{0,2}(?:\\s.*|)|：.*)");
    /** A line of a head whose values are set apart by tabs, as Outlook writes all of it. */
    private static final Pattern TABBED = Pattern.compile("\\p{L}[^:：\\t]{0,40}[:：]\\t.*");
    /** Whoever else it went to, in whatever language. */
    private static final Pattern ADDRESSED = Pattern.compile(
            "[\\s>*_]{0,10}\\p{L}[\\p{L}\\p{M} .'’-]{0,40}[*_]{0,2}[:：][^@]{0,200}?[^\\s<>@]{1,64}@[^\\s<>@]{1,190}\\.\\p{L}{2,}>?[,;]?\\s*");
    /** Mail programs print the name alone of whom they know. */
    private static final Pattern NO_ADDRESS = Pattern.compile("[^<>@]*\\p{L}[^<>@]*");

    /** Outlook prints addresses as links. */
    private static final Pattern MAILTO = Pattern.compile("\\[(?:mailto:|SMTP:)([^\\[\\]<>]{1,200})]");

    private static final Pattern BARE_ADDRESS =
            Pattern.compile("^([^<>@()\\[\\]]{2,80}?)\\s+([^\\s<>@()\\[\\]]{1,100}@[^\\s<>@()\\[\\]]{1,100})$");

    QuotedMailHeader {
        fields = Map.copyOf(fields);
    }

    /** The head that begins in this line, if one does. */
    static Optional<QuotedMailHeader> at(List<String> lines, int from) {
        Map<String, String> fields = new LinkedHashMap<>();
        int at = from;
        boolean tabbed = true;
        boolean below = false;
        String last = "";
        int most = Math.min(lines.size(), from + MOST_LINES);
        while (at < most && lines.get(at).length() <= LONGEST) {
            String line = FormatCharacters.without(lines.get(at)).replace(NO_BREAK_SPACE, ' ');
            boolean more =
                    tabbed && fields.size() >= FEWEST && TABBED.matcher(line).matches();
            boolean addressed = fields.containsKey("from")
                    && fields.size() > 1
                    && ADDRESSED.matcher(line).matches();
            Optional<String> name =
                    name(line).or(() -> Optional.of(MailHeadWords.OTHER).filter(other -> more || addressed));
            if (name.isPresent()) {
                String value = value(line);
                below |= fields.isEmpty() && value.isEmpty();
                if (below
                        && value.isEmpty()
                        && at + 1 < most
                        && name(lines.get(at + 1)).isEmpty()) {
                    at++;
                    value = lines.get(at).strip();
                }
                fields.putIfAbsent(name.get(), value);
                last = name.get();
                tabbed &= TABBED.matcher(line).matches();
            } else if (!last.isEmpty() && !line.isBlank() && Character.isWhitespace(line.charAt(0))) {
                fields.merge(last, line.strip(), (before, rest) -> before + " " + rest);
            } else {
                break;
            }
            at++;
        }
        boolean known = fields.containsKey("from")
                && fields.size() >= FEWEST
                && (fields.containsKey("subject")
                        || (fields.containsKey("date") && fields.containsKey("to") && isAddressed(fields)));
        fields.computeIfPresent("from", (name, text) -> BARE_ADDRESS
                .matcher(MAILTO.matcher(text).replaceFirst("<$1>"))
                .replaceFirst("$1 <$2>"));
        fields.computeIfPresent("from", (name, text) -> NO_ADDRESS.matcher(text).matches() ? text + " <>" : text);
        return known ? Optional.of(new QuotedMailHeader(fields, at)) : Optional.empty();
    }

    /** Without a subject, who goes from one place to another on a day has lines of the same names. */
    private static boolean isAddressed(Map<String, String> fields) {
        return fields.values().stream().anyMatch(value -> value.indexOf('@') >= 0);
    }

    /** Whether a line begins with the name of a field. */
    static boolean isField(String line) {
        return fieldOf(line).isPresent();
    }

    /** The field that a line begins with the name of. */
    static Optional<String> fieldOf(String line) {
        return line.length() <= LONGEST ? name(line.replace(NO_BREAK_SPACE, ' ')) : Optional.empty();
    }

    /** Whether a line is such a name and says nothing more. */
    static boolean isNameAlone(String line) {
        String plain = line.strip();
        return isField(line) && (plain.endsWith(":") || plain.endsWith("："));
    }

    private static Optional<String> name(String line) {
        var found = LINE.matcher(line);
        return found.matches() ? MailHeadWords.field(found.group(1)) : Optional.empty();
    }

    private static String value(String line) {
        return line.substring(line.replace('：', ':').indexOf(':') + 1)
                .replaceFirst("^[*_]{0,2}\\s*", "")
                .strip();
    }

    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).filter(text -> !text.isBlank());
    }

    /** The name of who sent it. */
    Optional<String> sender() {
        return field("from").flatMap(MailHeader::personName);
    }

    /** What its subject says of the mail under it. */
    MailKind kind() {
        return field("subject").map(SubjectPrefix::kind).orElse(MailKind.OWN);
    }
}
