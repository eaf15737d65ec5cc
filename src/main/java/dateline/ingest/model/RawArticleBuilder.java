package dateline.ingest.model;

import dateline.article.PlatformFields;
import dateline.article.RelatedLink;
import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.model.RawArticle.Markup;
import dateline.ingest.model.RawArticle.Picture;
import dateline.ingest.model.RawArticle.RawBody;
import dateline.ingest.model.RawArticle.RawDate;
import dateline.ingest.model.RawArticle.RawEnclosure;
import dateline.ingest.text.OtherWording;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A raw article in the making, for readers that come upon one field after the other. A blank text is the same as none and
 * leaves what was there. Used by one thread.
 */
public final class RawArticleBuilder {
    private final RawArticleFields fields;

    /** Begins an empty one. */
    public RawArticleBuilder() {
        this(new RawArticleFields());
    }

    private RawArticleBuilder(RawArticleFields fields) {
        this.fields = fields;
    }

    /** A raw article, open for changes. */
    public static RawArticleBuilder of(RawArticle rawArticle) {
        return new RawArticleBuilder(RawArticleFields.of(rawArticle));
    }

    public RawArticleBuilder title(String text) {
        fields.title = said(text).or(() -> fields.title);
        return this;
    }

    public RawArticleBuilder standfirst(String text) {
        fields.standfirst = said(text).or(() -> fields.standfirst);
        return this;
    }

    /** Takes back what was told as the standfirst. */
    public RawArticleBuilder withoutStandfirst() {
        fields.standfirst = Optional.empty();
        return this;
    }

    public RawArticleBuilder body(Markup markup, String text) {
        fields.body = said(text).map(t -> new RawBody(markup, t)).or(() -> fields.body);
        return this;
    }

    /**
     * Notes another form of the body, which was left out for the one that is here: an embargo may stand in it, and what it says
     * beyond that one is told.
     *
     * @param name what the input calls it
     */
    public RawArticleBuilder otherBody(String name, String other) {
        String kept = fields.body.map(RawBody::text).orElse("");
        OtherWording.lines(other, kept).forEach(this::notice);
        return OtherWording.isAnotherText(other, kept)
                ? repair("It has its text more than once, and not in the same words: what stands under " + name
                        + " was left out. Look whether it is the right one that was taken.")
                : this;
    }

    public RawArticleBuilder byline(Byline byline) {
        if (!byline.name().isBlank()) {
            fields.bylines.add(byline);
        }
        return this;
    }

    /** Takes the place of all bylines so far. */
    public RawArticleBuilder bylines(List<Byline> all) {
        fields.bylines.clear();
        all.forEach(this::byline);
        return this;
    }

    public RawArticleBuilder sourceId(String text) {
        fields.sourceId = said(text).or(() -> fields.sourceId);
        return this;
    }

    public RawArticleBuilder claimedId(String text) {
        fields.claimedId = said(text).or(() -> fields.claimedId);
        return this;
    }

    public RawArticleBuilder url(String text) {
        fields.url = said(text).or(() -> fields.url);
        return this;
    }

    public RawArticleBuilder baseUrl(String text) {
        fields.baseUrl = said(text).or(() -> fields.baseUrl);
        return this;
    }

    public RawArticleBuilder section(String text) {
        fields.section = said(text).or(() -> fields.section);
        return this;
    }

    /** Takes the place of all further sections so far. */
    public RawArticleBuilder sections(List<String> all) {
        fields.sections.clear();
        all.forEach(text -> said(text).ifPresent(fields.sections::add));
        return this;
    }

    public RawArticleBuilder tag(String text) {
        said(text).ifPresent(fields.tags::add);
        return this;
    }

    /** Takes the place of all tags so far. */
    public RawArticleBuilder tags(List<String> all) {
        fields.tags.clear();
        all.forEach(this::tag);
        return this;
    }

