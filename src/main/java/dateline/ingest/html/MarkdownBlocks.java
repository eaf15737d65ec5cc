package dateline.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
            " {0,3}:{3,10}[ \\t]*(?:\\{[^{}]{0,200}}|[a-z][\\w-]{0,30}(?:\\[(.{0,200})])?(?:[ \\t]+(.{0,200}))?)?[ \\t]*");
    private static final Pattern CONTENTS = Pattern.compile(
            "[ \\t]*(?:\\[TOC]|\\[\\[_?TOC_?]]|\\*\\[[^\\[\\]]{1,60}]:.*)[ \\t]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern DEFINITION = Pattern.compile(" {0,3}:[ \\t]{1,4}(\\S.*)");
    private static final Pattern TERM = Pattern.compile("(?![-*+>#|:!?{\\[<\\d])\\S.{0,120}");

    private final List<String> kept = new ArrayList<>();
    private final List<String> lines;
    private int at;

    private MarkdownBlocks(List<String> lines) {
        this.lines = lines;
    }

    static String common(String markdown) {
        boolean none = !markdown.contains("[!")
                && !markdown.contains("!!!")
                && !markdown.contains("???")
                && !markdown.contains(":::")
                && !markdown.contains("\n:")
                && !markdown.contains("\n :")
                && !markdown.contains("*[")
                && !markdown.toUpperCase(Locale.ROOT).contains("TOC");
        if (none) {
            return markdown;
        }
        var blocks = new MarkdownBlocks(markdown.lines().toList());
        blocks.read();
        return String.join("\n", blocks.kept) + "\n";
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
        if (callout.matches()) {
            callout(callout);
        } else if (admonition.matches()) {
            admonition(admonition);
        } else if (container.matches()) {
            at++;
            titled(container.group(1) == null ? container.group(2) : container.group(1));
        } else if (CONTENTS.matcher(line).matches()) {
            take("");
        } else if (isTerm(line)) {
            definitions();
        } else {
            take(line);
        }
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

    private void titled(String title) {
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
