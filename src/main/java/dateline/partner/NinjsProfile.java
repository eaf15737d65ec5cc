package dateline.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.ArticleId;
import dateline.article.Author;
import dateline.article.Content;
import dateline.article.Image;
import dateline.feed.CleanText;
import dateline.feed.EntryView;
import dateline.feed.publish.PartnerSelection.Withdrawal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** IPTC ninjs 3.1: one composite object, whose associations are the stories. */
final class NinjsProfile implements Profile {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json";
    private static final String PLAIN = "text/plain";
    private static final String HTML_TYPE = "text/html";

    /** A wire takes what a body has, but for what plays. */
    private static final AllowedHtml HTML = new AllowedHtml(
            AllowedHtml.elements(
                    "a abbr aside b blockquote br caption cite code dd del dfn div dl dt em figcaption figure h2 h3 h4",
                    "h5 h6 hr i img ins kbd li ol p pre q rp rt ruby s samp small strong sub sup table tbody td tfoot",
                    "th thead time tr u ul var"),
            AllowedHtml.ANY_DEPTH,
            false,
            AddressRule.WEB_AND_MAIL,
            PictureRule.WEB);

    @Override
    public String name() {
        return "ninjs";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public Set<String> keys() {
        return Set.of();
    }

    @Override
    public AllowedHtml html() {
        return HTML;
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(Requirement.text());
    }

    @Override
    public List<Requirement> wishes() {
        return List.of();
    }

    @Override
    public byte[] render(PartnerDocument document) {
        ObjectNode composite =
                object(document.id(), "composite", "usable", document.feed().updated());
        composite.put("language", document.language().tag());
        text(composite, "headlines", "main", PLAIN, document.title());
        composite
                .putArray("associations")
                .addAll(document.items(story -> story(story, document), NinjsProfile::withdrawn));
        try {
            return MAPPER.writeValueAsBytes(composite);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain values can always be written.", e);
        }
    }

    /** What every object has; dates are those that the public sees, for others tell of an embargo. */
    private static ObjectNode object(String uri, String type, String status, Instant version) {
        ObjectNode object = MAPPER.createObjectNode();
        object.putObject("standard").put("name", "ninjs").put("version", "3.1").put("schema", SCHEMA);
        return object.put("uri", uri)
                .put("type", type)
                .put("pubStatus", status)
                .put("versionCreated", version.toString());
    }

    private static ObjectNode story(SyndicatedStory story, PartnerDocument document) {
        EntryView entry = story.entry();
        Content content = entry.article().content();
        ObjectNode object = object(uri(story.id()), "text", "usable", entry.updated());
        object.put("name", story.id().key());
        object.put("representationType", "full");
        object.put("version", Integer.toString(entry.article().version()));
        object.put("firstCreated", entry.published().toString());
        object.put("language", entry.language().tag());
        content.expires().ifPresent(end -> object.put("expires", end.toString()));
        rights(object, entry, document);
        if (!entry.authors().isEmpty()) {
            object.put("by", entry.authors().stream().map(Author::name).collect(Collectors.joining(", ")));
        }
        text(object, "headlines", "main", PLAIN, entry.title());
        entry.summary().ifPresent(summary -> text(object, "descriptions", "summary", PLAIN, summary));
        text(object, "bodies", "main", HTML_TYPE, story.html());
        object.putArray("subjects")
                .addAll(entry.entryCategories().stream()
                        .map(entryCategory -> MAPPER.createObjectNode()
                                .put("name", entryCategory.label())
                                .put("literal", entryCategory.term()))
                        .toList());
        page(object, entry.link());
        story.image().ifPresent(image -> object.putArray("associations").add(picture(image, entry.updated())));
        return object;
    }

    private static void rights(ObjectNode object, EntryView entry, PartnerDocument document) {
        Optional<String> notice = entry.rights().or(document::rights);
        object.put(
                "copyrightHolder", CleanText.line(document.feed().publication().title()));
        notice.ifPresent(text -> object.put("copyrightNotice", text));
    }

    private static ObjectNode withdrawn(Withdrawal gone) {
        ObjectNode object = object(uri(gone.id()), "text", "canceled", gone.when());
        object.put("name", gone.id().key());
        object.put("firstCreated", gone.published().toString());
        object.put("edNote", PartnerDocument.notice(gone));
        page(object, gone.link());
        return object;
    }

    private static ObjectNode picture(Image image, Instant version) {
        ObjectNode object = object(image.url(), "picture", "usable", version).put("name", "lead");
        image.credit().ifPresent(credit -> object.put("by", credit));
        image.caption().ifPresent(caption -> text(object, "descriptions", "caption", PLAIN, caption));
        image.alt().ifPresent(alt -> object.put("title", alt));
        ObjectNode rendition = object.putArray("renditions")
                .addObject()
                .put("name", "original")
                .put("href", image.url());
        PictureRule.type(image).ifPresent(type -> rendition.put("contentType", type));
        image.width().ifPresent(width -> rendition.put("width", width));
        image.height().ifPresent(height -> rendition.put("height", height));
        image.length().ifPresent(length -> rendition.put("sizeInBytes", length));
        return object;
    }

    private static void text(ObjectNode object, String key, String role, String type, String value) {
        object.withArray(key)
                .addObject()
                .put("role", role)
                .put("contentType", type)
                .put("value", value);
    }

    private static void page(ObjectNode object, String address) {
        object.putArray("renditions")
                .addObject()
                .put("name", "web")
                .put("href", address)
                .put("contentType", HTML_TYPE);
    }

    /** The id, which is a URI unless it was kept from a system where it was none. */
    private static String uri(ArticleId id) {
        try {
            return URI.create(id.value()).isAbsolute() ? id.value() : "urn:dateline:article:" + id.key();
        } catch (IllegalArgumentException e) {
            return "urn:dateline:article:" + id.key();
        }
    }
}
