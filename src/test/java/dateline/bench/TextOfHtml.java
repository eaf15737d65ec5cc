package dateline.bench;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of a fragment, a blank line between blocks, captions left out. */
public final class TextOfHtml implements NodeVisitor {
    private static final Set<String> MUTE = Set.of("script", "style", "template", "noscript", "figcaption", "iframe");
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "label",
            "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
            "img", "wbr", "big");

    private final StringBuilder text = new StringBuilder();
    private int mute;

    private TextOfHtml() {}

    /** The text, without figure captions. */
    public static String of(String html) {
        var walk = new TextOfHtml();
        Jsoup.parseBodyFragment(html).body().traverse(walk);
        return walk.text
                .toString()
                .replaceAll("[ \\t]+", " ")
                .replaceAll(" ?\\n[\\n ]*", "\n\n")
                .strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words && mute == 0) {
            text.append(words.getWholeText().replaceAll("\\s+", " "));
        } else if (node instanceof Element element) {
            mute += MUTE.contains(element.normalName()) ? 1 : 0;
            boundary(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            mute -= MUTE.contains(element.normalName()) ? 1 : 0;
            boundary(element);
        }
    }

    private void boundary(Element element) {
        if (!INLINE.contains(element.normalName())) {
            text.append('\n');
        }
    }
}
