package dateline.feed;

import dateline.article.ArticleId;
import dateline.store.PublicReader;
import dateline.store.Touch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What stands in the documents of an archive. */
record ArchivePages(Archive archive) {
    private static final int AT_A_TIME = 200;

    /**
     * The stories of the document at this index, as they stood when it was finished or were repaired since; without those
     * that have left the feed. One that came back stands in a later document.
     */
    List<Appearance> standing(PublicReader reader, Feed feed, int index) {
        Archive.Page page = archive.pages().get(index);
        List<Appearance> finished = Appearance.of(touches(reader, feed, page));
        List<ArticleId> articles = finished.stream()
                .map(appearance -> appearance.newest().article())
                .toList();
        Set<ArticleId> left = reader.leftAfter(feed.selection(), page.last(), articles);
        return finished.stream()
                .filter(appearance -> !left.contains(appearance.newest().article()))
                .map(appearance -> repaired(appearance, page))
                .toList();
    }

    private Appearance repaired(Appearance finished, Archive.Page page) {
        return Optional.ofNullable(archive.repairs().get(finished.newest().article()))
                .filter(repair -> repair.sequence() > page.last())
                .map(repair -> new Appearance(finished.appeared(), repair))
                .orElse(finished);
    }

    private static List<Touch> touches(PublicReader reader, Feed feed, Archive.Page page) {
        List<Touch> touches = new ArrayList<>();
        long read = page.first() - 1;
        List<Touch> some;
        do {
            some = reader.touches(feed.selection(), read, AT_A_TIME);
            some.stream().filter(touch -> touch.sequence() <= page.last()).forEach(touches::add);
            read = some.isEmpty() ? page.last() : some.get(some.size() - 1).sequence();
        } while (read < page.last());
        return touches;
    }

    /** The suffix of the newest document in front of this index that still holds a story. */
    Optional<String> older(PublicReader reader, Feed feed, int index) {
        return Stream.iterate(index - 1, older -> older >= 0, older -> older - 1)
                .filter(older -> !standing(reader, feed, older).isEmpty())
                .findFirst()
                .map(archive::suffix);
    }

    /** The suffix of what leads to the document behind this index. */
    Optional<String> newer(int index) {
        return index + 1 < archive.pages().size()
                ? Optional.of(archive.pages().get(index + 1).suffix())
                : Optional.empty();
    }
}
