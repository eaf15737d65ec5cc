package dateline.feed.history;

import dateline.article.ArticleId;
import dateline.feed.Feed;
import dateline.store.PublicReader;
import dateline.store.SelectionChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What stands in the documents of an archive. */
public record ArchivePages(Archive archive) {
    private static final int AT_A_TIME = 200;

    /**
     * The stories of the document at this index, as they stood when it was finished or were repaired since; without those
     * that have left the feed. One that came back stands in a later document.
     */
    public List<FeedAppearance> entries(PublicReader reader, Feed feed, int index) {
        Archive.Page page = archive.pages().get(index);
        List<FeedAppearance> finished = FeedAppearance.of(touches(reader, feed, page));
        List<ArticleId> articles = finished.stream()
                .map(feedAppearance -> feedAppearance.newest().article())
                .toList();
        Set<ArticleId> left = reader.leftAfter(feed.selection(), page.last(), articles);
        return finished.stream()
                .filter(feedAppearance -> !left.contains(feedAppearance.newest().article()))
                .map(feedAppearance -> repaired(feedAppearance, page))
                .toList();
    }

    private FeedAppearance repaired(FeedAppearance finished, Archive.Page page) {
        return Optional.ofNullable(archive.repairs().get(finished.newest().article()))
                .filter(repair -> repair.sequence() > page.last())
                .map(repair -> new FeedAppearance(finished.appeared(), repair))
                .orElse(finished);
    }

    private static List<SelectionChange> touches(PublicReader reader, Feed feed, Archive.Page page) {
        List<SelectionChange> selectionChanges = new ArrayList<>();
        long read = page.first() - 1;
        List<SelectionChange> some;
        do {
            some = reader.selectionChanges(feed.selection(), read, AT_A_TIME);
            some.stream()
                    .filter(selectionChange -> selectionChange.sequence() <= page.last())
                    .forEach(selectionChanges::add);
            read = some.isEmpty() ? page.last() : some.get(some.size() - 1).sequence();
        } while (read < page.last());
        return selectionChanges;
    }

    /** The suffix of the newest document in front of this index that still holds a story. */
    public Optional<String> older(PublicReader reader, Feed feed, int index) {
        return Stream.iterate(index - 1, older -> older >= 0, older -> older - 1)
                .filter(older -> holdsStories(reader, feed, older))
                .findFirst()
                .map(archive::suffix);
    }

    /**
     * A full document is finished by a story that comes into it: without a revision that one stands there still. What left
     * one that a month has ended may have left before that, and no revision tells of it.
     */
    private boolean holdsStories(PublicReader reader, Feed feed, int index) {
        boolean isUnrevised = archive.pages().get(index).isFull() && archive.revision(index) == 0;
        return isUnrevised || !entries(reader, feed, index).isEmpty();
    }

    /** The suffix of what leads to the document behind this index. */
    public Optional<String> newer(int index) {
        return index + 1 < archive.pages().size()
                ? Optional.of(archive.pages().get(index + 1).suffix())
                : Optional.empty();
    }
}
