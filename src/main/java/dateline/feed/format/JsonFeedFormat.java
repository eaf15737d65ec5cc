package dateline.feed.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.Article;
import dateline.article.Author;
import dateline.article.Enclosure;
import dateline.article.Tombstone;
import dateline.feed.CleanText;
import dateline.feed.EntryCategory;
import dateline.feed.EntryView;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFormat;
import dateline.feed.FeedLinks;
import dateline.feed.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.1. */
final class JsonFeedFormat implements FeedRenderer {
    private static final String VERSION = "https://jsonfeed.org/version/1.1";
    private static final String EXTENSION = "_dateline";
    /** The items stand last. */
    private static final String END = "]}";

    private static final String SEPARATOR = ",";
    private static final ObjectMapper MAPPER =
            new ObjectMapper(JsonFactory.builder().build().setCharacterEscapes(new SafeInScript()));

    @Override
    public RenderedParts parts(FeedDocument document, EntryCache cache) {
        ObjectNode feed = MAPPER.createObjectNode();
        feed.put("version", VERSION);
        feed.put("title", CleanText.line(document.feed().title()));
        feed.put("home_page_url", FeedLinks.site(document.publication()));
        feed.put("feed_url", FeedLinks.current(document, FeedFormat.JSON_FEED));
        FeedLinks.next(document, FeedFormat.JSON_FEED).ifPresent(href -> feed.put("next_url", href));
        List<String> hubs = FeedLinks.hubs(document);
        if (!hubs.isEmpty()) {
            ArrayNode list = feed.putArray("hubs");
            hubs.forEach(hub -> list.addObject().put("type", "WebSub").put("url", hub));
        }
        if (document.documentLinks().isLast()) {
            feed.put("expired", true);
        }
        feed.put("description", CleanText.line(document.feed().description()));
        feed.put("language", EntryView.feedLanguage(document).tag());
        feed.set("authors", authors(List.of(EntryView.publisher(document))));
        feed.set(EXTENSION, extension(document));
        feed.putArray("items");
        String empty = text(feed);
        int end = empty.length() - END.length();
        assert empty.endsWith(END);
        return new RenderedParts(
                empty.substring(0, end).getBytes(StandardCharsets.UTF_8),
                EntryRendering.render(document, FeedFormat.JSON_FEED, cache, entry -> text(item(entry, document))),
                SEPARATOR.getBytes(StandardCharsets.UTF_8),
                END.getBytes(StandardCharsets.UTF_8));
    }

    private ObjectNode extension(FeedDocument document) {
        ObjectNode extension = MAPPER.createObjectNode();
        extension.put("id", document.feed().id());
        extension.put("updated", document.updated().toString());
        extension.put("generator", FeedFormat.GENERATOR);
        document.publication().rights().ifPresent(rights -> extension.put("rights", CleanText.line(rights)));
        document.publication()
                .licence()
                .ifPresent(terms -> extension.put(
                        "license", FeedLinks.licence(document.publication()).href()));
        if (document.documentLinks().isArchive()) {
            extension.put("archive", true);
        } else {
            FeedLinks.changes(document, FeedFormat.JSON_FEED).ifPresent(href -> extension.put("changes_url", href));
        }
        List<Tombstone> tombstones = EntryRendering.tombstones(document);
        if (!tombstones.isEmpty()) {
            ArrayNode deleted = extension.putArray("deleted");
            tombstones.forEach(tombstone -> deleted.add(deleted(tombstone)));
        }
        return extension;
    }

    private static ObjectNode deleted(Tombstone tombstone) {
        ObjectNode deleted = MAPPER.createObjectNode();
        deleted.put("id", tombstone.id().value());
        deleted.put("when", tombstone.when().toString());
        tombstone.reason().ifPresent(reason -> deleted.put("reason", CleanText.line(reason)));
        tombstone.substitute().ifPresent(substitute -> deleted.put("substitute", substitute.value()));
        return deleted;
    }

    private static ObjectNode item(EntryView entry, FeedDocument document) {
        ObjectNode item = MAPPER.createObjectNode();
        item.put("id", entry.id());
        item.put("url", entry.link());
        item.put("title", entry.title());
        entry.html()
                .ifPresentOrElse(
                        html -> item.put("content_html", html),
                        () -> item.put("content_text", entry.summary().orElse(entry.title())));
        entry.summary().ifPresent(summary -> item.put("summary", summary));
        entry.image().ifPresent(image -> item.put("image", image.url()));
        item.put("date_published", entry.published().toString());
        item.put("date_modified", entry.updated().toString());
        item.set("authors", authors(entry.namedAuthors(document)));
        ArrayNode tags = item.putArray("tags");
        entry.entryCategories().stream().map(EntryCategory::label).distinct().forEach(tags::add);
        if (entry.isForeignTo(document)) {
            item.put("language", entry.language().tag());
        }
        List<ObjectNode> attachments =
                entry.enclosures().stream().map(JsonFeedFormat::attachment).toList();
        if (!attachments.isEmpty()) {
            item.putArray("attachments").addAll(attachments);
        }
        item.set(EXTENSION, extension(entry, document));
        return item;
    }

    private static ArrayNode authors(List<Author> authors) {
        ArrayNode array = MAPPER.createArrayNode();
        for (Author author : authors) {
            ObjectNode node = array.addObject().put("name", author.name());
            author.uri().ifPresent(uri -> node.put("url", uri));
        }
        return array;
    }

    /** An attachment without a media type is not allowed. */
    private static ObjectNode attachment(Enclosure file) {
        ObjectNode node = MAPPER.createObjectNode()
                .put("url", file.url())
                .put("mime_type", file.type().orElse(MediaType.UNKNOWN));
        file.length().ifPresent(length -> node.put("size_in_bytes", length));
        return node;
    }

    private static ObjectNode extension(EntryView entry, FeedDocument document) {
        Article article = entry.article();
        ObjectNode extension = MAPPER.createObjectNode();
        extension.put("version", article.version());
        extension.put("editorial_class", article.editorialClass().name().toLowerCase(Locale.ROOT));
        entry.embargo().ifPresent(release -> extension.put("embargo", release.toString()));
        article.note().ifPresent(note -> extension.put("note", CleanText.line(note)));
        entry.rights().ifPresent(rights -> extension.put("rights", rights));
        RslFormat.unspecified(entry, document).ifPresent(address -> extension.put("license", address));
        article.content().readingMinutes().ifPresent(minutes -> extension.put("reading_minutes", minutes));
        entry.image().ifPresent(image -> {
            image.alt().ifPresent(alt -> extension.put("image_alt", alt));
            image.caption().ifPresent(caption -> extension.put("image_caption", caption));
            image.credit().ifPresent(credit -> extension.put("image_credit", credit));
        });
        return extension;
    }

    private static String text(ObjectNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain values can always be written.", e);
        }
    }

    /** So that the document can stand inside a script element, where no markup and no line end of its own may begin. */
    private static final class SafeInScript extends CharacterEscapes {
        private static final long serialVersionUID = 1L;
        private static final SerializableString LINE_SEPARATOR = new SerializedString("\\u2028");
        private static final SerializableString PARAGRAPH_SEPARATOR = new SerializedString("\\u2029");

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes['<'] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int letter) {
            return switch (letter) {
                case 0x2028 -> LINE_SEPARATOR;
                case 0x2029 -> PARAGRAPH_SEPARATOR;
                default -> null;
            };
        }
    }
}
