package dateline.feed.publish;

import dateline.article.Selection;
import dateline.article.Term;
import dateline.feed.FeedAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The feeds of tags, authors and choices that were asked for, least recently used out first. Each is printed by one thread. */
final class OnDemandFeeds {
    /** More are not kept, however small they are. */
    static final int KEPT = 200;

    /** About 100 kB each, compressed bodies included, for a tag of twenty stories; more where stories are long. */
    static final long MOST_BYTES = 48L * 1024 * 1024;

    private static final float LOAD_FACTOR = 0.75f;

    private final long mostBytes;
    private final Map<FeedAddress, CompletableFuture<Optional<RenderedFeed>>> kept =
            new LinkedHashMap<>(KEPT, LOAD_FACTOR, true);

    /** An empty one. */
    OnDemandFeeds() {
        this(MOST_BYTES);
    }

    OnDemandFeeds(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Takes over what another one holds, but for the feeds of these terms, which a change has touched. */
    static OnDemandFeeds without(Set<Term> touched, OnDemandFeeds previous) {
        var feeds = new OnDemandFeeds(previous.mostBytes);
        synchronized (previous.kept) {
            previous.kept.forEach((address, printed) -> {
                if (printed.isDone() && !isStale(address, printed, touched)) {
                    feeds.kept.put(address, printed);
                }
            });
        }
        return feeds;
    }

    private static boolean isStale(
            FeedAddress address, CompletableFuture<Optional<RenderedFeed>> printed, Set<Term> touched) {
        if (!address.isChoice()) {
            return address.term().filter(touched::contains).isPresent();
        }
        return printed.isCompletedExceptionally()
                || printed.join()
                        .filter(rendered ->
                                !isConcerned(rendered.document().feed().selection(), touched))
                        .isEmpty();
    }

    /** What rules out alone is concerned by every change. */
    private static boolean isConcerned(Selection selection, Set<Term> touched) {
        boolean rulesOutAlone = selection.all().isEmpty() && selection.any().isEmpty();
        return rulesOutAlone
                || Stream.of(selection.all(), selection.any(), selection.not())
                        .flatMap(Set::stream)
                        .anyMatch(touched::contains);
    }

    /** What is kept at this address; or else what this makes, which is kept unless it is absent or throws. */
    Optional<RenderedFeed> get(FeedAddress address, Supplier<Optional<RenderedFeed>> printing) {
        var mine = new CompletableFuture<Optional<RenderedFeed>>();
        CompletableFuture<Optional<RenderedFeed>> theirs = claim(address, mine);
        if (theirs != mine) {
            return join(theirs);
        }
        try {
            Optional<RenderedFeed> renderedFeed = printing.get();
            if (renderedFeed.isEmpty()) {
                release(address, mine);
            }
            mine.complete(renderedFeed);
            trim();
        } catch (RuntimeException | Error e) {
            release(address, mine);
            mine.completeExceptionally(e);
        }
        return join(mine);
    }

    private CompletableFuture<Optional<RenderedFeed>> claim(
            FeedAddress address, CompletableFuture<Optional<RenderedFeed>> mine) {
        synchronized (kept) {
            var theirs = kept.putIfAbsent(address, mine);
            if (theirs != null) {
                return theirs;
            }
            if (kept.size() > KEPT) {
                var eldest = kept.keySet().iterator();
                eldest.next();
                eldest.remove();
            }
            return mine;
        }
    }

    /** Lets go of those that were asked for least recently until the others are few enough bytes. */
    private void trim() {
        synchronized (kept) {
            long bytes = kept.values().stream().mapToLong(OnDemandFeeds::weight).sum();
            var eldestFirst = kept.values().iterator();
            while (bytes > mostBytes && eldestFirst.hasNext()) {
                bytes -= weight(eldestFirst.next());
                eldestFirst.remove();
            }
        }
    }

    /** Of one that is being printed nothing is known yet. */
    private static long weight(CompletableFuture<Optional<RenderedFeed>> printed) {
        return printed.isDone() && !printed.isCompletedExceptionally()
                ? printed.join().map(RenderedFeed::weight).orElse(0L)
                : 0;
    }

    private void release(FeedAddress address, CompletableFuture<Optional<RenderedFeed>> mine) {
        synchronized (kept) {
            kept.remove(address, mine);
        }
    }

    private static Optional<RenderedFeed> join(CompletableFuture<Optional<RenderedFeed>> printed) {
        try {
            return printed.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
