package dateline.ingest.feed;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A feed of another site.
 *
 * @param title plain text
 * @param link the page that it is the feed of, resolved as far as that is possible
 * @param language BCP 47
 * @param items in the order of the document
 * @param ending whether all of it is there
 * @param repairs what had to be put right, one sentence each; empty for a feed that kept the rules of its format
 */
public record ParsedFeed(
        Optional<String> title,
        Optional<String> link,
        Optional<String> language,
        List<FeedItem> items,
        FeedEnding ending,
        List<String> repairs)
        implements FeedReading {

    public ParsedFeed {
        items = List.copyOf(items);
        repairs = List.copyOf(repairs);
    }

    /** The same feed, with each repair told so. */
    ParsedFeed withRepairs(UnaryOperator<String> told) {
        return new ParsedFeed(
                title, link, language, items, ending, repairs.stream().map(told).toList());
    }

    /** The same feed without the item in which it breaks off; of the others that it breaks off is no repair. */
    public ParsedFeed withCompleteItems() {
        if (ending == FeedEnding.WHOLE) {
            return this;
        }
        int complete = Math.max(0, items.size() - (ending == FeedEnding.WITHIN_ITEM ? 1 : 0));
        List<String> others = repairs.stream()
                .filter(repair -> !repair.startsWith(FeedRepairs.BREAKS_OFF))
                .toList();
        return new ParsedFeed(title, link, language, items.subList(0, complete), ending, others);
    }
}
