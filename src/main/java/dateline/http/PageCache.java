package dateline.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dateline.feed.publish.RenderingSlots;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Pages as they were rendered for earlier requests, least used out first. Each is rendered by one request while the others
 * that ask for it wait. Safe for use by many threads.
 */
public final class PageCache {
    /** Some thousand pages of usual length, in two codings each. */
    static final long MOST_BYTES = 32L * 1024 * 1024;

    private final RenderingSlots renderingSlots;
    private final Cache<Key, Optional<Representation>> kept;

    /** A page in one of its states. */
    private record Key(String path, Object version) {}

    /** Renders in these slots. */
    public PageCache(RenderingSlots renderingSlots) {
        this(renderingSlots, MOST_BYTES);
    }

    PageCache(RenderingSlots renderingSlots, long mostBytes) {
        this.renderingSlots = renderingSlots;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher((Key key, Optional<Representation> page) ->
                        page.map(Representation::weight).orElse(0))
                .build();
    }

    /**
     * The page at this path: as it was rendered before, or else as this renders it; what is absent is not kept.
     *
     * @param version differs whenever the page may be another one
     * @throws dateline.feed.publish.RenderingBusyException when too much is being rendered already
     */
    public Optional<Representation> get(String path, Object version, Supplier<Optional<Representation>> rendering) {
        var key = new Key(path, version);
        Optional<Representation> page = kept.get(key, wanted -> renderingSlots.with(rendering));
        if (page.isEmpty()) {
            kept.invalidate(key);
        }
        return page;
    }

    /** How many bytes are kept, once what is too much has been let go. */
    long bytes() {
        kept.cleanUp();
        return kept.policy()
                .eviction()
                .map(eviction -> eviction.weightedSize().orElse(0))
                .orElse(0L);
    }
}
