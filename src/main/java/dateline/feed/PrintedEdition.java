package dateline.feed;

import dateline.article.Term;
import dateline.publication.Publication;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An edition in memory.
 *
 * @param listed the listed feeds as they were printed
 * @param tail the others that were asked for
 * @param printing prints the feed of a tag or an author; absent when no public story ever had it
 * @param back the history of the feeds
 * @param farewells the last documents of feeds that have ended
 */
record PrintedEdition(
        Publication publication,
        long sequence,
        List<Feed> feeds,
        Map<FeedAddress, Printed> listed,
        LongTail tail,
        Function<Term, Optional<Printed>> printing,
        BackNumbers back,
        Farewells farewells,
        Rendition opml)
        implements Edition {
    PrintedEdition {
        feeds = List.copyOf(feeds);
        listed = Map.copyOf(listed);
    }

    @Override
    public Optional<Rendition> rendition(FeedAddress address, FeedFormat format) {
        return printed(address).flatMap(printed -> printed.rendition(format));
    }

    @Override
    public Optional<FeedDocument> document(FeedAddress address) {
        return printed(address).map(Printed::document);
    }

    @Override
    public BackNumber changes(FeedAddress address, FeedFormat format, long cursor) {
        return back.changes(address, format, cursor);
    }

    @Override
    public BackNumber archive(ArchiveAddress address, FeedFormat format) {
        return back.archive(address, format);
    }

    @Override
    public Optional<Rendition> delta(FeedAddress address, FeedFormat format, List<String> held) {
        return printed(address).flatMap(printed -> back.delta(printed, format, held));
    }

    @Override
    public FormerFeeds former() {
        return farewells.former();
    }

    @Override
    public Optional<Rendition> farewell(FeedAddress address, FeedFormat format, Instant now) {
        return farewells.rendition(address, format, now);
    }

    private Optional<Printed> printed(FeedAddress address) {
        return Optional.ofNullable(listed.get(address))
                .or(() -> address.term().flatMap(term -> tail.get(address, () -> printing.apply(term))));
    }
}
