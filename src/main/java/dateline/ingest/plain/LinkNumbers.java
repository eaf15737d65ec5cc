package dateline.ingest.plain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out what programs that dump pages write into a text: a number before each link or behind it, and at the end the list
 * of addresses.
 */
final class LinkNumbers {
    private static final int LEAST = 5;
    private static final double IN_ORDER = 0.8;
    private static final Pattern NUMBER = Pattern.compile("(?<!\\S)\\[(\\d{1,4})\\](?=\\S)");
    private static final Pattern BEHIND =
            Pattern.compile("(?<=[\\p{L}\\p{N}\\p{M}.,!?\u2019\u201d\"')]) ?\\[(\\d{1,4})\\]");
    private static final Pattern LIST = Pattern.compile(
            "(?m)^ {0,8}(?:References|Visible links:?|Links:?)[ \\t]*\\n(?:[ \\t]*\\n|[ \\t]*Visible links:?[ \\t]*\\n){0,4} {0,8}1\\. [a-z]{3,8}:");

    private LinkNumbers() {}

    static String stripped(String text) {
        if (text.indexOf('[') < 0) {
            return text;
        }
        Matcher list = LIST.matcher(text);
        boolean listed = list.find();
        String read = listed ? text.substring(0, list.start()) : text;
        if (isNumbered(NUMBER.matcher(read))) {
            return NUMBER.matcher(read).replaceAll("");
        }
        return listed && isNumbered(BEHIND.matcher(read)) ? BEHIND.matcher(read).replaceAll("") : text;
    }

    /** The links of a page are numbered one after the other; the footnotes of a story stand behind words. */
    private static boolean isNumbered(Matcher number) {
        int count = 0;
        int inOrder = 0;
        int last = 0;
        while (number.find()) {
            int here = Integer.parseInt(number.group(1));
            inOrder += here == last + 1 ? 1 : 0;
            last = here;
            count++;
        }
        return count >= LEAST && inOrder >= count * IN_ORDER;
    }
}
