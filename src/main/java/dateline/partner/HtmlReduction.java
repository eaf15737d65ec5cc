package dateline.partner;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Reduces a clean body to the list of a platform. No text is lost: what stands in an element that the platform does not
 * take goes into the nearest one that it does. What was reduced once stays as it is.
 */
final class HtmlReduction {
    private static final Set<String> BLOCKS = AllowedHtml.elements(
            "aside blockquote caption dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre table tbody td",
            "tfoot th thead tr ul");
    private static final Set<String> TABLE_PARTS = AllowedHtml.elements("table thead tbody tfoot tr td th caption");
    private static final Set<String> FLOW = AllowedHtml.elements("body div blockquote aside figure");
    private static final Set<String> ITEMS = AllowedHtml.elements("li dd");
    private static final Set<String> CELLS = AllowedHtml.elements("td th");
    private static final Set<String> VOID = AllowedHtml.elements("img hr iframe");
    private static final String SHOWN = "img, iframe";

    /** No stored body has any of these; whatever has, their content is no text. */
    private static final Set<String> ACTIVE = AllowedHtml.elements("script style object embed template svg math");

    /** What may stand for an element that is not taken, the first that is. What has none here leaves its content. */
    private static final Map<String, List<String>> IN_PLACE_OF = Map.ofEntries(
            Map.entry("aside", List.of("div")),
            Map.entry("figure", List.of("div")),
            Map.entry("dl", List.of("div")),
            Map.entry("figcaption", List.of("p")),
            Map.entry("caption", List.of("p")),
            Map.entry("dt", List.of("p")),
            Map.entry("dd", List.of("p")),
            Map.entry("li", List.of("p")),
            Map.entry("tr", List.of("p")),
            Map.entry("pre", List.of("p")),
            Map.entry("h1", List.of("h2", "p")),
            Map.entry("h2", List.of("h3", "p")),
            Map.entry("h3", List.of("h2", "p")),
            Map.entry("h4", List.of("h3", "h2", "p")),
            Map.entry("h5", List.of("h4", "h3", "h2", "p")),
            Map.entry("h6", List.of("h5", "h4", "h3", "h2", "p")));

    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "a", Set.of("href"),
            "div", Set.of("dir", "lang"),
            "iframe", Set.of("src", "title"),
            "img", Set.of("src", "alt", "width", "height"),
            "ol", Set.of("start", "type", "reversed"),
            "td", Set.of("colspan", "rowspan"),
            "th", Set.of("colspan", "rowspan"));

    private final AllowedHtml list;

    private HtmlReduction(AllowedHtml list) {
        this.list = list;
    }

    /** The fragment with nothing in it that is not on the list; empty when nothing is left. */
    static String of(String html, AllowedHtml list) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings()
                .prettyPrint(false)
                .escapeMode(EscapeMode.xhtml)
                .charset(StandardCharsets.UTF_8);
        Element body = document.body();
        new HtmlReduction(list).reduce(body);
        return body.hasText() || body.selectFirst(SHOWN) != null ? body.html().strip() : "";
    }

    private void reduce(Element body) {
        list.embeds().frame(body);
        insideOut(body).forEach(this::reduceOne);
        flatten(body);
        body.getAllElements().forEach(this::gather);
        insideOut(body).forEach(HtmlReduction::tidy);
    }

    private static List<Element> insideOut(Element body) {
        var all = new ArrayList<Element>(body.getAllElements());
        all.remove(body);
        Collections.reverse(all);
        return all;
    }

    /** One that went with its figure is no more to be looked at. */
    private void reduceOne(Element element) {
        if (element.hasParent()) {
            reduceOne(element, element.normalName());
        }
    }

    private void reduceOne(Element element, String name) {
        if (ACTIVE.contains(name)) {
            element.remove();
            return;
        }
        switch (name) {
            case "img" -> picture(element);
            case "iframe" -> {
                if (list.embeds().takes(element.attr("src"))) {
                    keepAttributes(element);
                } else {
                    element.remove();
                }
            }
            case "video", "audio" -> recording(element);
            case "source" -> {
                // It goes with its film, which is looked at after it and takes its address.
            }
            case "hr", "br" -> {
                if (!list.has(name)) {
                    element.replaceWith(new TextNode(" "));
                }
            }
            default -> {
                boolean leadsNowhere = name.equals("a") && !list.links().takes(element.attr("href"));
                if (list.has(name) && !leadsNowhere) {
                    keepAttributes(element);
                } else {
                    replace(element, name);
                }
            }
        }
    }

    private void keepAttributes(Element element) {
        Set<String> kept = ATTRIBUTES.getOrDefault(element.normalName(), Set.of());
        for (Attribute attribute : element.attributes().asList()) {
            if (!kept.contains(attribute.getKey())) {
                element.removeAttr(attribute.getKey());
            }
        }
    }

    private void picture(Element img) {
        if (list.has("img") && list.pictures().takes(img.attr("src"))) {
            keepAttributes(img);
        } else {
            PictureFilter.remove(img);
        }
    }

    /** Of a film or a sound its address is left. */
    private void recording(Element element) {
        Element first = element.selectFirst("[src]");
        String address = first == null ? "" : first.attr("src");
        if (address.isEmpty()) {
            element.remove();
            return;
        }
        Element link = new Element("a").attr("href", address).text(address);
        element.replaceWith(list.has("a") && list.links().takes(address) ? link : new TextNode(address));
    }

    private void replace(Element element, String name) {
        if (name.equals("pre")) {
            breakLines(element);
        }
        boolean holdsBlocks = element.children().stream().anyMatch(child -> BLOCKS.contains(child.normalName()));
        var substitute = IN_PLACE_OF.getOrDefault(name, List.of()).stream()
                .filter(list::has)
                .filter(candidate -> !holdsBlocks || FLOW.contains(candidate))
                .findFirst();
        if (substitute.isPresent()) {
            element.tagName(substitute.get());
            keepAttributes(element);
        } else {
            unwrap(element, BLOCKS.contains(name));
        }
    }

    /** What stood apart does not run together. */
    private static void unwrap(Element element, boolean apart) {
        if (apart) {
            element.before(new TextNode(" "));
            element.after(new TextNode(" "));
        }
        element.unwrap();
    }

    private void breakLines(Element pre) {
        for (TextNode text : textNodes(pre)) {
            String[] lines = text.getWholeText().split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    text.before(list.has("br") ? new Element("br") : new TextNode(" "));
                }
                text.before(new TextNode(lines[i]));
            }
            text.remove();
        }
    }

    private static List<TextNode> textNodes(Element element) {
        return element.getAllElements().stream()
                .flatMap(each -> each.textNodes().stream())
                .toList();
    }

    /** Takes elements out from where they stand too deep; of a table, what is around it, for a table has all of its parts. */
    private void flatten(Element body) {
        for (Element element : body.getAllElements()) {
            while (depth(element, body) > list.deepest()) {
                Element outer = element;
                while (TABLE_PARTS.contains(outer.normalName())
                        && outer.parent() != null
                        && !body.equals(outer.parent())) {
                    outer = outer.parent();
                }
                unwrap(outer, BLOCKS.contains(outer.normalName()));
            }
        }
    }

    private static int depth(Element element, Element body) {
        int depth = 0;
        for (Element each = element; each != null && !each.equals(body); each = each.parent()) {
            depth++;
        }
        return element.hasParent() ? depth : 0;
    }

    /** Puts loose text into paragraphs, between the blocks that stand there. */
    private void gather(Element place) {
        String name = place.normalName();
        boolean holdsBlocks = place.children().stream().anyMatch(child -> BLOCKS.contains(child.normalName()));
        boolean mixed = (ITEMS.contains(name) || CELLS.contains(name)) && holdsBlocks;
        if (!FLOW.contains(name) && !mixed && !(list.textInParagraphs() && ITEMS.contains(name))) {
            return;
        }
        var loose = new ArrayList<Node>();
        for (Node node : List.copyOf(place.childNodes())) {
            if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                wrap(loose);
            } else {
                loose.add(node);
            }
        }
        wrap(loose);
    }

    private static void wrap(List<Node> loose) {
        boolean text = loose.stream().anyMatch(HtmlReduction::hasText);
        if (text) {
            var paragraph = new Element("p");
            loose.get(0).before(paragraph);
            loose.forEach(paragraph::appendChild);
        }
        loose.clear();
    }

    private static boolean hasText(Node node) {
        return node instanceof TextNode text ? !text.isBlank() : node instanceof Element element && element.hasText();
    }

    /** Takes out breaks that part nothing, and what is empty. */
    private static void tidy(Element element) {
        String name = element.normalName();
        if (name.equals("br")) {
            if (isBreak(beside(element, false)) || beside(element, false) == null || beside(element, true) == null) {
                element.remove();
            }
        } else if (!VOID.contains(name)
                && !CELLS.contains(name)
                && !element.hasText()
                && element.selectFirst(SHOWN) == null) {
            element.remove();
        }
    }

    private static boolean isBreak(@Nullable Node node) {
        return node != null && node.nameIs("br");
    }

    /** What stands beside it, past blank text. */
    private static @Nullable Node beside(Element element, boolean behind) {
        Node node = behind ? element.nextSibling() : element.previousSibling();
        while (node instanceof TextNode text && text.isBlank()) {
            node = behind ? node.nextSibling() : node.previousSibling();
        }
        return node;
    }
}
