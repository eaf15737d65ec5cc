package dateline.ingest.text.markup;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/**
 * Writes each formula of a page (MathML, or TeX that a script would draw) as text in its line, so that the paragraph keeps it. What
 * the page shows instead of it, a picture or letters that are hidden from readers of the screen, goes.
 */
public final class InlineFormulas {
    private static final String MATHML = "math";
    private static final String TEX = "script[type^=math/tex]";

    private InlineFormulas() {}

    /** Writes those of this page, which was parsed from this source. */
    public static void write(String html, Element page) {
        if (html.contains("<math") || html.contains("<MATH")) {
            for (Element math : List.copyOf(page.getElementsByTag(MATHML))) {
                String text = MathText.of(math);
                dropDrawn(math, text);
                show(math, text);
            }
        }
        if (html.contains("math/tex")) {
            page.select(TEX).forEach(script -> show(script, script.data().strip()));
        }
    }

    private static void show(Element formula, String text) {
        for (Element at = formula.parent(); at != null && at.normalName().equals("span"); at = at.parent()) {
            at.removeAttr("style").removeAttr("hidden");
        }
        if (text.isEmpty()) {
            formula.remove();
        } else {
            formula.replaceWith(new TextNode(text));
        }
    }

    /** Beside the formula or the element that holds it alone. */
    private static void dropDrawn(Element math, String text) {
        Element at = math;
        for (Element around = math.parent();
                around != null
                        && !around.isBlock()
                        && around.text().length()
                                <= 4 * (text.length() + math.text().length());
                around = around.parent()) {
            Elements beside = at.siblingElements();
            beside.stream()
                    .filter(drawn -> drawn.attr("aria-hidden").equals("true")
                            || drawn.hasClass("MathJax_Preview")
                            || isPicture(drawn, math, text))
                    .forEach(Element::remove);
            at = around;
        }
    }

    private static boolean isPicture(Element drawn, Element math, String text) {
        String alt = drawn.attr("alt").strip();
        return drawn.normalName().equals("img")
                && !alt.isEmpty()
                && (alt.equals(math.attr("alttext").strip()) || alt.contains(text));
    }
}
