package dateline.store;

import static dateline.store.Stories.AUTHORITY;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.store.engine.SqlArticleStore;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SharedCountsTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LONG = Duration.ofSeconds(30);

    @RegisterExtension
    final OnPostgresql onPostgresql = new OnPostgresql();

    private final Map<String, SharedCounts.Total> told = new ConcurrentHashMap<>();
    private StoreAddress.Postgresql address;
    private ArticleStore first;
    private ArticleStore second;

    @BeforeEach
    void open() throws SQLException {
        address = (StoreAddress.Postgresql) onPostgresql.store();
        first = SqlArticleStore.open(address, AUTHORITY, 2026);
        second = SqlArticleStore.open(address, AUTHORITY, 2026);
    }

    @AfterEach
    void close() {
        second.close();
        first.close();
    }

    private void add(ArticleStore to, String name, Duration window, int times) {
        to.sharedCounts().add(name, window, times, total -> told.put(name, total));
    }

    private SharedCounts.Total total(String name) {
        return Objects.requireNonNull(told.get(name));
    }

    private void awaitTotal(String name, int times) {
        await().atMost(LONG).until(() -> told.containsKey(name) && total(name).times() == times);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = onPostgresql.server().connect(address.database());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    @DisplayName(
            "Each is told what all have counted in the window that the first began, and what was taken back is not in it")
    void allCountTogether() {
        add(first, "wire", HOUR, 3);
        awaitTotal("wire", 3);
        add(second, "wire", HOUR, 1);
        add(second, "wire", HOUR, 1);
        add(second, "other", HOUR, 7);

        awaitTotal("wire", 5);
        awaitTotal("other", 7);
        assertTrue(total("wire").left().compareTo(HOUR) < 0);
        add(first, "wire", HOUR, -2);
        awaitTotal("wire", 3);
    }

    @Test
    @DisplayName("The next window begins with nothing, and counts of which the window is over go")
    void aWindowEnds() throws SQLException {
        add(first, "wire", HOUR, 3);
        awaitTotal("wire", 3);

        execute("UPDATE shared_count SET ends_at = ends_at - INTERVAL '1 hour'");
        add(second, "wire", HOUR, 1);

        awaitTotal("wire", 1);
        assertTrue(total("wire").left().compareTo(HOUR.minusMinutes(1)) > 0);
    }

    @Test
    @DisplayName("What cannot be added while the database is cut off is added afterwards, once")
    void anOutageLosesNothing() throws SQLException {
        add(first, "wire", HOUR, 1);
        awaitTotal("wire", 1);

        execute("ALTER TABLE shared_count RENAME TO away");
        add(first, "wire", HOUR, 2);
        add(second, "seal", HOUR, 1);
        await().pollDelay(Duration.ofMillis(500)).until(() -> total("wire").times() == 1);
        add(first, "wire", HOUR, 4);
        execute("ALTER TABLE away RENAME TO shared_count");

        awaitTotal("wire", 7);
        awaitTotal("seal", 1);
    }

    @Test
    @DisplayName("What was counted in a window that ended during an outage is not charged to the next one")
    void anOutageFillsNoLaterWindow() throws SQLException {
        Duration window = Duration.ofSeconds(3);
        execute("ALTER TABLE shared_count RENAME TO away");
        add(first, "wire", window, 5);
        long counted = System.nanoTime();
        await().atMost(LONG).until(() -> System.nanoTime() - counted > window.toNanos());
        execute("ALTER TABLE away RENAME TO shared_count");

        add(first, "wire", window, 1);

        await().atMost(LONG).until(() -> told.containsKey("wire"));
        assertEquals(1, total("wire").times());
    }

    @Test
    @DisplayName("The window of what is added late began when it was counted")
    void aWindowBeginsWithItsFirst() throws SQLException {
        execute("ALTER TABLE shared_count RENAME TO away");
        add(first, "wire", HOUR, 1);
        long counted = System.nanoTime();
        await().atMost(LONG)
                .until(() -> System.nanoTime() - counted > Duration.ofSeconds(2).toNanos());
        execute("ALTER TABLE away RENAME TO shared_count");

        awaitTotal("wire", 1);

        assertTrue(total("wire").left().compareTo(HOUR.minusSeconds(2)) <= 0);
    }

    @Test
    @DisplayName("Counting tells nobody that the store was written")
    void countingIsNoNews() {
        long dataVersion = first.dataVersion();

        add(first, "wire", HOUR, 1);
        awaitTotal("wire", 1);

        assertEquals(dataVersion, second.dataVersion());
    }

    @Test
    @DisplayName("A store of before there were shared counts gets them, and still is a store")
    void anOlderStoreGetsThem() throws SQLException {
        execute("DROP TABLE shared_count");
        assertTrue(SqlArticleStore.exists(address));

        try (var third = SqlArticleStore.open(address, AUTHORITY, 2026)) {
            add(third, "wire", HOUR, 1);

            awaitTotal("wire", 1);
        }
    }
}