    public RawArticleBuilder lang(String text) {
        fields.lang = said(text).or(() -> fields.lang);
        return this;
    }

    public RawArticleBuilder published(RawDate date) {
        fields.published = Optional.of(date);
        return this;
    }

    public RawArticleBuilder updated(RawDate date) {
        fields.updated = Optional.of(date);
        return this;
    }

    public RawArticleBuilder image(Picture picture) {
        fields.image = Optional.of(picture);
        return this;
    }

    /** What is told of the image; without an address it is told of the one that was found, whose rights it may be about. */
    public RawArticleBuilder imageTold(Picture told) {
        return image(told.url().isPresent() ? told : fields.image.map(told::or).orElse(told));
    }

    public RawArticleBuilder enclosure(RawEnclosure enclosure) {
        fields.enclosures.add(enclosure);
        return this;
    }

    /** Takes the place of all enclosures so far. */
    public RawArticleBuilder enclosures(List<RawEnclosure> all) {
        fields.enclosures.clear();
        fields.enclosures.addAll(all);
        return this;
    }

    public RawArticleBuilder embargo(String text) {
        fields.embargo = said(text).or(() -> fields.embargo);
        return this;
    }

    /** Notes what is said to whoever publishes it and is no part of the story: an embargo may stand in it. */
    public RawArticleBuilder notice(String text) {
        fields.notices.add(text);
        return this;
    }

    public RawArticleBuilder expires(String text) {
        fields.expires = said(text).or(() -> fields.expires);
        return this;
    }

    public RawArticleBuilder rights(String text) {
        fields.rights = said(text).or(() -> fields.rights);
        return this;
    }

    public RawArticleBuilder siteName(String text) {
        fields.siteName = said(text).or(() -> fields.siteName);
        return this;
    }

    public RawArticleBuilder readingMinutes(int minutes) {
        fields.readingMinutes = OptionalInt.of(minutes);
        return this;
    }

    public RawArticleBuilder related(RelatedLink link) {
        fields.related.add(link);
        return this;
    }

    /** Takes the place of all related stories so far. */
    public RawArticleBuilder related(List<RelatedLink> all) {
        fields.related.clear();
        fields.related.addAll(all);
        return this;
    }

    public RawArticleBuilder source(String text) {
        fields.source = said(text).or(() -> fields.source);
        return this;
    }

    /** Takes the place of the source that was told. */
    public RawArticleBuilder comingFrom(Optional<String> name) {
        fields.source = name;
        return this;
    }

    /** Says that the sender's own id is the address of the story. */
    public RawArticleBuilder permalink() {
        fields.isPermalink = true;
        return this;
    }

    public RawArticleBuilder accessibleForFree(boolean free) {
        fields.isAccessibleForFree = Optional.of(free);
        return this;
    }

    /** What is said to the platforms of others; what was said before stays where this says nothing. */
    public RawArticleBuilder platformFields(PlatformFields said) {
        fields.platformFields = said.or(fields.platformFields);
        return this;
    }

    /** Notes what was put right: one sentence for an editor. */
    public RawArticleBuilder repair(String sentence) {
        fields.repairs.add(sentence);
        return this;
    }

    /** Notes how sure it is that a found field is right, 0 to 1; {@code field} is a key of the article form. */
    public RawArticleBuilder confidence(String field, double value) {
        fields.confidence.put(field, value);
        return this;
    }

    /** Notes why it may be another story. */
    public RawArticleBuilder doubt(Doubt found) {
        fields.doubt = Optional.of(found);
        return this;
    }

    /** A told field needs no confidence: forgets that of an earlier guess. */
    public RawArticleBuilder certain(String field) {
        fields.confidence.remove(field);
        fields.doubt = fields.doubt.filter(found -> !field.equals("title"));
        return this;
    }

    /** What was told so far. */
    public RawArticle done() {
        return fields.done();
    }

    private static Optional<String> said(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }
}
