package dateline.ingest.page.fields;

import dateline.ingest.text.date.WrittenDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Finds the date in the data of a page's scripts, under a name that says so and in no list of what readers say. */
final class ScriptedDate {
    private static final int MAX_SCRIPT = 400_000;
    private static final int VALUE_CHARS = 60;
    private static final Pattern VALUE = Pattern.compile("(?s)[\\\\\"']*\\s*[:=]\\s*[\\\\\"']+\\d.*");

    /** Names of a list, in the data of scripts, that holds what readers say. */
    private static final Pattern LIST = Pattern.compile(
            "(?i)[\\\\\"']?\\w*(?:comment|repl(?:y|ies)|review|kommentar|comentario|reacti|respuesta|answer)\\w*[\\\\\"']*\\s*[:=]\\s*$");

    private static final int FAR = 20_000;
    private static final int NAME_CHARS = 80;

    private ScriptedDate() {}

    /** @param reader reads a date out of a text as the page means it */
    static Optional<WrittenDate> find(List<String> scripts, Function<String, Optional<WrittenDate>> reader) {
        for (String name : DateNames.IN_SCRIPTS) {
            for (String script : scripts) {
                int at = script.length() > MAX_SCRIPT ? -1 : script.indexOf(name);
                if (at >= 0 && !isInList(script, at)) {
                    int end = at + name.length();
                    String value = script.substring(end, Math.min(script.length(), end + VALUE_CHARS));
                    Optional<WrittenDate> read =
                            VALUE.matcher(value).matches() ? reader.apply(value) : Optional.empty();
                    if (read.isPresent()) {
                        return read;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a place in a script is within a list of what readers say. */
    private static boolean isInList(String script, int place) {
        int open = 0;
        for (int i = place - 1; i >= Math.max(0, place - FAR); i--) {
            char c = script.charAt(i);
            if (c == '}' || c == ']') {
                open++;
            } else if (c == '{' || c == '[') {
                boolean around = --open < 0;
                open = Math.max(open, 0);
                if (around
                        && LIST.matcher(script.substring(Math.max(0, i - NAME_CHARS), i))
                                .find()) {
                    return true;
                }
            }
        }
        return false;
    }
}
