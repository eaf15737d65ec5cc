package dateline.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Markdown without what its author remarks in the words of a generator, which no reader is meant to see: comments of Liquid, Jinja,
 * Hugo, Handlebars and MDX, of link definitions that lead nowhere, and parts that are switched off. Code stays as it is.
 *
 * @param text the rest
 * @param comments the words of each
 */
public record MarkdownComments(String text, List<String> comments) {
    private static final String CODE = "^(```+|~~~+)[^\\n]*\\n.*?(?:^\\1[`~]*[ \\t]*$|\\z)"
            + "|^(?: {4}|\\t)[^\\n]*$|(?<!`)(`+)(?!`)(?:(?!\\n[ \\t]*\\n)[^`]){1,2000}?\\2(?!`)|\\{%-?\\s*raw\\s*-?%}.{0,20000}?\\{%-?\\s*endraw\\s*-?%}";

    /** Parts with a beginning and an end, by the name of what makes them one. */
    private static final String HIDDEN = "comments?|private|hide|hidden|draft|todo|internal|editor'?s?[_-]?notes?";

    /** What is not closed ends with its paragraph. */
    private static final String TO_PARAGRAPH_END = "|(?:(?!\\n[ \\t]*\\n).){0,2000}";

    private static final String COMMENT = Stream.of(
                    "\\{%-?\\s*(?:" + HIDDEN + ")(?:\\s[^%{}]{0,200})?-?%}(?:(.{0,20000}?)\\{%-?\\s*end(?:" + HIDDEN
                            + ")\\s*-?%}" + TO_PARAGRAPH_END + ")",
                    "\\{%-?\\s*(?:if|when) false\\s*-?%}(.{0,20000}?)\\{%-?\\s*end(?:if|when)\\s*-?%}",
                    "\\{%-?\\s*unless true\\s*-?%}(.{0,20000}?)\\{%-?\\s*endunless\\s*-?%}",
                    "\\{%-?\\s*#(.{0,2000}?)-?%}",
                    "\\{\\{[<%]\\s*(?:" + HIDDEN
                            + ")(?:\\s[^<>%{}]{0,200})?\\s*[>%]}}(.{0,20000}?)\\{\\{[<%]\\s*/\\s*(?:" + HIDDEN
                            + ")\\s*[>%]}}",
                    "\\{\\{-?\\s*/\\*(.{0,20000}?)\\*/\\s*-?}}",
                    "\\{\\{~?!--(.{0,20000}?)--~?}}",
                    "\\{\\{~?!(?!--)([^{}]{0,2000}?)}}",
                    "\\{#([^{}]{0,4000}?)#}|\\{#\\s(.{0,20000}?)\\s#}",
                    "\\{\\s*/\\*(.{0,20000}?)\\*/\\s*}",
                    "^ {0,3}\\[(?://|#|_?comments?_?|_?notes?_?|_?todo_?|_?private_?)[^\\[\\]\\n]{0,60}]:[ \\t]*(?:<>|#)?[ \\t]*([\"'(][^\\n]{0,2000})$")
            .collect(Collectors.joining("|"));

    private static final Pattern EITHER =
            Pattern.compile("(?:" + CODE + ")|(?<comment>" + COMMENT + ")", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern SIGNS = Pattern.compile("^[\\s(\"'!#*/-]+|[\\s)\"'#*/-]+$");

    /** The groups of code, and the one of the whole comment. */
    private static final int OUTER = 3;

    public MarkdownComments {
        comments = List.copyOf(comments);
    }

    /** Parts them. */
    public static MarkdownComments of(String markdown) {
        if (markdown.indexOf('{') < 0 && !markdown.contains("]:")) {
            return new MarkdownComments(markdown, List.of());
        }
        Matcher found = EITHER.matcher(markdown);
        var rest = new StringBuilder();
        var comments = new ArrayList<String>();
        int from = 0;
        while (found.find()) {
            if (found.group("comment") != null) {
                rest.append(markdown, from, found.start());
                from = found.end();
                comments.add(words(found));
            }
        }
        return new MarkdownComments(rest.append(markdown.substring(from)).toString(), comments);
    }

    private static String words(Matcher found) {
        Optional<String> inner = Stream.iterate(found.groupCount(), group -> group > OUTER, group -> group - 1)
                .map(found::group)
                .filter(Objects::nonNull)
                .findFirst();
        return SIGNS.matcher(inner.orElse(found.group())).replaceAll("");
    }
}
