package dateline.ingest.frontmatter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.ingest.model.InputText;
import dateline.ingest.text.Refusal;
import dateline.ingest.text.json.JsonText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Front matter as Hugo has it in JSON: one object at the head of a text, which goes on behind it.
 *
 * @param frontMatter what it says
 * @param length how many characters of the text it takes
 */
public record JsonFrontMatter(FrontMatter frontMatter, int length) {
    private static final Pattern END = Pattern.compile("(?m)^}[ \\t]*+\\R");
    private static final Pattern NO_TEXT = Pattern.compile("\\s*+(?:[{\\[\\]},].*+)?", Pattern.DOTALL);
    private static final int MOST = 100_000;

    /** The head of this text, if it has one. */
    public static Optional<JsonFrontMatter> of(InputText input) {
        String text = input.text();
        String head = text.substring(0, Math.min(text.length(), MOST));
        if (!head.stripLeading().startsWith("{")) {
            return Optional.empty();
        }
        Matcher end = END.matcher(head);
        int length = end.find() ? end.end() : input.isNamed(".md", ".markdown", ".mmd", ".mdx") ? lineEnd(head) : 0;
        if (length == 0 || NO_TEXT.matcher(text.substring(length)).matches()) {
            return Optional.empty();
        }
        try {
            return JsonText.parsed(text.substring(0, length)) instanceof ObjectNode form
                    ? Optional.of(
                            new JsonFrontMatter(new FrontMatter(FrontMatter.NAME, form, lines(form, head)), length))
                    : Optional.empty();
        } catch (Refusal noJson) {
            return Optional.empty();
        }
    }

    /** An object that is one line. */
    private static int lineEnd(String head) {
        int end = head.indexOf('\n', head.indexOf('{'));
        return end > 0 && head.substring(0, end).stripTrailing().endsWith("}") ? end + 1 : 0;
    }

    static Map<String, Integer> lines(ObjectNode form, String head) {
        Map<String, Integer> lines = new HashMap<>();
        form.fieldNames().forEachRemaining(key -> {
            int at = Math.max(0, head.indexOf('"' + key + '"'));
            lines.put(
                    key,
                    (int) head.substring(0, at).chars().filter(c -> c == '\n').count() + 1);
        });
        return lines;
    }
}
