package dateline;

import dateline.article.Article;
import dateline.article.State;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** What becomes of an article when its time has come. */
final class Turn {
    private Turn() {}

    /**
     * The article as it is from this time on: released from its embargo or its schedule with the moment of release as
     * its date, or expired.
     */
    static Article of(Article article, OffsetDateTime now) {
        Instant time = now.toInstant();
        Optional<Instant> end = article.content().expires().filter(expiry -> !expiry.isAfter(time));
        if (end.isPresent()) {
            return article.with(State.EXPIRED, article.published(), article.updated());
        }
        return switch (article.state()) {
            case EMBARGOED, SCHEDULED -> {
                OffsetDateTime release = article.turnsAt()
                        .map(planned -> planned.atOffset(article.published().getOffset()))
                        .orElse(now);
                yield article.with(State.LIVE, release, release);
            }
            case LIVE, HELD, WITHDRAWN, EXPIRED -> article;
        };
    }
}
