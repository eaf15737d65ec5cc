package dateline.feed.publish;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Selection;
import dateline.store.PublicReader;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The newest live stories of a selection.
 *
 * @param stories newest first: every one down to the last of them
 * @param isAll whether there are no further ones
 * @param wholeFrom every one that was published in this second or later is here
 */
record LiveStories(List<Article> stories, boolean isAll, long wholeFrom) {
    /** So many more than are needed are kept, so that a few may leave before they have to be read anew. */
    private static final int SPARE = 10;

    static final LiveStories UNREAD = new LiveStories(List.of(), false, Long.MAX_VALUE);

    private static final Comparator<Article> NEWEST_FIRST = Comparator.comparingLong(LiveStories::published)
            .thenComparing(article -> article.id().value())
            .reversed();

    LiveStories {
        stories = List.copyOf(stories);
    }

    /** See {@link PublicReader#newest}. */
    record Wanted(int atLeast, Instant since, int atMost) {
        private boolean isRecent(Article article) {
            return published(article) >= firstSecond();
        }

        private long firstSecond() {
            return since.getEpochSecond() + (since.getNano() > 0 ? 1 : 0);
        }
    }

    private static long published(Article article) {
        return article.published().toInstant().getEpochSecond();
    }

    /** As many as are wanted, and some to spare. */
    static LiveStories read(PublicReader reader, Selection selection, Wanted wanted) {
        int most = wanted.atMost() + SPARE;
        int least = Math.min(wanted.atLeast() + SPARE, most);
        List<Article> stories = reader.newest(selection, least, wanted.since(), most);
        boolean isCutOff = stories.size() >= most;
        long wholeFrom = isCutOff ? published(stories.get(stories.size() - 1)) + 1 : wanted.firstSecond();
        return new LiveStories(stories, stories.size() < least, wholeFrom);
    }

    /** These, when some have changed, and these of the changed ones still belong to them. */
    LiveStories changedBy(Set<ArticleId> changed, Collection<Article> present) {
        Stream<Article> unchanged = stories.stream().filter(article -> !changed.contains(article.id()));
        Stream<Article> come = present.stream().filter(this::isWithinReach);
        return new LiveStories(
                Stream.concat(unchanged, come).sorted(NEWEST_FIRST).toList(), isAll, wholeFrom);
    }

    private boolean isWithinReach(Article article) {
        return isAll
                || published(article) >= wholeFrom
                || (!stories.isEmpty() && NEWEST_FIRST.compare(article, stories.get(stories.size() - 1)) <= 0);
    }

    /** Whether all that is wanted is here. */
    boolean reach(Wanted wanted) {
        if (isAll || stories.size() >= wanted.atMost()) {
            return true;
        }
        boolean hasRecent = wanted.firstSecond() >= wholeFrom
                || (!stories.isEmpty() && !wanted.isRecent(stories.get(stories.size() - 1)));
        return stories.size() >= wanted.atLeast() && hasRecent;
    }

    /** What is wanted of them. */
    List<Article> of(Wanted wanted) {
        long recent = stories.stream().filter(wanted::isRecent).count();
        long many = Math.min(Math.max(recent, wanted.atLeast()), wanted.atMost());
        return stories.stream().limit(many).toList();
    }

    /** The first of them, and a few to spare. */
    LiveStories trimmedTo(int needed) {
        int kept = needed + 2 * SPARE;
        return stories.size() <= kept
                ? this
                : new LiveStories(
                        stories.subList(0, kept), false, Math.max(wholeFrom, published(stories.get(kept)) + 1));
    }
}
