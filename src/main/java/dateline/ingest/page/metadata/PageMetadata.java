package dateline.ingest.page.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.ingest.page.outline.BlockLink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about itself, beside what it shows: {@code meta} and {@code link} elements of every vocabulary, JSON-LD,
 * the elements that carry microdata or RDFa, and links that say what they lead to. Taken in one walk.
 */
public final class PageMetadata {
    private static final int MAX_MARKED = 5_000;
    private static final int MOST_LINKS = 200;
    private static final List<String> RELATIONS = List.of("category", "tag", "related");

    private final MetaElements metaElements = new MetaElements();
    private final Map<String, List<String>> links = new HashMap<>();
    private final Map<String, List<Element>> anchors = new HashMap<>();
    private final Map<String, List<Element>> marked = new HashMap<>();
    private final List<Element> times = new ArrayList<>();
    private final List<String> scripts = new ArrayList<>();
    private final JsonLd linkedData;
    private final Optional<JsonNode> article;
    private final List<JsonNode> markedStories;

    private PageMetadata(Document page) {
        var walk = new Walk(page.baseUri());
        walk.over(page);
        linkedData = JsonLd.of(walk.documents);
        article = linkedData.article(
                addresses(page), page.title() + '\n' + meta("og:title").orElse(""));
        markedStories = walk.items.stories();
    }

    private Set<String> addresses(Document page) {
        return Stream.of(Optional.of(page.baseUri()), link("canonical"), meta("og:url"))
                .flatMap(Optional::stream)
                .filter(address -> !address.isBlank())
                .collect(Collectors.toSet());
    }

    /** What this page says about itself. */
    public static PageMetadata of(Document page) {
        return new PageMetadata(page);
    }

    /** The walk over the page, and what is only needed on the way. */
    private final class Walk {
        private final List<JsonNode> documents = new ArrayList<>();
        private final MarkedItems items = new MarkedItems();
        private final String address;

        Walk(String address) {
            this.address = address;
        }

        /** In the order of the document and without recursion. */
        void over(Document page) {
            @Nullable Node at = page;
            while (at != null) {
                if (at instanceof Element element) {
                    enter(element);
                }
                @Nullable Node next = at.firstChild();
                while (next == null && at != null) {
                    items.leave(at);
                    next = at.nextSibling();
                    at = at.parent();
                }
                at = next;
            }
        }

        private void enter(Element element) {
            if (element.attributesSize() == 0) {
                take(element);
                return;
            }
            Attributes attributes = element.attributes();
            String property = attributes.get("property");
            String itemprop = attributes.get("itemprop");
            items.enter(element, property, itemprop);
            take(element);
            mark(element, itemprop);
            if (!property.isEmpty() && !element.normalName().equals("meta")) {
                mark(element, property);
                takeOfDocument(element, property);
            }
        }

        private void take(Element element) {
            switch (element.normalName()) {
                case "meta" -> metaElements.take(element, items.names());
                case "link" -> link(element);
                case "a" -> anchor(element);
                case "time" -> times.add(element);
                case "script" -> script(element, documents);
                default -> {}
            }
        }

        /** What RDFa says in the names of Dublin Core and Open Graph, wherever it stands, is said as in a {@code meta} element. */
        private void takeOfDocument(Element element, String words) {
            for (String word : TokenList.of(words)) {
                String name = items.names().name(word).orElse("");
                boolean ofDocument = name.indexOf('.') > 0 || name.indexOf(':') > 0;
                if (ofDocument && items.subject().map(this::isPage).orElse(true)) {
                    String value = MarkedValue.value(element).strip();
                    if (!value.isEmpty()) {
                        metaElements.add(name.toLowerCase(Locale.ROOT), value);
                    }
                }
            }
        }

        private boolean isPage(String subject) {
            return subject.isEmpty()
                    || address.isEmpty()
                    || BlockLink.isSamePage(StringUtil.resolve(address, subject), address);
        }
    }

    private void anchor(Element element) {
        String relation = element.attributes().get("rel");
        if (!relation.isEmpty()) {
            List<String> words = TokenList.of(relation.toLowerCase(Locale.ROOT));
            RELATIONS.stream().filter(words::contains).findFirst().ifPresent(word -> {
                List<Element> all = anchors.computeIfAbsent(word, w -> new ArrayList<>());
                if (all.size() < MOST_LINKS) {
                    all.add(element);
                }
            });
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
        if (!names.isEmpty() && marked.size() < MAX_MARKED) {
            for (String name : TokenList.of(names)) {
                String local = name.substring(name.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
                marked.computeIfAbsent(local, n -> new ArrayList<>()).add(element);
            }
        }
    }

    /** The first content of the first of these names that is there. */
    public Optional<String> meta(String... names) {
        return metaElements.first(names);
    }

    /** The values of {@code meta} elements of this name, in their order. */
    public List<String> metas(String name) {
        return metaElements.all(name);
    }

    /** The address of the first link of this relation, as it is written. */
    public Optional<String> link(String relation) {
        return links.getOrDefault(relation, List.of()).stream().findFirst();
    }

    /** The {@code a} elements of this relation: category, tag or related. What is called both of the first is a category. */
    public List<Element> anchors(String relation) {
        return anchors.getOrDefault(relation, List.of());
    }

    /** Elements with this local name in {@code itemprop} or {@code property}. */
    public List<Element> marked(String name) {
        return marked.getOrDefault(name, List.of());
    }

    /** The {@code time} elements, in their order. */
    public List<Element> times() {
        return times;
    }

    /** The sources of scripts that are not JSON-LD. */
    public List<String> scripts() {
        return scripts;
    }

    /** What it says in JSON-LD. */
    public JsonLd linkedData() {
        return linkedData;
    }

    /** The story in JSON-LD. */
    public Optional<JsonNode> article() {
        return article;
    }

    /** A text property of the story in JSON-LD. */
    public Optional<String> article(String property) {
        return article.flatMap(story -> JsonLd.text(story, property));
    }

    /** The story in RDFa, then the one in microdata, written as in JSON-LD. */
    public List<JsonNode> markedStories() {
        return markedStories;
    }

    /** A text property of the story in RDFa, or else in microdata. */
    public Optional<String> markedStory(String property) {
        return markedStories.stream()
                .flatMap(story -> JsonLd.text(story, property).stream())
                .findFirst();
    }
}
