package dateline.ingest.frontmatter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.ingest.text.Refusal;
import dateline.ingest.text.json.JsonText;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Front matter between two lines of the same signs: YAML between {@code ---}, TOML between {@code +++}, JSON between {@code ;;;}, and
 * what the first line names, as in {@code ---json}.
 *
 * @param frontMatter what it says
 * @param length how many characters of the text it takes
 */
public record FencedFrontMatter(FrontMatter frontMatter, int length) {
    private static final Pattern YAML_KEY =
            Pattern.compile("\\A\\s*+---[ \\t]*+\\R\\s*+(?:#.*+\\R\\s*+)*+[\\w-]++:(?:\\s|\\z)");
    private static final Pattern TOML_KEY = Pattern.compile(
            "\\A\\s*+\\+\\+\\+[ \\t]*+\\R\\s*+(?:#.*+\\R\\s*+)*+(?:[\\w.\"'-]++[ \\t]*+=|\\[|\\+\\+\\+)");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)\\A\\s*+---[ \\t]*+(yaml|yml|toml|json5?|js|javascript|coffee|cson)[ \\t]*+\\R|\\A\\s*+;;;[ \\t]*+\\R\\s*+\\{");
    private static final Pattern EMPTY = Pattern.compile("\\A\\s*+---[ \\t]*+\\R---");
    private static final Pattern BLOCK = Pattern.compile(
            "\\A\\s*+(\\+\\+\\+|;;;)[^\\n]*+\\R(.*?)(?:\\A|(?<=\\n))\\1[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
    private static final Pattern BLOCK_OF_YAML = Pattern.compile(
            "\\A\\s*+(---)[^\\n]*+\\R(.*?)(?:\\A|(?<=\\n))(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);

    /** Whether a text begins with some, ended or not. */
    public static boolean begins(String text) {
        return YAML_KEY.matcher(text).find()
                || TOML_KEY.matcher(text).find()
                || NAMED.matcher(text).find();
    }

    /**
     * The head of this text, if it has one.
     *
     * @throws Refusal when it does not end, or is not what it says
     */
    public static Optional<FencedFrontMatter> of(String text) throws Refusal {
        if (!begins(text) && !EMPTY.matcher(text).find()) {
            return Optional.empty();
        }
        String fence = text.strip().substring(0, 3);
        Matcher block = (fence.equals("---") ? BLOCK_OF_YAML : BLOCK).matcher(text);
        if (!block.find()) {
            throw new Refusal("The front matter begins with " + fence + " and does not end. Write " + fence
                    + " on a line of its own after it.");
        }
        int line = (int) text.substring(0, block.start(2))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        Matcher named = NAMED.matcher(text);
        String language =
                named.find() && named.group(1) != null ? named.group(1).toLowerCase(Locale.ROOT) : "";
        return Optional.of(new FencedFrontMatter(read(block.group(1), language, block.group(2), line), block.end()));
    }

    private static FrontMatter read(String fence, String language, String text, int line) throws Refusal {
        if (language.startsWith("json") || fence.equals(";;;")) {
            return json(text, line);
        }
        if (language.equals("toml") || fence.equals("+++")) {
            return TomlForm.read(text, line);
        }
        if (language.isEmpty() || language.startsWith("y")) {
            return new YamlForm(FrontMatter.NAME, text, line).read();
        }
        throw new Refusal(
                "Its front matter is a program (" + language
                        + "), and no program is run here. Write it as YAML: lines such as \"title: ...\" between two lines of ---.");
    }

    private static FrontMatter json(String text, int line) throws Refusal {
        if (JsonText.parsed(text) instanceof ObjectNode form) {
            return new FrontMatter(FrontMatter.NAME, form, JsonFrontMatter.lines(form, "\n".repeat(line - 1) + text));
        }
        throw new Refusal(
                FrontMatter.NAME + ", line " + line + ": it must be an object of JSON, such as {\"title\": ...}.");
    }
}
