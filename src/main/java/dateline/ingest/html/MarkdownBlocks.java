package dateline.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of other dialects of Markdown in the words of CommonMark: boxes of GitHub and Obsidian ({@code > [!NOTE]}), of
 * MkDocs ({@code !!! note}) and of Docusaurus, VuePress and Pandoc ({@code ::: note}), lists of definitions, the places of a
 * table of contents, abbreviations. Goes over the lines once.
 */
final class MarkdownBlocks {
    private static final Pattern FENCE = Pattern.compile(" {0,3}(```+|~~~+).*");
    private static final Pattern CALLOUT =
            Pattern.compile("((?:[ \\t]{0,3}>[ \\t]?)+)\\[!([A-Za-z]{2,20})][+-]?[ \\t]*(.*)");
    private static final Pattern ADMONITION = Pattern.compile(
            "(?:!!!|\\?\\?\\?\\+?)[ \\t]+[a-z][\\w-]{0,30}(?:[ \\t]+[a-z][\\w-]{0,30}){0,3}(?:[ \\t]+\"(.*)\")?[ \\t]*");
    private static final Pattern CONTAINER = Pattern.compile(
            " {0,3}:{3,40}[ \\t]*(?:(\\{[^{}]{0,300}})|([A-Za-z][\\w-]{0,30})(?:\\[(.{0,200})])?(?:[ \\t]+([^:{].{0,200}?))?(?:[ \\t]*\\{[^{}]{0,300}})?)?[ \\t]*:{0,40}[ \\t]*");
    private static final Pattern QUOTED = Pattern.compile("((?:[ \\t]{0,3}>[ \\t]?)+)(:::.*)");
    private static final Pattern TITLE = Pattern.compile("(?<![\\w-])title=(?:\"([^\"]{0,200})\"|'([^']{0,200})')");
    /** A division whose words are not for readers: what is hidden, and what only a speaker sees. */
    private static final Pattern UNSEEN =
            Pattern.compile("(?:^|[ .{])(?:hidden|content-hidden|notes|todo|wip|draft|comment)(?=[ .}]|$)");

