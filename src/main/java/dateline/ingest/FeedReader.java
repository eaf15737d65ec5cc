package dateline.ingest;

import dateline.ingest.feedimport.FeedDocumentReader;
import dateline.ingest.feedimport.FeedReading;
import dateline.ingest.feedimport.ImportedFeed;
import dateline.ingest.feedimport.ItemManuscript;
import java.util.Optional;

/** Reads feeds of other sites, each item of which is an article. */
final class FeedReader implements ArticleReader {
    private final FeedDocumentReader documents = new FeedDocumentReader();

    @Override
    public boolean recognises(InputText input) {
        return FeedDocumentReader.looksLikeFeed(input.text());
    }

    @Override
    public void read(InputText input, Taker taker) throws Refusal {
        FeedReading reading =
                documents.read(input.text(), Optional.of(input.url()).filter(url -> !url.isEmpty()));
        if (reading instanceof FeedReading.Refused refused) {
            throw new Refusal(refused.reason());
        }
        if (reading instanceof ImportedFeed feed) {
            if (feed.items().isEmpty()) {
                throw new Refusal("It is a feed without any item.");
            }
            int number = 0;
            for (var manuscript : ItemManuscript.all(feed)) {
                number++;
                taker.take("item " + number, manuscript);
            }
        }
    }
}
