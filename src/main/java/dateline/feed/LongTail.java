package dateline.feed;

import dateline.article.Term;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** The feeds of tags and authors that were asked for, least recently used out first. Each is printed by one thread. */
final class LongTail {
    /** About 100 kB each, compressed bodies included, for a tag of twenty stories. */
    static final int KEPT = 200;

    private static final float LOAD_FACTOR = 0.75f;

    private final Map<FeedAddress, CompletableFuture<Optional<Printed>>> kept =
            new LinkedHashMap<>(KEPT, LOAD_FACTOR, true);

    /** An empty one. */
    LongTail() {}

    /** Takes over what another one holds, but for the feeds of these terms, which a change has touched. */
    static LongTail without(Set<Term> touched, LongTail previous) {
        var tail = new LongTail();
        synchronized (previous.kept) {
            previous.kept.forEach((address, printed) -> {
                boolean stale = address.term().filter(touched::contains).isPresent();
                if (!stale && printed.isDone()) {
                    tail.kept.put(address, printed);
                }
            });
        }
        return tail;
    }

    /** What is kept at this address; or else what this makes, which is kept unless it is absent or throws. */
    Optional<Printed> get(FeedAddress address, Supplier<Optional<Printed>> printing) {
        var mine = new CompletableFuture<Optional<Printed>>();
        CompletableFuture<Optional<Printed>> theirs = claim(address, mine);
        if (theirs != mine) {
            return join(theirs);
        }
        try {
            Optional<Printed> printed = printing.get();
            if (printed.isEmpty()) {
                release(address, mine);
            }
            mine.complete(printed);
        } catch (RuntimeException | Error e) {
            release(address, mine);
            mine.completeExceptionally(e);
        }
        return join(mine);
    }

    private CompletableFuture<Optional<Printed>> claim(FeedAddress address, CompletableFuture<Optional<Printed>> mine) {
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

    private void release(FeedAddress address, CompletableFuture<Optional<Printed>> mine) {
        synchronized (kept) {
            kept.remove(address, mine);
        }
    }

    private static Optional<Printed> join(CompletableFuture<Optional<Printed>> printed) {
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
