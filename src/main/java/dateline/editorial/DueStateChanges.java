package dateline.editorial;

import dateline.article.Article;
import dateline.article.State;
import dateline.store.ArticleStore;
import dateline.store.AuditEntry;
import dateline.store.StoreWriter;
import java.time.Instant;
import java.util.List;
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
        return store.write(writer -> {
            List<Article> due = writer.due(now, Integer.MAX_VALUE);
            due.forEach(article -> save(writer, of(article, writer.hasBeenPublic(article.id()), now), now));
            return due.size();
        });
    }

    private static void save(StoreWriter writer, Article turned, Instant now) {
        writer.save(turned, now);
        String verb = turned.state() == State.LIVE ? "release" : "expire";
        writer.addAuditEntry(new AuditEntry(now, CLOCK, verb, turned.id(), turned.version(), Optional.empty()));
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
                PublicDates.madePublic(article, hasBeenPublic, article.turnsAt().orElse(now));
            case HELD ->
                article.releaseAt()
                        .map(time -> PublicDates.madePublic(article, hasBeenPublic, time))
                        .orElse(article);
            case LIVE, WITHDRAWN, EXPIRED -> article;
        };
    }
}
