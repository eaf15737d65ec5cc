package dateline.ingest.text;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of several patterns may match a line, by its first letters: what they make of them is known from other lines, for
 * lines begin with the same few words everywhere. A pattern that found no match and did not ask for more letters has none
 * whatever stands behind them.
 */
public final class PrefixFilter {
    private static final int LETTERS = 4;
    private static final int MOST_KNOWN = 50_000;

    private final List<Pattern> patterns;
    private final Map<String, List<Pattern>> known = new ConcurrentHashMap<>();

    /** Of these patterns; those that ask for a boundary or for letters before the line are none of them. */
    public PrefixFilter(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    /** Those that match some line that begins as this one, in their order. */
    public List<Pattern> possible(String line) {
        String opening = line.substring(0, Math.min(LETTERS, line.length()));
        List<Pattern> possible = known.get(opening);
        if (possible == null) {
            possible = patterns.stream()
                    .filter(pattern -> mayGoOn(pattern, opening))
                    .toList();
            if (known.size() < MOST_KNOWN) {
                known.put(opening, possible);
            }
        }
        return possible;
    }

    /** Whether some line that begins as this one matches. */
    public boolean mayMatch(String line) {
        return !possible(line).isEmpty();
    }

    /** Whether one of them matches this line, all of it. */
    public boolean matches(String line) {
        for (Pattern pattern : possible(line)) {
            if (pattern.matcher(line).matches()) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayGoOn(Pattern pattern, String opening) {
        Matcher matcher = pattern.matcher(opening);
        return matcher.lookingAt() || matcher.hitEnd();
    }
}
