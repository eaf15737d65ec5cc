package dateline.feed;

import dateline.article.ArticleId;
import java.util.List;

/**
 * What became of the entries of a feed when its document was fitted into the bytes of its window.
 *
 * @param bytes that each format may have
 * @param inFull the stories that stand there with their whole text, newest first
 * @param shortened those behind them, and those too large beside others, of which the summary stands there
 * @param leftOut those behind all of them, for which there is no room at all
 */
public record WindowFitResult(long bytes, List<ArticleId> inFull, List<ArticleId> shortened, List<ArticleId> leftOut) {
    /** Where a story stands. */
    public enum Standing {
        IN_FULL("It stands in the feed with its whole text."),
        SHORTENED("It stands in the feed with its summary alone, for want of room: raise window.bytes."),
        LEFT_OUT("There is no room for it in the feed: raise window.bytes or lower window.entries."),
        OUTSIDE("It is beyond the window of the feed; its archive has it.");

        private final String sentence;

        Standing(String sentence) {
            this.sentence = sentence;
        }

        /** For the newsroom. */
        public String sentence() {
            return sentence;
        }
    }

    public WindowFitResult {
        inFull = List.copyOf(inFull);
        shortened = List.copyOf(shortened);
        leftOut = List.copyOf(leftOut);
    }

    /** What a fitted document has of the one that was composed. */
    public static WindowFitResult of(FeedDocument composed, FeedDocument fitted) {
        List<Entry> kept = fitted.entries();
        return new WindowFitResult(
                composed.feed().window().bytes(),
                ids(kept.stream().filter(Entry::full).toList()),
                ids(kept.stream().filter(entry -> !entry.full()).toList()),
                ids(composed.entries().subList(kept.size(), composed.entries().size())));
    }

    private static List<ArticleId> ids(List<Entry> entries) {
        return entries.stream().map(entry -> entry.article().id()).toList();
    }

    /** Whether everything had room. */
    public boolean isWhole() {
        return shortened.isEmpty() && leftOut.isEmpty();
    }

    /** Where a live story of the feed's selection stands. */
    public Standing standing(ArticleId story) {
        if (inFull.contains(story)) {
            return Standing.IN_FULL;
        }
        if (shortened.contains(story)) {
            return Standing.SHORTENED;
        }
        return leftOut.contains(story) ? Standing.LEFT_OUT : Standing.OUTSIDE;
    }
}
