package dateline.ingest.html;

import dateline.ingest.text.FieldText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown without what only the tool understands that it was written for: shortcodes of Hugo, tags of Liquid, components of
 * MDX, ids of headings, links, pictures and remarks of a wiki, what Pandoc puts in
 * braces and hands to one format alone. Code and formulas stay as they are.
 *
 * @param text the rest
 * @param repairs what was left out, one sentence each
 */
public record MarkdownDialects(String text, List<String> repairs) {
    private static final Pattern CODE = Pattern.compile("(?ms)^(```+|~~~+)[^\\n"
            + "]*\\n"
            + ".*?(?:^\\1[`~]*[ \\t]*$|\\z)|^(?: {4}|\\t)[^\\n"
            + "]*$|(?<!`)(`+)(?!`)[^`].*?(?<!`)\\2(?!`)|(?<formula>" + MarkdownFormulas.FORMULA + ")");
    private static final Pattern SHORTCODE = Pattern.compile(
            "\\{\\{[<%][^{}]{0,2000}?[>%]}}|\\{%[^{}]{0,2000}?%}|\\{\\{\\s*(?:site|page|content|include)[^{}]{0,300}}}");
    private static final Pattern EMBEDDED = Pattern.compile("!\\[\\[[^\\[\\]\\n]{1,300}]]");
    private static final Pattern WIKI = Pattern.compile("\\[\\[(?:[^\\[\\]|\\n]{1,200}\\|)?([^\\[\\]|\\n]{1,200})]]");
    private static final Pattern REMARK =
            Pattern.compile("(?m)(?:(?<![\\w%])%%(?=\\S)|^[ \\t]*%%)[^%\\n]{1,500}?%%(?![\\w%])[ \\t]?");
    private static final Pattern REMARKS =
            Pattern.compile("(?m)^[ \\t]*%%(?!%)(?:[^%]{1,2000}+|%(?!%)){1,20}+%%[ \\t]*$");

    /** Remarks and settings of kramdown, and what ends them. */
    private static final Pattern OF_KRAMDOWN = Pattern.compile(
            "(?m)^ {0,3}\\{::comment[^{}\\n]{0,100}}[ \\t]*$(?s:.{0,20000}?)^ {0,3}\\{:/(?:comment)?}[ \\t]*$"
                    + "|\\{::comment}[^{}\\n]{0,1000}\\{:/(?:comment)?}"
                    + "|^ {0,3}\\{::(?:options|comment|nomarkdown)[^{}\\n]{0,300}/?}[ \\t]*$|^ {0,3}\\{:/(?:nomarkdown)?}[ \\t]*$");

    /** A box that says what is still to be done. */
    private static final Pattern TO_DO =
            Pattern.compile("(?im)^>[ \\t]?\\[!(?:todo|wip|draft)][+-]?[^\\n]*(?:\\n>[^\\n]*){0,100}(?:\\n|\\z)");

    private static final Pattern MODULE = Pattern.compile(
            "(?m)^(?:import\\s[^\\n]{0,300}?from\\s+['\"][^'\"\\n]{1,300}['\"];?|import\\s+['\"][^'\"\\n]{1,300}['\"];?"
                    + "|export\\s+(?:const|let|var|default|function)\\b[^\\n]{0,500})[ \\t]*$");

    private static final Pattern COMPONENT = Pattern.compile("<[A-Z][a-z][\\w.]{0,60}(?:\\s[^<>]{0,2000})?/>");

    /** Where the page ends and the like, as TeX has it on lines of their own. */
    private static final Pattern OF_TEX = Pattern.compile(
            "(?m)^[ \\t]*\\\\(?:newpage|pagebreak|clearpage|cleardoublepage|(?:big|med|small)skip|[vh]fill|noindent|newline|linebreak"
                    + "|[vh]space\\*?|tableofcontents|listoffigures|listoftables|maketitle|centering|raggedright|appendix|frontmatter"
                    + "|mainmatter|backmatter|usepackage|setlength|thispagestyle|pagestyle|addcontentsline|label|columnbreak)"
                    + "(?:\\[[^\\]\\n]{0,60}])?(?:\\{[^{}\\n]{0,80}}){0,3}[ \\t]*$");

    /** What one says of a word or a block in braces: its class, its name, a key with its value. */
    private static final String ATTRIBUTES = "\\{(?:-|:?[ \\t]*(?:[.#][\\w-]|[A-Za-z][\\w-]{0,30}=)[^{}]{0,300})}";

    /** What was deleted, remarked or hidden, with its words. */
    private static final Pattern UNSEEN = Pattern.compile(
            "(?<!\\\\)\\[[^\\[\\]]{0,1000}]\\{[^{}]{0,300}?\\.(?:deletion|comment-start|hidden|content-hidden)(?![\\w-])[^{}]{0,300}}");

    /** A part for one format alone, and what is said of words that are code. */
    private static final Pattern RAW = Pattern.compile(
            "\\A(```+|~~~+)[ \\t]*\\{=([\\w-]{1,30})}[ \\t]*\\n(.*?)(?:\\n?\\1[`~]*[ \\t]*)?\\z", Pattern.DOTALL);

    private static final Pattern OF_CODE = Pattern.compile("\\{=([\\w-]{1,30})}|" + ATTRIBUTES);
    private static final Set<String> OF_THE_WEB = Set.of("html", "html4", "html5", "markdown", "commonmark", "gfm");

    /** Words of which something is said, which may hold a link. */
    private static final String SPAN =
            "(?<![\\\\!\\]])\\[((?:\\[[^\\[\\]]{0,300}+])?(?:[^\\[\\]]{1,500}+(?:\\[[^\\[\\]]{0,300}+])?){0,20}+)]"
                    + ATTRIBUTES;

