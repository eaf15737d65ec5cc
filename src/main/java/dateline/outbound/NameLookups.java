package dateline.outbound;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks up many names at once, and keeps no thread of whoever asks. Whoever wants a name that is being looked up waits for the
 * same answer. What was found is kept for a while, and where a name server does not answer soon it is used for longer (RFC
 * 8767). Names that were not answered before share a few threads, so that they are in nobody's way. Safe for use by many
 * threads.
 */
final class NameLookups implements AutoCloseable {
    /** So many names are looked up at once: the resolver of a system keeps a thread for each. */
    static final int AT_ONCE = 256;

    /** So many of those that were not answered the last time. */
    static final int UNANSWERED_AT_ONCE = 16;

    /** So long nobody asks again. */
    static final Duration FRESH = Duration.ofSeconds(30);

    /** After this time what was found before is used. */
    static final Duration SOON = Duration.ofMillis(300);

    /** For a name that has been looked up for so long already nobody new waits. */
    static final Duration UNANSWERED_AFTER = Duration.ofSeconds(1);

    /** What was found is forgotten after this time. */
    static final Duration KEPT = Duration.ofDays(1);

    private static final int MOST_KEPT = 10_000;

    private record Found(List<InetAddress> addresses, long at) {}

    private record Lookup(CompletableFuture<List<InetAddress>> answer, long begunAt) {}

    private final HostResolver hostResolver;
    private final LongSupplier nanos;
    private final ConcurrentMap<String, Lookup> underWay = new ConcurrentHashMap<>();
    private final Cache<String, Found> found = kept();
    private final Cache<String, Boolean> unanswered = kept();
    private final ThreadPoolExecutor threads = threads(AT_ONCE);
    private final ThreadPoolExecutor fewThreads = threads(UNANSWERED_AT_ONCE);

    /**
     * Asks nobody yet.
     *
     * @param hostResolver may take as long as it likes
     * @param nanos a clock that nobody can set, such as {@link System#nanoTime}
     */
    NameLookups(HostResolver hostResolver, LongSupplier nanos) {
        this.hostResolver = hostResolver;
        this.nanos = nanos;
    }

    private static <T> Cache<String, T> kept() {
        return Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .expireAfterWrite(KEPT)
                .executor(Runnable::run)
                .build();
    }

    private static ThreadPoolExecutor threads(int most) {
        var threads = new ThreadPoolExecutor(most, most, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            var thread = new Thread(task, "resolve");
            thread.setDaemon(true);
            return thread;
        });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /**
     * The addresses of this name, or an {@link UnknownHostException}.
     *
     * @param patience how long they are waited for
     */
    CompletableFuture<List<InetAddress>> addresses(String host, Duration patience) {
        Found known = found.getIfPresent(host);
        if (known != null && nanos.getAsLong() - known.at < FRESH.toNanos()) {
            return CompletableFuture.completedFuture(known.addresses);
        }
        Lookup lookup = lookup(host);
        if (known != null) {
            return lookup.answer.copy().completeOnTimeout(known.addresses, SOON.toMillis(), TimeUnit.MILLISECONDS);
        }
        if (!lookup.answer.isDone() && nanos.getAsLong() - lookup.begunAt > UNANSWERED_AFTER.toNanos()) {
            return CompletableFuture.failedFuture(notAnswered(host));
        }
        return lookup.answer
                .copy()
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(
                        failure instanceof TimeoutException ? notAnswered(host) : failure));
    }

    private static UnknownHostException notAnswered(String host) {
        return new UnknownHostException(host + " (the name server does not answer)");
    }

    /** What was found is good for a connection, and is kept. */
    void keep(String host, List<InetAddress> addresses) {
        found.put(host, new Found(List.copyOf(addresses), nanos.getAsLong()));
    }

    private Lookup lookup(String host) {
        var begun = new Lookup(new CompletableFuture<>(), nanos.getAsLong());
        Lookup before = underWay.putIfAbsent(host, begun);
        if (before != null) {
            return before;
        }
        try {
            (unanswered.getIfPresent(host) == null ? threads : fewThreads).execute(() -> ask(host, begun));
        } catch (RejectedExecutionException e) {
            begun.answer.completeExceptionally(new UnknownHostException(host + " (nobody is asked any more)"));
        }
        return begun;
    }

    private void ask(String host, Lookup lookup) {
        long begin = nanos.getAsLong();
        List<InetAddress> addresses = List.of();
        Throwable failure = null;
        try {
            addresses = hostResolver.addresses(host);
        } catch (UnknownHostException | RuntimeException e) {
            failure = e;
        }
        if (nanos.getAsLong() - begin > UNANSWERED_AFTER.toNanos()) {
            unanswered.put(host, true);
        } else {
            unanswered.invalidate(host);
        }
        underWay.remove(host);
        answer(lookup.answer, addresses, failure);
    }

    private static void answer(
            CompletableFuture<List<InetAddress>> answer, List<InetAddress> addresses, @Nullable Throwable failure) {
        if (failure == null) {
            answer.complete(addresses);
        } else {
            answer.completeExceptionally(failure);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        fewThreads.shutdownNow();
    }
}
