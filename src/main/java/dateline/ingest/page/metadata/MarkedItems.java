package dateline.ingest.page.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.ingest.page.outline.OutsideStory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * The things that a page describes in the attributes of its elements, in RDFa (Lite 1.1: {@code vocab}, {@code prefix},
 * {@code typeof}, {@code property}, {@code resource}, {@code content}) or in microdata, written as JSON-LD would write them,
 * so that they are read in the same way. Filled during one walk over the page.
 */
final class MarkedItems {
    private static final int MOST_ITEMS = 2_000;

    private static final int MOST_VALUES = 50;

    /** What is read of a thing; of all else it is only noted that it is there, so that no long text is copied. */
    private static final Map<String, String> READ = Stream.of(
                    "headline", "name", "author", "creator", "articleSection", "keywords", "image", "url", "contentUrl")
            .collect(Collectors.toUnmodifiableMap(name -> name.toLowerCase(Locale.ROOT), name -> name));

    private final List<Described> rdfa = new ArrayList<>();
    private final List<Described> microdata = new ArrayList<>();
    private final Deque<Scope> open = new ArrayDeque<>();

    /** A thing, and the element that it is described in. */
    private record Described(ObjectNode thing, Element place) {}

    /** An element that begins a thing or declares names, with what holds inside it. */
    private record Scope(
            @Nullable Element element,
            RdfaVocabulary names,
            @Nullable ObjectNode resource,
            @Nullable ObjectNode item) {}

    MarkedItems() {
        open.push(new Scope(null, RdfaVocabulary.INITIAL, null, null));
    }

    /** To be called before what is in the element, which has attributes. */
    void enter(Element element, String property, String itemprop) {
        Scope outer = open.element();
        Attributes attributes = element.attributes();
        boolean typed = attributes.hasKey("typeof");
        boolean item = attributes.hasKey("itemscope");
        boolean declares = RdfaVocabulary.isDeclaredBy(element, typed);
        RdfaVocabulary names = declares ? outer.names().within(element) : outer.names();
        ObjectNode resource = typed ? begin(rdfa, element, types(element, names), "resource") : outer.resource();
        ObjectNode thing = item ? begin(microdata, element, element.attr("itemtype"), "itemid") : outer.item();
        if (outer.resource() != null && !property.isEmpty()) {
            say(outer.resource(), element, property, names::name, typed ? resource : null);
        }
        if (outer.item() != null && !itemprop.isEmpty()) {
            say(outer.item(), element, itemprop, Optional::of, item ? thing : null);
        }
        if (typed || item || declares) {
            open.push(new Scope(element, names, resource, thing));
        }
    }

    /** To be called after what is in the element. */
    void leave(Node element) {
        if (element.equals(open.element().element())) {
            open.pop();
        }
    }

    /** What names mean where the walk stands. */
    RdfaVocabulary names() {
        return open.element().names();
    }

    /** What RDFa describes where the walk stands: an address, empty for a thing without one, absent for the page itself. */
    Optional<String> subject() {
        return Optional.ofNullable(open.element().resource())
                .map(thing -> thing.path("@id").asText(""));
    }

    private static ObjectNode begin(List<Described> all, Element element, String types, String idAttribute) {
        ObjectNode thing = JsonNodeFactory.instance.objectNode();
        TokenList.of(types).forEach(type -> thing.withArray("@type").add(type));
        String id = (element.hasAttr("about") ? element.attr("about") : element.attr(idAttribute)).strip();
        if (!id.isEmpty()) {
            thing.put("@id", id);
        }
        if (all.size() < MOST_ITEMS) {
            all.add(new Described(thing, element));
        }
        return thing;
    }

    private static String types(Element element, RdfaVocabulary names) {
        var types = new StringBuilder();
        for (String type : TokenList.of(element.attr("typeof"))) {
            names.name(type).ifPresent(known -> types.append(known).append(' '));
        }
        return types.toString();
    }

    private static void say(
            ObjectNode thing,
            Element element,
            String words,
            Function<String, Optional<String>> meaning,
            @Nullable ObjectNode inner) {
        for (String word : TokenList.of(words)) {
            String name = meaning.apply(word).orElse("");
            String read = READ.get(name.toLowerCase(Locale.ROOT));
            if (read == null) {
                if (!name.isEmpty() && !thing.has(name)) {
                    thing.put(name, "");
                }
            } else if (thing.path(read).size() < MOST_VALUES) {
                JsonNode value =
                        inner == null ? JsonNodeFactory.instance.textNode(MarkedValue.value(element, read)) : inner;
                thing.withArray(read).add(value);
            }
        }
    }

    /** The story in RDFa, then the one in microdata: of each the richest description that does not stand in the margin. */
    List<JsonNode> stories() {
        return Stream.of(rdfa, microdata).flatMap(all -> story(all).stream()).toList();
    }

    /** Whether it is said of it that it is a part of something else, or was said about it. */
    private static boolean isPart(Described described) {
        Element place = described.place();
        return Stream.of(place.attr("itemprop"), place.attr("property"))
                .flatMap(words -> TokenList.of(words).stream())
                .map(word -> word.substring(word.lastIndexOf(':') + 1))
                .anyMatch(JsonLd.PARTS::contains);
    }

    private static Optional<JsonNode> story(List<Described> all) {
        JsonNode best = null;
        int most = JsonLd.WEAK_RANK;
        for (Described described : all) {
            int rank = JsonLd.rank(described.thing());
            if (rank > most && !isPart(described) && !OutsideStory.is(described.place())) {
                most = rank;
                best = described.thing();
            }
        }
        return Optional.ofNullable(best);
    }
}
