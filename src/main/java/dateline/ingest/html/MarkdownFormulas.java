package dateline.ingest.html;

import java.util.regex.Pattern;

/** Formulas of TeX in Markdown, in which no sign is Markdown's. */
final class MarkdownFormulas {
    /** A formula by its marks: {@code $$…$$}, {@code \[…\]}, {@code \(…\)}, and {@code $…$} with no space inside the marks. */
    static final String FORMULA = "(?<!\\\\)\\$\\$(?:(?!\\n[ \\t]*\\n)[^$`]){1,2000}?\\$\\$"
            + "|(?<!\\\\)\\\\\\[(?:(?!\\n[ \\t]*\\n)[^`]){1,2000}?\\\\]"
            + "|(?<!\\\\)\\\\\\((?:(?!\\n[ \\t]*\\n)[^`]){1,500}?\\\\\\)"
            + "|(?<![\\\\$\\w])\\$(?=[^\\s$])(?:(?!\\n[ \\t]*\\n)(?:\\\\.|[^$`\\\\])){1,300}?(?<=\\S)(?<!\\\\)\\$(?![\\d$])";

    /** What stands in formulas alone; brackets and parentheses in prose may be written with the same marks. */
    private static final Pattern OF_TEX =
            Pattern.compile("\\\\[A-Za-z]|(?<!\\\\)[_^]|\\s[=+<>*/|-]\\s|[\\p{L}\\d]\\s?=\\s?[\\p{L}\\d]");

    private static final Pattern SIGN = Pattern.compile("[!-/:-@\\[-`{-~]");
    private static final int MARKS = 2;

    private MarkdownFormulas() {}

    /** Whether what stands between the marks is a formula. */
    static boolean isOne(String marked) {
        return OF_TEX.matcher(marked.substring(1, marked.length() - (marked.startsWith("$") ? 1 : MARKS)))
                .find();
    }

    /** The same words, so that Markdown leaves each sign as it is. */
    static String kept(String formula) {
        return SIGN.matcher(formula).replaceAll("\\\\$0");
    }
}
