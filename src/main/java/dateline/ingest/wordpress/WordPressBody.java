package dateline.ingest.wordpress;

import dateline.ingest.text.markup.EscapedMarkup;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The text of a post as HTML: block comments and shortcodes resolved, and the paragraphs made that WordPress makes when it
 * shows a post from before its block editor.
 *
 * @param repairs what got lost, one sentence each
 */
record WordPressBody(String html, List<String> repairs) {
    private static final Pattern EMBED = Pattern.compile(
            "<div class=\"wp-block-embed__wrapper\">\\s{0,100}(https?://[^\\s<\"]{1,2000})\\s{0,100}</div>");
    private static final Pattern REUSED = Pattern.compile("<!-- wp:block \\{");

    WordPressBody {
        repairs = List.copyOf(repairs);
    }

    static WordPressBody of(String content, WordPressIndex index) {
        var repairs = new ArrayList<String>();
        boolean blocks = content.contains("<!-- wp:");
        long reused = REUSED.matcher(content).results().count();
        if (reused > 0) {
            repairs.add("Reusable blocks are not in the export and are missing: " + reused + ".");
        }
        String text = new WordPressShortcodes(index).resolved(EscapedMarkup.resolved(withoutComments(content)));
        String html =
                blocks ? EMBED.matcher(text).replaceAll("<p><a href=\"$1\">$1</a></p>") : WordPressParagraphs.of(text);
        return new WordPressBody(html, repairs);
    }

    /** A comment that does not end is one to the end of the text, as browsers read it. */
    private static String withoutComments(String content) {
        var kept = new StringBuilder(content.length());
        int from = 0;
        for (int open = content.indexOf("<!--"); open >= 0; open = content.indexOf("<!--", from)) {
            kept.append(content, from, open);
            int close = content.indexOf("-->", open + 4);
            from = close < 0 ? content.length() : close + 3;
        }
        return kept.append(content, from, content.length()).toString();
    }
}
