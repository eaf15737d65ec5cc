package dateline.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * The article form: how an article is written in JSON on the command line, over HTTP and in the store. Its keys always
 * stand in the same order; what is unknown is absent, never empty. Dates are RFC 3339 and keep their zone.
 */
public final class ArticleJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ArticleJson() {}

    /** The whole form, with the dates that the public sees and what the store knows. */
    public static ObjectNode toJson(Article article) {
        var form = JSON.objectNode();
        form.put("id", article.id().value());
        writeText(form, article.content());
        form.put("published", date(article.published()));
        form.put("updated", date(article.updated()));
        writeRest(form, article.content());
        form.put("state", article.state().word());
        form.put("version", article.version());
        form.put("editorialClass", article.editorialClass().name());
        article.note().ifPresent(note -> form.put("note", note));
        form.put("firstSeen", article.firstSeen().toString());
        texts(form, "aliases", article.aliases());
        article.releaseAt().ifPresent(time -> form.put("releaseAt", time.toString()));
        return form;
    }

    /** What an input says, before it is an article: {@code published} and {@code updated} are null when it does not. */
    public static ObjectNode contentJson(Content content) {
        var form = JSON.objectNode();
        writeText(form, content);
        form.put("published", content.published().map(ArticleJson::date).orElse(null));
        form.put("updated", content.updated().map(ArticleJson::date).orElse(null));
        writeRest(form, content);
        return form;
    }

    /** The content with its {@code source}, so that {@link #readContent} gives back an equal one. */
    public static ObjectNode storedJson(Content content) {
        var form = contentJson(content);
        content.source().ifPresent(source -> form.put("source", source));
        return form;
    }

    /**
     * Reads the content that this class has written. Input from outside takes more forms than this and is read by
     * {@code dateline.ingest}.
     *
     * @throws IllegalArgumentException when the title is missing
     * @throws java.time.DateTimeException when a date is not RFC 3339
     */
    public static Content readContent(JsonNode form) {
        return Content.builder(
                        form.path("title").asText(),
                        form.path("section").asText(),
                        new Body(
                                form.path("bodyHtml").asText(),
                                form.path("bodyText").asText()))
                .standfirst(text(form, "standfirst"))
                .authors(list(form, "authors", ArticleJson::author))
                .sourceId(text(form, "sourceId"))
                .url(text(form, "url"))
                .sections(list(form, "sections", JsonNode::asText))
                .tags(list(form, "tags", JsonNode::asText))
                .lang(text(form, "lang"))
                .published(text(form, "published").map(OffsetDateTime::parse))
                .updated(text(form, "updated").map(OffsetDateTime::parse))
                .image(form.path("image").isObject() ? Optional.of(image(form.path("image"))) : Optional.empty())
                .enclosures(list(form, "enclosures", ArticleJson::enclosure))
                .embargo(text(form, "embargo").map(Instant::parse))
                .expires(text(form, "expires").map(Instant::parse))
                .rights(text(form, "rights"))
                .siteName(text(form, "siteName"))
                .readingMinutes(integer(form, "readingMinutes"))
                .related(list(form, "related", ArticleJson::related))
                .source(text(form, "source"))
                .isAccessibleForFree(yesOrNo(form, "isAccessibleForFree"))
                .platformFields(new PlatformFields(
                        text(form, "shortTitle"), text(form, "usageTerms"), text(form, "digitalSourceType")))
                .build();
    }

    private static void writeText(ObjectNode form, Content content) {
        content.sourceId().ifPresent(sourceId -> form.put("sourceId", sourceId));
        content.url().ifPresent(url -> form.put("url", url));
        form.put("title", content.title());
        content.standfirst().ifPresent(standfirst -> form.put("standfirst", standfirst));
        if (!content.body().html().isEmpty()) {
            form.put("bodyHtml", content.body().html());
        }
        if (!content.body().text().isEmpty()) {
            form.put("bodyText", content.body().text());
        }
        objects(form, "authors", content.authors(), ArticleJson::write);
        if (!content.section().isEmpty()) {
            form.put("section", content.section());
        }
        texts(form, "sections", content.sections());
        texts(form, "tags", content.tags());
        content.lang().ifPresent(lang -> form.put("lang", lang));
    }

    private static void writeRest(ObjectNode form, Content content) {
        content.image().ifPresent(image -> write(form.putObject("image"), image));
        objects(form, "enclosures", content.enclosures(), ArticleJson::write);
        content.embargo().ifPresent(embargo -> form.put("embargo", embargo.toString()));
        content.expires().ifPresent(expires -> form.put("expires", expires.toString()));
        content.rights().ifPresent(rights -> form.put("rights", rights));
        content.siteName().ifPresent(siteName -> form.put("siteName", siteName));
        content.readingMinutes().ifPresent(minutes -> form.put("readingMinutes", minutes));
        objects(form, "related", content.related(), ArticleJson::write);
        content.isAccessibleForFree().ifPresent(free -> form.put("isAccessibleForFree", free));
        PlatformFields fields = content.platformFields();
        fields.shortTitle().ifPresent(title -> form.put("shortTitle", title));
        fields.usageTerms().ifPresent(terms -> form.put("usageTerms", terms));
        fields.digitalSourceType().ifPresent(type -> form.put("digitalSourceType", type));
    }

    private static void write(ObjectNode node, Author author) {
        node.put("name", author.name());
        author.uri().ifPresent(uri -> node.put("uri", uri));
        author.email().ifPresent(email -> node.put("email", email));
    }

    private static void write(ObjectNode node, Image image) {
        if (image.isAddressed()) {
            node.put("url", image.url());
        }
        image.alt().ifPresent(alt -> node.put("alt", alt));
        image.caption().ifPresent(caption -> node.put("caption", caption));
        image.credit().ifPresent(credit -> node.put("credit", credit));
        image.width().ifPresent(width -> node.put("width", width));
        image.height().ifPresent(height -> node.put("height", height));
        image.type().ifPresent(type -> node.put("type", type));
        image.length().ifPresent(length -> node.put("length", length));
        image.syndicate().ifPresent(syndicate -> node.put("syndicate", syndicate));
    }

    private static void write(ObjectNode node, Enclosure enclosure) {
        node.put("url", enclosure.url());
        enclosure.type().ifPresent(type -> node.put("type", type));
        enclosure.length().ifPresent(length -> node.put("length", length));
    }

    private static void write(ObjectNode node, RelatedLink link) {
        node.put("title", link.title());
        link.url().ifPresent(url -> node.put("url", url));
    }

    private static Author author(JsonNode node) {
        return new Author(node.path("name").asText(), text(node, "uri"), text(node, "email"));
    }

    private static Image image(JsonNode node) {
        return new Image(
                node.path("url").asText(),
                text(node, "alt"),
                text(node, "caption"),
                text(node, "credit"),
                integer(node, "width"),
                integer(node, "height"),
                text(node, "type"),
                length(node),
                yesOrNo(node, "syndicate"));
    }

    private static Enclosure enclosure(JsonNode node) {
        return new Enclosure(node.path("url").asText(), text(node, "type"), length(node));
    }

    private static RelatedLink related(JsonNode node) {
        return new RelatedLink(node.path("title").asText(), text(node, "url"));
    }

    private static <T> void objects(ObjectNode form, String key, List<T> values, BiConsumer<ObjectNode, T> writer) {
        if (!values.isEmpty()) {
            ArrayNode list = form.putArray(key);
            values.forEach(value -> writer.accept(list.addObject(), value));
        }
    }

    private static void texts(ObjectNode form, String key, List<String> values) {
        if (!values.isEmpty()) {
            values.forEach(form.putArray(key)::add);
        }
    }

    private static String date(OffsetDateTime date) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date);
    }

    private static Optional<String> text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
    }

    private static OptionalInt integer(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isInt() ? OptionalInt.of(value.asInt()) : OptionalInt.empty();
    }

    private static Optional<Boolean> yesOrNo(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isBoolean() ? Optional.of(value.asBoolean()) : Optional.empty();
    }

    private static OptionalLong length(JsonNode node) {
        JsonNode value = node.path("length");
        return value.isIntegralNumber() ? OptionalLong.of(value.asLong()) : OptionalLong.empty();
    }

    private static <T> List<T> list(JsonNode node, String key, Function<JsonNode, T> reader) {
        return StreamSupport.stream(node.path(key).spliterator(), false)
                .map(reader)
                .toList();
    }
}
