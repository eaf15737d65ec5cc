package dateline.outbound;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
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
 * 8767); only a look-up makes it new again. Names that were not answered before share a few threads, so that they are in
 * nobody's way. Safe for use by many threads.
 */
final class NameLookups implements AutoCloseable {
    /** For names that were asked and answered before; no more of them wait than there are deliveries. */
    static final Limits OF_SUBSCRIBERS = new Limits(256, 16, Integer.MAX_VALUE);

    /** For names that anybody may have made up. */
    static final Limits OF_STRANGERS = new Limits(32, 4, 2_000);

    /** So long nobody asks again. */
    static final Duration FRESH = Duration.ofSeconds(30);

    /** After this time what was found before is used. */
    static final Duration SOON = Duration.ofMillis(300);

    /** For a name that has been looked up for so long already nobody new waits. */
    static final Duration UNANSWERED_AFTER = Duration.ofSeconds(1);

    /** What was found is forgotten after this time. */
    static final Duration KEPT = Duration.ofDays(1);

    /** So long the resolver of a system may say again that there is no such name when no name server had answered. */
    static final Duration SYSTEM_REPEATS = Duration.ofSeconds(10);

    private static final int MOST_KEPT = 10_000;

    /**
     * How much is asked at once.
     *
     * @param atOnce so many names: the resolver of a system keeps a thread for each
     * @param unansweredAtOnce so many more of those that were not answered the last time
     * @param waiting so many wait for each of the two; whoever comes then is refused
     */
    record Limits(int atOnce, int unansweredAtOnce, int waiting) {}

    /**
     * What a name leads to.
     *
     * @param at when a name server said so
     */
    record Found(List<InetAddress> addresses, long at) {
        Found {
            addresses = List.copyOf(addresses);
        }
    }

    private record Lookup(CompletableFuture<Found> answer, long begunAt) {}

    private final HostResolver hostResolver;
    private final LongSupplier nanos;
    private final ConcurrentMap<String, Lookup> underWay = new ConcurrentHashMap<>();
    private final Cache<String, Found> found;
    private final Cache<String, Long> unanswered;
    private final ThreadPoolExecutor threads;
    private final ThreadPoolExecutor fewThreads;

    /**
     * Asks nobody yet.
     *
     * @param hostResolver may take as long as it likes
     * @param nanos a clock that nobody can set, such as {@link System#nanoTime}
     */
    NameLookups(HostResolver hostResolver, LongSupplier nanos, Limits limits) {
        this.hostResolver = hostResolver;
        this.nanos = nanos;
        this.found = kept(nanos);
        this.unanswered = kept(nanos);
        this.threads = threads(limits.atOnce, limits.waiting);
        this.fewThreads = threads(limits.unansweredAtOnce, limits.waiting);
    }

    private static <T> Cache<String, T> kept(LongSupplier nanos) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .expireAfterWrite(KEPT)
                .ticker(nanos::getAsLong)
                .executor(Runnable::run)
                .build();
    }

    private static ThreadPoolExecutor threads(int most, int waiting) {
        var queue = new LinkedBlockingQueue<Runnable>(waiting);
        var threads = new ThreadPoolExecutor(most, most, 10, TimeUnit.SECONDS, queue, task -> {
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
    CompletableFuture<Found> addresses(String host, Duration patience) {
        Found known = found.getIfPresent(host);
        if (known != null && isYounger(known.at, FRESH)) {
            return CompletableFuture.completedFuture(known);
        }
        Lookup lookup = lookup(host);
        if (known != null) {
            return lookup.answer
                    .copy()
                    .completeOnTimeout(known, SOON.toMillis(), TimeUnit.MILLISECONDS)
                    .exceptionallyCompose(failure -> stillKept(host, failure));
        }
        if (!lookup.answer.isDone() && !isYounger(lookup.begunAt, UNANSWERED_AFTER)) {
            return CompletableFuture.failedFuture(notAnswered(host));
        }
        return lookup.answer
                .copy()
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(
                        failure instanceof TimeoutException ? notAnswered(host) : failure));
    }

    private CompletableFuture<Found> stillKept(String host, Throwable failure) {
        Found known = found.getIfPresent(host);
        return known == null ? CompletableFuture.failedFuture(failure) : CompletableFuture.completedFuture(known);
    }

    private boolean isYounger(long since, Duration age) {
        return nanos.getAsLong() - since < age.toNanos();
    }

    private static UnknownHostException notAnswered(String host) {
        return new UnknownHostException(host + " (the name server does not answer)");
    }

    /** What was found is good for a connection, and is kept; what is known already grows no younger by being used. */
    void keep(String host, Found good) {
        if (isYounger(good.at, FRESH)) {
            found.asMap().putIfAbsent(host, good);
        }
    }

    private Lookup lookup(String host) {
        var begun = new Lookup(new CompletableFuture<>(), nanos.getAsLong());
        Lookup before = underWay.putIfAbsent(host, begun);
        if (before != null) {
            return before;
        }
        ThreadPoolExecutor its = unanswered.getIfPresent(host) == null ? threads : fewThreads;
        try {
            its.execute(() -> ask(host, begun));
        } catch (RejectedExecutionException e) {
            underWay.remove(host, begun);
            begun.answer.completeExceptionally(new UnknownHostException(host
                    + (its.isShutdown() ? " (nobody is asked any more)" : " (too many names are being looked up)")));
        }
        return begun;
    }

    private void ask(String host, Lookup lookup) {
        long begin = nanos.getAsLong();
        Found answer = null;
        Throwable failure = null;
        try {
            answer = new Found(hostResolver.addresses(host), nanos.getAsLong());
        } catch (UnknownHostException | RuntimeException e) {
            failure = e;
        }
        learn(host, begin, answer, failure);
        underWay.remove(host, lookup);
        if (answer != null) {
            lookup.answer.complete(answer);
        } else {
            lookup.answer.completeExceptionally(Objects.requireNonNull(failure));
        }
    }

    /** Whoever asked may have gone on with what was known before; whoever asks next has what is known now. */
    private void learn(String host, long begin, @Nullable Found answer, @Nullable Throwable failure) {
        if (answer != null) {
            renew(host, answer);
        }
        if (!isYounger(begin, UNANSWERED_AFTER)) {
            unanswered.put(host, nanos.getAsLong());
        } else if (answer != null || !wasUnansweredJustNow(host)) {
            unanswered.invalidate(host);
            if (failure instanceof UnknownHostException) {
                found.invalidate(host);
            }
        }
    }

    private void renew(String host, Found answer) {
        found.asMap().computeIfPresent(host, (name, known) -> answer);
    }

    private boolean wasUnansweredJustNow(String host) {
        Long before = unanswered.getIfPresent(host);
        return before != null && isYounger(before, SYSTEM_REPEATS);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        fewThreads.shutdownNow();
    }
}
