package dateline.feed.publish;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Tombstone;
import dateline.feed.DocumentLinks;
import dateline.feed.Entry;
import dateline.feed.Feed;
import dateline.feed.FeedDocument;
import dateline.feed.history.Archive;
import dateline.feed.history.ArchivePages;
import dateline.feed.history.FeedAppearance;
import dateline.publication.Publication;
import dateline.store.Change;
import dateline.store.EntryChange;
import dateline.store.PublicReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;

/**
 * Composes the documents of a feed from what is public. No clock is asked: the hours of the window and the age of
 * tombstones are counted back from the last change that touched the feed, so that the same store always gives the same
 * document, and time alone changes none.
 */
final class FeedComposer {
    /** More entries than this are on no first page, however many the last hours brought. */
    static final int MOST_ENTRIES = 500;

    /** Further back no first page looks for what changed, so that an import of an archive does not slow each print. */
    static final long RECENT_CHANGES = 2_000;

    /** So long at least a withdrawn story stands as a tombstone in the feeds that carried it. */
    static final Duration TOMBSTONES_STAND_FOR = Duration.ofDays(30);

    /** What a partner has missed longer ago it is not given any more. */
    private static final Duration MISSED_FOR = Duration.ofDays(30);

    private static final Comparator<Article> NEWEST_FIRST = Comparator.comparing(
                    (Article article) -> article.published().toInstant())
            .thenComparing(Article::id)
            .reversed();

    private final Publication publication;
    private final Instant founded;

