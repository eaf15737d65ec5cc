package dateline.store.engine;

import dateline.store.StoreUnavailableException;
import dateline.store.StoreWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what nobody waits for, on a thread of its own: soon, and when the store lets it. What is still waiting when a later
 * one of the same name comes gives way to it.
 */
final class WriteBehind extends BackgroundWriter {
    private static final Logger LOG = LoggerFactory.getLogger(WriteBehind.class);

    /** More names are not kept: whatever is written behind can be made anew. */
    static final int MOST_WAITING = 1_000;

    /** While stories come in by the thousand, the feeds are kept once in this time and not for each of them. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Consumer<Consumer<StoreWriter>> transaction;
    private final Duration pause;
    private final Map<String, Consumer<StoreWriter>> waiting = new LinkedHashMap<>();

    /** @param transaction does this work in one transaction */
    WriteBehind(Consumer<Consumer<StoreWriter>> transaction) {
        this(transaction, PAUSE);
    }

    WriteBehind(Consumer<Consumer<StoreWriter>> transaction, Duration pause) {
        super("write-behind");
        this.transaction = transaction;
        this.pause = pause;
    }

    synchronized void add(String name, Consumer<StoreWriter> work) {
        if (isClosed() || (waiting.size() >= MOST_WAITING && !waiting.containsKey(name))) {
            return;
        }
        waiting.put(name, work);
        wake();
    }

    @Override
    void write() throws InterruptedException {
        for (Map<String, Consumer<StoreWriter>> some = next(); !some.isEmpty(); some = next()) {
            boolean isLast = isClosed();
            if (!isWritten(some) && isLast) {
                return;
            }
        }
    }

    private boolean isWritten(Map<String, Consumer<StoreWriter>> some) {
        try {
            transaction.accept(writer -> List.copyOf(some.values()).forEach(work -> work.accept(writer)));
            return true;
        } catch (StoreUnavailableException e) {
            LOG.debug("What was printed cannot be kept yet: {}", e.getMessage());
            giveBack(some);
        } catch (RuntimeException e) {
            LOG.error("What was printed cannot be kept; it will be printed anew after a restart", e);
        }
        return false;
    }

    private synchronized void giveBack(Map<String, Consumer<StoreWriter>> some) {
        some.forEach(waiting::putIfAbsent);
    }

    /** All that wait, some time after the first of them came; nothing once this is closed and nothing waits. */
    private synchronized Map<String, Consumer<StoreWriter>> next() throws InterruptedException {
        while (waiting.isEmpty() && !isClosed()) {
            wait();
        }
        pause(pause);
        Map<String, Consumer<StoreWriter>> some = new LinkedHashMap<>(waiting);
        waiting.clear();
        return some;
    }
}
