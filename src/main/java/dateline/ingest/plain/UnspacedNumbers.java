package dateline.ingest.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of a list that stand right before its items, as {@code 1、}, {@code （1）} and {@code ①} do in Chinese, Japanese and Korean,
 * or are written in other digits, as {@code ١-} and {@code १.} are.
 */
final class UnspacedNumbers {
    private static final int FEWEST = 2;

    /** The first of each row of numbers that are one sign, in their order. */
    private static final String FIRST_SIGNS = "①⑴⒈❶";

    /** A figure behind the sign makes a number of several: {@code 2、3年}, {@code 1.5倍}. */
    private static final Pattern NUMBERED = Pattern.compile("[\\s\u3000]*(?:(\\p{Nd}{1,2})\\s?[、．]\\s*"
            + "|(\\p{Nd}{1,2})[.)）](?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}「『“《])"
            + "|[（(](\\p{Nd}{1,2})[）)]\\s*"
            + "|((?!\\d)\\p{Nd}{1,2})\\s?[.)）ـ–-]\\s+"
            + "|([①-⑳⑴-⒇⒈-⒛❶-❿])\\s*)(?!\\p{Nd})(\\S.*)");

    private UnspacedNumbers() {}

    /** The lines of a block, those of a list that counts from one with its numbers as other languages print them. */
    static List<String> spaced(List<String> block) {
        if (block.size() < FEWEST) {
            return block;
        }
        List<String> lines = new ArrayList<>(block);
        int at = 0;
        while (at < block.size()) {
            int items = itemsFrom(block, at);
            for (int i = 0; i < items && items >= FEWEST; i++) {
                lines.set(at + i, (i + 1) + ". " + text(block.get(at + i)));
            }
            at += Math.max(1, items);
        }
        return lines;
    }

    private static int itemsFrom(List<String> block, int from) {
        int items = 0;
        while (from + items < block.size() && number(block.get(from + items)) == items + 1) {
            items++;
        }
        return items;
    }

    /** The number that a line begins with; 0 if it begins with none. */
    private static int number(String line) {
        Matcher found = NUMBERED.matcher(line);
        if (!mayBegin(line) || !found.matches()) {
            return 0;
        }
        for (int group = 1; group <= 4; group++) {
            if (found.group(group) != null) {
                return Integer.parseInt(found.group(group));
            }
        }
        char sign = found.group(5).charAt(0);
        return sign - FIRST_SIGNS.chars().filter(first -> first <= sign).max().orElse(sign) + 1;
    }

    private static boolean mayBegin(String line) {
        int at = 0;
        while (at < line.length() && (Character.isWhitespace(line.charAt(at)) || "（(".indexOf(line.charAt(at)) >= 0)) {
            at++;
        }
        return at < line.length()
                && (Character.isDigit(line.charAt(at)) || Character.getType(line.charAt(at)) == Character.OTHER_NUMBER);
    }

    private static String text(String line) {
        Matcher found = NUMBERED.matcher(line);
        return found.matches() ? found.group(6) : line;
    }
}
