package dateline.ingest.model;

import dateline.article.PlatformFields;
import dateline.article.RelatedLink;
import dateline.ingest.text.date.WrittenDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
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
 * @param notices what the input says to whoever publishes it, which the reader left out: an embargo may stand in it
 * @param expires a time, as text
 * @param source slug of where it came from
 * @param isAccessibleForFree whether the whole story may be read for nothing where it stands; absent when the input does not say
 * @param isPermalink whether the sender says that its own id is the address of the story, as guids of RSS 2.0 can be
 * @param platformFields for the platforms of others
 * @param repairs what the reader had to put right, one sentence each
 * @param confidence of each field that was found rather than told, 0 to 1
 * @param doubt whether it is the story at all that was found; a headline that is told ends it
 */
public record RawArticle(
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
        List<String> notices,
        Optional<String> expires,
        Optional<String> rights,
        Optional<String> siteName,
        OptionalInt readingMinutes,
        List<RelatedLink> related,
        Optional<String> source,
        boolean isPermalink,
        Optional<Boolean> isAccessibleForFree,
        PlatformFields platformFields,
        List<String> repairs,
        Map<String, Double> confidence,
        Optional<Doubt> doubt) {

    public RawArticle {
        bylines = List.copyOf(bylines);
        sections = List.copyOf(sections);
        tags = List.copyOf(tags);
        enclosures = List.copyOf(enclosures);
        related = List.copyOf(related);
        notices = List.copyOf(notices);
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

    /**
     * One byline.
     *
     * @param name as printed; it may hold several names
     * @param isOne whether the input says that it is one author, however the name reads
     */
    public record Byline(String name, Optional<String> uri, Optional<String> email, boolean isOne) {
        /** One as printed, that may hold several names. */
        public Byline(String name, Optional<String> uri, Optional<String> email) {
            this(name, uri, email, false);
        }

        /** A member of a list of authors. */
        public static Byline ofOne(String name) {
            return new Byline(name, Optional.empty(), Optional.empty(), true);
        }

        /** One of which only the name is known. */
        public static Byline named(String name) {
            return new Byline(name, Optional.empty(), Optional.empty());
        }
    }

    /**
     * A date as printed.
     *
     * @param parsed when the reader understood it already, with its zone; without it the Normaliser reads the text
     * @param home where the input comes from: the zone of a date that names none, unless the newsroom has named its own
     * @param isSaid whether only a sentence of the text names it, which may tell of any day
     */
    public record RawDate(String text, Optional<OffsetDateTime> parsed, Optional<ZoneId> home, boolean isSaid) {
        /** One of which nobody knows where it was written. */
        public RawDate(String text, Optional<OffsetDateTime> parsed) {
            this(text, parsed, Optional.empty());
        }

        /** One that is told as what it is. */
        public RawDate(String text, Optional<OffsetDateTime> parsed, Optional<ZoneId> home) {
            this(text, parsed, home, false);
        }

        /** The same, found in the text alone. */
        public RawDate saidInText() {
            return new RawDate(text, parsed, home, true);
        }

        /** One that was read: as a moment when it names its zone, else as what is still to be understood. */
        public static RawDate of(WrittenDate date) {
            return new RawDate(date.written(), date.instant());
        }

        /** One that is still to be read. */
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

        /** One of which only the address is known. */
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
}
