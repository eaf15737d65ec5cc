package dateline.editorial;

import dateline.article.Article;
import dateline.article.State;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** How the public dates of an article move. */
final class PublicDates {
    private PublicDates() {}

    /**
     * The article as it becomes public at this time. Its first publication dates it; when it comes back, {@code published}
     * stays and {@code updated} is later than before, so that no reader takes it for what was removed (RFC 6721 section 3).
     */
    static Article madePublic(Article article, boolean hasBeenPublic, Instant time) {
        if (hasBeenPublic) {
            return article.with(State.LIVE, article.published(), later(article.updated(), time));
        }
        OffsetDateTime release = time.atOffset(article.published().getOffset());
        return article.with(State.LIVE, release, release);
    }

    /** This time, or the next second after a date that is not before it: {@code updated} never stands still or goes back. */
    static OffsetDateTime later(OffsetDateTime before, Instant time) {
        return before.toInstant().isBefore(time) ? utc(time) : before.plusSeconds(1);
    }

    static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
