package dateline.ingest.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A form all of whose fields stand in one line, as some sites send it: {@code Name: … E-mail: … Story: …}.
 *
 * @param line number of that line; -1 where there is none
 * @param fields of it, each in a line of its own
 */
record FormInOneLine(int line, List<String> fields) {
    private static final int LABELS = 3;
    private static final int LABEL_WORDS = 6;
    private static final int LONGEST = 10_000;
    private static final int TOP = 10;
    private static final int MOST_COLONS = 40;

    FormInOneLine {
        fields = List.copyOf(fields);
    }

    /** The one among the first of these lines. */
    static FormInOneLine in(List<String> lines) {
        for (int at = 0; at < Math.min(TOP, lines.size()); at++) {
            String line = lines.get(at);
            if (line.indexOf('@') > 0 && line.length() <= LONGEST) {
                List<String> fields = parted(line);
                if (fields.size() > LABELS) {
                    return new FormInOneLine(at, fields);
                }
            }
        }
        return new FormInOneLine(-1, List.of());
    }

    /** The line parted before each label; what stands behind that of the text is the text. */
    private static List<String> parted(String line) {
        var parts = new ArrayList<String>();
        int from = 0;
        boolean told = false;
        int seen = 0;
        for (int colon = colon(line, 0); colon > 0 && !told && seen < MOST_COLONS; colon = colon(line, colon + 1)) {
            seen++;
            int label = labelBefore(line, from, colon);
            if (label >= 0) {
                parts.add(line.substring(from, label).strip());
                from = label;
                told = FormField.of(line.substring(label, colon)) == FormField.TEXT;
            }
        }
        parts.add(line.substring(from).strip());
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }

    private static int colon(String line, int from) {
        int plain = line.indexOf(':', from);
        int wide = line.indexOf('：', from);
        return plain < 0 || (wide >= 0 && wide < plain) ? wide : plain;
    }

    /** Where the longest label begins that ends at a colon. */
    private static int labelBefore(String line, int from, int colon) {
        int found = -1;
        int at = colon;
        for (int words = 0; words < LABEL_WORDS && at > from; words++) {
            int space = line.lastIndexOf(' ', at - 1);
            at = Math.max(from, space + 1);
            if (at < colon && FormField.isAlone(line.substring(at, colon))) {
                found = at;
            }
            at = Math.max(space, from);
        }
        return found;
    }

    /** These lines with its fields in place of it. */
    List<String> apart(List<String> lines) {
        var apart = new ArrayList<>(lines.subList(0, line));
        apart.addAll(fields);
        apart.addAll(lines.subList(line + 1, lines.size()));
        return apart;
    }

    /** What becomes of the lines as they were, when this becomes of those that stand apart. */
    Map<Integer, String> together(Map<Integer, String> changed) {
        Map<Integer, String> together = new TreeMap<>();
        var rest = new StringBuilder();
        for (int part = 0; part < fields.size(); part++) {
            String told = changed.getOrDefault(line + part, fields.get(part));
            rest.append(rest.isEmpty() || told.isEmpty() ? "" : " ").append(told);
        }
        changed.forEach((at, told) -> {
            if (at < line) {
                together.put(at, told);
            } else if (at >= line + fields.size()) {
                together.put(at - fields.size() + 1, told);
            }
        });
        together.put(line, rest.toString());
        return together;
    }
}
