package dateline.feed.sitemap;

import dateline.publication.Publication;
import dateline.publication.SourceOwnership;
import dateline.store.ArticleStore;
import dateline.store.PublicReader;
import dateline.store.StoreUnavailableException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sitemaps of what is public, anew when something changes or stops being news. Safe for use by many threads.
 */
public final class Sitemaps {
    private static final Logger LOG = LoggerFactory.getLogger(Sitemaps.class);

    private final PageRegister pageRegister;
    private final ArticleStore store;
    private final Supplier<SourceOwnership> sources;
    private final InstantSource clock;
    private Optional<State> state = Optional.empty();

    private record State(long sequence, SourceOwnership sources, SitemapSnapshot snapshot, Documents documents) {
        boolean holds(long current, Publication publication, SourceOwnership others, Instant time) {
            return sequence == current
                    && snapshot.publication().equals(publication)
                    && sources.equals(others)
                    && time.isBefore(snapshot.validUntil())
                    && !time.isBefore(snapshot.at());
        }
    }

    /**
     * The sitemaps of this store.
     *
     * @param sources whose the stories of each source are
     */
    public Sitemaps(ArticleStore store, Supplier<SourceOwnership> sources, InstantSource clock) {
        this.store = store;
        this.pageRegister = new PageRegister(store);
        this.sources = sources;
        this.clock = clock;
    }

    /** Sitemaps that fit together. Those of another moment are another object. */
    public static final class Documents {
        private final SitemapSnapshot snapshot;

        private Documents(SitemapSnapshot snapshot) {
            this.snapshot = snapshot;
        }

        /** The sitemap of this name, without an ending; a number names a part of one that is split. */
        public Optional<byte[]> document(String name, Optional<Integer> part) {
            return snapshot.document(name, part);
        }
    }

    /**
     * The sitemaps as they are now, or as they were last while the store cannot be had.
     *
     * @throws StoreUnavailableException when the store cannot be had and nothing was read before
     */
    public synchronized Documents current(Publication publication) {
        try {
            return latest(publication);
        } catch (StoreUnavailableException e) {
            State last = state.orElseThrow(() -> e);
            LOG.warn("The sitemaps are those of before: {}", e.getMessage());
            return last.documents();
        }
    }

    private Documents latest(Publication publication) {
        long sequence = store.read(PublicReader::sequence);
        SourceOwnership others = sources.get();
        Instant now = clock.instant();
        Optional<State> kept = state.filter(last -> last.holds(sequence, publication, others, now));
        if (kept.isPresent()) {
            return kept.get().documents();
        }
        pageRegister.follow();
        var snapshot = SitemapSnapshot.of(publication, pageRegister.pages(), others, now);
        var documents = new Documents(snapshot);
        state = Optional.of(new State(pageRegister.sequence(), others, snapshot, documents));
        return documents;
    }
}
