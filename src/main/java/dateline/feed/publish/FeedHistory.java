package dateline.feed.publish;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dateline.feed.ContentCoding;
import dateline.feed.EntityTag;
import dateline.feed.Feed;
import dateline.feed.FeedAddress;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFingerprint;
import dateline.feed.FeedFormat;
import dateline.feed.Rendition;
import dateline.feed.history.Archive;
import dateline.feed.history.ArchiveAddress;
import dateline.feed.history.ArchivePages;
import dateline.feed.history.FeedDirectory;
import dateline.feed.history.HistoryResult;
import dateline.store.ArticleStore;
import dateline.store.RenditionLog;
import dateline.store.StoreReader;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The history of the feeds, printed at the first request and kept for a while: accounts of changes, and archive
 * documents. Belongs to one edition, so that nothing that it keeps outlives a change.
 */
final class FeedHistory {
    /** What pollers of some twenty feeds ask for after a change, where every story is long. */
    static final long MOST_BYTES = 24L * 1024 * 1024;

    private static final int WEIGHT_OF_A_WORD = 500;

    /** So many changes at most are told at a time. */
    static final int CHANGES_AT_A_TIME = 100;

    /** Who names more tags holds none of ours in them. */
    private static final int TAGS_LOOKED_AT = 10;

    private final ArticleStore store;
    private final FeedDirectory feedDirectory;
    private final FeedComposer feedComposer;
    private final Renderer renderer;
    private final RenderingSlots renderingSlots;
    private final Cache<String, HistoryResult> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String question, HistoryResult answer) -> weight(answer))
            .build();

    FeedHistory(
            ArticleStore store,
            FeedDirectory feedDirectory,
            FeedComposer feedComposer,
            Renderer renderer,
            RenderingSlots renderingSlots) {
        this.store = store;
        this.feedDirectory = feedDirectory;
        this.feedComposer = feedComposer;
        this.renderer = renderer;
        this.renderingSlots = renderingSlots;
    }

    private static int weight(HistoryResult answer) {
        return answer instanceof HistoryResult.Found found ? found.rendition().weight() : WEIGHT_OF_A_WORD;
    }

    /** See {@link Edition#changes}. */
    HistoryResult changes(FeedAddress address, FeedFormat format, long cursor) {
        return kept(
                address.href(format) + "?since=" + cursor,
                () -> store.read(reader -> {
                    if (cursor > reader.sequence()) {
                        return new HistoryResult.LostCursor();
                    }
                    return feedDirectory
                            .feed(reader, address)
                            .<HistoryResult>map(
                                    feed -> new HistoryResult.Found(changes(reader, feed, format, cursor), false))
                            .orElseGet(HistoryResult.Unknown::new);
                }));
    }

    /** As many changes as fit into the bytes of the window, but one in any case. */
    private Rendition changes(StoreReader reader, Feed feed, FeedFormat format, long cursor) {
        int most = CHANGES_AT_A_TIME;
        while (true) {
            FeedDocument document = feedComposer.changes(reader, feed, cursor, most);
            byte[] bytes = renderer.render(document, format);
            if (bytes.length <= feed.window().bytes() || most == 1) {
                return Renderer.undated(document, format, bytes);
            }
            most = Math.max(1, most / 2);
        }
    }

    /** See {@link Edition#archive}. */
    HistoryResult archive(ArchiveAddress address, FeedFormat format) {
        return kept(
                address + "." + format.extension(),
                () -> store.read(reader -> feedDirectory
                        .feed(reader, address.feed())
                        .map(feed -> archive(reader, feed, address, format))
                        .orElseGet(HistoryResult.Unknown::new)));
    }

    private HistoryResult archive(StoreReader reader, Feed feed, ArchiveAddress address, FeedFormat format) {
        Archive archive = feedDirectory.archive(reader, feed);
        Optional<Integer> index = archive.indexOf(address);
        if (index.isEmpty()) {
            // What an earlier cut had finished may be unfinished in this one: all of it is ahead of the reader then.
            return address.cut() < archive.cut()
                    ? new HistoryResult.Moved(feed.address().href(format), false)
                    : new HistoryResult.Unknown();
        }
        if (address.revision().isEmpty()) {
            return new HistoryResult.Moved(
                    feed.address().href(forward(reader, feed, archive, index.get()), format), false);
        }
        long present = archive.revision(index.get());
        long asked = address.revision().getAsLong();
        if (asked != present || address.cut() != archive.cut()) {
            boolean isOfThisCut = address.cut() == archive.cut();
            return (isOfThisCut && asked < present) || address.cut() < archive.cut()
                    ? new HistoryResult.Moved(feed.address().href(archive.suffix(index.get()), format), true)
                    : new HistoryResult.Unknown();
        }
        FeedDocument document = feedComposer.archive(reader, feed, archive, index.get());
        return document.entries().isEmpty()
                ? new HistoryResult.Gone()
                : new HistoryResult.Found(
                        Renderer.undated(document, format, renderer.render(document, format)),
                        index.get() < archive.linked());
    }

    /** The suffix of the first document from this index on that still holds a story; if none does, of the feed itself. */
    private static String forward(StoreReader reader, Feed feed, Archive archive, int index) {
        var pages = new ArchivePages(archive);
        return IntStream.range(index, archive.pages().size())
                .filter(page -> !pages.entries(reader, feed, page).isEmpty())
                .mapToObj(archive::suffix)
                .findFirst()
                .orElse("");
    }

    /** See {@link Edition#delta}. */
    Optional<Rendition> delta(RenderedFeed whole, FeedFormat format, List<String> held) {
        if (!whole.window().isWhole()) {
            return Optional.empty();
        }
        String composition = FeedFingerprint.of(whole.document());
        return held.stream()
                .limit(TAGS_LOOKED_AT)
                .flatMap(hash -> renderer.state(whole.document(), format, hash).stream())
                .filter(state -> state.composition().equals(composition))
                .map(RenditionLog.State::sequence)
                .max(Comparator.naturalOrder())
                .flatMap(after -> delta(whole, format, after));
    }

    private Optional<Rendition> delta(RenderedFeed whole, FeedFormat format, long after) {
        String question = whole.document().feed().address().href(format) + " after " + after;
        HistoryResult delta = kept(question, () -> store.read(reader -> FeedDelta.of(reader, whole.document(), after))
                .<HistoryResult>map(news ->
                        new HistoryResult.Found(Renderer.undated(news, format, renderer.render(news, format)), false))
                .orElseGet(HistoryResult.Unknown::new));
        return delta instanceof HistoryResult.Found found
                ? whole.rendition(format).map(rendition -> tagged(found.rendition(), rendition))
                : Optional.empty();
    }

    private static Rendition tagged(Rendition news, Rendition whole) {
        var tag = EntityTag.of(whole.bodies().getOrDefault(ContentCoding.IDENTITY, new byte[0]));
        return new Rendition(
                news.address(),
                news.format(),
                news.contentType(),
                news.bodies(),
                tag.inEach(news.bodies().keySet()),
                whole.lastModified(),
                news.links());
    }

    /** Each question is answered by one thread, and whoever asks the same meanwhile waits for it. */
    private HistoryResult kept(String question, Supplier<HistoryResult> answer) {
        return kept.get(question, asked -> renderingSlots.with(answer));
    }
}
