package dateline.ingest.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text without what a news agency's programs print over and under a story: its code, its priority, its keywords, who has sent it.
 * A headline may begin with the same letters and figures, so that a line is one of these by its whole form.
 *
 * @param text the rest, line by line as it was
 * @param repair that something was left out, if it was
 */
record TransmissionMarks(String text, Optional<String> repair) {
    private static final int OVER = 8;
    private static final int UNDER = 4;
    private static final int LONGEST = 120;
    private static final String LEFT_OUT =
            "What the agency's programs print over and under a story was left out, such as its code and its keywords.";

    private static final String CODE = "(?:[A-Z]{1,5}\\d{3,6}(?:[_/][A-Z_/\\d]{1,20})?|[a-z]{1,4}\\d{3,5})";
    private static final String DAY = "\\s{1,20}\\d{1,2}[-/.]\\d{1,2}";
    /** What tells a story from the ones before it: {@code 1st Ld-Writethru}, {@code Adv25}, how many words it has. */
    private static final String STATE =
            "(?:\\d{1,2}(?:st|nd|rd|th)|ld|lead|writethru|adv|add|sub|subs|take|insert|correction|corrective|folo|update|brief|box|advisory|opt|urgent|bulletin|newsalert)\\d{0,3}";

    /** Code, priority, section and length; a slug of several words with its day, state or length; the sign of a transmission. */
    private static final Pattern HEADER = Pattern.compile("ZCZC\\b.*|NNNN|"
            + CODE + "\\s+[1-9]\\s+\\p{L}{1,4}\\s+\\d{2,5}\\b.*|"
            + "[a-zA-Z]\\s[a-zA-Z]\\s(?i:bc|am|pm)-\\S+.*|"
            + "(?i:bc|am|pm)-[^\\s,]{3,60}(?: [^\\s,]{1,30}){0,3},(?i:[\\s,-]{0,3}(?:" + STATE + "|\\d{2,5})){1,8}|"
            + "(?i:bc|am|pm)-[^\\s,]{3,60}" + DAY + "(?:\\s{1,20}\\d{2,5})?|"
            + "[A-Z]{2,6}(?:/[a-z]{2,4}){1,20}(?:\\s+[\\d/:.]+)*");

    private static final Pattern CODE_ALONE = Pattern.compile(CODE);
    /** {@code ^BC-Strike}, {@code ^ UPDATES with reaction}: the sign of a headline or a note in an agency's program. */
    private static final Pattern NOTE = Pattern.compile(
            "\\^\\s*+(?:[^\\p{Ll}\\p{Lo}]*|(?:UPDATES?|ADDS?|CORRECTS?|RECASTS?|EDS|WRITETHRU|CLARIFIES)\\b.*)");

    private static final Pattern CARET = Pattern.compile("^\\s*+\\^\\s*+");
    /** {@code Strike/Harbour/Ellery/}, {@code Port-social-strike}: only right under another of these lines. */
    private static final Pattern KEYWORDS =
            Pattern.compile("(?:[^\\s/]+(?: [^\\s/]+){0,2}/){2,6}|\\p{Lu}[\\p{L}\\d]+(?:-[\\p{L}\\d]+){1,5}");
    /** An agency's program ends the headline with this sign. */
    private static final Pattern END_OF_HEADLINE = Pattern.compile("\\s+=\\s*$");

    private static final Pattern SIGNED = Pattern.compile(
            "\\(?[a-z]{2,4}(?:[/-][a-z]{2,4}){1,6}\\)?|[a-z]{2,5}(?: [a-z\\d]{1,5}){2,6}|\\d{6}Z? \\p{L}{3} \\d{2,4}|"
                    + CODE);

    static TransmissionMarks of(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        List<String> kept = new ArrayList<>();
        int seen = 0;
        boolean headed = false;
        boolean under = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty()) {
                kept.add(lines.get(i));
                continue;
            }
            boolean top = seen++ < OVER;
            boolean header = line.length() <= LONGEST
                    && (HEADER.matcher(line).matches()
                            || (top && NOTE.matcher(line).matches())
                            || (seen == 1 && isCodeAlone(line, next(lines, i)))
                            || (under && KEYWORDS.matcher(line).matches()));
            headed |= header;
            if (!header) {
                String bare = top ? CARET.matcher(lines.get(i)).replaceFirst("") : lines.get(i);
                kept.add(under ? END_OF_HEADLINE.matcher(bare).replaceFirst("") : bare);
            }
            under = header && top;
        }
        if (headed) {
            takeSigned(kept);
        }
        return new TransmissionMarks(String.join("\n", kept), headed ? Optional.of(LEFT_OUT) : Optional.empty());
    }

    /** A code that a headline or another of these lines follows; in small letters it is none that a story is called by. */
    private static boolean isCodeAlone(String line, String next) {
        return CODE_ALONE.matcher(line).matches() && next.length() <= LONGEST && !LineMarks.endsSentence(next);
    }

    private static String next(List<String> lines, int at) {
        return lines.subList(at + 1, lines.size()).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Takes the lines off the end with which the desks sign it. */
    private static void takeSigned(List<String> kept) {
        int left = UNDER;
        while (!kept.isEmpty() && left > 0) {
            String last = kept.get(kept.size() - 1).strip();
            if (!last.isEmpty()) {
                if (!SIGNED.matcher(last).matches()) {
                    return;
                }
                left--;
            }
            kept.remove(kept.size() - 1);
        }
    }
}
