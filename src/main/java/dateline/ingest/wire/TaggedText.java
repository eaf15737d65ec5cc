package dateline.ingest.wire;

import dateline.article.HtmlEscape;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text that is called plain, but holds the tags of its paragraphs. */
final class TaggedText {
    private static final Pattern WHOLE = Pattern.compile("(?is)\\s*<(p|div)\\b[^<>]*>.*</\\1>\\s*");
    private static final Pattern PARAGRAPH = Pattern.compile("(?i)</?(?:p|div)\\b[^<>]*>|<br\\s*/?>\\s*<br\\s*/?>");
    private static final Pattern OTHER_TAG = Pattern.compile("(?i)</?[a-z][a-z0-9]*(?:\\s[^<>]*)?/?>");
    private static final Pattern INDENT = Pattern.compile("(?:^|\n)[ \\t]{2,}(?=\\S)");

    private TaggedText() {}

    /** Its paragraphs as HTML; a line that is indented begins one. Absent where it is plain as it says. */
    static Optional<String> html(String text) {
        if (!WHOLE.matcher(text).matches()) {
            return Optional.empty();
        }
        if (OTHER_TAG.matcher(PARAGRAPH.matcher(text).replaceAll("")).find()) {
            return Optional.of(text);
        }
        var html = new StringBuilder();
        for (String tagged : PARAGRAPH.split(text)) {
            for (String paragraph : INDENT.split(tagged)) {
                String words = paragraph.replaceAll("\\s+", " ").strip();
                if (!words.isEmpty()) {
                    html.append("<p>").append(escaped(words)).append("</p>");
                }
            }
        }
        return Optional.of(html.toString());
    }

    /** Beside tags there may be references, which mean what they do in HTML. */
    private static String escaped(String words) {
        return HtmlEscape.text(words).replaceAll("&amp;(#?\\w{1,10};)", "&$1");
    }
}
