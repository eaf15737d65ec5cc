package dateline.ingest.frontmatter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.ingest.fields.ForeignKeys;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Front matter without a fence: lines {@code Key: value} down to the first blank line, as MultiMarkdown and Pelican have them,
 * and lines {@code .. key: value} of Nikola, in a comment or not.
 * A line that is indented goes on with the value before it.
 *
 * @param frontMatter what they say
 * @param length how many characters of the text they take
 */
public record UnfencedFrontMatter(FrontMatter frontMatter, int length) {
    private static final int MOST = 60;
    private static final Pattern LINE = Pattern.compile("([A-Za-z][A-Za-z0-9_ -]{0,38}):(?:[ \\t]+(.*)|[ \\t]*)");

    private static final String DIRECTIVES = "((?:\\.\\. [A-Za-z][A-Za-z0-9_-]{0,38}:[^\\n]{0,2000}+\\n){1,60}+)";
    private static final Pattern NIKOLA =
            Pattern.compile("\\A\\s*+(?:<!--[ \\t]*+\\n" + DIRECTIVES + "\\s*+-->[ \\t]*+|" + DIRECTIVES + ")");

    /** One of these must be among them: a story may begin with a line that has a colon. */
    private static final Set<String> TELLING = Set.of(
            "title",
            "date",
            "status",
            "draft",
            "published",
            "author",
            "authors",
            "slug",
            "tags",
            "category",
            "summary",
            "layout");

    /** The head of this text, if it has one; {@code sure} when the text is known to be Markdown. */
    public static Optional<UnfencedFrontMatter> of(String text, boolean sure) {
        Matcher nikola = NIKOLA.matcher(text);
        return nikola.find() ? ofNikola(text, nikola) : ofLines(text, sure);
    }

    private static Optional<UnfencedFrontMatter> ofNikola(String text, Matcher found) {
        int group = found.group(1) != null ? 1 : 2;
        int before = (int) text.substring(0, found.start(group)).lines().count();
        String lines = "\n".repeat(before) + found.group(group).replaceAll("(?m)^\\.\\. ", "");
        return ofLines(lines, true).map(head -> new UnfencedFrontMatter(head.frontMatter(), found.end()));
    }

    private static Optional<UnfencedFrontMatter> ofLines(String text, boolean sure) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        int at = 0;
        int number = 0;
        String last = "";
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            String line = text.substring(at, end < 0 ? text.length() : end).stripTrailing();
            number++;
            if (line.isEmpty() && values.isEmpty()) {
                at = end < 0 ? text.length() : end + 1;
                continue;
            }
            if (line.isEmpty()) {
                break;
            }
            var found = LINE.matcher(line);
            if (found.matches() && values.size() < MOST) {
                last = found.group(1).strip();
                values.put(last, found.group(2) == null ? "" : found.group(2).strip());
                lines.put(last, number);
            } else if (Character.isWhitespace(line.charAt(0)) && !last.isEmpty()) {
                values.merge(last, line.strip(), (before, more) -> (before + " " + more).strip());
            } else {
                return Optional.empty();
            }
            at = end < 0 ? text.length() : end + 1;
        }
        return isHead(values, sure) ? Optional.of(head(values, lines, at)) : Optional.empty();
    }

    private static boolean isHead(Map<String, String> values, boolean sure) {
        long telling = values.keySet().stream()
                .filter(key -> TELLING.contains(ForeignKeys.plain(key)))
                .count();
        boolean titled =
                values.keySet().stream().anyMatch(key -> ForeignKeys.plain(key).equals("title"));
        return sure ? telling > 0 && (values.size() > 1 || titled) : titled && telling > 1;
    }

    private static UnfencedFrontMatter head(Map<String, String> values, Map<String, Integer> lines, int length) {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        values.forEach((key, value) -> {
            if (value.isEmpty()) {
                form.putNull(key);
            } else {
                form.put(key, value);
            }
        });
        return new UnfencedFrontMatter(new FrontMatter(FrontMatter.NAME, form, lines), length);
    }
}
