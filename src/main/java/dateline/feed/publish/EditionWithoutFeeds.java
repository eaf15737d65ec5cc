package dateline.feed.publish;

import dateline.feed.ContentCoding;
import dateline.feed.EntityTag;
import dateline.feed.Feed;
import dateline.feed.FeedAddress;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFormat;
import dateline.feed.Rendition;
import dateline.feed.history.ArchiveAddress;
import dateline.feed.history.FormerFeeds;
import dateline.feed.history.HistoryResult;
import dateline.publication.Publication;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Nothing was printed; only an empty list of feeds is there to be asked for. */
public record EditionWithoutFeeds(Publication publication) implements Edition {
    private static final byte[] NOTHING = {};

    @Override
    public long sequence() {
        return 0;
    }

    @Override
    public List<Feed> feeds() {
        return List.of();
    }

    @Override
    public Optional<Rendition> rendition(FeedAddress address, FeedFormat format) {
        return Optional.empty();
    }

    @Override
    public Optional<FeedDocument> document(FeedAddress address) {
        return Optional.empty();
    }

    @Override
    public HistoryResult changes(FeedAddress address, FeedFormat format, long cursor) {
        return new HistoryResult.Unknown();
    }

    @Override
    public Optional<Rendition> delta(FeedAddress address, FeedFormat format, List<String> held) {
        return Optional.empty();
    }

    @Override
    public HistoryResult archive(ArchiveAddress address, FeedFormat format) {
        return new HistoryResult.Unknown();
    }

    @Override
    public FormerFeeds former() {
        return FormerFeeds.NONE;
    }

    @Override
    public Optional<Rendition> lastDocument(FeedAddress address, FeedFormat format, Instant now) {
        return Optional.empty();
    }

    @Override
    public Rendition opml() {
        return new Rendition(
                FeedAddress.ALL,
                FeedFormat.OPML,
                FeedFormat.OPML.contentType(),
                Map.of(ContentCoding.IDENTITY, NOTHING),
                Map.of(ContentCoding.IDENTITY, EntityTag.of(NOTHING).in(ContentCoding.IDENTITY)),
                Instant.EPOCH,
                "");
    }
}
