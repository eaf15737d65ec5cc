package dateline.feed.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.Selection;
import dateline.article.Term;
import dateline.publication.NamedFeed;
import dateline.publication.PollAdvice;
import dateline.publication.Publication;
import dateline.publication.Section;
import dateline.publication.Window;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A publication as JSON, for the store: what the feeds were printed with is compared with what they would be. */
final class PublicationJson {
    private static final JsonMapper JSON = new JsonMapper();

    private PublicationJson() {}

    /** The same publication always gives the same text. */
    static String toJson(Publication publication) {
        ObjectNode form = JSON.createObjectNode()
                .put("title", publication.title())
                .put("description", publication.description())
                .put("site", publication.site().toString())
                .put("baseUrl", publication.baseUrl().toString())
                .put("authority", publication.authority())
                .put("language", publication.language())
                .put("rights", publication.rights().orElse(null))
                .put("defaultSection", publication.defaultSection());
        form.set("window", form(publication.window()));
        var sections = form.putArray("sections");
        publication.sections().forEach(section -> sections.add(form(section)));
        var feeds = form.putArray("feeds");
        publication.feeds().forEach(feed -> feeds.add(form(feed)));
        if (publication.pollAdvice() != PollAdvice.CONSTANT) {
            form.put("polling", publication.pollAdvice().name());
        }
        return form.toString();
    }

    private static ObjectNode form(Section section) {
        ObjectNode form = part(section.slug(), section.title(), section.description(), section.window());
        form.set("match", texts(section.match()));
        form.set("was", texts(section.was()));
        return form;
    }

    private static ObjectNode form(NamedFeed feed) {
        ObjectNode form = part(feed.slug(), feed.title(), feed.description(), feed.window());
        form.set("all", texts(feed.selection().all()));
        form.set("any", texts(feed.selection().any()));
        form.set("not", texts(feed.selection().not()));
        form.set("was", texts(feed.was()));
        return form;
    }

    private static ObjectNode part(String slug, String title, Optional<String> description, Window window) {
        ObjectNode form = JSON.createObjectNode()
                .put("slug", slug)
                .put("title", title)
                .put("description", description.orElse(null));
        form.set("window", form(window));
        return form;
    }

    private static ObjectNode form(Window window) {
        return JSON.createObjectNode()
                .put("entries", window.entries())
                .put("hours", window.hours().toString())
                .put("bytes", window.bytes());
    }

    private static JsonNode texts(Collection<?> values) {
        var list = JSON.createArrayNode();
        values.forEach(value -> list.add(value.toString()));
        return list;
    }

    /** What {@link #toJson} was given. */
    static Publication parse(String json) {
        try {
            JsonNode form = JSON.readTree(json);
            return Publication.named(text(form, "title"), URI.create(text(form, "baseUrl")))
                    .description(text(form, "description"))
                    .site(URI.create(text(form, "site")))
                    .authority(text(form, "authority"))
                    .language(text(form, "language"))
                    .rights(optional(form, "rights"))
                    .window(window(form))
                    .defaultSection(text(form, "defaultSection"))
                    .sections(list(form, "sections", PublicationJson::section))
                    .feeds(list(form, "feeds", PublicationJson::feed))
                    .pollAdvice(
                            optional(form, "polling").map(PollAdvice::valueOf).orElse(PollAdvice.CONSTANT))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The store holds a configuration that no Dateline has written.", e);
        }
    }

    private static Section section(JsonNode form) {
        return new Section(
                text(form, "slug"),
                text(form, "title"),
                optional(form, "description"),
                list(form, "match", JsonNode::asText),
                window(form),
                list(form, "was", JsonNode::asText));
    }

    private static NamedFeed feed(JsonNode form) {
        return new NamedFeed(
                text(form, "slug"),
                text(form, "title"),
                optional(form, "description"),
                new Selection(terms(form, "all"), terms(form, "any"), terms(form, "not")),
                window(form),
                list(form, "was", JsonNode::asText));
    }

    private static Window window(JsonNode form) {
        JsonNode window = form.path("window");
        return new Window(
                window.path("entries").asInt(),
                Duration.parse(text(window, "hours")),
                window.path("bytes").asLong());
    }

    private static Set<Term> terms(JsonNode form, String name) {
        return list(form, name, node -> term(node.asText())).stream().collect(Collectors.toUnmodifiableSet());
    }

    private static Term term(String text) {
        int colon = text.indexOf(':');
        return new Term(
                Term.Kind.valueOf(text.substring(0, colon).toUpperCase(Locale.ROOT)), text.substring(colon + 1));
    }

    private static String text(JsonNode form, String name) {
        return form.path(name).asText();
    }

    private static Optional<String> optional(JsonNode form, String name) {
        return form.hasNonNull(name) ? Optional.of(text(form, name)) : Optional.empty();
    }

    private static <T> List<T> list(JsonNode form, String name, Function<JsonNode, T> reading) {
        return StreamSupport.stream(form.path(name).spliterator(), false)
                .map(reading)
                .toList();
    }
}
