package dateline.ingest.feed;

import dateline.ingest.model.Input;
import dateline.ingest.model.StreamReader;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Hands over the items of a feed that comes in parts, numbered through. Used by one thread. */
final class LargeFeedItems {
    private final FeedDocumentReader documents = new FeedDocumentReader();
    private final GuidPages guidPages = new GuidPages();
    private final Optional<String> fetched;
    private final StreamReader.Taker taker;
    private int number;

    LargeFeedItems(Input input, StreamReader.Taker taker) {
        this.fetched = input.url();
        this.taker = taker;
    }

    /** Reads a feed that is a part of the whole. */
    void take(byte[] document, UnaryOperator<String> repairs) {
        FeedReading reading = documents.read(document, Optional.empty(), fetched);
        if (reading instanceof FeedReading.Refused refused) {
            refuse(refused.reason());
        } else if (reading instanceof ParsedFeed feed) {
            FeedItemConverter.all(feed.withRepairs(repairs), guidPages).forEach(rawArticle -> {
                number++;
                taker.take("item " + number, rawArticle);
            });
        }
    }

    /** Says why the next item is no article. */
    void refuse(String reason) {
        number++;
        taker.refuse("item " + number, reason);
    }

    /** Says that there was no item, where there was none. */
    void end() {
        if (number == 0) {
            taker.refuse("", "It is a feed without any item.");
        }
    }
}
