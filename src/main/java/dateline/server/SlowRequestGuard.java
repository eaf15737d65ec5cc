package dateline.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections whose request does not become complete in time. The idle timeout alone does not: every byte that a
 * slow client sends starts it anew.
 */
final class SlowRequestGuard extends AbstractLifeCycle implements Connection.Listener {
    /** What the last sweep saw of a connection; {@code since} is when it first saw the request that is not complete. */
    private record Seen(long requests, long bytes, long since) {}

    private final Scheduler scheduler;
    private final Duration limit;
    private final Map<Connection, Seen> connections = new ConcurrentHashMap<>();
    private final AtomicBoolean isPlanned = new AtomicBoolean();

    SlowRequestGuard(Scheduler scheduler, Duration limit) {
        this.scheduler = scheduler;
        this.limit = limit;
    }

    @Override
    public void onOpened(Connection connection) {
        connections.put(connection, new Seen(0, 0, System.nanoTime()));
        sweepSoon();
    }

    @Override
    public void onClosed(Connection connection) {
        connections.remove(connection);
    }

    /** While nobody is connected nothing is looked at. */
    private void sweepSoon() {
        if (!connections.isEmpty() && isPlanned.compareAndSet(false, true)) {
            scheduler.schedule(this::sweep, Math.max(1, limit.toMillis() / 4), TimeUnit.MILLISECONDS);
        }
    }

    private void sweep() {
        isPlanned.set(false);
        if (!isRunning() && !isStarting()) {
            return;
        }
        long now = System.nanoTime();
        connections.forEach((connection, before) -> look(connection, before, now));
        sweepSoon();
    }

    private void look(Connection connection, Seen before, long now) {
        long requests = connection.getMessagesIn();
        long bytes = connection.getBytesIn();
        boolean answering = requests > connection.getMessagesOut();
        boolean moved = requests != before.requests || answering;
        boolean waiting = bytes == before.bytes;
        if (moved) {
            connections.replace(connection, before, new Seen(requests, bytes, now));
        } else if (!waiting && now - before.since > limit.toNanos()) {
            connection.getEndPoint().close();
        }
    }
}
