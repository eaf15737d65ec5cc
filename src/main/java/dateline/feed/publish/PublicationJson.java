package dateline.feed.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dateline.article.Selection;
import dateline.article.Term;
import dateline.publication.LicenceTerms;
import dateline.publication.NamedFeed;
import dateline.publication.PollAdvice;
import dateline.publication.Publication;
import dateline.publication.Section;
import dateline.publication.SourceOwnership;
import dateline.publication.Window;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A publication as JSON, for the store: what the feeds were printed with is compared with what they would be. */
final class PublicationJson {
    private PublicationJson() {}

    /** Every start writes one, so it takes no more of Jackson than its generator. */
    private static final JsonFactory FACTORY = new JsonFactory();

    /** Every restart may do without it. */
    private static final class Reader {
        private static final JsonMapper JSON = new JsonMapper();
    }

    /** The same publication always gives the same text. */
    static String toJson(Publication publication) {
        var text = new StringWriter();
        try (JsonGenerator to = FACTORY.createGenerator(text)) {
            to.writeStartObject();
            write(publication, to);
            to.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written.", e);
        }
        return text.toString();
    }

    private static void write(Publication publication, JsonGenerator to) throws IOException {
        to.writeStringField("title", publication.title());
        to.writeStringField("description", publication.description());
        to.writeStringField("site", publication.site().toString());
        to.writeStringField("baseUrl", publication.baseUrl().toString());
        to.writeStringField("authority", publication.authority());
        to.writeStringField("language", publication.language());
        to.writeStringField("rights", publication.rights().orElse(null));
        if (publication.editor().isPresent()) {
            to.writeStringField("editor", publication.editor().get());
        }
        to.writeStringField("defaultSection", publication.defaultSection());
        write(publication.window(), to);
        to.writeArrayFieldStart("sections");
        for (Section section : publication.sections()) {
            write(section, to);
        }
        to.writeEndArray();
        to.writeArrayFieldStart("feeds");
        for (NamedFeed feed : publication.feeds()) {
            write(feed, to);
        }
        to.writeEndArray();
        if (publication.pollAdvice() != PollAdvice.CONSTANT) {
            to.writeStringField("polling", publication.pollAdvice().name());
        }
        if (publication.licence().isPresent()) {
            write(publication.licence().get(), to);
            to.writeObjectFieldStart("sources");
            write("ours", new TreeSet<>(publication.sources().ours()), to);
            write("thirdParty", new TreeSet<>(publication.sources().thirdParty()), to);
            to.writeEndObject();
        }
    }

    private static void write(LicenceTerms licence, JsonGenerator to) throws IOException {
        to.writeObjectFieldStart("licence");
        write("permits", licence.permits(), to);
        write("prohibits", licence.prohibits(), to);
        to.writeStringField("payment", licence.payment().orElse(null));
        to.writeStringField("terms", licence.terms().map(URI::toString).orElse(null));
        to.writeEndObject();
    }

    private static void write(Section section, JsonGenerator to) throws IOException {
        to.writeStartObject();
        writePart(section.slug(), section.title(), section.description(), section.window(), to);
        write("match", section.match(), to);
        write("was", section.was(), to);
        to.writeEndObject();
    }

    private static void write(NamedFeed feed, JsonGenerator to) throws IOException {
        to.writeStartObject();
        writePart(feed.slug(), feed.title(), feed.description(), feed.window(), to);
        write("all", feed.selection().all(), to);
        write("any", feed.selection().any(), to);
        write("not", feed.selection().not(), to);
        write("was", feed.was(), to);
        to.writeEndObject();
    }

    private static void writePart(
            String slug, String title, Optional<String> description, Window window, JsonGenerator to)
            throws IOException {
        to.writeStringField("slug", slug);
        to.writeStringField("title", title);
        to.writeStringField("description", description.orElse(null));
        write(window, to);
    }

    private static void write(Window window, JsonGenerator to) throws IOException {
        to.writeObjectFieldStart("window");
        to.writeNumberField("entries", window.entries());
        to.writeStringField("hours", window.hours().toString());
        to.writeNumberField("bytes", window.bytes());
        to.writeEndObject();
    }

    private static void write(String name, Collection<?> values, JsonGenerator to) throws IOException {
        to.writeArrayFieldStart(name);
        for (Object value : values) {
            to.writeString(value.toString());
        }
        to.writeEndArray();
    }

    /** What {@link #toJson} was given. */
    static Publication parse(String json) {
        try {
            JsonNode form = Reader.JSON.readTree(json);
            return Publication.named(text(form, "title"), URI.create(text(form, "baseUrl")))
                    .description(text(form, "description"))
                    .site(URI.create(text(form, "site")))
                    .authority(text(form, "authority"))
                    .language(text(form, "language"))
                    .rights(optional(form, "rights"))
                    .editor(optional(form, "editor"))
                    .window(window(form))
                    .defaultSection(text(form, "defaultSection"))
                    .sections(list(form, "sections", PublicationJson::section))
                    .feeds(list(form, "feeds", PublicationJson::feed))
                    .pollAdvice(
                            optional(form, "polling").map(PollAdvice::valueOf).orElse(PollAdvice.CONSTANT))
                    .licence(form.hasNonNull("licence") ? Optional.of(licence(form.path("licence"))) : Optional.empty())
                    .sources(new SourceOwnership(
                            names(form.path("sources"), "ours"), names(form.path("sources"), "thirdParty")))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The store holds a configuration that no Dateline has written.", e);
        }
    }

    private static LicenceTerms licence(JsonNode form) {
        return new LicenceTerms(
                list(form, "permits", JsonNode::asText),
                list(form, "prohibits", JsonNode::asText),
                optional(form, "payment"),
                optional(form, "terms").map(URI::create));
    }

    private static Set<String> names(JsonNode form, String name) {
        return Set.copyOf(list(form, name, JsonNode::asText));
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
