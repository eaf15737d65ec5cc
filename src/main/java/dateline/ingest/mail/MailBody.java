package dateline.ingest.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The plain text of a mail without what mail programs do to it: broken lines, signatures, the heads of forwarded mail. */
public final class MailBody {
    private static final int LINE = 80;
    private static final int FULL = 45;
    private static final int TOP = 8;
    private static final int BYLINE_LENGTH = 200;
    private static final Pattern FORWARDED = Pattern.compile(
            "\\A\\s{0,1000}-{2,20} ?(?:Forwarded [Mm]essage|Original Message|Weitergeleitete Nachricht|Message transféré)"
                    + " ?-{2,20}\\s*\\n(?:[\\p{L}-]{1,30}:[^\\n]*\\n(?:[ \\t]+[^\\n]*\\n){0,20}){1,40}");
    private static final Pattern BYLINE = Pattern.compile(
            "(?i:by|von|par|por|di|door|av|af)\\s+(\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:\\s+[\\p{L}\\p{M}.'’-]+){0,6}"
                    + "(?:\\s*(?:,|and|und|et|y|e|en|och|og|&)\\s*\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:\\s+[\\p{L}\\p{M}.'’-]+){0,6}){0,4})");
    private static final Pattern TAG = Pattern.compile("<[^<>]{0,5000}>");

    private MailBody() {}

    /** Whole paragraphs, a blank line between them. */
    static String readable(String text, boolean flowed) {
        String lines = FORWARDED
                .matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceFirst("");
        List<String> kept = new ArrayList<>();
        for (String line : (Iterable<String>) lines.lines()::iterator) {
            if (line.equals("-- ")) {
                break;
            }
            kept.add(line);
        }
        return flowed ? joinedFlowed(kept) : joinedWrapped(kept);
    }

    /** The names of a byline that stands by itself among the first lines. */
    public static Optional<String> byline(String text) {
        return lines(text)
                .flatMap(line ->
                        Optional.of(BYLINE.matcher(line))
                                .filter(Matcher::matches)
                                .map(byline -> byline.group(1))
                                .stream())
                .findFirst();
    }

    /** The text without that line. */
    static String withoutByline(String text) {
        Optional<String> byline =
                lines(text).filter(line -> BYLINE.matcher(line).matches()).findFirst();
        return byline.map(line -> {
                    int at = text.indexOf(line);
                    return (text.substring(0, at) + text.substring(at + line.length())).strip();
                })
                .orElse(text);
    }

    /** HTML as lines of text, to look for words in it. */
    static String looseText(String html) {
        String shown = without(without(html, "style"), "script");
        return TAG.matcher(shown).replaceAll("\n").replace("&nbsp;", " ");
    }

    private static String without(String html, String tag) {
        String lower = html.toLowerCase(Locale.ROOT);
        if (lower.length() != html.length()) {
            return html;
        }
        var kept = new StringBuilder(html.length());
        int from = 0;
        for (int open = lower.indexOf("<" + tag); open >= 0; open = lower.indexOf("<" + tag, from)) {
            kept.append(html, from, open);
            int close = lower.indexOf("</" + tag, open);
            from = close < 0 ? html.length() : close + 2 + tag.length();
        }
        return kept.append(html, from, html.length()).toString();
    }

    private static Stream<String> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(TOP)
                .filter(line -> line.length() <= BYLINE_LENGTH);
    }

    /** RFC 3676 section 4: a line that ends in a space goes on; a space at its beginning was stuffed there. */
    private static String joinedFlowed(List<String> lines) {
        var text = new StringBuilder();
        for (String line : lines) {
            text.append(line.startsWith(" ") ? line.substring(1) : line);
            if (!line.endsWith(" ")) {
                text.append('\n');
            }
        }
        return text.toString();
    }

    /** Paragraphs that a mail program broke at 72 or so characters: every line but the last is nearly full. */
    private static String joinedWrapped(List<String> lines) {
        var text = new StringBuilder();
        List<String> paragraph = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank()) {
                end(paragraph, text);
                text.append('\n');
            } else {
                paragraph.add(line);
            }
        }
        end(paragraph, text);
        return text.toString();
    }

    private static void end(List<String> paragraph, StringBuilder text) {
        boolean wrapped = paragraph.size() > 1
                && paragraph.stream().allMatch(line -> line.length() <= LINE)
                && paragraph.stream().limit(paragraph.size() - 1L).allMatch(line -> line.length() >= FULL);
        if (!paragraph.isEmpty()) {
            text.append(String.join(wrapped ? " " : "\n", paragraph)).append('\n');
        }
        paragraph.clear();
    }
}
