package dateline.http.desk;

import dateline.article.State;
import dateline.store.ArticleStore;
import dateline.store.StoreReader;
import dateline.store.StoreUnavailableException;
import io.javalin.http.Context;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells open pages of the desk that something was written, over connections that are held (server-sent events, WHATWG HTML
 * section 9.2). None of them takes a thread: one looks at the store for all, and sleeps when nobody listens.
 */
final class DeskEvents implements AutoCloseable {
    /** Who comes beyond these is answered at once, and asks again. */
    static final int MOST_HELD = 100;

    /** A browser asks again after so long, when it was not held or was cut off. */
    private static final Duration RETRY = Duration.ofSeconds(5);

    private static final Duration LOOK = Duration.ofMillis(500);
    /** Below what proxies and our own listener take for a dead connection. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);
    /** Then the browser comes again and shows that it is still signed in; until then all that is sent fits in a buffer. */
    private static final Duration HELD_FOR = Duration.ofMinutes(10);

    private static final int LOOKED_AT = 50;

    private static final Logger LOG = LoggerFactory.getLogger(DeskEvents.class);

    private static final class Listener {
        private final ServletResponse response;
        private final CompletableFuture<Void> end = new CompletableFuture<>();
        private final long since;
        private long spokenAt;

        Listener(ServletResponse response, long since) {
            this.response = response;
            this.since = since;
            this.spokenAt = since;
        }
    }

    private final ArticleStore store;
    private final LongSupplier nanoTime;
    private final Set<Listener> listeners = new HashSet<>();
    private Optional<ScheduledExecutorService> looking = Optional.empty();
    private OptionalLong told = OptionalLong.empty();
    private OptionalLong dataVersion = OptionalLong.empty();
    private boolean isClosed;

    /** @param nanoTime a clock that never jumps */
    DeskEvents(ArticleStore store, LongSupplier nanoTime) {
        this.store = store;
        this.nanoTime = nanoTime;
    }

    /** Says where the store stands; then holds the connection, if there is room. */
    synchronized void answer(Context ctx) throws IOException {
        long stamp = store.read(DeskEvents::stamp);
        boolean isHeld = !isClosed
                && listeners.size() < MOST_HELD
                && ctx.req().getMethod().equals("GET");
        DeskResponse.stream().send(ctx);
        byte[] first = ("retry: " + RETRY.toMillis() + "\n" + event(stamp)).getBytes(StandardCharsets.UTF_8);
        if (!isHeld) {
            ctx.result(first);
            return;
        }
        ctx.res().getOutputStream().write(first);
        ctx.res().flushBuffer();
        var listener = new Listener(ctx.res(), nanoTime.getAsLong());
        ctx.future(() -> listener.end);
        listeners.add(listener);
        if (looking.isEmpty()) {
            told = OptionalLong.of(stamp);
            dataVersion = OptionalLong.empty();
            looking = Optional.of(startLooking());
        }
    }

    private static String event(long stamp) {
        return "id: %1$d\ndata: %1$d\n\n".formatted(stamp);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a look never throws
    private ScheduledExecutorService startLooking() {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "desk-events");
            thread.setDaemon(true);
            return thread;
        });
        executor.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        return executor;
    }

    private synchronized void look() {
        try {
            tell(news());
        } catch (StoreUnavailableException e) {
            LOG.debug("The desk's pages are told nothing while the store cannot be had", e);
            tell(Optional.empty());
        } catch (RuntimeException e) {
            LOG.error("The desk's pages could not be told of changes", e);
        }
        if (listeners.isEmpty()) {
            looking.ifPresent(ScheduledExecutorService::shutdown);
            looking = Optional.empty();
        }
    }

    /** What an editor would see is looked at when anything was written at all, which feeds and ledgers are too. */
    private Optional<String> news() {
        long newDataVersion = store.dataVersion();
        if (dataVersion.isPresent() && dataVersion.getAsLong() == newDataVersion) {
            return Optional.empty();
        }
        dataVersion = OptionalLong.of(newDataVersion);
        long stamp = store.read(DeskEvents::stamp);
        boolean isNew = told.isEmpty() || told.getAsLong() != stamp;
        told = OptionalLong.of(stamp);
        return isNew ? Optional.of(event(stamp)) : Optional.empty();
    }

    /** Another number when an editor would see something else: what is public, what is new, what waits, what was refused. */
    private static long stamp(StoreReader reader) {
        var seen = new ArrayList<Object>();
        Stream.of(
                        Optional.<State>empty(),
                        Optional.of(State.HELD),
                        Optional.of(State.EMBARGOED),
                        Optional.of(State.SCHEDULED))
                .flatMap(state -> reader.articles(Optional.empty(), state, LOOKED_AT).stream())
                .forEach(article -> seen.add(List.of(article.id(), article.version(), article.state())));
        reader.quarantine().forEach(entry -> seen.add(entry.number()));
        return reader.sequence() * 1_000_000_007L + reader.count() * 31 + seen.hashCode();
    }

    private void tell(Optional<String> event) {
        long now = nanoTime.getAsLong();
        for (Iterator<Listener> all = listeners.iterator(); all.hasNext(); ) {
            Listener listener = all.next();
            boolean isOver = now - listener.since > HELD_FOR.toNanos();
            boolean isQuiet = now - listener.spokenAt > SIGN_OF_LIFE.toNanos();
            Optional<String> words = event.isPresent() || !isQuiet ? event : Optional.of(":\n\n");
            if (words.isPresent()) {
                listener.spokenAt = now;
            }
            if (isOver || words.filter(text -> !isSent(text, listener.response)).isPresent()) {
                all.remove();
                listener.end.complete(null);
            }
        }
    }

    private static boolean isSent(String words, ServletResponse response) {
        try {
            response.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
            response.flushBuffer();
            return true;
        } catch (IOException | IllegalStateException e) {
            LOG.debug("A page of the desk was closed", e);
            return false;
        }
    }

    /** Lets go of all of them, so that the server need not wait for them. */
    @Override
    public synchronized void close() {
        isClosed = true;
        listeners.forEach(listener -> listener.end.complete(null));
        listeners.clear();
        looking.ifPresent(ScheduledExecutorService::shutdown);
        looking = Optional.empty();
    }
}
