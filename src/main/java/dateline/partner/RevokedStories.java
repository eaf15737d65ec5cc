package dateline.partner;

import dateline.article.ArticleId;
import dateline.article.State;
import dateline.publication.Publication;
import dateline.store.Change;
import dateline.store.StoreReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The public stories that a partner was served and that its terms do not allow any more, however long ago that was. All that
 * it was served is looked at once, and after that what has changed. Made anew with each configuration. Safe for use by many
 * threads.
 */
final class RevokedStories {
    /** A document that was printed before a change and served after it is served within this time. */
    private static final Duration SERVED_LATER = Duration.ofHours(1);

    private final Partner partner;
    private final Publication publication;
    private final Map<ArticleId, Instant> served = new HashMap<>();
    private final Map<ArticleId, Unserved> unserved = new HashMap<>();
    private boolean hasLooked;
    private long sequence;

    /** A story that the terms do not allow, and was not served as far as is known. */
    private record Unserved(Instant changed, Instant seen) {}

    RevokedStories(Partner partner, Publication publication) {
        this.partner = partner;
        this.publication = publication;
    }

    /**
     * Those of this moment, each with the time of its last public change.
     *
     * @param justServed what was served and may not be in the ledger yet
     */
    synchronized Map<ArticleId, Instant> at(StoreReader reader, Instant now, Collection<ArticleId> justServed) {
        Set<ArticleId> asked = new HashSet<>(justServed);
        if (hasLooked) {
            reader.changesAfter(sequence, Integer.MAX_VALUE).stream()
                    .map(Change::article)
                    .forEach(asked::add);
        } else {
            asked.addAll(reader.ledger().servedLive(partner.terms().slug()));
        }
        hasLooked = true;
        sequence = reader.sequence();
        var admission = new Admission(partner, publication, now);
        asked.forEach(id -> judge(reader, admission, now, id));
        justServed.forEach(this::markServed);
        reader.ledger()
                .lastServed(partner.terms().slug(), Set.copyOf(unserved.keySet()))
                .keySet()
                .forEach(this::markServed);
        unserved.values().removeIf(story -> story.seen().isBefore(now.minus(SERVED_LATER)));
        return Map.copyOf(served);
    }

    private void judge(StoreReader reader, Admission admission, Instant now, ArticleId id) {
        boolean wasServed = served.remove(id) != null;
        unserved.remove(id);
        reader.article(id)
                .filter(article -> article.state() == State.LIVE)
                .filter(article -> admission.of(article) instanceof Admission.Verdict.Refused)
                .map(article -> article.updated().toInstant())
                .ifPresent(changed -> {
                    if (wasServed) {
                        served.put(id, changed);
                    } else {
                        unserved.put(id, new Unserved(changed, now));
                    }
                });
    }

    private void markServed(ArticleId id) {
        Unserved story = unserved.remove(id);
        if (story != null) {
            served.put(id, story.changed());
        }
    }
}
