package dateline.feed;

import dateline.store.ArticleStore;
import dateline.store.RenditionLog;
import dateline.store.StoreReader;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The history of the feeds, printed at the first request and kept for a while: accounts of changes, and archive
 * documents. Belongs to one edition, so that nothing that it keeps outlives a change.
 */
final class BackNumbers {
    /** As many as pollers of some twenty feeds ask for after a change; about 300 kB each where every story is long. */
    static final int KEPT = 60;

    /** So many changes at most are told at a time. */
    static final int CHANGES_AT_A_TIME = 100;

    /** Who names more tags holds none of ours in them. */
    private static final int TAGS_LOOKED_AT = 10;

    private static final float LOAD_FACTOR = 0.75f;

    private final ArticleStore store;
    private final Directory directory;
    private final Compositor compositor;
    private final Printer printer;
    private final Map<String, BackNumber> kept = new LinkedHashMap<>(KEPT, LOAD_FACTOR, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, BackNumber> eldest) {
            return size() > KEPT;
        }
    };

    BackNumbers(ArticleStore store, Directory directory, Compositor compositor, Printer printer) {
        this.store = store;
        this.directory = directory;
        this.compositor = compositor;
        this.printer = printer;
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
            byte[] bytes = printer.render(document, format);
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
            // What an earlier cut had finished may be unfinished in this one: all of it is ahead of the reader then.
            return address.cut() < archive.cut()
                    ? new BackNumber.Moved(feed.address().href(format), false)
                    : new BackNumber.Unknown();
        }
        if (address.revision().isEmpty()) {
            return new BackNumber.Moved(
                    feed.address().href(forward(reader, feed, archive, index.get()), format), false);
        }
        long present = archive.revision(index.get());
        long asked = address.revision().getAsLong();
        if (asked != present || address.cut() != archive.cut()) {
            boolean isOfThisCut = address.cut() == archive.cut();
            return (isOfThisCut && asked < present) || address.cut() < archive.cut()
                    ? new BackNumber.Moved(feed.address().href(archive.suffix(index.get()), format), true)
                    : new BackNumber.Unknown();
        }
        FeedDocument document = compositor.archive(reader, feed, archive, index.get());
        return document.entries().isEmpty()
                ? new BackNumber.Gone()
                : new BackNumber.Found(
                        Printer.undated(document, format, printer.render(document, format)),
                        index.get() < archive.linked());
    }

    /** The suffix of the first document from this index on that still holds a story; if none does, of the feed itself. */
    private static String forward(StoreReader reader, Feed feed, Archive archive, int index) {
        var pages = new ArchivePages(archive);
        return IntStream.range(index, archive.pages().size())
                .filter(page -> !pages.standing(reader, feed, page).isEmpty())
                .mapToObj(archive::suffix)
                .findFirst()
                .orElse("");
    }

    /** See {@link Edition#delta}. */
    Optional<Rendition> delta(Printed whole, FeedFormat format, List<String> held) {
        if (!whole.window().isWhole()) {
            return Optional.empty();
        }
        String composition = Composition.of(whole.document());
        return held.stream()
                .limit(TAGS_LOOKED_AT)
                .flatMap(hash -> printer.state(whole.document(), format, hash).stream())
                .filter(state -> state.composition().equals(composition))
                .map(RenditionLog.State::sequence)
                .max(Comparator.naturalOrder())
                .flatMap(after -> delta(whole, format, after));
    }

    private Optional<Rendition> delta(Printed whole, FeedFormat format, long after) {
        String question = whole.document().feed().address().href(format) + " after " + after;
        BackNumber delta = kept(question, () -> store.read(reader -> Delta.of(reader, whole.document(), after))
                .<BackNumber>map(news ->
                        new BackNumber.Found(Printer.undated(news, format, printer.render(news, format)), false))
                .orElseGet(BackNumber.Unknown::new));
        return delta instanceof BackNumber.Found found
                ? whole.rendition(format).map(rendition -> tagged(found.rendition(), rendition))
                : Optional.empty();
    }

    private static Rendition tagged(Rendition news, Rendition whole) {
        Map<Encoding, String> tags = new EnumMap<>(Encoding.class);
        var tag = EntityTag.of(whole.bodies().getOrDefault(Encoding.IDENTITY, new byte[0]));
        news.bodies().keySet().forEach(encoding -> tags.put(encoding, tag.in(encoding)));
        return new Rendition(
                news.address(),
                news.format(),
                news.contentType(),
                news.bodies(),
                tags,
                whole.lastModified(),
                news.links());
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
