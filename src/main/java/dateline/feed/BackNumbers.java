package dateline.feed;

import dateline.store.ArticleStore;
import dateline.store.StoreReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The history of the feeds, printed at the first request and kept for a while: accounts of changes, and archive
 * documents. Belongs to one edition, so that nothing that it keeps outlives a change.
 */
final class BackNumbers {
    /** As many as pollers of some twenty feeds ask for after a change; about 300 kB each where every story is long. */
    static final int KEPT = 60;

    /** So many changes at most are told at a time. */
    static final int CHANGES_AT_A_TIME = 100;

    private static final float LOAD_FACTOR = 0.75f;

    private final ArticleStore store;
    private final Directory directory;
    private final Compositor compositor;
    private final Map<String, BackNumber> kept = new LinkedHashMap<>(KEPT, LOAD_FACTOR, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, BackNumber> eldest) {
            return size() > KEPT;
        }
    };

    BackNumbers(ArticleStore store, Directory directory, Compositor compositor) {
        this.store = store;
        this.directory = directory;
        this.compositor = compositor;
    }

    /** See {@link Edition#changes}. */
    BackNumber changes(FeedAddress address, FeedFormat format, long cursor) {
        return kept(
                address.href(format) + "?since=" + cursor,
                () -> store.read(reader -> {
                    if (cursor > reader.sequence()) {
                        return new BackNumber.LostCursor();
                    }
                    return directory
                            .feed(reader, address)
                            .<BackNumber>map(feed -> new BackNumber.Found(changes(reader, feed, format, cursor), false))
                            .orElseGet(BackNumber.Unknown::new);
                }));
    }

    /** As many changes as fit into the bytes of the window, but one in any case. */
    private Rendition changes(StoreReader reader, Feed feed, FeedFormat format, long cursor) {
        int most = CHANGES_AT_A_TIME;
        while (true) {
            FeedDocument document = compositor.changes(reader, feed, cursor, most);
            byte[] bytes = format.render(document);
            if (bytes.length <= feed.window().bytes() || most == 1) {
                return Printer.undated(document, format, bytes);
            }
            most = Math.max(1, most / 2);
        }
    }

    /** See {@link Edition#archive}. */
    BackNumber archive(ArchiveAddress address, FeedFormat format) {
        return kept(
                address + "." + format.extension(),
                () -> store.read(reader -> directory
                        .feed(reader, address.feed())
                        .map(feed -> archive(reader, feed, address, format))
                        .orElseGet(BackNumber.Unknown::new)));
    }

    private BackNumber archive(StoreReader reader, Feed feed, ArchiveAddress address, FeedFormat format) {
        Archive archive = directory.archive(reader, feed);
        Optional<Integer> index = archive.indexOf(address);
        if (index.isEmpty()) {
            return new BackNumber.Unknown();
        }
        long present = archive.revision(index.get());
        boolean isPresent = address.revision().isPresent() && address.revision().getAsLong() == present;
        if (!isPresent) {
            boolean isFormer =
                    address.revision().isPresent() && address.revision().getAsLong() < present;
            boolean neverWas = address.revision().isPresent() && !isFormer;
            return neverWas
                    ? new BackNumber.Unknown()
                    : new BackNumber.Moved(feed.address().href(archive.suffix(index.get()), format), isFormer);
        }
        FeedDocument document = compositor.archive(reader, feed, archive, index.get());
        return document.entries().isEmpty()
                ? new BackNumber.Gone()
                : new BackNumber.Found(
                        Printer.undated(document, format, format.render(document)), index.get() < archive.linked());
    }

    private BackNumber kept(String question, Supplier<BackNumber> answer) {
        synchronized (kept) {
            BackNumber known = kept.get(question);
            if (known != null) {
                return known;
            }
        }
        BackNumber made = answer.get();
        if (made instanceof BackNumber.Found) {
            synchronized (kept) {
                kept.put(question, made);
            }
        }
        return made;
    }
}