    private static final Pattern VERSE = Pattern.compile(" {0,3}\\|(?: ([^|]*))?");
    private static final Pattern EXAMPLE = Pattern.compile(" {0,3}\\(@([\\w-]{0,40})\\)[ \\t]+(?=\\S)");
    private static final Pattern COUNTED = Pattern.compile("( {0,3})#\\.[ \\t]+(?=\\S)");
    private static final Pattern CONTENTS = Pattern.compile(
            "[ \\t]*(?:\\[TOC]|\\[\\[_?TOC_?]]|\\*\\[[^\\[\\]]{1,60}]:.*)[ \\t]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern DEFINITION = Pattern.compile(" {0,3}:[ \\t]{1,4}(\\S.*)");
    private static final Pattern TERM = Pattern.compile("(?![-*+>#|:!?{\\[<\\d])\\S.{0,120}");

    private final List<String> kept = new ArrayList<>();
    private final List<String> lines;
    private final boolean counts;
    private final Map<String, Integer> examples = new HashMap<>();
    private int at;
    private int unseen;

    private MarkdownBlocks(List<String> lines) {
        this.lines = lines;
        List<Matcher> marks =
                lines.stream().map(EXAMPLE::matcher).filter(Matcher::lookingAt).toList();
        // One line alone may begin with somebody's name in a network.
        this.counts = marks.size() > 1
                || marks.stream().anyMatch(mark -> mark.group(1).isEmpty());
    }

    /** What every tool understands, and how many divisions were left out that no reader is to see. */
    record Common(String text, int unseen) {}

    static Common common(String markdown) {
        boolean none = !markdown.contains("[!")
                && !markdown.contains("!!!")
                && !markdown.contains("???")
                && !markdown.contains(":::")
                && !markdown.contains("\n:")
                && !markdown.contains("\n :")
                && !markdown.contains("*[")
                && !markdown.contains("(@")
                && !markdown.contains("#.")
                && !markdown.contains("| ")
                && !DrawnTable.mayBeIn(markdown)
                && !markdown.toUpperCase(Locale.ROOT).contains("TOC");
        if (none) {
            return new Common(markdown, 0);
        }
        var blocks = new MarkdownBlocks(markdown.lines().toList());
        blocks.read();
        return new Common(blocks.withExamples(String.join("\n", blocks.kept) + "\n"), blocks.unseen);
    }

    /** Where a text speaks of one of the examples that it counts. */
    private String withExamples(String text) {
        String told = text;
        for (var example : examples.entrySet()) {
            if (!example.getKey().isEmpty()) {
                told = told.replace("(@" + example.getKey() + ")", "(" + example.getValue() + ")");
            }
        }
        return told;
    }

    private void read() {
        String fence = "";
        while (at < lines.size()) {
            String line = lines.get(at);
            Matcher marks = FENCE.matcher(line);
            if (marks.matches() && (fence.isEmpty() || line.strip().startsWith(fence))) {
                fence = fence.isEmpty() ? marks.group(1) : "";
                take(line);
            } else if (!fence.isEmpty()) {
                take(line);
            } else {
                block(line);
            }
        }
    }

    private void take(String line) {
        kept.add(line);
        at++;
    }

    private void block(String line) {
        Matcher callout = CALLOUT.matcher(line);
        Matcher admonition = ADMONITION.matcher(line);
        Matcher container = CONTAINER.matcher(line);
        Matcher quoted = QUOTED.matcher(line);
        if (callout.matches()) {
            callout(callout);
        } else if (admonition.matches()) {
            admonition(admonition);
        } else if (container.matches()) {
            container(container);
        } else if (quoted.matches() && CONTAINER.matcher(quoted.group(2)).matches()) {
            take(quoted.group(1).stripTrailing());
        } else if (isVerse(at) || isVerse(at - 1)) {
            verse();
        } else if (counts && EXAMPLE.matcher(line).lookingAt()) {
            example();
        } else if (COUNTED.matcher(line).lookingAt()) {
            take(COUNTED.matcher(line).replaceFirst("$11. "));
        } else if (isTable()) {
            DrawnTable.at(lines, at).ifPresent(table -> {
                kept.addAll(table.common());
                at += table.lines();
            });
        } else if (CONTENTS.matcher(line).matches()) {
            take("");
        } else if (isTerm(line)) {
            definitions();
        } else {
            take(line);
        }
    }

    private void container(Matcher container) {
        String attributes = container.group(1) == null ? "" : container.group(1);
        String name = container.group(2) == null ? "" : container.group(2);
        at++;
        if (UNSEEN.matcher(attributes + " " + name).find()) {
            int end = divisionEnd();
            if (end < 0) {
                kept.add(container.group());
            } else {
                unseen++;
                at = end;
                kept.add("");
            }
            return;
        }
        Matcher title = TITLE.matcher(attributes);
        String inBraces = !title.find() ? null : title.group(1) == null ? title.group(2) : title.group(1);
        String inBrackets = container.group(3) == null ? container.group(4) : container.group(3);
        titled(inBraces == null ? inBrackets : inBraces);
    }

    /** Behind the last line of the division that begins over this one, and holds others; -1 for one without an end, which is none. */
    private int divisionEnd() {
        int open = 1;
        for (int next = at; next < lines.size(); next++) {
            String line = lines.get(next).strip();
            if (line.startsWith(":::")) {
                open += line.chars().allMatch(c -> c == ':') ? -1 : 1;
            }
            if (open == 0) {
                return next + 1;
            }
        }
        return -1;
    }

    /** Lines that begin with a bar, none of which has a second one; two at the least. */
    private boolean isVerse(int line) {
        return line >= 0
                && line + 1 < lines.size()
                && VERSE.matcher(lines.get(line)).matches()
                && VERSE.matcher(lines.get(line + 1)).matches();
    }

    private void verse() {
        Matcher words = VERSE.matcher(lines.get(at));
        String line = words.matches() && words.group(1) != null ? words.group(1).strip() : "";
        boolean last = !isVerse(at);
        take(line + (last || line.isEmpty() ? "" : "\\"));
        if (last) {
            kept.add("");
        }
    }

    private void example() {
        Matcher mark = EXAMPLE.matcher(lines.get(at));
        if (mark.lookingAt()) {
            int number = examples.merge("", 1, Integer::sum);
            examples.putIfAbsent(mark.group(1), number);
            take(number + ") " + lines.get(at).substring(mark.end()));
        }
    }

    private boolean isTable() {
        boolean begins = kept.isEmpty() || kept.get(kept.size() - 1).isBlank();
        return begins && DrawnTable.at(lines, at).isPresent();
    }

    private void callout(Matcher callout) {
        String kind = callout.group(2);
        String title = callout.group(3).isBlank()
                ? kind.substring(0, 1).toUpperCase(Locale.ROOT)
                        + kind.substring(1).toLowerCase(Locale.ROOT)
                : callout.group(3).strip();
        kept.add(callout.group(1) + "**" + title + "**");
        take(callout.group(1).stripTrailing());
    }

    /** What is indented under it is in the box. */
    private void admonition(Matcher admonition) {
        at++;
        titled(admonition.group(1));
        while (at < lines.size() && (lines.get(at).isBlank() || isIndented(lines.get(at)))) {
            String line = lines.get(at++);
            kept.add(line.isBlank() ? "" : line.startsWith("\t") ? line.substring(1) : line.substring(4));
        }
    }

    private void titled(@Nullable String title) {
        kept.add("");
        if (title != null && !title.isBlank()) {
            kept.add("**" + title.strip() + "**");
            kept.add("");
        }
    }

    private static boolean isIndented(String line) {
        return line.startsWith("\t") || line.startsWith("    ");
    }

    private boolean isTerm(String line) {
        boolean begins = kept.isEmpty() || kept.get(kept.size() - 1).isBlank();
        int next = definitionAfter(at);
        return begins && TERM.matcher(line).matches() && next > 0;
    }

    /** The line of the first definition under a term, with a blank line before it at most; 0 when there is none. */
    private int definitionAfter(int term) {
        int next = term + 1;
        if (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next < lines.size() && DEFINITION.matcher(lines.get(next)).matches() ? next : 0;
    }

    private void definitions() {
        kept.add("<dl>");
        kept.add("");
        while (at < lines.size() && TERM.matcher(lines.get(at)).matches() && definitionAfter(at) > 0) {
            int definition = definitionAfter(at);
            element("dt", lines.get(at));
            at = definition;
            while (at < lines.size() && DEFINITION.matcher(lines.get(at)).matches()) {
                definition();
            }
            while (at < lines.size() && lines.get(at).isBlank()) {
                at++;
            }
        }
        kept.add("</dl>");
        kept.add("");
    }

    private void definition() {
        Matcher first = DEFINITION.matcher(lines.get(at++));
        var text = new StringBuilder(first.matches() ? first.group(1) : "");
        while (at < lines.size()
                && !lines.get(at).isBlank()
                && !DEFINITION.matcher(lines.get(at)).matches()) {
            text.append('\n').append(lines.get(at++).strip());
        }
        element("dd", text.toString());
    }

    private void element(String tag, String text) {
        kept.addAll(List.of("<" + tag + ">", "", text, "", "</" + tag + ">", ""));
    }
}
