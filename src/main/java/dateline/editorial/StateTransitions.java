package dateline.editorial;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.EditorialClass;
import dateline.article.State;
import dateline.article.Tombstone;
import dateline.store.StoreWriter;
import java.time.Instant;
import java.util.Optional;

/** How a story goes from one state into another by an act: kept back, let go again, withdrawn for good. */
final class StateTransitions {
    static final String GONE = "This story was withdrawn, for good. File it as a new story to publish it again.";

    private StateTransitions() {}

    static ActionResult hold(StoreWriter writer, Article article, Instant now) {
        return switch (article.state()) {
            case LIVE, SCHEDULED, EMBARGOED -> {
                Article held = article.with(State.HELD, article.published(), article.updated());
                writer.save(held, now);
                yield ActionResult.done(held, "It is held and becomes public when it is released.");
            }
            case HELD -> {
                if (article.releaseAt().isEmpty()) {
                    yield ActionResult.outOfPlace("It is held already.");
                }
                Article untimed = article.heldUntil(Optional.empty());
                writer.save(untimed, now);
                yield ActionResult.done(untimed, "It is held until it is released.");
            }
            case EXPIRED -> ActionResult.outOfPlace("It has expired and is not public.");
            case WITHDRAWN -> ActionResult.outOfPlace(GONE);
        };
    }

    static ActionResult release(StoreWriter writer, Article article, Instant now) {
        if (article.state() != State.HELD) {
            return ActionResult.outOfPlace(
                    "It is not held but " + article.state().word() + ".");
        }
        if (article.content().expires().filter(end -> !end.isAfter(now)).isPresent()) {
            Article expired = article.with(State.EXPIRED, article.published(), article.updated());
            writer.save(expired, now);
            return ActionResult.done(expired, "It expired while it was held, and is not public until it is published.");
        }
        Optional<Instant> embargo = article.content().embargo().filter(end -> end.isAfter(now));
        boolean hasBeenPublic = writer.hasBeenPublic(article.id());
        if (embargo.isPresent() && !hasBeenPublic) {
            Article waiting = article.with(State.EMBARGOED, article.published(), article.updated());
            writer.save(waiting, now);
            return ActionResult.done(
                    waiting,
                    "It is no longer held, and becomes public at the end of its embargo, " + embargo.get() + ".");
        }
        Article open = PublicDates.madePublic(article, hasBeenPublic, now);
        writer.save(open, now);
        return ActionResult.done(open, "It is public.");
    }

    static ActionResult withdraw(
            StoreWriter writer, Article article, String reason, Optional<ArticleId> substitute, Instant now) {
        Article withdrawn = article.next(EditorialClass.WITHDRAWN, article.note(), article.content())
                .with(State.WITHDRAWN, article.published(), PublicDates.later(article.updated(), now));
        writer.withdraw(withdrawn, new Tombstone(article.id(), now, Optional.of(reason), substitute), now);
        return ActionResult.done(withdrawn, "It is withdrawn.");
    }
}
