package dateline.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The elements that are open where the beginning of a feed ends. */
final class OpenElements {
    private static final Pattern MARKUP = Pattern.compile(
            "<!--.*?-->|<!\\[CDATA\\[.*?]]>|<\\?.*?\\?>|<(/?)([^\\s<>/!?]{1,200})(?:[^<>\"']|\"[^\"]*+\"|'[^']*+')*+>",
            Pattern.DOTALL);

    private OpenElements() {}

    /** The end tags that they need, innermost first. */
    static byte[] closing(byte[] beginning) {
        Deque<String> open = new ArrayDeque<>();
        Matcher markup = MARKUP.matcher(new String(beginning, StandardCharsets.ISO_8859_1));
        while (markup.find()) {
            String name = markup.group(2);
            if (name == null || markup.group().endsWith("/>")) {
                continue;
            }
            if (markup.group(1).isEmpty()) {
                open.push(name);
            } else if (open.contains(name)) {
                while (!open.pop().equals(name)) {
                    // What is not closed by itself ends with what it stands in.
                }
            }
        }
        var closing = new StringBuilder();
        open.forEach(name -> closing.append("</").append(name).append('>'));
        return closing.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
