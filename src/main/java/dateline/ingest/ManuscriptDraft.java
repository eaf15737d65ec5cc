package dateline.ingest;

import dateline.article.RelatedLink;
import dateline.ingest.Manuscript.Byline;
import dateline.ingest.Manuscript.Markup;
import dateline.ingest.Manuscript.Picture;
import dateline.ingest.Manuscript.RawBody;
import dateline.ingest.Manuscript.RawDate;
import dateline.ingest.Manuscript.RawEnclosure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A manuscript in the making, for readers that come upon one field after the other. A blank text is the same as none and
 * leaves what was there. Used by one thread.
 */
public final class ManuscriptDraft {
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
    private Optional<String> expires = Optional.empty();
    private Optional<String> rights = Optional.empty();
    private Optional<String> siteName = Optional.empty();
    private OptionalInt readingMinutes = OptionalInt.empty();
    private final List<RelatedLink> related = new ArrayList<>();
    private Optional<String> source = Optional.empty();
    private boolean isPermalink;
    private Optional<Boolean> isAccessibleForFree = Optional.empty();
    private final List<String> repairs = new ArrayList<>();
    private final Map<String, Double> confidence = new LinkedHashMap<>();

    /** Begins an empty one. */
    public ManuscriptDraft() {}

    /** A manuscript, open for changes. */
    public static ManuscriptDraft of(Manuscript manuscript) {
        var draft = new ManuscriptDraft();
        draft.title = manuscript.title();
        draft.standfirst = manuscript.standfirst();
        draft.body = manuscript.body();
        draft.bylines.addAll(manuscript.bylines());
        draft.sourceId = manuscript.sourceId();
        draft.claimedId = manuscript.claimedId();
        draft.url = manuscript.url();
        draft.baseUrl = manuscript.baseUrl();
        draft.section = manuscript.section();
        draft.sections.addAll(manuscript.sections());
        draft.tags.addAll(manuscript.tags());
        draft.lang = manuscript.lang();
        draft.published = manuscript.published();
        draft.updated = manuscript.updated();
        draft.image = manuscript.image();
        draft.enclosures.addAll(manuscript.enclosures());
        draft.embargo = manuscript.embargo();
        draft.expires = manuscript.expires();
        draft.rights = manuscript.rights();
        draft.siteName = manuscript.siteName();
        draft.readingMinutes = manuscript.readingMinutes();
        draft.related.addAll(manuscript.related());
        draft.source = manuscript.source();
        draft.isPermalink = manuscript.isPermalink();
        draft.isAccessibleForFree = manuscript.isAccessibleForFree();
        draft.repairs.addAll(manuscript.repairs());
        draft.confidence.putAll(manuscript.confidence());
        return draft;
    }

    public ManuscriptDraft title(String text) {
        title = said(text).or(() -> title);
        return this;
    }

    public ManuscriptDraft standfirst(String text) {
        standfirst = said(text).or(() -> standfirst);
        return this;
    }

    public ManuscriptDraft body(Markup markup, String text) {
        body = said(text).map(t -> new RawBody(markup, t)).or(() -> body);
        return this;
    }

    public ManuscriptDraft byline(Byline byline) {
        if (!byline.name().isBlank()) {
            bylines.add(byline);
        }
        return this;
    }

    /** Takes the place of all bylines so far. */
    public ManuscriptDraft bylines(List<Byline> all) {
        bylines.clear();
        all.forEach(this::byline);
        return this;
    }

    public ManuscriptDraft sourceId(String text) {
        sourceId = said(text).or(() -> sourceId);
        return this;
    }

    public ManuscriptDraft claimedId(String text) {
        claimedId = said(text).or(() -> claimedId);
        return this;
    }

    public ManuscriptDraft url(String text) {
        url = said(text).or(() -> url);
        return this;
    }

    public ManuscriptDraft baseUrl(String text) {
        baseUrl = said(text).or(() -> baseUrl);
        return this;
    }

    public ManuscriptDraft section(String text) {
        section = said(text).or(() -> section);
        return this;
    }

    /** Takes the place of all further sections so far. */
    public ManuscriptDraft sections(List<String> all) {
        sections.clear();
        all.forEach(text -> said(text).ifPresent(sections::add));
        return this;
    }

    public ManuscriptDraft tag(String text) {
        said(text).ifPresent(tags::add);
        return this;
    }

    /** Takes the place of all tags so far. */
    public ManuscriptDraft tags(List<String> all) {
        tags.clear();
        all.forEach(this::tag);
        return this;
    }

    public ManuscriptDraft lang(String text) {
        lang = said(text).or(() -> lang);
        return this;
    }

    public ManuscriptDraft published(RawDate date) {
        published = Optional.of(date);
        return this;
    }

    public ManuscriptDraft updated(RawDate date) {
        updated = Optional.of(date);
        return this;
    }

    public ManuscriptDraft image(Picture picture) {
        image = Optional.of(picture);
        return this;
    }

    /** What is told of the image; without an address it is told of the one that was found, whose rights it may be about. */
    ManuscriptDraft imageTold(Picture told) {
        return image(told.url().isPresent() ? told : image.map(told::or).orElse(told));
    }

    public ManuscriptDraft enclosure(RawEnclosure enclosure) {
        enclosures.add(enclosure);
        return this;
    }

    /** Takes the place of all enclosures so far. */
    public ManuscriptDraft enclosures(List<RawEnclosure> all) {
        enclosures.clear();
        enclosures.addAll(all);
        return this;
    }

    public ManuscriptDraft embargo(String text) {
        embargo = said(text).or(() -> embargo);
        return this;
    }

    public ManuscriptDraft expires(String text) {
        expires = said(text).or(() -> expires);
        return this;
    }

    public ManuscriptDraft rights(String text) {
        rights = said(text).or(() -> rights);
        return this;
    }

    public ManuscriptDraft siteName(String text) {
        siteName = said(text).or(() -> siteName);
        return this;
    }

    public ManuscriptDraft readingMinutes(int minutes) {
        readingMinutes = OptionalInt.of(minutes);
        return this;
    }

    public ManuscriptDraft related(RelatedLink link) {
        related.add(link);
        return this;
    }

    /** Takes the place of all related stories so far. */
    public ManuscriptDraft related(List<RelatedLink> all) {
        related.clear();
        related.addAll(all);
        return this;
    }

    public ManuscriptDraft source(String text) {
        source = said(text).or(() -> source);
        return this;
    }

    /** Says that the sender's own id is the address of the story. */
    public ManuscriptDraft permalink() {
        isPermalink = true;
        return this;
    }

    public ManuscriptDraft accessibleForFree(boolean free) {
        isAccessibleForFree = Optional.of(free);
        return this;
    }

    /** Notes what was put right: one sentence for an editor. */
    public ManuscriptDraft repair(String sentence) {
        repairs.add(sentence);
        return this;
    }

    /** Notes how sure it is that a found field is right, 0 to 1; {@code field} is a key of the article form. */
    public ManuscriptDraft confidence(String field, double value) {
        confidence.put(field, value);
        return this;
    }

    /** A told field needs no confidence: forgets that of an earlier guess. */
    public ManuscriptDraft certain(String field) {
        confidence.remove(field);
        return this;
    }

    public Manuscript done() {
        return new Manuscript(
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
                expires,
                rights,
                siteName,
                readingMinutes,
                related,
                source,
                isPermalink,
                isAccessibleForFree,
                repairs,
                confidence);
    }

    private static Optional<String> said(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }
}
