package dateline.ingest.ghost;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.ingest.model.ExportDate;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.model.RawArticle.Markup;
import dateline.ingest.model.RawArticle.Picture;
import dateline.ingest.model.RawArticle.RawDate;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.model.ScheduleWithoutTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A post of a Ghost export. */
final class GhostItem {
    /** What an export writes in the place of the site's address, which it does not know. */
    private static final String SITE = "__GHOST_URL__";

    private final JsonNode row;
    private final GhostIndex index;
    private final String site;
    private final Optional<GhostBody> body;

    /** {@code site} is the address of the site without a slash at its end; without it addresses stay relative. */
    GhostItem(JsonNode row, GhostIndex index, Optional<String> site) {
        this.row = row;
        this.index = index;
        this.site = site.orElse("");
        this.body = GhostBody.of(row);
    }

    /** Its name in a receipt. */
    String part() {
        return "post " + text("slug").or(() -> text("id")).orElse("without a slug");
    }

    /** Why it cannot be an article, or must not be a public one. */
    Optional<String> objection() {
        String title = "The post \"" + text("title").orElse("without a title") + "\" ";
        String audience = text("visibility").orElse("public");
        if (!audience.equals("public")) {
            return Optional.of(title + "is not for everyone (visibility \"" + audience
                    + "\"). Make it public in Ghost if it may be in public feeds.");
        }
        return body.isEmpty() && text("plaintext").isEmpty()
                ? Optional.of(title + "has no text that can be read. Open and save it in Ghost, and export again.")
                : Optional.empty();
    }

    /** The raw article; {@code note} is a repair of the whole export that this post carries. */
    RawArticle rawArticle(Optional<String> note) {
        var draft = new RawArticleBuilder();
        text("title").ifPresent(draft::title);
        text("custom_excerpt").ifPresent(draft::standfirst);
        body.map(GhostBody::html)
                .ifPresentOrElse(html -> draft.body(Markup.HTML, address(html)), () -> text("plaintext")
                        .ifPresent(plain -> draft.body(Markup.TEXT, plain)));
        body.map(GhostBody::repairs).ifPresent(repairs -> repairs.forEach(draft::repair));
        String id = text("id").or(() -> text("uuid")).orElse("");
        index.authors(id, text("author_id").orElse("")).stream()
                .map(Byline::ofOne)
                .forEach(draft::byline);
        draft.sourceId(id);
        text("canonical_url")
                .or(() -> text("slug").map(slug -> SITE + "/" + slug + "/"))
                .map(this::address)
                .filter(url -> url.startsWith("http"))
                .ifPresent(draft::url);
        List<String> tags = index.tags(id);
        tags.stream().findFirst().ifPresent(draft::section);
        draft.tags(tags);
        text("locale").ifPresent(draft::lang);
        index.siteName().ifPresent(draft::siteName);
        dates(draft);
        picture(id).ifPresent(draft::image);
        note.ifPresent(draft::repair);
        if (site.isEmpty()
                && (body.map(GhostBody::html).orElse("") + text("feature_image").orElse("")).contains(SITE)) {
            draft.repair("The export does not say the address of its site: links and pictures within it are relative.");
        }
        return draft.done();
    }

    private void dates(RawArticleBuilder draft) {
        Optional<RawDate> published = date("published_at");
        published.ifPresent(draft::published);
        date("updated_at").filter(date -> !published.equals(Optional.of(date))).ifPresent(draft::updated);
        if (row.path("status").asText("").equals("scheduled")) {
            published.map(RawDate::text).ifPresentOrElse(draft::embargo, () -> ScheduleWithoutTime.keepBack(draft));
        }
    }

    private Optional<Picture> picture(String id) {
        Optional<GhostIndex.Meta> meta = index.meta(id);
        Optional<String> alt = text("feature_image_alt").or(() -> meta.flatMap(GhostIndex.Meta::alt));
        Optional<String> caption = text("feature_image_caption").or(() -> meta.flatMap(GhostIndex.Meta::caption));
        return text("feature_image").map(url -> Picture.of(Optional.of(address(url)), alt, caption, Optional.empty()));
    }

    /** Ghost 0.x wrote milliseconds, 1 to 4 a time of UTC without its zone, 5 RFC 3339. */
    private Optional<RawDate> date(String name) {
        JsonNode value = row.path(name);
        if (value.canConvertToLong() && value.asLong() > 0) {
            var time = Instant.ofEpochMilli(value.asLong()).atOffset(ZoneOffset.UTC);
            return Optional.of(new RawDate(time.toString(), Optional.of(time)));
        }
        return text(name)
                .map(text -> text.contains("T")
                        ? RawDate.of(text)
                        : ExportDate.of(Optional.empty(), Optional.of(text)).orElse(RawDate.of(text)));
    }

    private String address(String text) {
        return text.replace(SITE, site);
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(row.get(name))
                .filter(value -> value.isValueNode() && !value.isNull())
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank());
    }
}
