package dateline.editorial;

import dateline.article.Article;
import dateline.article.Content;
import dateline.article.EditorialClass;
import dateline.article.State;
import dateline.ingest.model.Reading;
import dateline.ingest.model.Sender;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** How one version of an article follows from the one before it. */
final class ArticleLifecycle {
    private ArticleLifecycle() {}

    /**
     * What a file that was filed again says of a story: all that counts, but for an embargo and an expiry, which stay until
     * another is named: what is left out by oversight makes nothing public.
     * The sender's own id stays where it is not repeated. Related stories that were found beside the same words stay those of the first look: a page shows others every hour, and
     * that is no news.
     */
    static Content filedAgain(Content known, Reading.Clean reading) {
        Content filed = reading.content();
        boolean same = !isTold(reading, "related") && !known.related().isEmpty() && saysTheSame(known, filed);
        Content kept = same ? filed.toBuilder().related(known.related()).build() : filed;
        return kept.toBuilder()
                .sourceId(kept.sourceId().or(known::sourceId))
                .embargo(kept.embargo().or(known::embargo))
                .expires(kept.expires().or(known::expires))
                .build();
    }

    /** What another one than its sender says of a story: it still comes from where it came from. */
    static Content filedByAnother(Content known, Reading.Clean reading) {
        Content kept = filedAgain(known, reading);
        boolean isTold = !kept.source().equals(Optional.of(Sender.Source.INBOX));
        return kept.toBuilder()
                .sourceId(known.sourceId().or(kept::sourceId))
                .source(isTold ? kept.source() : known.source())
                .build();
    }

    /**
     * What a story says after an editor has given it other words: headline, standfirst and text are replaced as a whole;
     * of what the input does not tell, the story keeps what it has.
     */
    static Content revised(Content known, Reading.Clean reading) {
        Content given = reading.content();
        boolean placed = isTold(reading, "section");
        return Content.builder(
                        given.title(),
                        placed ? given.section() : known.section(),
                        given.body().isEmpty() ? known.body() : given.body())
                .standfirst(given.standfirst())
                .authors(either(given.authors(), known.authors()))
                .sourceId(known.sourceId().or(given::sourceId))
                .url(given.url().or(known::url))
                .sections(placed ? given.sections() : known.sections())
                .tags(either(given.tags(), known.tags()))
                .lang(
                        isTold(reading, "lang")
                                ? given.lang().or(known::lang)
                                : known.lang().or(given::lang))
                .published(given.published().or(known::published))
                .updated(given.updated())
                .image(given.image().or(known::image))
                .enclosures(either(given.enclosures(), known.enclosures()))
                .embargo(given.embargo().or(known::embargo))
                .expires(given.expires().or(known::expires))
                .rights(given.rights().or(known::rights))
                .siteName(given.siteName().or(known::siteName))
                .readingMinutes(given.readingMinutes().isPresent() ? given.readingMinutes() : known.readingMinutes())
                .related(either(given.related(), known.related()))
                .source(known.source())
                .isAccessibleForFree(given.isAccessibleForFree().or(known::isAccessibleForFree))
                .platformFields(given.platformFields().or(known.platformFields()))
                .build();
    }

    /**
     * What a story says after an editor has sent the form that shows all of it: what was emptied there it has no more. Where
     * it comes from is no field of that form.
     */
    static Content filledIn(Content known, Reading.Clean reading) {
        Content given = reading.content();
        return given.toBuilder()
                .sourceId(known.sourceId().or(given::sourceId))
                .source(known.source())
                .build();
    }

    /** Whether a reader would notice no difference in the words. */
    static boolean saysTheSame(Content before, Content after) {
        return before.title().equals(after.title())
                && before.standfirst().equals(after.standfirst())
                && before.body().text().equals(after.body().text());
    }

    private static boolean isTold(Reading.Clean reading, String field) {
        return reading.confidence().getOrDefault(field, 1.0) >= 1;
    }

