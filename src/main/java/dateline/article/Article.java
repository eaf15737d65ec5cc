package dateline.article;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * An article as the store knows it: its current version, with the dates that the public sees.
 *
 * @param id never changes
 * @param version 1 is the first
 * @param editorialClass of this version
 * @param state only {@link State#LIVE} is public
 * @param note the public note of a correction, plain text
 * @param firstSeen when it was first filed, in whole seconds
 * @param published the date of the input, or of the release from an embargo, or {@code firstSeen}; never moves once public
 * @param updated when it last changed in a way that matters; not before {@code published}
 * @param aliases names under which it was filed: the sender's ids, addresses, file names
 * @param content what it says
 * @param releaseAt when a held one is let go by itself; no other state has it
 */
public record Article(
        ArticleId id,
        int version,
        EditorialClass editorialClass,
        State state,
        Optional<String> note,
        Instant firstSeen,
        OffsetDateTime published,
        OffsetDateTime updated,
        List<String> aliases,
        Content content,
        Optional<Instant> releaseAt)
        implements Story {

    public Article {
        aliases = List.copyOf(aliases);
    }

    /** One whose release, if it is held, waits for an editor. */
    public Article(
            ArticleId id,
            int version,
            EditorialClass editorialClass,
            State state,
            Optional<String> note,
            Instant firstSeen,
            OffsetDateTime published,
            OffsetDateTime updated,
            List<String> aliases,
            Content content) {
        this(
                id,
                version,
                editorialClass,
                state,
                note,
                firstSeen,
                published,
                updated,
                aliases,
                content,
                Optional.empty());
    }

    /** Whether its id is its address as well, as its sender has said (RSS 2.0, {@code isPermaLink}). */
    public boolean isPermalink() {
        return aliases.contains(id.permalinkAlias());
    }

    /** When its state changes by itself: a release, or the expiry of a live article. */
    public Optional<Instant> stateChangesAt() {
        return switch (state) {
            case SCHEDULED -> Optional.of(published.toInstant());
            case EMBARGOED -> content.embargo().map(end -> later(end, published.toInstant()));
            case LIVE -> content.expires();
            case HELD -> releaseAt;
            case WITHDRAWN, EXPIRED -> Optional.empty();
        };
    }

    /** A date of publication beyond the embargo is kept as well. */
    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /** The same article with other marks of its life. */
    public Article with(State newState, OffsetDateTime newPublished, OffsetDateTime newUpdated) {
        return new Article(
                id,
                version,
                editorialClass,
                newState,
                note,
                firstSeen,
                newPublished,
                newUpdated,
                aliases,
                content,
                releaseAt.filter(time -> newState == State.HELD));
    }

    /** The same article, held until then; without a time, until an editor lets it go. */
    public Article heldUntil(Optional<Instant> time) {
        return new Article(
                id, version, editorialClass, State.HELD, note, firstSeen, published, updated, aliases, content, time);
    }

    /** The same version, of which something is left out for a reader. */
    public Article showing(Content part) {
        return new Article(
                id, version, editorialClass, state, note, firstSeen, published, updated, aliases, part, releaseAt);
    }

    /** Its next version, which says this; state and dates stay. */
    public Article next(EditorialClass nextClass, Optional<String> nextNote, Content nextContent) {
        return new Article(
                id,
                version + 1,
                nextClass,
                state,
                nextNote,
                firstSeen,
                published,
                updated,
                aliases,
                nextContent,
                releaseAt);
    }
}
