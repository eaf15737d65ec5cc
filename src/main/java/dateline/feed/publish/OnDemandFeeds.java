package dateline.feed.publish;

import dateline.article.Selection;
import dateline.article.Term;
import dateline.feed.FeedAddress;
import java.util.HashMap;
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
    private final Map<FeedAddress, CompletableFuture<Optional<RenderedFeed>>> beingPrinted = new HashMap<>();
    private final Map<FeedAddress, RenderedFeed> kept = new LinkedHashMap<>(KEPT, LOAD_FACTOR, true);

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
                if (!isStale(address, printed, touched)) {
                    feeds.kept.put(address, printed);
                }
            });
        }
        return feeds;
    }

    private static boolean isStale(FeedAddress address, RenderedFeed printed, Set<Term> touched) {
        return address.isChoice()
                ? isConcerned(printed.document().feed().selection(), touched)
                : address.term().filter(touched::contains).isPresent();
    }

    /** What rules out alone is concerned by every change. */
    private static boolean isConcerned(Selection selection, Set<Term> touched) {
        boolean rulesOutAlone = selection.all().isEmpty() && selection.any().isEmpty();
        return rulesOutAlone
                || Stream.of(selection.all(), selection.any(), selection.not())
                        .flatMap(Set::stream)
                        .anyMatch(touched::contains);
    }

    /**
     * What is kept at this address; or else what this makes, which is kept unless it is absent or throws. Who asks for
     * feeds that are not there drives none out that is.
     */
    Optional<RenderedFeed> get(FeedAddress address, Supplier<Optional<RenderedFeed>> printing) {
        var mine = new CompletableFuture<Optional<RenderedFeed>>();
        CompletableFuture<Optional<RenderedFeed>> theirs = claim(address, mine);
        if (theirs != mine) {
            return join(theirs);
        }
        try {
            Optional<RenderedFeed> renderedFeed = printing.get();
            keep(address, renderedFeed);
            mine.complete(renderedFeed);
        } catch (RuntimeException | Error e) {
            keep(address, Optional.empty());
            mine.completeExceptionally(e);
        }
        return join(mine);
    }

    private CompletableFuture<Optional<RenderedFeed>> claim(
            FeedAddress address, CompletableFuture<Optional<RenderedFeed>> mine) {
        synchronized (kept) {
            RenderedFeed known = kept.get(address);
            if (known != null) {
                return CompletableFuture.completedFuture(Optional.of(known));
            }
            var theirs = beingPrinted.putIfAbsent(address, mine);
            return theirs == null ? mine : theirs;
        }
    }

    /** Lets go of those that were asked for least recently until the others are few enough, and few enough bytes. */
    private void keep(FeedAddress address, Optional<RenderedFeed> printed) {
        synchronized (kept) {
            beingPrinted.remove(address);
            printed.ifPresent(renderedFeed -> kept.put(address, renderedFeed));
            long bytes = kept.values().stream().mapToLong(RenderedFeed::weight).sum();
            var eldestFirst = kept.values().iterator();
            while ((bytes > mostBytes || kept.size() > KEPT) && eldestFirst.hasNext()) {
                bytes -= eldestFirst.next().weight();
                eldestFirst.remove();
            }
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
