package dateline.ingest.text;

import java.util.List;
import java.util.regex.Pattern;

/** A line that only parts what stands over it from what stands under it: {@code * * *}, {@code ______}, {@code ⁂}, {@code ---8<---}. */
public final class DividerLine {
    private static final int LONGEST = 200;
    private static final Pattern LINE = Pattern.compile(
            "(?:[-–—―─━_*=~#+·•°§◇◆◊■□●○❖※＊＿＝～・|/\\\\][ \\t\\u00a0]?){2,}|(?:[oO][ \\t]?){3,}|[-–—_*⁂❦❧※❖◆◇■□●•·]"
                    // where to cut
                    + "|[-–—=_~. ]{2,60}(?:8<|>8|%<|[✁✂✃✄]\\ufe0f?)[-–—=_~. ]{2,100}(?:(?:8<|>8|%<|[✁✂✃✄]\\ufe0f?)[-–—=_~. ]{0,100})?|[✁✂✃✄]\\ufe0f?[-–—=_~. ]{2,100}");

    private DividerLine() {}

    /** Whether this line says nothing and parts. */
    public static boolean isOne(String line) {
        String plain = line.strip();
        return plain.length() <= LONGEST && LINE.matcher(plain).matches();
    }

    /** The first of the dividers that stand last over this line; the line itself where there are none. The first line stays. */
    public static int over(List<String> lines, int end) {
        int found = end;
        for (int at = end - 1; at > 0; at--) {
            if (isOne(lines.get(at))) {
                found = at;
            } else if (!lines.get(at).isBlank()) {
                break;
            }
        }
        return found;
    }
}
