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
    static final String GONE =
            "This story was withdrawn, for good. An editor can file it as a new story to publish it again.";

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
        Article released = released(article, writer.hasBeenPublic(article.id()), now);
        writer.save(released, now);
        return ActionResult.done(released, sentence(released));
    }

    private static String sentence(Article released) {
        return switch (released.state()) {
            case EXPIRED -> "It expired while it was held, and is not public until it is published.";
            case EMBARGOED ->
                "It is no longer held, but under embargo, and becomes public at "
                        + released.stateChangesAt().orElseThrow() + ".";
            default -> "It is public.";
        };
    }

    /** What a held story is when its hold ends. */
    static Article released(Article article, boolean hasBeenPublic, Instant now) {
        if (article.content().expires().filter(end -> !end.isAfter(now)).isPresent()) {
            return article.with(State.EXPIRED, article.published(), article.updated());
        }
        boolean isUnderEmbargo =
                article.content().embargo().filter(end -> end.isAfter(now)).isPresent();
        return isUnderEmbargo
                ? article.with(State.EMBARGOED, article.published(), article.updated())
                : PublicDates.madePublic(article, hasBeenPublic, now);
    }

    static ActionResult withdraw(
            StoreWriter writer, Article article, String reason, Optional<ArticleId> substitute, Instant now) {
        Article withdrawn = article.next(EditorialClass.WITHDRAWN, article.note(), article.content())
                .with(State.WITHDRAWN, article.published(), PublicDates.later(article.updated(), now));
        writer.withdraw(withdrawn, new Tombstone(article.id(), now, Optional.of(reason), substitute), now);
        return ActionResult.done(withdrawn, "It is withdrawn.");
    }

    /** The same without a time at which it expires. */
    static Article unexpiring(Article article) {
        return article.content().expires().isEmpty()
                ? article
                : article.next(
                        EditorialClass.REFILE,
                        article.note(),
                        article.content().toBuilder().expires(Optional.empty()).build());
    }
}
