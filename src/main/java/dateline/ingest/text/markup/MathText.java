package dateline.ingest.text.markup;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** A formula in MathML as text in one line: as its author says it ({@code alttext}, TeX), or else by its parts. */
public final class MathText {
    private static final int DEEPEST = 60;

    /** How MediaWiki wraps each formula; it says how to set it, not what it is. */
    private static final Pattern DISPLAYED = Pattern.compile("\\{\\\\(?:display|text)style\\s*(.*)\\}", Pattern.DOTALL);

    private MathText() {}

    /** The line for this {@code math} element; empty when it says nothing. */
    public static String of(Element math) {
        String told = math.attr("alttext").strip();
        if (!told.isEmpty()) {
            return bare(told);
        }
        Optional<String> tex = math.getElementsByTag("annotation").stream()
                .filter(annotation -> annotation.attr("encoding").contains("tex"))
                .map(annotation -> annotation.text().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
        return tex.map(MathText::bare).orElseGet(() -> text(math, 0).strip());
    }

    private static String bare(String tex) {
        Matcher displayed = DISPLAYED.matcher(tex);
        return displayed.matches() ? displayed.group(1).strip() : tex;
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
