package dateline;

import dateline.article.Article;
import dateline.article.State;
import java.time.Instant;

/** What becomes of an article when its time has come. */
final class Turn {
    private Turn() {}

    /**
     * The article as it is from this time on: released from its embargo, its schedule or its hold at the planned moment, however late
     * it is noticed, or expired.
     */
    static Article of(Article article, boolean hasBeenPublic, Instant now) {
        if (article.content().expires().filter(end -> !end.isAfter(now)).isPresent()) {
            return article.with(State.EXPIRED, article.published(), article.updated());
        }
        return switch (article.state()) {
            case EMBARGOED, SCHEDULED ->
                Dates.madePublic(article, hasBeenPublic, article.turnsAt().orElse(now));
            case HELD ->
                article.releaseAt()
                        .map(time -> Dates.madePublic(article, hasBeenPublic, time))
                        .orElse(article);
            case LIVE, WITHDRAWN, EXPIRED -> article;
        };
    }
}
