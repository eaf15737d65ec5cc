package dateline.feed.format;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.feed.Entry;
import dateline.feed.EntryView;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFormat;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Entries as they were rendered for earlier documents of one publication, so that only what is new in a feed is rendered.
 * What is kept is found again by all that an entry says, so nothing here can be out of date. Safe for use by many threads.
 */
public final class EntryCache {
    /** Some 1,500 stories of usual length. */
    static final long MOST_BYTES = 48L * 1024 * 1024;

    /** An entry holds its text, and again in three formats. */
    private static final int COPIES = 4;

    private static final long WEIGHT_BESIDE_THE_TEXT = 2_000;

    /** Where more are, something else is wrong. */
    private static final int MOST_FAULTY = 1_000;

    /** What the text of an entry depends on, in a publication: itself, and the language that its feed has said. */
    private record Key(Entry entry, String language) {
        static Key of(Entry entry, FeedDocument document) {
            return new Key(entry, document.feed().language());
        }

        /** Not of every word of a story: hardly ever has one of the same version another text. */
        @Override
        public int hashCode() {
            Article article = entry.article();
            return Objects.hash(
                    article.id(), article.version(), article.published(), article.updated(), entry.full(), language);
        }
    }

    private record Version(ArticleId id, int number) {
        static Version of(Entry entry) {
            return new Version(entry.article().id(), entry.article().version());
        }
    }

    private record CachedEntry(EntryView entry, Map<FeedFormat, byte[]> texts) {
        static CachedEntry of(Entry entry, FeedDocument document) {
            return new CachedEntry(EntryView.of(entry, document), new ConcurrentHashMap<>());
        }
    }

    private final Cache<Key, CachedEntry> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, CachedEntry cached) -> weight(key.entry()))
            .build();

    private final Set<Version> faulty = ConcurrentHashMap.newKeySet();

    /** Nothing is rendered yet. */
    public EntryCache() {}

    private static int weight(Entry entry) {
        long text = entry.full() ? entry.article().content().body().weight() : 0;
        return (int) Math.min(Integer.MAX_VALUE, WEIGHT_BESIDE_THE_TEXT + COPIES * text / 2);
    }

    /**
     * An entry in a format, in UTF-8: as it was rendered before, or else as this renders it. What throws is not kept.
     *
     * @param document that it stands in
     */
    byte[] rendered(FeedFormat format, Entry entry, FeedDocument document, Function<EntryView, String> rendering) {
        CachedEntry cached = kept.get(Key.of(entry, document), key -> CachedEntry.of(entry, document));
        return cached.texts().computeIfAbsent(format, one -> rendering.apply(cached.entry()).getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps in mind that this entry could not be rendered. */
    void markFaulty(Entry entry) {
        if (faulty.size() < MOST_FAULTY) {
            faulty.add(Version.of(entry));
        }
    }

    /** The stories of these entries that could not be rendered in the version that they have there. */
    public Stream<ArticleId> faultyOf(Collection<Entry> entries) {
        return faulty.isEmpty()
                ? Stream.of()
                : entries.stream().map(Version::of).filter(faulty::contains).map(Version::id);
    }
}
