package dateline.feed;

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
public final class StandingType {
    /** About 30 kB each, with its text in three formats. */
    static final int KEPT = 1_500;

    private static final float LOAD_FACTOR = 0.75f;

    /** What the text of an entry depends on, in a publication: itself, and the language that its feed has said. */
    private record Key(Entry entry, String language) {
        static Key of(Entry entry, FeedDocument document) {
            return new Key(entry, document.feed().language());
        }
    }

    private record Setting(PrintedEntry entry, Map<FeedFormat, String> texts) {
        static Setting of(Entry entry, FeedDocument document) {
            return new Setting(PrintedEntry.of(entry, document), new ConcurrentHashMap<>());
        }
    }

    private final Map<Key, Setting> kept = new LinkedHashMap<>(KEPT, LOAD_FACTOR, true);

    /** Nothing is set yet. */
    public StandingType() {}

    /**
     * An entry in a format: as it was set before, or else as this sets it. What throws is not kept.
     *
     * @param document that it stands in
     */
    String set(FeedFormat format, Entry entry, FeedDocument document, Function<PrintedEntry, String> setting) {
        Key key = Key.of(entry, document);
        Setting set = found(key);
        if (set == null) {
            set = keep(key, Setting.of(entry, document));
        }
        PrintedEntry printed = set.entry();
        return set.texts().computeIfAbsent(format, one -> setting.apply(printed));
    }

    private @Nullable Setting found(Key key) {
        synchronized (kept) {
            return kept.get(key);
        }
    }

    private Setting keep(Key key, Setting mine) {
        synchronized (kept) {
            Setting theirs = kept.putIfAbsent(key, mine);
            if (kept.size() > KEPT) {
                var eldest = kept.keySet().iterator();
                eldest.next();
                eldest.remove();
            }
            return theirs == null ? mine : theirs;
        }
    }
}
