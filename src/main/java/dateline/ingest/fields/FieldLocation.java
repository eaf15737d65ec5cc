package dateline.ingest.fields;

import dateline.ingest.text.Refusal;
import java.util.Map;

/**
 * Says where in a form a problem is.
 *
 * @param what the form is called, such as {@code the front matter}; may be empty
 * @param lines of the keys, where they are known
 */
public record FieldLocation(String what, Map<String, Integer> lines) {
    /** Of a form whose lines nobody counted. */
    public static final FieldLocation UNKNOWN = new FieldLocation("", Map.of());

    public FieldLocation {
        lines = Map.copyOf(lines);
    }

    /** A refusal that names form, line and key. */
    public Refusal problem(String key, String sentence) {
        Integer line = lines.get(key);
        String place = what + (line == null ? "" : (what.isEmpty() ? "line " : ", line ") + line);
        return new Refusal((place.isEmpty() ? "" : place + ": ") + key + ": " + sentence);
    }
}
