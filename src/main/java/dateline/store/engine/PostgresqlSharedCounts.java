package dateline.store.engine;

import dateline.store.SharedCounts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts in a table of their own, by the clock of the database. What comes within a moment is added by one statement on a
 * connection of its own: it waits for no turn to write, and tells nobody that a story has changed.
 */
final class PostgresqlSharedCounts extends BackgroundWriter implements SharedCounts {
    static final String TABLE = "shared_count";

    /** More names are not kept for a database that is away; each node goes by its own counts then. */
    static final int MOST_WAITING = 20_000;

    private static final Logger LOG = LoggerFactory.getLogger(PostgresqlSharedCounts.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration FORGET_EVERY = Duration.ofMinutes(1);

    /** In the order of their names, so that two processes never wait for each other. */
    private static final String ADD = "INSERT INTO " + TABLE + """
             AS known (name, ends_at, times)
            SELECT name, statement_timestamp() + millis * INTERVAL '1 millisecond', times
            FROM unnest(?, ?, ?) AS added (name, millis, times) ORDER BY name
            ON CONFLICT (name) DO UPDATE SET
                ends_at = CASE WHEN known.ends_at > statement_timestamp() THEN known.ends_at ELSE excluded.ends_at END,
                times = GREATEST(0, excluded.times
                    + CASE WHEN known.ends_at > statement_timestamp() THEN known.times ELSE 0 END)
            RETURNING name, times,
                CAST(EXTRACT(EPOCH FROM ends_at - statement_timestamp()) * 1000 AS BIGINT) AS millis_left
            """;

    private static final String FORGET = "DELETE FROM " + TABLE + " WHERE name IN (SELECT name FROM " + TABLE
            + " WHERE ends_at < statement_timestamp() FOR UPDATE SKIP LOCKED)";

    private final PostgresqlConnections connections;
    private final Duration forgetEvery;
    private Map<String, Waiting> waiting = new HashMap<>();
    private Optional<Connection> connection = Optional.empty();
    private long usedAt;
    private long forgotAt = System.nanoTime();
    private boolean isFailing;

    /** @param since when the first of them was counted, on {@link System#nanoTime} */
    private record Waiting(Duration window, int times, Consumer<Total> told, long since) {
        boolean isPast(long now) {
            return now - since >= window.toNanos();
        }

        Duration left(long now) {
            return window.minusNanos(now - since);
        }

        /** Both, in the window of the earlier; the later alone where that is over. */
        static Waiting merged(Waiting before, Waiting later) {
            return before.isPast(later.since)
                    ? later
                    : new Waiting(later.window, before.times + later.times, later.told, before.since);
        }
    }

    PostgresqlSharedCounts(PostgresqlConnections connections) {
        this(connections, FORGET_EVERY);
    }

    PostgresqlSharedCounts(PostgresqlConnections connections, Duration forgetEvery) {
        super("shared-counts");
        this.connections = connections;
        this.forgetEvery = forgetEvery;
    }

    @Override
    public synchronized void add(String name, Duration window, int times, Consumer<Total> told) {
        if (isClosed() || (waiting.size() >= MOST_WAITING && !waiting.containsKey(name))) {
            return;
        }
        waiting.merge(name, new Waiting(window, times, told, System.nanoTime()), Waiting::merged);
        wake();
    }

    @Override
    void write() throws InterruptedException {
        try {
            for (Map<String, Waiting> some = next(); !some.isEmpty(); some = next()) {
                if (!isAdded(some)) {
                    if (isClosed()) {
                        return;
                    }
                    pause(PAUSE_AFTER_FAILURE);
                }
            }
        } finally {
            drop();
        }
    }

    /** All that wait, some time after the first of them came; nothing once this is closed and nothing waits. */
    private synchronized Map<String, Waiting> next() throws InterruptedException {
        while (waiting.isEmpty() && !isClosed()) {
            wait();
        }
        pause(PAUSE);
        Map<String, Waiting> some = waiting;
        waiting = new HashMap<>();
        return some;
    }

    private boolean isAdded(Map<String, Waiting> some) {
        long now = System.nanoTime();
        some.values().removeIf(one -> one.isPast(now));
        if (some.isEmpty()) {
            return true;
        }
        Map<String, Total> totals;
        try {
            totals = added(open(), some, now);
        } catch (SQLException e) {
            warn(e);
            giveBack(some);
            drop();
            return false;
        }
        isFailing = false;
        some.forEach((name, one) ->
                Optional.ofNullable(totals.get(name)).ifPresent(total -> one.told.accept(withWhatWaits(name, total))));
        forget();
        return true;
    }

    private void warn(SQLException e) {
        if (!isFailing) {
            LOG.warn(
                    "Quotas and sign-ins are not counted together with other servers at the moment, each counts its own");
        }
        isFailing = true;
        LOG.debug("What was counted cannot be shared yet: {}", e.getMessage());
    }

    private Map<String, Total> added(Connection open, Map<String, Waiting> some, long now) throws SQLException {
        var names = new ArrayList<String>();
        var millis = new ArrayList<Long>();
        var times = new ArrayList<Integer>();
        some.forEach((name, one) -> {
            names.add(name);
            millis.add(one.left(now).toMillis());
            times.add(one.times);
        });
        Map<String, Total> totals = new HashMap<>();
        try (PreparedStatement statement = open.prepareStatement(ADD)) {
            statement.setArray(1, open.createArrayOf("text", names.toArray()));
            statement.setArray(2, open.createArrayOf("bigint", millis.toArray()));
            statement.setArray(3, open.createArrayOf("integer", times.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    totals.put(
                            row.getString("name"),
                            new Total(row.getInt("times"), Duration.ofMillis(row.getLong("millis_left"))));
                }
            }
        }
        usedAt = System.nanoTime();
        return totals;
    }

    /** What fails here was counted all the same, and is tried again with what comes a minute later. */
    private void forget() {
        if (connection.isEmpty() || System.nanoTime() - forgotAt < forgetEvery.toNanos()) {
            return;
        }
        forgotAt = System.nanoTime();
        try (PreparedStatement statement = connection.get().prepareStatement(FORGET)) {
            int forgotten = statement.executeUpdate();
            LOG.debug("Counts of which the time was over: {}", forgotten);
        } catch (SQLException e) {
            LOG.warn("Counts of which the time is over could not be removed yet: {}", e.getMessage());
            drop();
        }
    }

    private synchronized Total withWhatWaits(String name, Total total) {
        Waiting more = waiting.get(name);
        return more == null ? total : new Total(total.times() + more.times, total.left());
    }

    private synchronized void giveBack(Map<String, Waiting> some) {
        some.forEach((name, one) -> waiting.merge(name, one, (later, before) -> Waiting.merged(before, later)));
    }

    private Connection open() throws SQLException {
        if (connection.isPresent() && PostgresqlConnections.isUsable(connection.get(), System.nanoTime() - usedAt)) {
            return connection.get();
        }
        drop();
        Connection opened = connections.plain().getConnection();
        connection = Optional.of(opened);
        return opened;
    }

    private void drop() {
        Optional<Connection> former = connection;
        connection = Optional.empty();
        try {
            if (former.isPresent()) {
                former.get().close();
            }
        } catch (SQLException e) {
            LOG.debug("A connection that was lost cannot be closed", e);
        }
    }
}