    /** @param foundingYear whose first second dates a feed that never held anything */
    FeedComposer(Publication publication, int foundingYear) {
        this.publication = publication;
        this.founded = LocalDate.of(foundingYear, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /**
     * The document that readers subscribe to, within its window, before its size is known: the newest stories; those that
     * appeared or changed last within the window's hours, however they are dated, as many as the window has entries; and
     * those that no archive document that it leads to has.
     */
    FeedDocument compose(PublicReader reader, Feed feed, Archive archive) {
        Optional<Change> last = reader.lastChange(feed.selection());
        Instant updated = last.map(Change::at).orElse(founded);
        return new FeedDocument(
                publication,
                feed,
                entries(window(reader, feed, new Held(archive.linkedUpTo(), Integer.MAX_VALUE), updated)),
                stories(
                                reader.withdrawals(
                                        feed.selection(), reader.sequenceBefore(updated.minus(TOMBSTONES_STAND_FOR))),
                                Tombstone.class)
                        .toList(),
                updated,
                Optional.of(last.map(Change::sequence).orElse(0L)),
                DocumentLinks.current(new ArchivePages(archive).older(reader, feed, archive.linked())));
    }

    /**
     * What a partner gets of a feed: its window, and all that came since it fetched the feed last before its last change, for
     * it follows no archive. So its own fetch changes no document.
     *
     * @param known number of the last change before this one that the partner knew of, 0 when it knew of none
     */
    FeedDocument partnerDocument(PublicReader reader, Feed feed, LongUnaryOperator known) {
        Optional<Change> last = reader.lastChange(feed.selection());
        Instant updated = last.map(Change::at).orElse(founded);
        long sequence = last.map(Change::sequence).orElse(0L);
        long since = known.applyAsLong(sequence);
        long missed = Math.max(since, reader.sequenceBefore(updated.minus(MISSED_FOR)));
        return new FeedDocument(
                publication,
                feed,
                entries(window(reader, feed, new Held(since == 0 ? Long.MAX_VALUE : missed, MOST_ENTRIES), updated)),
                List.of(),
                updated,
                Optional.of(sequence));
    }

    /**
     * What a reader has or finds elsewhere.
     *
     * @param upTo number of the last change that it has
     * @param most entries that it gets of those behind
     */
    private record Held(long upTo, int most) {}

    private static List<Article> window(PublicReader reader, Feed feed, Held held, Instant updated) {
        Instant since = updated.minus(feed.window().hours());
        int entries = Math.min(feed.window().entries(), MOST_ENTRIES);
        long recently = Math.max(reader.sequenceBefore(since), reader.sequence() - RECENT_CHANGES);
        long after = Math.min(held.upTo(), recently);
        List<FeedAppearance> recent =
                FeedAppearance.of(reader.selectionChanges(feed.selection(), after, Integer.MAX_VALUE));
        List<FeedAppearance> notHeld = recent.stream()
                .filter(feedAppearance -> feedAppearance.appeared().sequence() > held.upTo())
                .toList();
        List<FeedAppearance> others = recent.stream()
                .filter(feedAppearance -> !feedAppearance.appeared().at().isBefore(since))
                .limit(entries)
                .toList();
        Map<ArticleId, Article> window = new LinkedHashMap<>();
        put(window, reader.newest(feed.selection(), entries, since, MOST_ENTRIES), MOST_ENTRIES);
        put(window, seen(reader, without(window, notHeld)), held.most());
        put(window, seen(reader, without(window, others)), MOST_ENTRIES);
        return window.values().stream().sorted(NEWEST_FIRST).toList();
    }

    private static void put(Map<ArticleId, Article> window, List<Article> articles, int most) {
        for (Article article : articles) {
            if (window.size() < most) {
                window.putIfAbsent(article.id(), article);
            }
        }
    }

    private static List<FeedAppearance> without(Map<ArticleId, Article> read, List<FeedAppearance> feedAppearances) {
        return feedAppearances.stream()
                .filter(feedAppearance ->
                        !read.containsKey(feedAppearance.newest().article()))
                .toList();
    }

    private static List<Article> seen(PublicReader reader, Collection<FeedAppearance> feedAppearances) {
        return reader.seenAt(feedAppearances.stream()
                .map(feedAppearance -> feedAppearance.newest().sequence())
                .toList());
    }

    /**
     * The account of what changed after a cursor.
     *
     * @param most changes that it may tell
     */
    FeedDocument changes(PublicReader reader, Feed feed, long cursor, int most) {
        List<EntryChange> found = reader.entryChanges(feed.selection(), cursor, most + 1);
        List<EntryChange> told = found.subList(0, Math.min(most, found.size()));
        Optional<EntryChange> last = told.stream().reduce((first, second) -> second);
        Instant updated = last.map(EntryChange::at)
                .or(() -> reader.lastChange(feed.selection()).map(Change::at))
                .orElse(founded);
        return new FeedDocument(
                publication,
                feed,
                entries(stories(told, Article.class).toList()),
                stories(told, Tombstone.class).toList(),
                updated,
                Optional.of(last.map(EntryChange::sequence).orElse(cursor)),
                DocumentLinks.changes(cursor, found.size() > told.size()));
    }

    private static <T> Stream<T> stories(List<EntryChange> entryChanges, Class<T> kind) {
        return entryChanges.stream()
                .map(EntryChange::story)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** The archive document at this index; without entries when all of its stories have left. */
    FeedDocument archive(PublicReader reader, Feed feed, Archive archive, int index) {
        var pages = new ArchivePages(archive);
        List<FeedAppearance> standing = pages.entries(reader, feed, index);
        Instant updated = standing.stream()
                .map(feedAppearance -> feedAppearance.newest().at())
                .max(Comparator.naturalOrder())
                .orElse(founded);
        return new FeedDocument(
                publication,
                feed,
                entries(seen(reader, standing).stream().sorted(NEWEST_FIRST).toList()),
                List.of(),
                updated,
                Optional.of(archive.pages().get(index).last()),
                DocumentLinks.archive(archive.suffix(index), pages.older(reader, feed, index), pages.newer(index)));
    }

    private static List<Entry> entries(List<Article> articles) {
        return articles.stream().map(article -> new Entry(article, true)).toList();
    }
}