    /** What stands in the text as signs, and what it is in HTML or without them. */
    private static final List<Rule> SIGNS = List.of(
            new Rule("(?m)^(#{1,6} [^\\n]*?)[ \\t]*" + ATTRIBUTES + "[ \\t]*$", "$1"),
            new Rule("(?m)^([^\\n]{1,300}?)[ \\t]*" + ATTRIBUTES + "[ \\t]*$(?=\\n(?:=+|-+)[ \\t]*$)", "$1"),
            new Rule("(?<!\\\\)\\[]" + ATTRIBUTES, ""),
            new Rule(SPAN, "$1"),
            new Rule(SPAN, "$1"),
            new Rule(
                    "(?m)^[ \\t]*(?:[*+-]|\\d{1,2}\\.)[ \\t]+[^\\n]{1,60}\\n[ \\t]*\\{:[ \\t]*toc[^{}\\n]{0,60}}[ \\t]*$",
                    ""),
            new Rule("(?m)^[ \\t]*\\{:[^{}\\n]{1,200}}[ \\t]*$", ""),
            new Rule("(?<=[)\\]])" + ATTRIBUTES, ""),
            new Rule("(?m)(?<=\\S)[ \\t]\\^[A-Za-z][\\w-]{0,40}[ \\t]*$", ""),
            new Rule("]\\(\\{(?:static|filename|attach|photo|image)}", "]("),
            new Rule("(?<![=\\w])==(?=[^\\s=])([^=\\n]{1,300}?)(?<=\\S)==(?![=\\w])", "$1"),
            new Rule("(?<=[\\p{L}\\p{N})])~([\\p{L}\\p{N}+-]{1,8})~(?!~)", "<sub>$1</sub>"),
            new Rule("(?<=[\\p{L}\\p{N})])\\^([\\p{L}\\p{N}+-]{1,8})\\^", "<sup>$1</sup>"));

    private record Rule(Pattern pattern, String replacement) {
        Rule(String regex, String replacement) {
            this(Pattern.compile(regex), replacement);
        }
    }

    public MarkdownDialects {
        repairs = List.copyOf(repairs);
    }

    /** The Markdown that every tool understands. */
    public static MarkdownDialects of(String markdown) {
        var counts = new int[3];
        var commented = MarkdownComments.of(markdown);
        counts[2] += commented.comments().size();
        String shown = commented.text();
        var blocks = MarkdownBlocks.common(shown.contains("[!") ? counted(TO_DO, shown, counts, 2) : shown);
        counts[2] += blocks.unseen();
        String text = blocks.text();
        if (text.chars().noneMatch(c -> "{[%=~^<\\$".indexOf(c) >= 0)
                && !text.contains("import ")
                && !text.contains("export ")
                && counts[2] == 0) {
            return new MarkdownDialects(text, List.of());
        }
        var plain = new StringBuilder();
        int from = 0;
        Matcher codes = CODE.matcher(text);
        while (codes.find()) {
            MatchResult code = codes.toMatchResult();
            String formula = codes.group("formula");
            if (formula != null && !MarkdownFormulas.isOne(formula)) {
                continue;
            }
            plain.append(plain(text.substring(from, code.start()), counts));
            Matcher said = OF_CODE.matcher(text).region(code.end(), text.length());
            if (formula != null) {
                plain.append(MarkdownFormulas.kept(formula));
                from = code.end();
                continue;
            }
            boolean told = code.group(2) != null && said.lookingAt();
            Optional<String> format = told ? Optional.ofNullable(said.group(1)) : Optional.empty();
            plain.append(format.isPresent() ? raw(code.group(), format.get(), counts) : whole(code, counts));
            from = told ? said.end() : code.end();
        }
        plain.append(plain(text.substring(from), counts));
        var repairs = new ArrayList<String>();
        say(repairs, "Shortcodes", counts[0]);
        say(repairs, "Files that a wiki shows in the text", counts[1]);
        say(repairs, "Remarks and lines of a program", counts[2]);
        return new MarkdownDialects(plain.toString(), repairs);
    }

    /** Code as it stands, unless it is a block for one format alone. */
    private static String whole(MatchResult code, int[] counts) {
        Matcher block = RAW.matcher(code.group());
        if (code.group(1) == null || !block.matches()) {
            return code.group();
        }
        if (OF_THE_WEB.contains(block.group(2))) {
            return "\n" + block.group(3) + "\n";
        }
        counts[2]++;
        return "\n";
    }

    private static String raw(String code, String format, int[] counts) {
        if (OF_THE_WEB.contains(format)) {
            return FieldText.trimmed(code, c -> c == '`', c -> c == '`');
        }
        counts[2]++;
        return "";
    }

    private static void say(List<String> repairs, String what, int count) {
        if (count > 0) {
            repairs.add(what + " were left out: " + count + ".");
        }
    }

    private static String plain(String text, int[] counts) {
        String bare = counted(SHORTCODE, text, counts, 0);
        bare = counted(EMBEDDED, bare, counts, 1);
        for (Pattern ofProgram : List.of(OF_KRAMDOWN, REMARKS, REMARK, MODULE, COMPONENT, OF_TEX, UNSEEN)) {
            bare = counted(ofProgram, bare, counts, 2);
        }
        bare = WIKI.matcher(bare).replaceAll("$1");
        for (Rule rule : SIGNS) {
            bare = rule.pattern().matcher(bare).replaceAll(rule.replacement());
        }
        return bare;
    }

    private static String counted(Pattern pattern, String text, int[] counts, int at) {
        counts[at] += (int) pattern.matcher(text).results().count();
        return pattern.matcher(text).replaceAll("");
    }
}
