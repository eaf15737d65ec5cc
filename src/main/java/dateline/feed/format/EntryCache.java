package dateline.feed.format;

import dateline.feed.Entry;
import dateline.feed.EntryView;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Entries as they were set for earlier documents of one publication, so that a print sets only what is new in a feed.
 * What is kept is found again by all that an entry says, so nothing here can be out of date. Least recently used out
 * first. Safe for use by many threads.
 */
public final class EntryCache {
    /** About 30 kB each, with its text in three formats. */
    static final int KEPT = 1_500;

    private static final float LOAD_FACTOR = 0.75f;

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

    private final Map<Key, CachedEntry> kept = new LinkedHashMap<>(KEPT, LOAD_FACTOR, true);

    /** Nothing is set yet. */
    public EntryCache() {}

    /**
     * An entry in a format: as it was set before, or else as this sets it. What throws is not kept.
     *
     * @param document that it stands in
     */
    String rendered(FeedFormat format, Entry entry, FeedDocument document, Function<EntryView, String> rendering) {
        Key key = Key.of(entry, document);
        CachedEntry rendered = found(key);
        if (rendered == null) {
            rendered = keep(key, CachedEntry.of(entry, document));
        }
        EntryView printed = rendered.entry();
        return rendered.texts().computeIfAbsent(format, one -> rendering.apply(printed));
    }

    private @Nullable CachedEntry found(Key key) {
        synchronized (kept) {
            return kept.get(key);
        }
    }

    private CachedEntry keep(Key key, CachedEntry mine) {
        synchronized (kept) {
            CachedEntry theirs = kept.putIfAbsent(key, mine);
            if (kept.size() > KEPT) {
                var eldest = kept.keySet().iterator();
                eldest.next();
                eldest.remove();
            }
            return theirs == null ? mine : theirs;
        }
    }
}
