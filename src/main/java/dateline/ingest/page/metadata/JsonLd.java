package dateline.ingest.page.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * What a page says about its story in JSON-LD (schema.org): all objects of all scripts, whether alone, in arrays or in
 * graphs, and references by {@code @id} followed.
 */
public final class JsonLd {
    private static final int MAX_OBJECTS = 20_000;
    /** What is told of in these is a part of the story or said about it, and never the story. */
    static final Set<String> PARTS =
            Set.of("liveBlogUpdate", "comment", "suggestedAnswer", "acceptedAnswer", "hasPart", "review");

    private static final int IS_THIS_PAGE = 50;
    private static final Set<String> WEAK_TYPES =
            Set.of("webpage", "itempage", "creativework", "videoobject", "product");

    /** A rank above this has only what is an article by its type, or has both a headline and a date. */
    static final int WEAK_RANK = 19;

    private final List<JsonNode> objects = new ArrayList<>();
    private final Map<String, JsonNode> byId = new HashMap<>();

    private JsonLd() {}

    /** All that the scripts of a page say. */
    public static JsonLd in(Document page) {
        return of(page.getElementsByTag("script").stream()
                .filter(script -> script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json"))
                .flatMap(script -> LenientJson.read(script.data()).stream())
                .toList());
    }

    static JsonLd of(List<JsonNode> documents) {
        var data = new JsonLd();
        Deque<JsonNode> open = new ArrayDeque<>(documents);
        while (!open.isEmpty() && data.objects.size() < MAX_OBJECTS) {
            JsonNode node = open.removeFirst();
            if (node.isObject()) {
                data.objects.add(node);
                String id = node.path("@id").asText("");
                if (!id.isEmpty() && node.size() > 1) {
                    data.byId.putIfAbsent(id, node);
                }
            }
            node.properties().forEach(field -> {
                if (field.getValue().isContainerNode() && !PARTS.contains(field.getKey())) {
                    open.addLast(field.getValue());
                }
            });
            if (node.isArray()) {
                node.forEach(open::addLast);
            }
        }
        return data;
    }

    /**
     * The story of the page: the richest object of an article's type, the first of the richest; before all one that says it is
     * this page's.
     *
     * @param addresses of the page
     * @param titles of the page, which may name the site too
     */
    Optional<JsonNode> article(Set<String> addresses, String titles) {
        JsonNode best = null;
        int most = 0;
        for (JsonNode object : objects) {
            int rank = rank(object);
            if (rank > WEAK_RANK && isOf(object, addresses, titles)) {
                rank += IS_THIS_PAGE;
            }
            if (rank > most) {
                most = rank;
                best = object;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isOf(JsonNode object, Set<String> addresses, String titles) {
        boolean addressed = addresses(object).anyMatch(addresses::contains);
        return addressed
                || text(object, "headline")
                        .filter(headline -> titles.contains(headline))
                        .isPresent();
    }

    /** The addresses that an object gives for itself. */
    public static Stream<String> addresses(JsonNode object) {
        return Stream.of("url", "@id", "mainEntityOfPage")
                .flatMap(name -> listed(object.path(name)).stream())
                .map(value -> value.isObject() ? value.path("@id").asText("") : value.asText(""));
    }

    /** Everything that is an article by its type: the story of the page, and what else tells of it or of others. */
    public List<JsonNode> articles() {
        return objects.stream().filter(object -> rank(object) > WEAK_RANK).toList();
    }

    /** The page itself, which sometimes knows what its article does not. */
    public Optional<JsonNode> page() {
        return first("webpage").or(() -> first("itempage"));
    }

    /** The first object of this type, in lower case. */
    public Optional<JsonNode> first(String type) {
        return objects.stream().filter(o -> types(o).contains(type)).findFirst();
    }

    /** The object that a reference means, or the node itself. */
    public JsonNode resolved(JsonNode node) {
        if (node.isObject() && node.size() <= 2 && node.has("@id") && !node.has("name")) {
            return byId.getOrDefault(node.path("@id").asText(), node);
        }
        return node;
    }

    /** How much an object looks like the story of the page; 0 when it does not. */
    static int rank(JsonNode object) {
        List<String> types = types(object);
        int rank = 0;
        for (String type : types) {
            if (type.endsWith("article")
                    || type.equals("blogposting")
                    || type.equals("report")
                    || type.equals("liveblogposting")
                    || type.equals("socialmediaposting")
                    || type.equals("review")
                    || type.equals("recipe")
                    || type.equals("howto")) {
                rank = Math.max(rank, 100);
            } else if (WEAK_TYPES.contains(type)) {
                rank = Math.max(rank, 10);
            }
        }
        if (rank == 0 && types.isEmpty() && object.has("headline") && object.has("datePublished")) {
            rank = 20;
        }
        if (rank == 0) {
            return 0;
        }
        for (String name :
                List.of("headline", "datePublished", "author", "articleBody", "mainEntityOfPage", "publisher")) {
            rank += object.has(name) ? 4 : 0;
        }
        return rank;
    }

    /** Whether it is a house and no person. */
    public static boolean isOrganisation(JsonNode object) {
        return types(object).stream().anyMatch(type -> type.endsWith("organization") || type.equals("corporation"));
    }

    static List<String> types(JsonNode object) {
        var types = new ArrayList<String>();
        for (JsonNode type : listed(object.path("@type"))) {
            String name = type.asText("").toLowerCase(Locale.ROOT);
            types.add(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1));
        }
        return types;
    }

    /** The elements of an array, or the value itself, or nothing. */
    public static List<JsonNode> listed(JsonNode node) {
        var list = new ArrayList<JsonNode>();
        if (node.isArray()) {
            node.forEach(list::add);
        } else if (!node.isMissingNode() && !node.isNull()) {
            list.add(node);
        }
        return list;
    }

    /** The text of this property; of several, the first that is not blank. */
    public static Optional<String> text(JsonNode object, String name) {
        for (JsonNode value : listed(object.path(name))) {
            String text = value.isObject()
                    ? value.path("@value").asText(value.path("name").asText(""))
                    : value.asText("");
            if (!text.isBlank()) {
                return Optional.of(text.strip());
            }
        }
        return Optional.empty();
    }
}
