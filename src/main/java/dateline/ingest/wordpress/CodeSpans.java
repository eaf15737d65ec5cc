package dateline.ingest.wordpress;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a text in HTML shows code: a command that stands there is what is spoken of. */
final class CodeSpans {
    private static final Pattern OPENING = Pattern.compile("<(pre|code|kbd|samp|tt)\\b", Pattern.CASE_INSENSITIVE);

    private final TreeMap<Integer, Integer> ends = new TreeMap<>();

    CodeSpans(String html) {
        String lower = html.toLowerCase(Locale.ROOT);
        Map<String, Boolean> closed = new HashMap<>();
        Matcher opening = OPENING.matcher(lower);
        int from = 0;
        while (lower.length() == html.length() && opening.find(from)) {
            String end = "</" + opening.group(1);
            int close = closed.getOrDefault(end, true) ? lower.indexOf(end, opening.end()) : -1;
            closed.put(end, close >= 0);
            from = close < 0 ? opening.end() : close;
            if (close >= 0) {
                ends.put(opening.start(), close);
            }
        }
    }

    boolean contain(int at) {
        var span = ends.floorEntry(at);
        return span != null && span.getValue() > at;
    }
}
