package dateline.feed.publish;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dateline.article.Selection;
import dateline.article.Term;
import dateline.feed.FeedAddress;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The feeds of tags, authors and choices that were asked for, least used out first. Each is printed by one thread. */
final class OnDemandFeeds {
    /** More are not kept, however small they are. */
    static final int KEPT = 200;

    /** About 100 kB each, compressed bodies included, for a tag of twenty stories; more where stories are long. */
    static final long MOST_BYTES = 48L * 1024 * 1024;

    private final ConcurrentMap<FeedAddress, CompletableFuture<Optional<RenderedFeed>>> beingPrinted =
            new ConcurrentHashMap<>();
    private final Cache<FeedAddress, RenderedFeed> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((FeedAddress address, RenderedFeed printed) -> weight(printed))
            .executor(Runnable::run)
            .build();

    /** Takes over what another one holds, but for the feeds of these terms, which a change has touched. */
    static OnDemandFeeds without(Set<Term> touched, OnDemandFeeds previous) {
        var feeds = new OnDemandFeeds();
        previous.kept.asMap().forEach((address, printed) -> {
            if (!isStale(address, printed, touched)) {
                feeds.kept.put(address, printed);
            }
        });
        return feeds;
    }

    /** A small one weighs as much as its place among those that are kept at most. */
    private static int weight(RenderedFeed printed) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(MOST_BYTES / KEPT, printed.weight()));
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
        Optional<RenderedFeed> ready = ready(address);
        return ready.isPresent() ? ready : printed(address, printing);
    }

    private Optional<RenderedFeed> ready(FeedAddress address) {
        return Optional.ofNullable(kept.getIfPresent(address));
    }

    private Optional<RenderedFeed> printed(FeedAddress address, Supplier<Optional<RenderedFeed>> printing) {
        var mine = new CompletableFuture<Optional<RenderedFeed>>();
        var theirs = beingPrinted.putIfAbsent(address, mine);
        if (theirs != null) {
            return join(theirs);
        }
        try {
            Optional<RenderedFeed> renderedFeed = ready(address).or(printing);
            renderedFeed.ifPresent(feed -> kept.put(address, feed));
            mine.complete(renderedFeed);
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
        } finally {
            beingPrinted.remove(address);
        }
        return join(mine);
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
