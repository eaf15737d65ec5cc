package dateline.store.engine;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.store.OnPostgresql;
import dateline.store.SharedCounts;
import dateline.store.StoreAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresqlSharedCountsTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @RegisterExtension
    final OnPostgresql onPostgresql = new OnPostgresql();

    private final List<Integer> told = new CopyOnWriteArrayList<>();

    private void add(SharedCounts counts) {
        int before = told.size();
        counts.add("wire", HOUR, 1, total -> told.add(total.times()));
        await().atMost(Duration.ofSeconds(30)).until(() -> told.size() > before);
    }

    @Test
    @DisplayName("What was added is told and not added again when those of which the window is over cannot be removed")
    void whatIsAddedIsAddedOnce() throws SQLException {
        var address = (StoreAddress.Postgresql) onPostgresql.store();
        SqlArticleStore.open(address, "gazette.example", 2026).close();
        execute(address, """
                CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''No.''; END';
                CREATE TRIGGER keep BEFORE DELETE ON shared_count FOR EACH STATEMENT EXECUTE FUNCTION refuse();
                """);
        try (var counts = new PostgresqlSharedCounts(new PostgresqlConnections(address), Duration.ZERO)) {
            add(counts);
            add(counts);
        }

        assertEquals(List.of(1, 2), told);
    }

    private void execute(StoreAddress.Postgresql address, String sql) throws SQLException {
        try (var connection = onPostgresql.server().connect(address.database());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
