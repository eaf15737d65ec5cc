package dateline.ingest.text;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether one of several patterns may match a line, by its first letters: what they make of them is known from other lines, for
 * menus begin with the same few words everywhere. A pattern that found no match and did not ask for more letters has none
 * whatever stands behind them.
 */
public final class PrefixFilter {
    private static final int LETTERS = 4;
    private static final int MOST_KNOWN = 50_000;

    private final List<Pattern> patterns;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    /** Of these patterns; those that ask for a boundary or for letters before the line are none of them. */
    public PrefixFilter(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    /** Whether some line that begins as this one matches. */
    public boolean mayMatch(String line) {
        String opening = line.substring(0, Math.min(LETTERS, line.length()));
        Boolean may = known.get(opening);
        if (may == null) {
            may = patterns.stream().anyMatch(pattern -> mayGoOn(pattern, opening));
            if (known.size() < MOST_KNOWN) {
                known.put(opening, may);
            }
        }
        return may;
    }

    /** Whether one of them matches this line, all of it. */
    public boolean matches(String line) {
        return mayMatch(line)
                && patterns.stream().anyMatch(pattern -> pattern.matcher(line).matches());
    }

    private static boolean mayGoOn(Pattern pattern, String opening) {
        Matcher matcher = pattern.matcher(opening);
        return matcher.lookingAt() || matcher.hitEnd();
    }
}
