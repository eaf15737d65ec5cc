package dateline.feed.publish;

import dateline.article.ArticleId;
import dateline.article.Tombstone;
import dateline.feed.Entry;
import dateline.feed.Feed;
import dateline.feed.FeedDocument;
import dateline.store.EntryChange;
import dateline.store.PublicReader;
import dateline.store.SelectionChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands in the document of a feed and did not stand in an earlier state of it. */
final class FeedDelta {
    /** Who has missed more than so many changes is better served with the whole. */
    static final int MOST_CHANGES = 500;

    private FeedDelta() {}

    /**
     * The document with the news alone: entries that came in or changed after this change, and those that may have moved
     * up because others left; and tombstones of all that left. Absent when the whole has to be given.
     */
    static Optional<FeedDocument> of(PublicReader reader, FeedDocument document, long after) {
        Feed feed = document.feed();
        List<SelectionChange> selectionChanges = reader.selectionChanges(feed.selection(), after, MOST_CHANGES);
        if (selectionChanges.size() == MOST_CHANGES || document.entries().size() >= FeedComposer.MOST_ENTRIES) {
            return Optional.empty();
        }
        Set<ArticleId> touched =
                selectionChanges.stream().map(SelectionChange::article).collect(Collectors.toSet());
        int departures =
                (int) selectionChanges.stream().filter(SelectionChange::leaves).count();
        int settled = Math.max(0, feed.window().entries() - departures);
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < document.entries().size(); i++) {
            Entry entry = document.entries().get(i);
            boolean movedUp = i >= settled && i < feed.window().entries();
            if (movedUp || touched.contains(entry.article().id())) {
                entries.add(entry);
            }
        }
        List<Tombstone> left = reader.entryChanges(feed.selection(), after, MOST_CHANGES).stream()
                .map(EntryChange::story)
                .filter(Tombstone.class::isInstance)
                .map(Tombstone.class::cast)
                .toList();
        return Optional.of(new FeedDocument(
                document.publication(),
                feed,
                entries,
                left,
                document.updated(),
                document.changesCursor(),
                document.documentLinks()));
    }
}
