package dateline.ingest.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a mail in a language whose words for it are not known, under a line that says that there is one: each line has a name
 * and a colon, one a sender with his address, one a moment.
 */
final class UnknownHead {
    private static final int FEWEST = 3;
    private static final int MOST = 8;
    private static final Pattern LINE = Pattern.compile(
            "[\\s>*_]{0,10}(\\p{L}[\\p{L}\\p{M}\\u200c .'’/-]{0,40}?)\\s?[*_]{0,2}\\s?[:\uff1a][*_]{0,2}\\s*(.+)");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>@]+@[^\\s<>@]+\\.\\p{L}+");
    private static final Pattern MOMENT = Pattern.compile("(?=.*\\p{Nd}{4}).*\\p{Nd}{1,2}[:.]\\p{Nd}{2}.*");

    private UnknownHead() {}

    /** The one that begins in this line, if one does. */
    static Optional<QuotedMailHeader> at(List<String> lines, int from) {
        Map<String, String> fields = new LinkedHashMap<>();
        int at = from;
        for (; at < Math.min(lines.size(), from + MOST); at++) {
            Matcher line = LINE.matcher(FormatCharacters.without(lines.get(at)));
            if (!line.matches()) {
                break;
            }
            fields.putIfAbsent(
                    field(line.group(1), line.group(2), fields), line.group(2).strip());
        }
        boolean head = at - from >= FEWEST && fields.containsKey("from") && fields.containsKey("date");
        return head ? Optional.of(new QuotedMailHeader(fields, at)) : Optional.empty();
    }

    private static String field(String name, String value, Map<String, String> before) {
        return MailHeadWords.field(name).orElseGet(() -> {
            if (ADDRESS.matcher(value).find()) {
                return before.containsKey("from") ? "to" : "from";
            }
            return MOMENT.matcher(value).matches() ? "date" : "subject";
        });
    }
}
