package dateline.ingest.frontmatter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads front matter in TOML 1.0 as Hugo writes it: keys, tables, texts, lists, inline tables. Every scalar is text. */
public final class TomlForm {
    private static final int DEPTH = 10;
    private static final Pattern BLANK = Pattern.compile("(?:[ \\t\\r\\n]|#[^\\n]*)+");
    private static final String NAME = "(?:[\\w-]{1,200}|\"[^\"\\n]{0,200}\"|'[^'\\n]{0,200}')";
    private static final String NAMES = "(" + NAME + "(?:[ \\t]*\\.[ \\t]*" + NAME + "){0," + DEPTH + "})";
    private static final Pattern PART = Pattern.compile(NAME);
    private static final Pattern TABLE =
            Pattern.compile("(\\[{1,2})[ \\t]*" + NAMES + "[ \\t]*]{1,2}[ \\t]*(?=#|\\n|\\z)");
    private static final Pattern KEY = Pattern.compile(NAMES + "[ \\t]*=[ \\t]*");
    private static final Pattern LONG_TEXT = Pattern.compile("\"\"\"\\n?(.*?)\"\"\"|'''\\n?(.*?)'''", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*+)\"|'([^'\\n]*)'");
    private static final Pattern BARE = Pattern.compile("[^,\\]}#\\n]+");
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\\r?\\n\\s*|.)", Pattern.DOTALL);

    private final String text;
    private final int firstLine;
    private int at;

    private TomlForm(String text, int firstLine) {
        this.text = text;
        this.firstLine = firstLine;
    }

    /**
     * Reads it.
     *
     * @param firstLine where in its file it begins
     */
    public static FrontMatter read(String text, int firstLine) throws Refusal {
        return new TomlForm(text.replace("\r\n", "\n"), firstLine).document();
    }

    private FrontMatter document() throws Refusal {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        Map<String, Integer> lines = new HashMap<>();
        ObjectNode table = form;
        boolean isTop = true;
        skip(BLANK);
        while (at < text.length()) {
            int line = line();
            Matcher head = matcher(TABLE);
            Matcher key = matcher(KEY);
            if (head.lookingAt()) {
                List<String> path = parts(head.group(2));
                lines.putIfAbsent(path.get(0), line);
                table = head.group(1).length() > 1 ? element(form, path) : table(form, path);
                isTop = false;
                at = head.end();
            } else if (key.lookingAt()) {
                List<String> path = parts(key.group(1));
                if (isTop) {
                    lines.putIfAbsent(path.get(0), line);
                }
                at = key.end();
                put(table, path, value(0));
                requireEndOfLine();
            } else {
                throw problem("it is not valid TOML. Write key = \"value\".");
            }
            skip(BLANK);
        }
        return new FrontMatter(FrontMatter.NAME, form, lines);
    }

    private static List<String> parts(String names) {
        return PART.matcher(names)
                .results()
                .map(part -> part.group().replaceAll("^[\"']|[\"']$", ""))
                .toList();
    }

    /** The table at the end of this path, which may have been begun before. */
    private ObjectNode table(ObjectNode from, List<String> path) throws Refusal {
        ObjectNode table = from;
        for (String name : path) {
            JsonNode known = table.path(name);
            JsonNode last = known.isArray() ? known.path(known.size() - 1) : known;
            if (!known.isMissingNode() && !last.isObject()) {
                throw twice(name);
            }
            table = last instanceof ObjectNode begun ? begun : table.putObject(name);
        }
        return table;
    }

    /** One more table in a list of tables. */
    private ObjectNode element(ObjectNode from, List<String> path) throws Refusal {
        String name = path.get(path.size() - 1);
        ObjectNode table = table(from, path.subList(0, path.size() - 1));
        if (!table.path(name).isMissingNode() && !table.path(name).isArray()) {
            throw twice(name);
        }
        return table.withArrayProperty(name).addObject();
    }

    private void put(ObjectNode from, List<String> path, JsonNode value) throws Refusal {
        String name = path.get(path.size() - 1);
        ObjectNode table = table(from, path.subList(0, path.size() - 1));
        if (table.has(name)) {
            throw twice(name);
        }
        table.set(name, value);
    }

    private Refusal twice(String name) {
        return problem("the key \"" + FieldText.cut(name, 40) + "\" stands twice.");
    }

    private JsonNode value(int depth) throws Refusal {
        if (depth > DEPTH) {
            throw problem("it is nested too deep.");
        }
        var nodes = JsonNodeFactory.instance;
        char first = at < text.length() ? text.charAt(at) : '\n';
        if (first == '[') {
            return list(depth);
        }
        if (first == '{') {
            return table(depth);
        }
        Matcher found = matcher(LONG_TEXT);
        if (!found.lookingAt()) {
            found = matcher(TEXT);
        }
        if (found.lookingAt()) {
            at = found.end();
            return nodes.textNode(found.group(1) != null ? unescaped(found.group(1)) : String.valueOf(found.group(2)));
        }
        Matcher bare = matcher(BARE);
        if (!bare.lookingAt() || bare.group().isBlank() || "\"'".indexOf(first) >= 0) {
            throw problem("a value is missing or does not end. Write key = \"value\".");
        }
        at = bare.end();
        return nodes.textNode(bare.group().strip());
    }

    private JsonNode list(int depth) throws Refusal {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        at++;
        skip(BLANK);
        while (!ends(']')) {
            list.add(value(depth + 1));
            comma(']');
        }
        return list;
    }

    private JsonNode table(int depth) throws Refusal {
        ObjectNode table = JsonNodeFactory.instance.objectNode();
        at++;
        skip(BLANK);
        while (!ends('}')) {
            Matcher key = matcher(KEY);
            if (!key.lookingAt()) {
                throw problem("a table does not end. Write { key = \"value\" }.");
            }
            at = key.end();
            put(table, parts(key.group(1)), value(depth + 1));
            comma('}');
        }
        return table;
    }

    private void comma(char close) throws Refusal {
        skip(BLANK);
        if (at < text.length() && text.charAt(at) == ',') {
            at++;
            skip(BLANK);
        } else if (at >= text.length() || text.charAt(at) != close) {
            throw problem("a list does not end. Write [\"one\", \"two\"].");
        }
    }

    private boolean ends(char close) throws Refusal {
        if (at >= text.length()) {
            throw problem("a list or table does not end.");
        }
        if (text.charAt(at) == close) {
            at++;
            return true;
        }
        return false;
    }

    private void requireEndOfLine() throws Refusal {
        int end = text.indexOf('\n', at);
        String rest = text.substring(at, end < 0 ? text.length() : end).strip();
        if (!rest.isEmpty() && !rest.startsWith("#")) {
            throw problem("something stands behind the value. Put it in quotation marks.");
        }
        at = end < 0 ? text.length() : end;
    }

    private void skip(Pattern pattern) {
        Matcher found = matcher(pattern);
        at = found.lookingAt() ? found.end() : at;
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length());
    }

    private int line() {
        return firstLine
                + (int) text.substring(0, Math.min(at, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private Refusal problem(String sentence) {
        return new Refusal(FrontMatter.NAME + ", line " + line() + ": " + sentence);
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(found -> {
            String code = found.group(1);
            String plain =
                    switch (code.charAt(0)) {
                        case 'n' -> "\n";
                        case 't' -> "\t";
                        case 'r', 'b', 'f', '\n', '\r' -> "";
                        case 'u', 'U' -> code.length() > 1 ? character(code.substring(1)) : code;
                        default -> code;
                    };
            return Matcher.quoteReplacement(plain);
        });
    }

    private static String character(String hex) {
        int code = Integer.parseUnsignedInt(hex, 16);
        return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    }
}
