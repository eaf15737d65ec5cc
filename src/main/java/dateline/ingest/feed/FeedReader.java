package dateline.ingest.feed;

import dateline.ingest.model.ArticleReader;
import dateline.ingest.model.InputText;
import dateline.ingest.text.Refusal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads feeds of other sites, each item of which is an article. */
public final class FeedReader implements ArticleReader {
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
        if (reading instanceof ParsedFeed feed) {
            if (feed.items().isEmpty()) {
                throw new Refusal(Stream.concat(Stream.of("It is a feed without any item."), feed.repairs().stream())
                        .collect(Collectors.joining(" ")));
            }
            int number = 0;
            for (var rawArticle : FeedItemConverter.all(feed)) {
                number++;
                taker.take("item " + number, rawArticle);
            }
        }
    }
}
