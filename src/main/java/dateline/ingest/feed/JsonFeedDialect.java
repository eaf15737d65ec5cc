package dateline.ingest.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dateline.article.LanguageTag;
import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.model.RawArticle.Picture;
import dateline.ingest.model.RawArticle.RawEnclosure;
import dateline.ingest.text.date.WrittenDate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** JSON Feed 1.0 and 1.1, with values of the wrong type and documents that break off. */
final class JsonFeedDialect {
    private static final JsonMapper JSON = mapper();

    private JsonFeedDialect() {}

    /** Whether a text is JSON rather than XML. */
    static boolean reads(String text) {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    static ParsedFeed feed(String text, FeedLinkResolver links, FeedRepairs feedRepairs) throws FeedRefusal {
        var head = JSON.createObjectNode();
        var items = new ArrayList<JsonNode>();
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new FeedRefusal("It is JSON, but no JSON Feed, which is an object with a list named items.");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("items")) {
                    head.putArray(name);
                    readItems(parser, items);
                } else {
                    head.set(name, parser.readValueAsTree());
                }
            }
        } catch (JsonProcessingException e) {
            if (items.isEmpty()) {
                throw new FeedRefusal("It is damaged JSON (line " + line(e)
                        + "). Ask the site for the whole feed, or mend the file.");
            }
            feedRepairs.breakOff(FeedEnding.BETWEEN_ITEMS);
            feedRepairs.note(
                    FeedRepairs.BREAKS_OFF + " or is damaged in line " + line(e) + "; the items before it were read.");
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory can always be read.", e);
        }
        if (!head.has("items") && !text(head, "version").orElse("").contains("jsonfeed")) {
            throw new FeedRefusal("It is JSON, but no JSON Feed: it has no list named items.");
        }
        return feed(head, items, links, feedRepairs);
    }

    private static void readItems(JsonParser parser, List<JsonNode> items) throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            JsonNode item = parser.readValueAsTree();

            if (item.isObject() && items.size() <= FeedLimits.ITEMS) {
                items.add(item);
            }
        }
    }

    private static ParsedFeed feed(
            JsonNode head, List<JsonNode> items, FeedLinkResolver links, FeedRepairs feedRepairs) {
        List<Byline> authors = authors(head, links);
        return new ParsedFeed(
                plain(head, "title"),
                link(head, "home_page_url", links),
                text(head, "language").flatMap(LanguageTag::lenient).map(LanguageTag::tag),
                FeedDialect.bounded(items.stream().map(item -> item(item, links, authors)), feedRepairs),
                feedRepairs.ending(),
                feedRepairs.all());
    }

    private static FeedItem item(JsonNode item, FeedLinkResolver links, List<Byline> feedAuthors) {
        Optional<String> link = link(item, "url", links).or(() -> link(item, "external_url", links));
        List<Byline> authors = authors(item, links);
        return new FeedItem(
                text(item, "id"),
                false,
                plain(item, "title"),
                link,
                link,
                Optional.empty(),
                date(item, "date_published"),
                date(item, "date_modified"),
                authors.isEmpty() ? feedAuthors : authors,
                new FeedBody(
                        text(item, "content_html")
                                .or(() -> text(item, "content_text").map(FeedHtml::ofText)),
                        text(item, "summary").map(FeedHtml::ofText),
                        text(item, "content_html").flatMap(html -> text(item, "content_text"))),
                elements(item, "tags")
                        .flatMap(tag -> value(tag).stream())
                        .map(PlainTitle::of)
                        .distinct()
                        .toList(),
                elements(item, "attachments")
                        .flatMap(file -> enclosure(file, links).stream())
                        .toList(),
                link(item, "image", links)
                        .or(() -> link(item, "banner_image", links))
                        .map(Picture::at),
                0,
                text(item, "language").flatMap(LanguageTag::lenient).map(LanguageTag::tag),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<RawEnclosure> enclosure(JsonNode file, FeedLinkResolver links) {
        return link(file, "url", links)
                .map(url -> new RawEnclosure(url, text(file, "mime_type"), text(file, "size_in_bytes")));
    }

    /** {@code authors} of version 1.1, {@code author} of 1.0. */
    private static List<Byline> authors(JsonNode node, FeedLinkResolver links) {
        Stream<JsonNode> all = Stream.concat(elements(node, "authors"), Stream.of(node.path("author")));
        return all.flatMap(author -> text(author, "name")
                        .map(PlainTitle::of)
                        .filter(name -> !name.isEmpty())
                        .map(name -> new Byline(name, link(author, "url", links), Optional.empty(), true))
                        .stream())
                .distinct()
                .toList();
    }

    private static Stream<JsonNode> elements(JsonNode node, String name) {
        JsonNode list = node.path(name);
        return list.isArray() ? StreamSupport.stream(list.spliterator(), false) : Stream.empty();
    }

    private static Optional<String> plain(JsonNode node, String name) {
        return text(node, name).map(PlainTitle::of).filter(text -> !text.isEmpty());
    }

    private static Optional<WrittenDate> date(JsonNode node, String name) {
        return text(node, name).flatMap(FeedDates::of);
    }

    private static Optional<String> link(JsonNode node, String name, FeedLinkResolver links) {
        JsonNode value = node.path(name);
        return value.isTextual() ? links.resolved(value.textValue()) : Optional.empty();
    }

    private static Optional<String> text(JsonNode node, String name) {
        return value(node.path(name));
    }

    /** Text, or a number where text should be, as ids are. */
    private static Optional<String> value(JsonNode value) {
        return value.isTextual() || value.isNumber()
                ? Optional.of(value.asText().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    private static String line(JsonProcessingException e) {
        return e.getLocation() == null
                ? "unknown"
                : Integer.toString(e.getLocation().getLineNr());
    }

    private static JsonMapper mapper() {
        var constraints = StreamReadConstraints.builder()
                .maxNestingDepth(FeedLimits.DEPTH)
                .maxStringLength(FeedLimits.BYTES)
                .maxNumberLength(FeedLimits.DIGITS)
                .build();
        JsonMapper mapper = JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .build();
        mapper.getFactory().setStreamReadConstraints(constraints);
        return mapper;
    }
}
