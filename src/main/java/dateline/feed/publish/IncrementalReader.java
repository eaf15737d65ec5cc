package dateline.feed.publish;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Selection;
import dateline.article.Story;
import dateline.store.Change;
import dateline.store.EntryChange;
import dateline.store.PublicReader;
import dateline.store.SelectionChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers what a reader answers, for the document of one feed: of what was read for the document before, only that is read
 * again which the changes since have touched. The change sequence only grows, and a story is read at one of its changes, so
 * nothing that is kept can be out of date; only the names under which an unchanged story came once more are seen with its
 * next change.
 */
final class IncrementalReader implements PublicReader {
    private final PublicReader reader;
    private final Selection selection;
    private final Optional<CachedReads> before;
    private final List<SelectionChange> news;
    private final Map<Long, Article> seen = new HashMap<>();
    private Optional<Change> last = Optional.empty();
    private long changesAfter = Long.MAX_VALUE;
    private List<SelectionChange> changes = List.of();
    private LiveStories newest = LiveStories.UNREAD;
    private long withdrawalsAfter = Long.MAX_VALUE;
    private List<EntryChange> withdrawals = List.of();

    /**
     * @param reader of the present
     * @param kept by a reader of the same selection and store, at this time or earlier
     */
    IncrementalReader(PublicReader reader, Selection selection, Optional<CachedReads> kept) {
        this.reader = reader;
        this.selection = selection;
        this.before = kept.filter(known -> known.sequence() <= reader.sequence());
        this.news = before.map(known -> reader.selectionChanges(selection, known.sequence(), Integer.MAX_VALUE))
                .orElse(List.of());
    }

    /** What the next reader may go on from. */
    CachedReads kept() {
        return new CachedReads(
                reader.sequence(), last, changesAfter, changes, seen, newest, withdrawalsAfter, withdrawals);
    }

    @Override
    public long sequence() {
        return reader.sequence();
    }

    @Override
    public long sequenceBefore(Instant time) {
        return reader.sequenceBefore(time);
    }

    @Override
    public Optional<Change> lastChange(Selection of) {
        if (!of.equals(selection)) {
            return reader.lastChange(of);
        }
        last = news.isEmpty() && before.isPresent() ? before.get().last() : reader.lastChange(of);
        return last;
    }

    /** Those of an archive are asked for by the piece; only what is asked for to the end is kept. */
    @Override
    public List<SelectionChange> selectionChanges(Selection of, long after, int limit) {
        Optional<CachedReads> known = before.filter(kept -> of.equals(selection) && kept.changesAfter() <= after);
        List<SelectionChange> found = known.map(kept -> Stream.concat(kept.changes().stream(), news.stream())
                        .filter(change -> change.sequence() > after)
                        .limit(limit)
                        .toList())
                .orElseGet(() -> reader.selectionChanges(of, after, limit));
        if (of.equals(selection) && limit == Integer.MAX_VALUE) {
            changesAfter = after;
            changes = found;
        }
        return found;
    }

    @Override
    public List<Article> newest(Selection of, int atLeast, Instant since, int atMost) {
        if (!of.equals(selection)) {
            return reader.newest(of, atLeast, since, atMost);
        }
        var wanted = new LiveStories.Wanted(atLeast, since, atMost);
        newest = before.map(kept -> kept.newest().changedBy(changed(), present()))
                .filter(stories -> stories.reach(wanted))
                .orElseGet(() -> LiveStories.read(reader, selection, wanted));
        List<Article> found = newest.of(wanted);
        newest = newest.trimmedTo(found.size());
        return found;
    }

    private Set<ArticleId> changed() {
        return news.stream().map(SelectionChange::article).collect(Collectors.toSet());
    }

    /** The stories that have changed and stand in the feed, as they are now. */
    private List<Article> present() {
        Map<ArticleId, SelectionChange> newestOfEach = new HashMap<>();
        news.forEach(change -> newestOfEach.put(change.article(), change));
        return seenAt(newestOfEach.values().stream()
                .filter(SelectionChange::is)
                .map(SelectionChange::sequence)
                .toList());
    }

    @Override
    public List<Article> seenAt(List<Long> sequences) {
        Map<Long, Article> known = before.map(CachedReads::seen).orElse(Map.of());
        List<Long> unknown = new ArrayList<>();
        for (Long sequence : sequences) {
            Optional.ofNullable(known.get(sequence))
                    .ifPresentOrElse(article -> seen.put(sequence, article), () -> unknown.add(sequence));
        }
        unknown.removeAll(seen.keySet());
        read(unknown);
        return sequences.stream().map(seen::get).flatMap(Stream::ofNullable).toList();
    }

    private void read(List<Long> sequences) {
        List<Article> articles = sequences.isEmpty() ? List.of() : reader.seenAt(sequences);
        if (articles.size() == sequences.size()) {
            for (int i = 0; i < sequences.size(); i++) {
                seen.put(sequences.get(i), articles.get(i));
            }
        } else {
            sequences.forEach(
                    sequence -> reader.seenAt(List.of(sequence)).forEach(article -> seen.put(sequence, article)));
        }
    }

    @Override
    public List<EntryChange> withdrawals(Selection of, long after) {
        if (!of.equals(selection)) {
            return reader.withdrawals(of, after);
        }
        withdrawals = before.filter(kept -> kept.withdrawalsAfter() <= after)
                .map(kept -> Stream.concat(come(Math.max(after, kept.sequence())), standing(kept, after))
                        .toList())
                .orElseGet(() -> reader.withdrawals(of, after));
        withdrawalsAfter = after;
        return withdrawals;
    }

    private Stream<EntryChange> come(long after) {
        return news.stream().allMatch(SelectionChange::is)
                ? Stream.of()
                : reader.withdrawals(selection, after).stream();
    }

    /** A story that came back has left no tombstone, wherever it came back to. */
    private Stream<EntryChange> standing(CachedReads kept, long after) {
        if (kept.withdrawals().isEmpty()) {
            return Stream.of();
        }
        Set<ArticleId> changedAnywhere = reader.changesAfter(kept.sequence(), Integer.MAX_VALUE).stream()
                .map(Change::article)
                .collect(Collectors.toSet());
        return kept.withdrawals().stream()
                .filter(withdrawal -> withdrawal.sequence() > after)
                .filter(withdrawal ->
                        !changedAnywhere.contains(withdrawal.story().id()));
    }

    @Override
    public Optional<Story> publicStory(String key) {
        return reader.publicStory(key);
    }

    @Override
    public List<Change> changesAfter(long sequence, Selection of, int limit) {
        return reader.changesAfter(sequence, of, limit);
    }

    @Override
    public List<Change> changesAfter(long sequence, int limit) {
        return reader.changesAfter(sequence, limit);
    }

    @Override
    public List<EntryChange> entryChanges(Selection of, long after, int limit) {
        return reader.entryChanges(of, after, limit);
    }

    @Override
    public Optional<SelectionChange> firstSelectionChange(Selection of, ArticleId article) {
        return reader.firstSelectionChange(of, article);
    }

    @Override
    public Set<ArticleId> leftAfter(Selection of, long sequence, Collection<ArticleId> articles) {
        return reader.leftAfter(of, sequence, articles);
    }

    @Override
    public Optional<Article> lastShown(ArticleId article) {
        return reader.lastShown(article);
    }

    @Override
    public Optional<byte[]> keptArchive(String path) {
        return reader.keptArchive(path);
    }
}
