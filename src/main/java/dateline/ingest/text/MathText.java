package dateline.ingest.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** A formula in MathML as text in one line: as its author says it ({@code alttext}, TeX), or else by its parts. */
public final class MathText {
    private static final int DEEPEST = 60;
    private static final String DRAWN = "mjx-container, .MathJax, .katex, .mwe-math-element";
    private static final Pattern DISPLAY_STYLE = Pattern.compile("(?s)^\\{\\\\(?:display|text)style\\s+(.*)\\}$");

    private MathText() {}

    /**
     * Puts text in the place of all formulas: MathML, alone or within what MathJax, KaTeX and MediaWiki make of it, and the TeX
     * that a script would draw.
     */
    public static void inPlace(Element root) {
        for (var script : List.copyOf(root.select("script[type^=math/tex]"))) {
            script.replaceWith(new TextNode(script.data()));
        }
        for (var drawn : List.copyOf(root.select(DRAWN))) {
            Element math = drawn.selectFirst("math");
            if (math != null && drawn.parent() != null) {
                drawn.replaceWith(new TextNode(of(math)));
            }
        }
        for (var math : List.copyOf(root.getElementsByTag("math"))) {
            if (math.parent() != null) {
                math.replaceWith(new TextNode(of(math)));
            }
        }
    }

    /** The formula in one line. */
    public static String of(Element math) {
        String told = DISPLAY_STYLE.matcher(math.attr("alttext").strip()).replaceFirst("$1");
        if (!told.isEmpty()) {
            return told;
        }
        Optional<String> tex = math.getElementsByTag("annotation").stream()
                .filter(annotation -> annotation.attr("encoding").contains("tex"))
                .map(annotation -> annotation.text().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
        return tex.orElseGet(() -> text(math, 0).strip());
    }

    private static String text(Element element, int depth) {
        List<Element> parts = element.children();
        if (depth > DEEPEST || parts.isEmpty()) {
            return element.text();
        }
        return switch (element.normalName()) {
            case "annotation", "annotation-xml" -> "";
            case "msup", "mover" -> joined(parts, "^", depth);
            case "msub", "munder" -> joined(parts, "_", depth);
            case "mfrac" -> joined(parts, "/", depth);
            case "msqrt" -> "√" + LinearFormula.grouped(all(parts, depth));
            case "mroot" -> parts.size() < 2 ? all(parts, depth) : one(parts, 1, depth) + "√" + one(parts, 0, depth);
            default -> all(parts, depth);
        };
    }

    private static String joined(List<Element> parts, String sign, int depth) {
        return parts.size() < 2 ? all(parts, depth) : one(parts, 0, depth) + sign + one(parts, 1, depth);
    }

    private static String one(List<Element> parts, int index, int depth) {
        return LinearFormula.grouped(text(parts.get(index), depth + 1));
    }

    private static String all(List<Element> parts, int depth) {
        return parts.stream().map(part -> text(part, depth + 1)).collect(Collectors.joining());
    }
}
