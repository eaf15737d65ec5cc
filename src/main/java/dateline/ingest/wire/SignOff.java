package dateline.ingest.wire;

import dateline.ingest.model.RawArticleBuilder;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line under a story with which an agency's desks sign it, {@code dpa ls yyn z2 xx} or {@code yk/fmo/dv}: no reader reads it. */
final class SignOff {
    private static final Pattern SIGNS = Pattern.compile("[a-z\\d]{1,5}(?:[ /-]{1,2}[a-z\\d]{1,5}){1,8}");
    private static final Pattern INITIALS =
            Pattern.compile("[a-z]{2,4}(?:-[a-z]{2,4})?(?:/[a-z]{2,4}(?:-[a-z]{2,4})?){2,6}");
    private static final Pattern PAIR = Pattern.compile(
            "(?:\\(?[\\p{Lu}\\d]{2,6}\\)?[ /-]{1,3})?[a-z]{2,4}(?:-[a-z]{2,4})?(?:/[a-z]{2,4}(?:-[a-z]{2,4})?){1,4}|[A-Z]{2,4}(?:/[A-Z]{2,4}){1,3}");
    private static final Pattern VOWEL = Pattern.compile("[aeiou]");
    private static final Pattern BETWEEN = Pattern.compile("[ /-]+");
    private static final Pattern LAST = Pattern.compile(
            "(?:<p\\b[^<>]*>|\\n)\\s*([a-z\\d][a-z\\d /-]{4,60})\\s*(?:</p>)?\\s*((?:</\\w+>\\s*)*)\\z");
    private static final int LONGEST = 300;
    private static final int FEWEST = 3;

    private SignOff() {}

    /** The text, in HTML or not, without the line when it ends with it; the draft is told. */
    static String without(String text, RawArticleBuilder draft) {
        int end = text.stripTrailing().length();
        Matcher last = LAST.matcher(text).region(Math.max(0, end - LONGEST), text.length());
        if (!last.find() || !isLast(last.group(1))) {
            return text;
        }
        draft.repair("The line with which the agency's desks sign the story was left out.");
        return text.substring(0, last.start()) + last.group(2);
    }

    /** Whether this line is one where it is the last of a story: two may sign too. */
    static boolean isLast(String line) {
        return is(line) || PAIR.matcher(line.strip()).matches();
    }

    /** Whether this line is one: short signs, at least half of which are no words. */
    static boolean is(String line) {
        String plain = line.strip();
        if (INITIALS.matcher(plain).matches()) {
            return true;
        }
        if (!SIGNS.matcher(plain).matches()) {
            return false;
        }
        String[] signs = BETWEEN.split(plain);
        long wordless =
                Arrays.stream(signs).filter(sign -> !VOWEL.matcher(sign).find()).count();
        return signs.length >= FEWEST && wordless * 2 >= signs.length;
    }
}
