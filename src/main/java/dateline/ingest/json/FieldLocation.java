package dateline.ingest.json;

import dateline.ingest.text.Refusal;
import java.util.Map;

/**
 * Says where in a form a problem is.
 *
 * @param what the form is called, such as {@code the front matter}; may be empty
 * @param lines of the keys, where they are known
 */
record FieldLocation(String what, Map<String, Integer> lines) {
    static final FieldLocation UNKNOWN = new FieldLocation("", Map.of());

    FieldLocation {
        lines = Map.copyOf(lines);
    }

    /** A refusal that names form, line and key. */
    Refusal problem(String key, String sentence) {
        Integer line = lines.get(key);
        String place = what + (line == null ? "" : (what.isEmpty() ? "line " : ", line ") + line);
        return new Refusal((place.isEmpty() ? "" : place + ": ") + key + ": " + sentence);
    }
}
