package dateline.ingest.feed;

import java.util.List;
import java.util.Optional;

/**
 * A feed of another site.
 *
 * @param title plain text
 * @param link the page that it is the feed of, resolved as far as that is possible
 * @param language BCP 47
 * @param items in the order of the document
 * @param repairs what had to be put right, one sentence each; empty for a feed that kept the rules of its format
 */
public record ParsedFeed(
        Optional<String> title,
        Optional<String> link,
        Optional<String> language,
        List<FeedItem> items,
        List<String> repairs)
        implements FeedReading {

    public ParsedFeed {
        items = List.copyOf(items);
        repairs = List.copyOf(repairs);
    }
}
