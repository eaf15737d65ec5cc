package dateline.store.engine;

import dateline.store.RenditionLog;
import dateline.store.StoreUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A log of renditions that nobody waits for: what is dated is known here at once, and written as soon as the store lets it,
 * on a thread of its own. A document that is asked for is sent while another program writes, for however long.
 */
final class WriteBehindRenditionLog extends BackgroundWriter implements RenditionLog {
    private static final Logger LOG = LoggerFactory.getLogger(WriteBehindRenditionLog.class);

    /**
     * More are not kept for a store that lets nobody write. What finds no room and was never dated has the time of what it
     * shows, which is the same at each request.
     */
    static final int MOST_WAITING = 10_000;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** What is in the store. An interface, so that a store that stalls or fails can be put in its place. */
    interface Durable {
        /** The last bytes known of each of these addresses, by a read alone. */
        Map<String, Dated> known(List<String> addresses);

        /** See {@link RenditionLog#state}. */
        Optional<State> state(String address, String etag);

        /** Writes these, in their order. */
        void write(List<Dated> dated);
    }

    private final Durable durable;
    private final Deque<Dated> waiting = new ArrayDeque<>();
    private final Map<String, Dated> last = new HashMap<>();

    WriteBehindRenditionLog(Durable durable) {
        super("rendition-log");
        this.durable = durable;
    }

    /** What was known before is the same object where it stays. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    public synchronized List<Instant> lastModified(List<Printed> printed) {
        Map<String, Dated> known = new HashMap<>(durable.known(printed.stream()
                .map(Printed::address)
                .filter(address -> !last.containsKey(address))
                .toList()));
        known.putAll(last);
        var times = new ArrayList<Instant>();
        for (Printed one : printed) {
            Dated dated = Dated.after(Optional.ofNullable(known.get(one.address())), one);
            if (known.put(one.address(), dated) != dated) {
                keep(dated);
            }
            times.add(dated.time());
        }
        return times;
    }

    @Override
    public synchronized Optional<State> state(String address, String etag) {
        return waiting.stream()
                .filter(dated -> dated.printed().address().equals(address)
                        && dated.printed().etag().equals(etag))
                .findFirst()
                .map(dated -> dated.printed().state())
                .orElseGet(() -> durable.state(address, etag));
    }

    private void keep(Dated dated) {
        if (isClosed() || waiting.size() >= MOST_WAITING) {
            return;
        }
        waiting.add(dated);
        last.put(dated.printed().address(), dated);
        wake();
    }

    @Override
    void write() throws InterruptedException {
        boolean failed = false;
        for (List<Dated> some = next(); !some.isEmpty(); some = next()) {
            Optional<RuntimeException> failure = attempt(some);
            if (failure.isPresent() && !failed) {
                LOG.error(
                        "When the feeds changed cannot be noted; they are printed all the same, and it is tried on: {}",
                        failure.get().getMessage());
            }
            failed = failure.isPresent();
            if (failed) {
                pause(PAUSE);
            }
            if (failed && isClosed()) {
                return;
            }
        }
    }

    private Optional<RuntimeException> attempt(List<Dated> some) {
        try {
            durable.write(some);
            written(some);
            return Optional.empty();
        } catch (StoreUnavailableException | IllegalStateException e) {
            return Optional.of(e);
        }
    }

    /** All that wait; nothing once this is closed and nothing waits. */
    private synchronized List<Dated> next() throws InterruptedException {
        while (waiting.isEmpty() && !isClosed()) {
            wait();
        }
        return List.copyOf(waiting);
    }

    private synchronized void written(List<Dated> some) {
        for (Dated dated : some) {
            waiting.remove();
            last.remove(dated.printed().address(), dated);
        }
    }
}
