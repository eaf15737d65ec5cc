package dateline.ingest.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/** Where a page shows each line end of its text as one (CSS Text 3, white-space), writes it as markup. */
final class PreservedLineBreaks {
    private static final String KEPT = "(?:pre-line|pre-wrap|break-spaces)";
    private static final Evaluator MARKED = QueryParser.parse(
            "[style~=(?i)white-space\\s*:\\s*" + KEPT + "], [class~=(?:^|\\s)whitespace-" + KEPT + "(?:\\s|$)]");
    private static final Evaluator AS_IT_IS = QueryParser.parse("pre, code, textarea, script, style, title");
    private static final Pattern RULE = Pattern.compile("([^{}@;]{1,200})\\{[^{}]{0,2000}?white-space\\s*:\\s*" + KEPT);
    private static final Pattern SIMPLE =
            Pattern.compile("(?:[a-z][a-z0-9-]{0,30})?(?:[.#][\\w-]{1,80}){0,4}(?:\\s*[> ]\\s*(?:[a-z][a-z0-9-]{0,30})?"
                    + "(?:[.#][\\w-]{1,80}){0,4}){0,4}");
    private static final int MOST_RULES = 20;
    private static final int STYLE_CHARS = 200_000;

    private PreservedLineBreaks() {}

    static void write(Document page) {
        Set<Element> lined = new LinkedHashSet<>(page.select(MARKED));
        selectors(page).forEach(selector -> lined.addAll(select(page, selector)));
        for (Element element : lined) {
            for (TextNode text : texts(element)) {
                if (text.getWholeText().strip().indexOf('\n') > 0) {
                    breakUp(text);
                }
            }
        }
    }

    private static List<String> selectors(Document page) {
        var found = new ArrayList<String>();
        for (Element style : page.select("style")) {
            String css = style.data();
            if (!css.contains("white-space")) {
                continue;
            }
            Matcher rule = RULE.matcher(css.length() > STYLE_CHARS ? css.substring(0, STYLE_CHARS) : css);
            while (found.size() < MOST_RULES && rule.find()) {
                for (String one : rule.group(1).split(",")) {
                    if (!one.isBlank() && SIMPLE.matcher(one.strip()).matches()) {
                        found.add(one.strip());
                    }
                }
            }
        }
        return found;
    }

    private static List<Element> select(Document page, String selector) {
        try {
            return page.select(selector);
        } catch (Selector.SelectorParseException e) {
            return List.of();
        }
    }

    /** Those that were broken up have no line end any more, however many rules name them. */
    private static List<TextNode> texts(Element element) {
        var texts = new ArrayList<TextNode>();
        element.traverse((node, depth) -> {
            if (node instanceof TextNode text && !text.isBlank() && isFlowing(text)) {
                texts.add(text);
            }
        });
        return texts;
    }

    private static boolean isFlowing(TextNode text) {
        Element around = text.parent();
        return around != null && around.closest(AS_IT_IS) == null;
    }

    private static void breakUp(TextNode text) {
        String[] lines = text.getWholeText().split("\n", -1);
        var parts = new ArrayList<Node>();
        for (int i = 0; i < lines.length; i++) {
            parts.add(new TextNode(lines[i].replace("\r", "")));
            if (i + 1 < lines.length) {
                parts.add(new Element("br"));
            }
        }
        Node at = text;
        for (Node part : parts) {
            at.after(part);
            at = part;
        }
        text.remove();
    }
}
