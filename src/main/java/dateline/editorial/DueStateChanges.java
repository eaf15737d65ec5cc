package dateline.editorial;

import dateline.article.Article;
import dateline.article.State;
import dateline.store.ArticleStore;
import dateline.store.AuditEntry;
import dateline.store.StoreUnavailableException;
import dateline.store.StoreWriter;
import java.time.Instant;
import java.util.Optional;

/** What becomes of articles when their time has come. */
public final class DueStateChanges {
    /** Who is on record for what the clock does ({@link AuditEntry#actor}). */
    private static final String CLOCK = "clock";

    private DueStateChanges() {}

    /** Releases and expires every article whose time has come. Gives how many there were. */
    public static int allDue(ArticleStore store, Instant now) {
        if (store.read(reader -> reader.due(now, 1)).isEmpty()) {
            return 0;
        }
        try {
            return store.write(writer -> {
                int applied = 0;
                for (Article article : writer.due(now, Integer.MAX_VALUE)) {
                    applied += apply(writer, article, now) ? 1 : 0;
                }
                return applied;
            });
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            return oneByOne(store, now);
        }
    }

    /** A story whose state cannot change keeps no other one from its time; what it failed of is thrown in the end. */
    private static int oneByOne(ArticleStore store, Instant now) {
        Optional<RuntimeException> failure = Optional.empty();
        int applied = 0;
        for (Article article : store.read(reader -> reader.due(now, Integer.MAX_VALUE))) {
            try {
                applied += store.write(writer -> applyIfDue(writer, article, now)) ? 1 : 0;
            } catch (StoreUnavailableException e) {
                throw e;
            } catch (RuntimeException e) {
                failure = Optional.of(e);
            }
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
        return applied;
    }

    private static boolean applyIfDue(StoreWriter writer, Article article, Instant now) {
        return writer.article(article.id())
                .filter(article::equals)
                .filter(present -> apply(writer, present, now))
                .isPresent();
    }

    /** An earlier release of the program may have noted another time than the story says: it is noted anew. */
    private static boolean apply(StoreWriter writer, Article article, Instant now) {
        boolean isDue =
                article.stateChangesAt().filter(time -> time.isAfter(now)).isEmpty();
        if (isDue) {
            save(writer, of(article, writer.hasBeenPublic(article.id()), now), now);
        } else {
            writer.save(article, now);
        }
        return isDue;
    }

    private static void save(StoreWriter writer, Article changed, Instant now) {
        writer.save(changed, now);
        String verb = changed.state() == State.LIVE ? "release" : "expire";
        writer.addAuditEntry(new AuditEntry(now, CLOCK, verb, changed.id(), changed.version(), Optional.empty()));
    }

    /**
     * The article as it is from this time on: released from its embargo, its schedule or its hold at the planned
     * moment, however late it is noticed, or expired.
     */
    static Article of(Article article, boolean hasBeenPublic, Instant now) {
        if (article.content().expires().filter(end -> !end.isAfter(now)).isPresent()) {
            return article.with(State.EXPIRED, article.published(), article.updated());
        }
        return switch (article.state()) {
            case EMBARGOED, SCHEDULED ->
                PublicDates.madePublic(
                        article, hasBeenPublic, article.stateChangesAt().orElse(now));
            case HELD ->
                article.releaseAt()
                        .map(time -> letGo(article, hasBeenPublic, time, now))
                        .orElse(article);
            case LIVE, WITHDRAWN, EXPIRED -> article;
        };
    }

    /** A version that came in meanwhile may have brought an embargo that is longer than the plan. */
    private static Article letGo(Article article, boolean hasBeenPublic, Instant time, Instant now) {
        boolean isUnderEmbargo =
                article.content().embargo().filter(end -> end.isAfter(now)).isPresent();
        return isUnderEmbargo
                ? article.with(State.EMBARGOED, article.published(), article.updated())
                : PublicDates.madePublic(article, hasBeenPublic, time);
    }
}
