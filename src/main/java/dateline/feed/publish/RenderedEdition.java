package dateline.feed.publish;

import dateline.article.ArticleId;
import dateline.article.Tombstone;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An edition in memory.
 *
 * @param listed the listed feeds as they were printed
 * @param onDemand the others that were asked for
 * @param printing prints the feed of a tag, an author or a choice; absent when no public story ever had what it names
 * @param history the history of the feeds
 * @param ended the last documents of feeds that have ended
 * @param alarms what could not be printed
 */
record RenderedEdition(
        Publication publication,
        long sequence,
        List<Feed> feeds,
        Map<FeedAddress, RenderedFeed> listed,
        OnDemandFeeds onDemand,
        Function<FeedAddress, Optional<RenderedFeed>> printing,
        FeedHistory history,
        EndedFeeds ended,
        Rendition opml,
        List<String> alarms)
        implements Edition {
    RenderedEdition {
        feeds = List.copyOf(feeds);
        listed = Map.copyOf(listed);
        alarms = List.copyOf(alarms);
    }

    @Override
    public Optional<Rendition> rendition(FeedAddress address, FeedFormat format) {
        return Optional.ofNullable(listed.get(address))
                .map(renderedFeed -> renderedFeed.rendition(format))
                .orElseGet(() -> onDemand(address).flatMap(renderedFeed -> renderedFeed.inEveryCoding(format)));
    }

    @Override
    public Optional<Instant> updated(FeedAddress address) {
        return printed(address).map(RenderedFeed::updated);
    }

    @Override
    public Optional<FeedDocument> document(FeedAddress address) {
        return printed(address).map(RenderedFeed::document);
    }

    @Override
    public Set<ArticleId> withdrawn(FeedAddress address) {
        return printed(address)
                .flatMap(RenderedFeed::documentIfComposed)
                .map(document ->
                        document.tombstones().stream().map(Tombstone::id).collect(Collectors.toUnmodifiableSet()))
                .orElseGet(Set::of);
    }

    @Override
    public HistoryResult changes(FeedAddress address, FeedFormat format, long cursor) {
        return history.changes(address, format, cursor);
    }

    @Override
    public HistoryResult archive(ArchiveAddress address, FeedFormat format) {
        return history.archive(address, format);
    }

    @Override
    public Optional<Rendition> delta(FeedAddress address, FeedFormat format, List<String> held) {
        return printed(address).flatMap(renderedFeed -> history.delta(renderedFeed, format, held));
    }

    @Override
    public FormerFeeds former() {
        return ended.former();
    }

    @Override
    public Optional<Rendition> lastDocument(FeedAddress address, FeedFormat format, Instant now) {
        return ended.rendition(address, format, now);
    }

    @Override
    public boolean isComplete() {
        return incomplete().isEmpty();
    }

    /** A listed feed whose print has left something for later. */
    Optional<FeedAddress> incomplete() {
        return feeds.stream()
                .map(Feed::address)
                .filter(address -> Optional.ofNullable(listed.get(address))
                        .filter(feed -> !feed.isComplete())
                        .isPresent())
                .findFirst();
    }

    /** The same edition, in which less is left for later of this feed. */
    RenderedEdition withMoreOf(FeedAddress address) {
        Map<FeedAddress, RenderedFeed> feedsNow = new HashMap<>(listed);
        feedsNow.computeIfPresent(address, (same, feed) -> feed.completedByOne());
        return new RenderedEdition(
                publication, sequence, feeds, feedsNow, onDemand, printing, history, ended, opml, alarms);
    }

    private Optional<RenderedFeed> printed(FeedAddress address) {
        return Optional.ofNullable(listed.get(address)).or(() -> onDemand(address));
    }

    private Optional<RenderedFeed> onDemand(FeedAddress address) {
        return address.isOnDemand() ? onDemand.get(address, () -> printing.apply(address)) : Optional.empty();
    }
}
