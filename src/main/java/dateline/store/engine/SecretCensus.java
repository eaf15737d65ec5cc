package dateline.store.engine;

import dateline.store.StoreAddress;
import dateline.store.seal.SealingKeys;
import dateline.store.seal.SecretReport;
import dateline.store.seal.SecretSealer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sqlite.SQLiteConfig;

/** Counts the secrets in a store, whichever Dateline wrote it, and changes nothing. */
public final class SecretCensus {
    /** The columns of this Dateline and, behind them, what they were called by one that sealed nothing. */
    private static final Map<String, List<String>> COLUMNS = Map.of(
            "webhook", List.of("signing_secret", "former_signing_secret", "secret", "former_secret"),
            "hub_subscription", List.of("signing_secret", "secret"),
            "source_subscription", List.of("signing_secret", "pending_signing_secret", "secret", "pending_secret"));

    private long plain;
    private final Map<String, Long> sealed = new TreeMap<>();

    private SecretCensus() {}

    /**
     * Counts them; a store that is not there has none.
     *
     * @throws dateline.store.StoreUnavailableException when it cannot be read, or the keys cannot
     */
    public static SecretReport of(StoreAddress storeAddress, SealingKeys sealingKeys) {
        StoreEngine engine = StoreEngines.of(storeAddress);
        var census = new SecretCensus();
        if (engine.exists()) {
            try (Connection connection = reading(storeAddress, engine)) {
                census.count(connection);
            } catch (SQLException e) {
                throw engine.failures().from(e);
            }
        }
        return new SecretReport(census.plain, census.sealed, sealingKeys.names());
    }

    /**
     * Brings a store up to date in which secrets stand as they are, and seals them.
     *
     * @throws dateline.store.StoreUnavailableException when that is not possible
     */
    public static void sealAll(StoreAddress storeAddress, SealingKeys sealingKeys) {
        if (of(storeAddress, sealingKeys).plain() > 0) {
            // Who it belongs to was settled when it was made.
            OpenStore.of(StoreEngines.of(storeAddress), sealingKeys, "", 0).close();
        }
    }

    private static Connection reading(StoreAddress storeAddress, StoreEngine engine) throws SQLException {
        if (storeAddress instanceof StoreAddress.Folder folder) {
            var settings = new SQLiteConfig();
            settings.setReadOnly(true);
            return settings.createConnection("jdbc:sqlite:" + folder.path().resolve(SqliteEngine.FILE));
        }
        return engine.plain().getConnection();
    }

    private void count(Connection connection) throws SQLException {
        for (Map.Entry<String, List<String>> table : COLUMNS.entrySet()) {
            for (String column : present(connection, table.getKey(), table.getValue())) {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("SELECT " + column + " FROM " + table.getKey() + " WHERE "
                                + column + " IS NOT NULL AND " + column + " <> ''")) {
                    while (rows.next()) {
                        count(rows.getString(1), column.contains("signing"));
                    }
                }
            }
        }
    }

    private static List<String> present(Connection connection, String table, List<String> columns) throws SQLException {
        var found = new ArrayList<String>();
        try (var all = connection.getMetaData().getColumns(null, connection.getSchema(), table, "%")) {
            while (all.next()) {
                Optional.of(all.getString("COLUMN_NAME"))
                        .filter(columns::contains)
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private void count(String stored, boolean mayBeSealed) {
        Optional<String> key = mayBeSealed ? SecretSealer.keyOf(stored) : Optional.empty();
        if (key.isPresent()) {
            sealed.merge(key.get(), 1L, Long::sum);
        } else if (!mayBeSealed || stored.startsWith(SecretSealer.PLAIN)) {
            plain++;
        }
    }
}