    private static <T> List<T> either(List<T> given, List<T> known) {
        return given.isEmpty() ? known : given;
    }

    /**
     * The next version, which says this. The note of the last correction stays on the story until another takes its place;
     * {@code published} moves for a story that was never public alone.
     */
    static Article next(
            Article known,
            EditorialClass editorialClass,
            Optional<String> note,
            Content content,
            boolean hasBeenPublic,
            Instant now) {
        Article next = known.next(editorialClass, note.or(known::note), content);
        OffsetDateTime published = hasBeenPublic || isPlannedByEditor(known)
                ? known.published()
                : content.published().orElseGet(known::published);
        State state = state(known, content, published, hasBeenPublic, now);
        boolean comesBack = state == State.LIVE && known.state() != State.LIVE;
        if (hasBeenPublic && !(comesBack && !editorialClass.movesUpdated())) {
            return next.with(state, published, updated(known, content, editorialClass, now));
        }
        return state == State.LIVE
                ? PublicDates.madePublic(next, hasBeenPublic, now)
                : next.with(state, published, firstUpdated(content, published));
    }

    /** The date of a version that nobody has seen an older one of. */
    static OffsetDateTime firstUpdated(Content content, OffsetDateTime published) {
        return content.updated().filter(updated -> updated.isAfter(published)).orElse(published);
    }

    private static OffsetDateTime updated(Article known, Content content, EditorialClass editorialClass, Instant now) {
        if (!editorialClass.movesUpdated()) {
            return known.updated();
        }
        return content.updated()
                .filter(told ->
                        told.isAfter(known.updated()) && !told.toInstant().isAfter(now))
                .orElseGet(() -> PublicDates.later(known.updated(), now));
    }

    /** What a new story is at first. */
    static State first(Content content, OffsetDateTime published, Instant now) {
        if (content.expires().filter(end -> !end.isAfter(now)).isPresent()) {
            return State.EXPIRED;
        }
        if (content.embargo().filter(end -> end.isAfter(now)).isPresent()) {
            return State.EMBARGOED;
        }
        return published.toInstant().isAfter(now) ? State.SCHEDULED : State.LIVE;
    }

    /**
     * A version under an embargo of its own is not public before its time, also of a story that was: it is out of the
     * feeds until then. One that was published in spite of its embargo stays public while it says the same embargo. And
     * what an editor has taken out, or planned, no file brings back.
     */
    private static State state(
            Article known, Content content, OffsetDateTime published, boolean hasBeenPublic, Instant now) {
        State told = first(content, published, now);
        return switch (known.state()) {
            case HELD, WITHDRAWN -> known.state();
            case EXPIRED ->
                content.expires().filter(end -> end.isAfter(now)).isPresent()
                        ? open(told, known, content, hasBeenPublic)
                        : State.EXPIRED;
            case LIVE -> open(told, known, content, hasBeenPublic);
            case SCHEDULED -> isPlannedByEditor(known) ? planned(told, content, published) : told;
            case EMBARGOED -> told;
        };
    }

    /** What an editor has planned stands, unless the embargo now ends later or the story has expired. */
    private static State planned(State told, Content content, OffsetDateTime plan) {
        boolean isLonger =
                content.embargo().filter(end -> end.isAfter(plan.toInstant())).isPresent();
        return told == State.EXPIRED || isLonger ? told : State.SCHEDULED;
    }

    private static State open(State told, Article known, Content content, boolean hasBeenPublic) {
        boolean isKnown = told == State.EMBARGOED
                && content.embargo().equals(known.content().embargo());
        boolean isDated = told == State.SCHEDULED;
        return hasBeenPublic && (isKnown || isDated) ? State.LIVE : told;
    }

    /** Whether the release was set by an editor rather than by what was filed. */
    private static boolean isPlannedByEditor(Article known) {
        return known.state() == State.SCHEDULED && !known.content().published().equals(Optional.of(known.published()));
    }
}
