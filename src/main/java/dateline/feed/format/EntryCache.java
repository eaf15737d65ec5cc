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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    /**
     * What the text of an entry depends on, in a publication: itself, and the language that its feed has said.
     *
     * @param hash not of every word of a story: hardly ever has one of the same version another text
     */
    private record Key(Entry entry, String language, int hash) {
        static Key of(Entry entry, FeedDocument document) {
            Article article = entry.article();
            String language = document.feed().language();
            int hash = Objects.hash(
                    article.id(), article.version(), article.published(), article.updated(), entry.full(), language);
            return new Key(entry, language, hash);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private record Version(ArticleId id, int number) {
        static Version of(Entry entry) {
            return new Version(entry.article().id(), entry.article().version());
        }
    }

    private record CachedEntry(Key key, EntryView entry, Map<FeedFormat, byte[]> texts) {
        static CachedEntry of(Key key, FeedDocument document) {
            return new CachedEntry(key, EntryView.of(key.entry(), document), new ConcurrentHashMap<>());
        }

        byte[] text(FeedFormat format, Function<EntryView, String> rendering) {
            byte[] known = texts.get(format);
            return known != null
                    ? known
                    : texts.computeIfAbsent(
                            format, one -> rendering.apply(entry).getBytes(StandardCharsets.UTF_8));
        }
    }

    private final Cache<Key, CachedEntry> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, CachedEntry cached) -> weight(key.entry()))
            .build();

    /**
     * The same, by the very articles that were rendered: nearly all that a document shows are those of the one before it,
     * and to compare two articles is to look at all that they say. Holds nothing that nobody else holds.
     */
    private final Cache<Article, CachedEntry> inFull = byIdentity();

    private final Cache<Article, CachedEntry> shortened = byIdentity();

    /** What the entries of a document are while it is rendered, in one format after the other. */
    private final Cache<FeedDocument, List<Optional<CachedEntry>>> documents = byIdentity();

    private final Set<Version> faulty = ConcurrentHashMap.newKeySet();

    /** Nothing is rendered yet. */
    public EntryCache() {}

    private static <K, V> Cache<K, V> byIdentity() {
        return Caffeine.newBuilder()
                .weakKeys()
                .weakValues()
                .executor(Runnable::run)
                .build();
    }

    private static int weight(Entry entry) {
        long text = entry.full() ? entry.article().content().body().weight() : 0;
        return (int) Math.min(Integer.MAX_VALUE, WEIGHT_BESIDE_THE_TEXT + COPIES * text / 2);
    }

    /**
     * An entry of a document in a format, in UTF-8: as it was rendered before, or else as this renders it. What throws is not
     * kept.
     *
     * @param place of the entry in the document
     */
    byte[] rendered(FeedFormat format, int place, FeedDocument document, Function<EntryView, String> rendering) {
        return documents
                .get(document, this::cachedWhereSound)
                .get(place)
                .orElseGet(() -> cached(document.entries().get(place), document))
                .text(format, rendering);
    }

    /** Absent where an entry throws, so that it does so again, by itself, where it is rendered. */
    private List<Optional<CachedEntry>> cachedWhereSound(FeedDocument document) {
        return document.entries().stream()
                .map(entry -> {
                    try {
                        return Optional.of(cached(entry, document));
                    } catch (RuntimeException | StackOverflowError e) {
                        return Optional.<CachedEntry>empty();
                    }
                })
                .toList();
    }

    private CachedEntry cached(Entry entry, FeedDocument document) {
        Cache<Article, CachedEntry> known = entry.full() ? inFull : shortened;
        CachedEntry last = known.getIfPresent(entry.article());
        if (last != null && last.key().language().equals(document.feed().language())) {
            // So that it counts as used, and makes no room for what is asked for once.
            return kept.get(last.key(), key -> last);
        }
        CachedEntry found = kept.get(Key.of(entry, document), key -> CachedEntry.of(key, document));
        known.put(entry.article(), found);
        return found;
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
