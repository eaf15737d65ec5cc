package dateline.feed.format;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dateline.feed.Entry;
import dateline.feed.EntryView;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Entries as they were rendered for earlier documents of one publication, so that only what is new in a feed is rendered.
 * What is kept is found again by all that an entry says, so nothing here can be out of date. Safe for use by many threads.
 */
public final class EntryCache {
    /** About 30 kB each, with its text in three formats. */
    static final int KEPT = 1_500;

    /** What the text of an entry depends on, in a publication: itself, and the language that its feed has said. */
    private record Key(Entry entry, String language) {
        static Key of(Entry entry, FeedDocument document) {
            return new Key(entry, document.feed().language());
        }
    }

    private record CachedEntry(EntryView entry, Map<FeedFormat, String> texts) {
        static CachedEntry of(Entry entry, FeedDocument document) {
            return new CachedEntry(EntryView.of(entry, document), new ConcurrentHashMap<>());
        }
    }

    private final Cache<Key, CachedEntry> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /** Nothing is rendered yet. */
    public EntryCache() {}

    /**
     * An entry in a format: as it was rendered before, or else as this renders it. What throws is not kept.
     *
     * @param document that it stands in
     */
    String rendered(FeedFormat format, Entry entry, FeedDocument document, Function<EntryView, String> rendering) {
        CachedEntry cached = kept.get(Key.of(entry, document), key -> CachedEntry.of(entry, document));
        return cached.texts().computeIfAbsent(format, one -> rendering.apply(cached.entry()));
    }
}
