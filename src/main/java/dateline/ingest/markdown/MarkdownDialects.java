package dateline.ingest.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Markdown without what only the tool understands that it was written for: shortcodes of Hugo, tags of Liquid, ids of
 * headings, links and pictures of a wiki. Code stays as it is.
 *
 * @param text the rest
 * @param repairs what was left out, one sentence each
 */
record MarkdownDialects(String text, List<String> repairs) {
    private static final Pattern CODE = Pattern.compile("(?ms)^(```+|~~~+)[^\\n"
            + "]*\\n"
            + ".*?(?:^\\1[`~]*[ \\t]*$|\\z)|^(?: {4}|\\t)[^\\n"
            + "]*$|(?<!`)(`+)(?!`)[^`].*?(?<!`)\\2(?!`)");
    private static final Pattern SHORTCODE = Pattern.compile(
            "\\{\\{[<%][^{}]{0,2000}?[>%]}}|\\{%[^{}]{0,2000}?%}|\\{\\{\\s*(?:site|page|content|include)[^{}]{0,300}}}");
    private static final Pattern EMBEDDED = Pattern.compile("!\\[\\[[^\\[\\]\\n]{1,300}]]");
    private static final Pattern WIKI = Pattern.compile("\\[\\[(?:[^\\[\\]|\\n]{1,200}\\|)?([^\\[\\]|\\n]{1,200})]]");
    private static final Pattern HEADING_ID =
            Pattern.compile("(?m)^(#{1,6} [^\\n]*?)[ \\t]*\\{:?[ \\t]*[#.][^{}\\n]{0,100}}[ \\t]*$");
    private static final Pattern ATTRIBUTES = Pattern.compile("(?m)^[ \\t]*\\{:[^{}\\n]{1,200}}[ \\t]*$");

    MarkdownDialects {
        repairs = List.copyOf(repairs);
    }

    static MarkdownDialects of(String text) {
        if (text.indexOf('{') < 0 && !text.contains("[[")) {
            return new MarkdownDialects(text, List.of());
        }
        var counts = new int[2];
        var plain = new StringBuilder();
        int from = 0;
        for (MatchResult code : CODE.matcher(text).results().toList()) {
            plain.append(plain(text.substring(from, code.start()), counts)).append(code.group());
            from = code.end();
        }
        plain.append(plain(text.substring(from), counts));
        var repairs = new ArrayList<String>();
        if (counts[0] > 0) {
            repairs.add("Shortcodes were left out: " + counts[0] + ".");
        }
        if (counts[1] > 0) {
            repairs.add("Files that a wiki shows in the text were left out: " + counts[1] + ".");
        }
        return new MarkdownDialects(plain.toString(), repairs);
    }

    private static String plain(String text, int[] counts) {
        counts[0] += (int) SHORTCODE.matcher(text).results().count();
        counts[1] += (int) EMBEDDED.matcher(text).results().count();
        String bare = EMBEDDED.matcher(SHORTCODE.matcher(text).replaceAll("")).replaceAll("");
        String linked = WIKI.matcher(bare).replaceAll("$1");
        return ATTRIBUTES.matcher(HEADING_ID.matcher(linked).replaceAll("$1")).replaceAll("");
    }
}
