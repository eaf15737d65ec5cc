package dateline.publication.yaml;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What the YAML parser could not read, in the words of someone who never saw a parser. */
record YamlMistake(int line, String problem, String advice) {
    private record Wording(String parserSays, String problem, String advice) {}

    private static final String MEANING = "a text begins with a sign that means something in YAML.";
    private static final String QUOTES = "Put the text between quotes.";

    private static final List<Wording> WORDINGS = List.of(
            new Wording("\\t(TAB)", "here stands a tab.", "Indent with spaces: YAML knows no tabs."),
            new Wording(
                    "mapping values are not allowed",
                    "here is a colon too many, or the line is indented too far, or the line above lacks its colon.",
                    "Put a text that has a colon in it between quotes, and indent keys that belong together alike."),
            new Wording(
                    "expected '<document start>'",
                    "this line is indented less than the lines above.",
                    "Indent keys that belong together alike."),
            new Wording(
                    "could not find expected ':'",
                    "this line has no colon, or the line before is not finished.",
                    "Write a key, a colon, a space, and the value."),
            new Wording(
                    "expected <block end>",
                    "this line does not go on where the lines before it stopped.",
                    "Indent keys that belong together alike, and put a text that has quotes in it between other quotes."),
            new Wording(
                    "found unexpected end of stream",
                    "a quote is opened here and never closed.",
                    "Write the closing quote."),
            new Wording(
                    "found unexpected document separator",
                    "a quote is opened here and never closed.",
                    "Write the closing quote."),
            new Wording(
                    "expected ',' or",
                    "a bracket or brace is opened here and not closed, or a comma is missing in it.",
                    "Write the closing ] or }, and a comma between what stands in them."),
            new Wording(
                    "found '<stream end>'",
                    "the file ends before every bracket and brace is closed.",
                    "Write the closing ] or } where it belongs."),
            new Wording(
                    "expected the node content",
                    "here stands a comma, colon or bracket where a value is expected.",
                    "Write the value, or take the sign away."),
            new Wording(
                    "sequence entries are not allowed",
                    "here begins a list where none can be.",
                    "Write a list on lines of its own below its key, each with a hyphen, or between [ and ]."),
            new Wording("undefined alias", MEANING, QUOTES),
            new Wording("cannot start any token", MEANING, QUOTES),
            new Wording("mapping keys are not allowed", MEANING, QUOTES),
            new Wording("scanning an alias", MEANING, QUOTES),
            new Wording("scanning an anchor", MEANING, QUOTES),
            new Wording("scanning a tag", MEANING, QUOTES),
            new Wording("scanning a directive", MEANING, QUOTES),
            new Wording("scanning a block scalar", MEANING, QUOTES),
            new Wording(
                    "unknown escape character",
                    "after a backslash (\\) stands a letter that means nothing there.",
                    "Put the text between single quotes, or write two backslashes."),
            new Wording(
                    "expected a single document",
                    "after a line of three hyphens (---) a second document begins.",
                    "Take that line away: one file is one document."),
            new Wording("Number of aliases", "there are too many aliases (*name).", "Write out what they stand for."));

    private static final List<String> UNFINISHED =
            List.of("quoted scalar", "flow sequence", "flow mapping", "simple key");

    static YamlMistake of(YamlEngineException e) {
        if (!(e instanceof MarkedYamlEngineException marked)) {
            return worded(0, String.valueOf(e.getMessage()));
        }
        int line = place(marked).map(Mark::getLine).orElse(-1) + 1;
        return worded(
                line,
                Stream.of(marked.getContext(), marked.getProblem())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")));
    }

    private static YamlMistake worded(int line, String said) {
        return WORDINGS.stream()
                .filter(wording -> said.contains(wording.parserSays))
                .findFirst()
                .map(wording -> new YamlMistake(line, wording.problem, wording.advice))
                .orElseGet(() -> new YamlMistake(
                        line,
                        "this is not YAML (" + said + ").",
                        "Compare the line with those above and below that are right."));
    }

    /** The parser stops where it misses an end; the author looks for what was not ended. */
    private static Optional<Mark> place(MarkedYamlEngineException e) {
        boolean isUnfinished = UNFINISHED.stream().anyMatch(String.valueOf(e.getContext())::contains);
        return isUnfinished ? e.getContextMark().or(e::getProblemMark) : e.getProblemMark();
    }

    void reportTo(ProblemList problemList) {
        problemList.add(line, "", problem, advice);
    }
}
