package dateline.ingest;

import dateline.article.RelatedLink;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An article as its input said it: raw, in the order of the input, and nothing added. A reader makes it, the side file may
 * overrule it, the normaliser makes it clean.
 *
 * @param title may hold markup, references and the site's name
 * @param body in whichever of the three ways the input gave it
 * @param bylines as printed, so one may hold several names ({@code By A and B})
 * @param sourceId the sender's own id
 * @param claimedId an id of ours that the input names
 * @param url canonical address
 * @param baseUrl what relative addresses in the body are relative to, where that is not {@code url}
 * @param section what the input calls its section: a slug or any word
 * @param sections further ones
 * @param lang what the input calls its language
 * @param embargo a time, as text
 * @param expires a time, as text
 * @param source slug of where it came from
 * @param isPermalink whether the sender says that its own id is the address of the story, as guids of RSS 2.0 can be
 * @param repairs what the reader had to put right, one sentence each
 * @param confidence of each field that was found rather than told, 0 to 1
 */
public record Manuscript(
        Optional<String> title,
        Optional<String> standfirst,
        Optional<RawBody> body,
        List<Byline> bylines,
        Optional<String> sourceId,
        Optional<String> claimedId,
        Optional<String> url,
        Optional<String> baseUrl,
        Optional<String> section,
        List<String> sections,
        List<String> tags,
        Optional<String> lang,
        Optional<RawDate> published,
        Optional<RawDate> updated,
        Optional<Picture> image,
        List<RawEnclosure> enclosures,
        Optional<String> embargo,
        Optional<String> expires,
        Optional<String> rights,
        Optional<String> siteName,
        OptionalInt readingMinutes,
        List<RelatedLink> related,
        Optional<String> source,
        boolean isPermalink,
        List<String> repairs,
        Map<String, Double> confidence) {

    public Manuscript {
        bylines = List.copyOf(bylines);
        sections = List.copyOf(sections);
        tags = List.copyOf(tags);
        enclosures = List.copyOf(enclosures);
        related = List.copyOf(related);
        repairs = List.copyOf(repairs);
        confidence = Map.copyOf(confidence);
    }

    /** How a body is marked up. */
    public enum Markup {
        HTML,
        TEXT,
        MARKDOWN
    }

    /** A body, not yet clean. */
    public record RawBody(Markup markup, String text) {}

    /** One byline as printed; {@code name} may hold several names. */
    public record Byline(String name, Optional<String> uri, Optional<String> email) {
        public static Byline named(String name) {
            return new Byline(name, Optional.empty(), Optional.empty());
        }
    }

    /**
     * A date as printed.
     *
     * @param parsed when the reader understood it already; without it the Normaliser reads the text
     */
    public record RawDate(String text, Optional<OffsetDateTime> parsed) {
        public static RawDate of(String text) {
            return new RawDate(text, Optional.empty());
        }
    }

    /**
     * The lead image. All parts are optional: a scraped text has a caption and a credit without an address.
     *
     * @param width in pixels, as text
     * @param height in pixels, as text
     * @param length in bytes, as text
     * @param syndicate whether it may be passed on to partners
     */
    public record Picture(
            Optional<String> url,
            Optional<String> alt,
            Optional<String> caption,
            Optional<String> credit,
            Optional<String> width,
            Optional<String> height,
            Optional<String> type,
            Optional<String> length,
            Optional<Boolean> syndicate) {
        /** A picture of which nothing is said about its rights. */
        public Picture(
                Optional<String> url,
                Optional<String> alt,
                Optional<String> caption,
                Optional<String> credit,
                Optional<String> width,
                Optional<String> height,
                Optional<String> type,
                Optional<String> length) {
            this(url, alt, caption, credit, width, height, type, length, Optional.empty());
        }

        public static Picture at(String url) {
            return of(Optional.of(url), Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** This one, and where it is silent what that one says. */
        Picture or(Picture other) {
            return new Picture(
                    url.or(other::url),
                    alt.or(other::alt),
                    caption.or(other::caption),
                    credit.or(other::credit),
                    width.or(other::width),
                    height.or(other::height),
                    type.or(other::type),
                    length.or(other::length),
                    syndicate.or(other::syndicate));
        }

        /** A picture of which the sizes and the type are unknown. */
        public static Picture of(
                Optional<String> url, Optional<String> alt, Optional<String> caption, Optional<String> credit) {
            return new Picture(
                    url, alt, caption, credit, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * A file that goes with the article.
     *
     * @param length in bytes, as text
     */
    public record RawEnclosure(String url, Optional<String> type, Optional<String> length) {}

    /** Begins an empty one. */
    public static Draft draft() {
        return new Draft();
    }

    /** This manuscript, open for changes. */
    public Draft reopened() {
        var draft = new Draft();
        draft.title = title;
        draft.standfirst = standfirst;
        draft.body = body;
        draft.bylines.addAll(bylines);
        draft.sourceId = sourceId;
        draft.claimedId = claimedId;
        draft.url = url;
        draft.baseUrl = baseUrl;
        draft.section = section;
        draft.sections.addAll(sections);
        draft.tags.addAll(tags);
        draft.lang = lang;
        draft.published = published;
        draft.updated = updated;
        draft.image = image;
        draft.enclosures.addAll(enclosures);
        draft.embargo = embargo;
        draft.expires = expires;
        draft.rights = rights;
        draft.siteName = siteName;
        draft.readingMinutes = readingMinutes;
        draft.related.addAll(related);
        draft.source = source;
        draft.isPermalink = isPermalink;
        draft.repairs.addAll(repairs);
        draft.confidence.putAll(confidence);
        return draft;
    }

    /**
     * A manuscript in the making, for readers that come upon one field after the other. A blank text is the same as none and
     * leaves what was there. Used by one thread.
     */
    public static final class Draft {
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
        private final List<String> repairs = new ArrayList<>();
        private final Map<String, Double> confidence = new LinkedHashMap<>();

        private Draft() {}

        public Draft title(String text) {
            title = said(text).or(() -> title);
            return this;
        }

        public Draft standfirst(String text) {
            standfirst = said(text).or(() -> standfirst);
            return this;
        }

        public Draft body(Markup markup, String text) {
            body = said(text).map(t -> new RawBody(markup, t)).or(() -> body);
            return this;
        }

        public Draft byline(Byline byline) {
            if (!byline.name().isBlank()) {
                bylines.add(byline);
            }
            return this;
        }

        /** Takes the place of all bylines so far. */
        public Draft bylines(List<Byline> all) {
            bylines.clear();
            all.forEach(this::byline);
            return this;
        }

        public Draft sourceId(String text) {
            sourceId = said(text).or(() -> sourceId);
            return this;
        }

        public Draft claimedId(String text) {
            claimedId = said(text).or(() -> claimedId);
            return this;
        }

        public Draft url(String text) {
            url = said(text).or(() -> url);
            return this;
        }

        public Draft baseUrl(String text) {
            baseUrl = said(text).or(() -> baseUrl);
            return this;
        }

        public Draft section(String text) {
            section = said(text).or(() -> section);
            return this;
        }

        /** Takes the place of all further sections so far. */
        public Draft sections(List<String> all) {
            sections.clear();
            all.forEach(text -> said(text).ifPresent(sections::add));
            return this;
        }

        public Draft tag(String text) {
            said(text).ifPresent(tags::add);
            return this;
        }

        /** Takes the place of all tags so far. */
        public Draft tags(List<String> all) {
            tags.clear();
            all.forEach(this::tag);
            return this;
        }

        public Draft lang(String text) {
            lang = said(text).or(() -> lang);
            return this;
        }

        public Draft published(RawDate date) {
            published = Optional.of(date);
            return this;
        }

        public Draft updated(RawDate date) {
            updated = Optional.of(date);
            return this;
        }

        public Draft image(Picture picture) {
            image = Optional.of(picture);
            return this;
        }

        /** What is told of the image; without an address it is told of the one that was found, whose rights it may be about. */
        Draft imageTold(Picture told) {
            return image(told.url().isPresent() ? told : image.map(told::or).orElse(told));
        }

        public Draft enclosure(RawEnclosure enclosure) {
            enclosures.add(enclosure);
            return this;
        }

        /** Takes the place of all enclosures so far. */
        public Draft enclosures(List<RawEnclosure> all) {
            enclosures.clear();
            enclosures.addAll(all);
            return this;
        }

        public Draft embargo(String text) {
            embargo = said(text).or(() -> embargo);
            return this;
        }

        public Draft expires(String text) {
            expires = said(text).or(() -> expires);
            return this;
        }

        public Draft rights(String text) {
            rights = said(text).or(() -> rights);
            return this;
        }

        public Draft siteName(String text) {
            siteName = said(text).or(() -> siteName);
            return this;
        }

        public Draft readingMinutes(int minutes) {
            readingMinutes = OptionalInt.of(minutes);
            return this;
        }

        public Draft related(RelatedLink link) {
            related.add(link);
            return this;
        }

        /** Takes the place of all related stories so far. */
        public Draft related(List<RelatedLink> all) {
            related.clear();
            related.addAll(all);
            return this;
        }

        public Draft source(String text) {
            source = said(text).or(() -> source);
            return this;
        }

        /** Says that the sender's own id is the address of the story. */
        public Draft permalink() {
            isPermalink = true;
            return this;
        }

        /** Notes what was put right: one sentence for an editor. */
        public Draft repair(String sentence) {
            repairs.add(sentence);
            return this;
        }

        /** Notes how sure it is that a found field is right, 0 to 1; {@code field} is a key of the article form. */
        public Draft confidence(String field, double value) {
            confidence.put(field, value);
            return this;
        }

        /** A told field needs no confidence: forgets that of an earlier guess. */
        public Draft certain(String field) {
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
                    repairs,
                    confidence);
        }

        private static Optional<String> said(String text) {
            return text.isBlank() ? Optional.empty() : Optional.of(text);
        }
    }
}
