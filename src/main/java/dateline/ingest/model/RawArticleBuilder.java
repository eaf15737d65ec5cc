package dateline.ingest.model;

import dateline.article.PlatformFields;
import dateline.article.RelatedLink;
import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.model.RawArticle.Markup;
import dateline.ingest.model.RawArticle.Picture;
import dateline.ingest.model.RawArticle.RawBody;
import dateline.ingest.model.RawArticle.RawDate;
import dateline.ingest.model.RawArticle.RawEnclosure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A raw article in the making, for readers that come upon one field after the other. A blank text is the same as none and
 * leaves what was there. Used by one thread.
 */
public final class RawArticleBuilder {
    private Optional<String> title = Optional.empty();
    private Optional<String> standfirst = Optional.empty();
    private Optional<RawBody> body = Optional.empty();
    private final List<Byline> bylines = new ArrayList<>();
    private Optional<String> sourceId = Optional.empty();
    private Optional<String> claimedId = Optional.empty();
    private Optional<String> url = Optional.empty();
    private Optional<String> baseUrl = Optional.empty();
    private Optional<String> section = Optional.empty();
    private final List<String> sections = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private Optional<String> lang = Optional.empty();
    private Optional<RawDate> published = Optional.empty();
    private Optional<RawDate> updated = Optional.empty();
    private Optional<Picture> image = Optional.empty();
    private final List<RawEnclosure> enclosures = new ArrayList<>();
    private Optional<String> embargo = Optional.empty();
    private final List<String> notices = new ArrayList<>();
    private Optional<String> expires = Optional.empty();
    private Optional<String> rights = Optional.empty();
    private Optional<String> siteName = Optional.empty();
    private OptionalInt readingMinutes = OptionalInt.empty();
    private final List<RelatedLink> related = new ArrayList<>();
    private Optional<String> source = Optional.empty();
    private boolean isPermalink;
    private Optional<Boolean> isAccessibleForFree = Optional.empty();
    private PlatformFields platformFields = PlatformFields.NONE;
    private final List<String> repairs = new ArrayList<>();
    private final Map<String, Double> confidence = new LinkedHashMap<>();
    private Optional<Doubt> doubt = Optional.empty();

    /** Begins an empty one. */
    public RawArticleBuilder() {}

    /** A raw article, open for changes. */
    public static RawArticleBuilder of(RawArticle rawArticle) {
        var draft = new RawArticleBuilder();
        draft.title = rawArticle.title();
        draft.standfirst = rawArticle.standfirst();
        draft.body = rawArticle.body();
        draft.bylines.addAll(rawArticle.bylines());
        draft.sourceId = rawArticle.sourceId();
        draft.claimedId = rawArticle.claimedId();
        draft.url = rawArticle.url();
        draft.baseUrl = rawArticle.baseUrl();
        draft.section = rawArticle.section();
        draft.sections.addAll(rawArticle.sections());
        draft.tags.addAll(rawArticle.tags());
        draft.lang = rawArticle.lang();
        draft.published = rawArticle.published();
        draft.updated = rawArticle.updated();
        draft.image = rawArticle.image();
        draft.enclosures.addAll(rawArticle.enclosures());
        draft.embargo = rawArticle.embargo();
        draft.notices.addAll(rawArticle.notices());
        draft.expires = rawArticle.expires();
        draft.rights = rawArticle.rights();
        draft.siteName = rawArticle.siteName();
        draft.readingMinutes = rawArticle.readingMinutes();
        draft.related.addAll(rawArticle.related());
        draft.source = rawArticle.source();
        draft.isPermalink = rawArticle.isPermalink();
        draft.isAccessibleForFree = rawArticle.isAccessibleForFree();
        draft.doubt = rawArticle.doubt();
        draft.platformFields = rawArticle.platformFields();
        draft.repairs.addAll(rawArticle.repairs());
        draft.confidence.putAll(rawArticle.confidence());
        return draft;
    }

    public RawArticleBuilder title(String text) {
        title = said(text).or(() -> title);
        return this;
    }

    public RawArticleBuilder standfirst(String text) {
        standfirst = said(text).or(() -> standfirst);
        return this;
    }

    public RawArticleBuilder body(Markup markup, String text) {
        body = said(text).map(t -> new RawBody(markup, t)).or(() -> body);
        return this;
    }

    public RawArticleBuilder byline(Byline byline) {
        if (!byline.name().isBlank()) {
            bylines.add(byline);
        }
        return this;
    }

    /** Takes the place of all bylines so far. */
    public RawArticleBuilder bylines(List<Byline> all) {
        bylines.clear();
        all.forEach(this::byline);
        return this;
    }

    public RawArticleBuilder sourceId(String text) {
        sourceId = said(text).or(() -> sourceId);
        return this;
    }

    public RawArticleBuilder claimedId(String text) {
        claimedId = said(text).or(() -> claimedId);
        return this;
    }

