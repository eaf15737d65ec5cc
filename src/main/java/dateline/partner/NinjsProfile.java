package dateline.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.ArticleId;
import dateline.article.Author;
import dateline.article.Content;
import dateline.article.Image;
import dateline.article.PlatformFields;
import dateline.feed.CleanText;
import dateline.feed.EntryView;
import dateline.feed.publish.PartnerSelection.Withdrawal;
import dateline.publication.SyndicationTerms.Extent;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** IPTC ninjs: one composite object, whose associations are the stories. */
final class NinjsProfile implements Profile {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String EXTENSION = "json";
    private static final String PLAIN = "text/plain";
    private static final String HTML_TYPE = "text/html";

    private static final LocalDate READ = LocalDate.of(2026, 11, 23);
    private static final Clause TEXT =
            Clause.must("NINJ-03", "IPTC ninjs schema: bodies hold the content of an object, role and value.", READ);
    private static final Clause PICTURE_TYPE =
            Clause.should("MEDIA-15", "Dateline: a picture that not every app shows is left out.", READ);

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

    private final NinjsVersion dialect;
    private final String extension;

    NinjsProfile(NinjsVersion dialect) {
        this(dialect, EXTENSION);
    }

    private NinjsProfile(NinjsVersion dialect, String extension) {
        this.dialect = dialect;
        this.extension = extension;
    }

    /** At the usual extension stands the version of the partner's profile, beside it each version at its own. */
    @Override
    public Optional<Profile> in(String asked) {
        return asked.equals(EXTENSION)
                ? Optional.of(new NinjsProfile(dialect))
                : Stream.of(NinjsVersion.values())
                        .filter(version -> version.extension().equals(asked))
                        .findFirst()
                        .map(version -> new NinjsProfile(version, asked));
    }

    @Override
    public String name() {
        return dialect.profile();
    }

    @Override
    public String extension() {
        return extension;
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
        return List.of(Requirement.text(TEXT));
    }

    @Override
    public List<Requirement> wishes() {
        return List.of(new Requirement(PICTURE_TYPE, StoryChecks.pictures(PictureRule.WEB)));
    }

    @Override
    public boolean marksEmbargo() {
        return true;
    }

    @Override
    public byte[] render(PartnerDocument document) {
        ObjectNode composite =
                object(document.id(), "composite", "usable", document.feed().updated());
        composite.put("language", document.language().tag());
        text(composite, "headlines", "main", PLAIN, document.title());
        composite.putArray("associations").addAll(document.items(story -> story(story, document), this::withdrawn));
        try {
            return MAPPER.writeValueAsBytes(dialect.spelled(composite));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain values can always be written.", e);
        }
    }

    /** What every object has; dates are those that the public sees, for others tell of an embargo. */
    private ObjectNode object(String uri, String type, String status, Instant version) {
        ObjectNode object = MAPPER.createObjectNode();
        object.putObject("standard")
                .put("name", "ninjs")
                .put("version", dialect.version())
                .put("schema", dialect.schema());
        return object.put("uri", uri)
                .put("type", type)
                .put("pubStatus", status)
                .put("versionCreated", version.toString());
    }

    private ObjectNode story(SyndicatedStory story, PartnerDocument document) {
        EntryView entry = story.entry();
        Content content = entry.article().content();
        ObjectNode object = object(uri(story.id()), "text", "usable", entry.updated());
        object.put("name", story.id().key());
        Extent extent = document.terms().syndication().extent(content);
        object.put("representationType", extent == Extent.FULL ? "full" : "partial");
        object.put("version", Integer.toString(entry.article().version()));
        object.put("firstCreated", firstCreated(entry).toString());
        entry.embargo().ifPresent(release -> object.put("embargoedUntil", release.toString()));
        object.put("language", entry.language().tag());
        content.expires().ifPresent(end -> object.put("expires", end.toString()));
        rights(object, story, document);
        PlatformFields fields = content.platformFields();
        fields.usageTerms().map(CleanText::line).ifPresent(terms -> object.put("usageTerms", terms));
        fields.digitalSourceType().map(CleanText::line).ifPresent(type -> object.putObject("digitalSourceType")
                .put(AddressRule.WEB.takes(type) ? "uri" : "literal", type));
        entry.article().note().map(CleanText::line).ifPresent(note -> object.put("edNote", note));
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
        List<ObjectNode> pictures = pictures(story);
        if (!pictures.isEmpty()) {
            object.putArray("associations").addAll(pictures);
        }
        return object;
    }

    /** The date of a story under embargo is that of its release, which lies ahead. */
    private static Instant firstCreated(EntryView entry) {
        return entry.embargo().isPresent() ? entry.updated() : entry.published();
    }

    private static void rights(ObjectNode object, SyndicatedStory story, PartnerDocument document) {
        StoryRights rights = StoryRights.of(story, document);
        rights.holder().ifPresent(holder -> object.put("copyrightHolder", holder));
        rights.notice().ifPresent(text -> object.put("copyrightNotice", text));
    }

    /** The lead picture, and those in the text. */
    private List<ObjectNode> pictures(SyndicatedStory story) {
        Instant version = story.entry().updated();
        var pictures = new ArrayList<ObjectNode>();
        story.image().ifPresent(image -> pictures.add(picture(image, "lead", version)));
        for (Image image : BodyPictures.of(story)) {
            pictures.add(picture(image, "body-" + (pictures.size() + 1), version));
        }
        return pictures;
    }

    private ObjectNode withdrawn(Withdrawal gone) {
        ObjectNode object = object(uri(gone.id()), "text", "canceled", gone.moved());
        object.put("name", gone.id().key());
        object.put("version", Integer.toString(gone.version()));
        object.put("firstCreated", gone.published().toString());
        object.put("edNote", PartnerDocument.notice(gone));
        page(object, gone.link());
        return object;
    }

    private ObjectNode picture(Image image, String name, Instant version) {
        ObjectNode object = object(image.url(), "picture", "usable", version).put("name", name);
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
