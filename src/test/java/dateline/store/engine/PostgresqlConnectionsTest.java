package dateline.store.engine;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.store.OnPostgresql;
import dateline.store.StoreAddress;
import dateline.store.StoreUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresqlConnectionsTest {
    private static final String TURN = "SELECT pg_try_advisory_xact_lock(7)";

    @RegisterExtension
    final OnPostgresql onPostgresql = new OnPostgresql();

    private StoreAddress.Postgresql address;
    private PostgresqlConnections connections;

    @BeforeEach
    void open() throws SQLException {
        address = (StoreAddress.Postgresql) onPostgresql.store();
        connections = new PostgresqlConnections(address);
    }

    private static String asked(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            assertTrue(row.next());
            return row.getString(1);
        }
    }

    @Test
    @DisplayName(
            "The database soon notices that a node which holds the turn to write or leases has gone without a word")
    void aNodeThatIsGoneIsNoticed() throws SQLException {
        try (Connection writer = connections.writer();
                Connection holder = connections.holder()) {
            for (Connection connection : new Connection[] {writer, holder}) {
                assertEquals("5", asked(connection, "SHOW tcp_keepalives_idle"));
                assertEquals("5", asked(connection, "SHOW tcp_keepalives_interval"));
                assertEquals("2", asked(connection, "SHOW tcp_keepalives_count"));
                assertEquals("15000", asked(connection, "SHOW tcp_user_timeout"));
                assertEquals("15s", asked(connection, "SHOW idle_in_transaction_session_timeout"));
            }
        }
    }

    @Test
    @DisplayName("Who falls silent in his turn loses it, and is told that the store was lost")
    void theTurnOfWhoFallsSilentEnds() throws SQLException {
        try (Connection silent = connections.holder(Duration.ofMillis(300));
                Connection next = connections.writer()) {
            silent.setAutoCommit(false);
            assertEquals("t", asked(silent, TURN));

            await().until(() -> asked(next, TURN).equals("t"));

            SQLException lost = assertThrows(SQLException.class, () -> asked(silent, TURN));
            RuntimeException told = new PostgresqlFailures("here").from(lost);
            assertInstanceOf(StoreUnavailableException.class, told);
            assertEquals(
                    "The store here was lost: this program stood still in the midst of a step. Nothing of the last step"
                            + " was kept. Try again.",
                    told.getMessage());
        }
    }
}