    public RawArticleBuilder url(String text) {
        url = said(text).or(() -> url);
        return this;
    }

    public RawArticleBuilder baseUrl(String text) {
        baseUrl = said(text).or(() -> baseUrl);
        return this;
    }

    public RawArticleBuilder section(String text) {
        section = said(text).or(() -> section);
        return this;
    }

    /** Takes the place of all further sections so far. */
    public RawArticleBuilder sections(List<String> all) {
        sections.clear();
        all.forEach(text -> said(text).ifPresent(sections::add));
        return this;
    }

    public RawArticleBuilder tag(String text) {
        said(text).ifPresent(tags::add);
        return this;
    }

    /** Takes the place of all tags so far. */
    public RawArticleBuilder tags(List<String> all) {
        tags.clear();
        all.forEach(this::tag);
        return this;
    }

    public RawArticleBuilder lang(String text) {
        lang = said(text).or(() -> lang);
        return this;
    }

    public RawArticleBuilder published(RawDate date) {
        published = Optional.of(date);
        return this;
    }

    public RawArticleBuilder updated(RawDate date) {
        updated = Optional.of(date);
        return this;
    }

    public RawArticleBuilder image(Picture picture) {
        image = Optional.of(picture);
        return this;
    }

    /** What is told of the image; without an address it is told of the one that was found, whose rights it may be about. */
    public RawArticleBuilder imageTold(Picture told) {
        return image(told.url().isPresent() ? told : image.map(told::or).orElse(told));
    }

    public RawArticleBuilder enclosure(RawEnclosure enclosure) {
        enclosures.add(enclosure);
        return this;
    }

    /** Takes the place of all enclosures so far. */
    public RawArticleBuilder enclosures(List<RawEnclosure> all) {
        enclosures.clear();
        enclosures.addAll(all);
        return this;
    }

    public RawArticleBuilder embargo(String text) {
        embargo = said(text).or(() -> embargo);
        return this;
    }

    /** Notes what is said to whoever publishes it and is no part of the story: an embargo may stand in it. */
    public RawArticleBuilder notice(String text) {
        notices.add(text);
        return this;
    }

    public RawArticleBuilder expires(String text) {
        expires = said(text).or(() -> expires);
        return this;
    }

    public RawArticleBuilder rights(String text) {
        rights = said(text).or(() -> rights);
        return this;
    }

    public RawArticleBuilder siteName(String text) {
        siteName = said(text).or(() -> siteName);
        return this;
    }

    public RawArticleBuilder readingMinutes(int minutes) {
        readingMinutes = OptionalInt.of(minutes);
        return this;
    }

    public RawArticleBuilder related(RelatedLink link) {
        related.add(link);
        return this;
    }

    /** Takes the place of all related stories so far. */
    public RawArticleBuilder related(List<RelatedLink> all) {
        related.clear();
        related.addAll(all);
        return this;
    }

    public RawArticleBuilder source(String text) {
        source = said(text).or(() -> source);
        return this;
    }

    /** Takes the place of the source that was told. */
    public RawArticleBuilder comingFrom(Optional<String> name) {
        source = name;
        return this;
    }

    /** Says that the sender's own id is the address of the story. */
    public RawArticleBuilder permalink() {
        isPermalink = true;
        return this;
    }

    public RawArticleBuilder accessibleForFree(boolean free) {
        isAccessibleForFree = Optional.of(free);
        return this;
    }

    /** What is said to the platforms of others; what was said before stays where this says nothing. */
    public RawArticleBuilder platformFields(PlatformFields fields) {
        platformFields = fields.or(platformFields);
        return this;
    }

    /** Notes what was put right: one sentence for an editor. */
    public RawArticleBuilder repair(String sentence) {
        repairs.add(sentence);
        return this;
    }

    /** Notes how sure it is that a found field is right, 0 to 1; {@code field} is a key of the article form. */
    public RawArticleBuilder confidence(String field, double value) {
        confidence.put(field, value);
        return this;
    }

    /** Notes why it may be another story. */
    public RawArticleBuilder doubt(Doubt found) {
        doubt = Optional.of(found);
        return this;
    }

    /** A told field needs no confidence: forgets that of an earlier guess. */
    public RawArticleBuilder certain(String field) {
        confidence.remove(field);
        doubt = doubt.filter(found -> !field.equals("title"));
        return this;
    }

    public RawArticle done() {
        return new RawArticle(
                title,
                standfirst,
                body,
                bylines,
                sourceId,
                claimedId,
                url,
                baseUrl,
                section,
                sections,
                tags,
                lang,
                published,
                updated,
                image,
                enclosures,
                embargo,
                notices,
                expires,
                rights,
                siteName,
                readingMinutes,
                related,
                source,
                isPermalink,
                isAccessibleForFree,
                platformFields,
                repairs,
                confidence,
                doubt);
    }

    private static Optional<String> said(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }
}
