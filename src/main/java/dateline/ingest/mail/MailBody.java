package dateline.ingest.mail;

import dateline.ingest.text.BrokenLines;
import dateline.ingest.text.IndentedParagraphs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The plain text of a mail without what mail programs do to it: broken lines, and what they put over a text. */
final class MailBody {
    private static final int LINE = 80;
    private static final int FULL = 45;
    private static final Pattern TAG = Pattern.compile("<[^<>]{0,5000}>");

    private MailBody() {}

    /** Whole paragraphs, a blank line between them; nothing is joined that was flowed. */
    static String readable(String text, boolean flowed, List<String> sender) {
        return flowed ? text : joinedWrapped(lines(text), sender);
    }

    /** The lines as they were before they were broken to flow, and paragraphs apart. */
    static String unbroken(String text, boolean flowed, boolean delSp) {
        return flowed ? joinedFlowed(lines(text), delSp) : IndentedParagraphs.parted(text);
    }

    private static List<String> lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').lines().toList();
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

    /** RFC 3676 section 4: a line that ends in a space goes on; a space at its beginning was stuffed there. */
    private static String joinedFlowed(List<String> lines, boolean delSp) {
        var text = new StringBuilder();
        for (String line : lines) {
            String whole = line.startsWith(" ") ? line.substring(1) : line;
            text.append(delSp && whole.endsWith(" ") ? whole.substring(0, whole.length() - 1) : whole);
            if (!line.endsWith(" ")) {
                text.append('\n');
            }
        }
        return text.toString();
    }

    /** Paragraphs that a mail program broke at 72 or so characters: every line but the last is nearly full. */
    private static String joinedWrapped(List<String> lines, List<String> sender) {
        var text = new StringBuilder();
        List<String> paragraph = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank() || WordsToDesk.isSigned(line, sender)) {
                end(paragraph, text);
                text.append(line.strip()).append('\n');
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
            text.append(wrapped ? BrokenLines.joined(paragraph) : String.join("\n", paragraph))
                    .append('\n');
        }
        paragraph.clear();
    }
}
