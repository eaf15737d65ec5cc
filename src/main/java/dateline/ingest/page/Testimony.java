package dateline.ingest.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says about itself, beside what it shows: {@code meta} and {@code link} elements of every vocabulary, JSON-LD,
 * and the elements that carry microdata or RDFa.
 */
final class Testimony {
    private static final int MAX_MARKED = 5_000;

    private final Map<String, List<String>> metas = new HashMap<>();
    private final Map<String, List<String>> links = new HashMap<>();
    private final Map<String, List<Element>> marked = new HashMap<>();
    private final List<Element> times = new ArrayList<>();
    private final List<Element> headlines = new ArrayList<>();
    private final List<String> scripts = new ArrayList<>();
    private final JsonLd linkedData;
    private final Optional<JsonNode> article;

    private Testimony(Document page) {
        var documents = new ArrayList<JsonNode>();
        page.forEachNode(node -> {
            if (node instanceof Element element) {
                take(element, documents);
            }
        });
        linkedData = JsonLd.of(documents);
        article = linkedData.article();
    }

    static Testimony of(Document page) {
        return new Testimony(page);
    }

    private void take(Element element, List<JsonNode> documents) {
        switch (element.normalName()) {
            case "meta" -> meta(element);
            case "link" -> link(element);
            case "time" -> times.add(element);
            case "h1" -> headlines.add(element);
            case "script" -> script(element, documents);
            default -> {}
        }
        if (element.attributesSize() > 0) {
            mark(element, element.attributes().get("itemprop"));
            if (!element.normalName().equals("meta")) {
                mark(element, element.attributes().get("property"));
            }
        }
    }

    private void meta(Element element) {
        String content = element.attr("content").strip();
        if (content.isEmpty()) {
            content = element.attr("value").strip();
        }
        for (String key : List.of("name", "property", "itemprop", "http-equiv")) {
            String name = element.attr(key).strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && !content.isEmpty()) {
                metas.computeIfAbsent(name, n -> new ArrayList<>()).add(content);
            }
        }
    }

    private void link(Element element) {
        String rel = element.attr("rel").strip().toLowerCase(Locale.ROOT);
        if (!rel.isEmpty() && !element.attr("href").isBlank()) {
            links.computeIfAbsent(rel, r -> new ArrayList<>())
                    .add(element.attr("href").strip());
        }
    }

    private void script(Element element, List<JsonNode> documents) {
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        if (type.contains("ld+json")) {
            LenientJson.read(element.data()).ifPresent(documents::add);
        } else if (!element.data().isBlank()) {
            scripts.add(element.data());
        }
    }

    private void mark(Element element, String names) {
        if (!names.isEmpty() && !names.isBlank() && marked.size() < MAX_MARKED) {
            for (String name : names.strip().split("\\s+")) {
                String local = name.substring(name.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
                marked.computeIfAbsent(local, n -> new ArrayList<>()).add(element);
            }
        }
    }

    /** The first content of the first of these names that is there. */
    Optional<String> meta(String... names) {
        for (String name : names) {
            List<String> found = metas.get(name);
            if (found != null) {
                return Optional.of(found.get(0));
            }
        }
        return Optional.empty();
    }

    List<String> metas(String name) {
        return metas.getOrDefault(name, List.of());
    }

    /** The address of the first link of this relation, as it is written. */
    Optional<String> link(String relation) {
        return links.getOrDefault(relation, List.of()).stream().findFirst();
    }

    /** Elements with this local name in {@code itemprop} or {@code property}. */
    List<Element> marked(String name) {
        return marked.getOrDefault(name, List.of());
    }

    List<Element> times() {
        return times;
    }

    /** The {@code h1} elements. */
    List<Element> headlines() {
        return headlines;
    }

    /** The sources of scripts that are not JSON-LD. */
    List<String> scripts() {
        return scripts;
    }

    JsonLd linkedData() {
        return linkedData;
    }

    /** The story in JSON-LD. */
    Optional<JsonNode> article() {
        return article;
    }

    /** A text property of the story in JSON-LD. */
    Optional<String> article(String property) {
        return article.flatMap(story -> JsonLd.text(story, property));
    }
}
