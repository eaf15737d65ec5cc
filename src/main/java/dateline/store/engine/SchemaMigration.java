package dateline.store.engine;

import dateline.store.StoreUnavailableException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** Brings a database to the present schema; one process at a time. */
final class SchemaMigration {
    /** The last migration there is; a test holds it against the files. */
    static final String LATEST = "19";

    /** Where it is written which migrations a database has seen. */
    static final String HISTORY = "flyway_schema_history";

    private static final String FOR_ALL = "classpath:dateline/store/migration";
    private static final String FOR_POSTGRESQL = "classpath:dateline/store/postgresql";

    /** What differs in the SQL of the two databases. */
    enum Dialect {
        SQLITE("BLOB"),
        POSTGRESQL("BYTEA");

        private final String bytes;

        Dialect(String bytes) {
            this.bytes = bytes;
        }

        private String[] locations() {
            return this == POSTGRESQL ? new String[] {FOR_ALL, FOR_POSTGRESQL} : new String[] {FOR_ALL};
        }
    }

    private final StoreEngine storeEngine;
    private final DataSource dataSource;
    private final Dialect dialect;

    SchemaMigration(StoreEngine storeEngine, DataSource dataSource, Dialect dialect) {
        this.storeEngine = storeEngine;
        this.dataSource = dataSource;
        this.dialect = dialect;
    }

    /** The migration that a database with such a history has seen last. */
    static Optional<String> last(Statement statement) throws SQLException {
        try (var row = statement.executeQuery(
                "SELECT version FROM " + HISTORY + " WHERE success ORDER BY installed_rank DESC LIMIT 1")) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }

    /**
     * Runs the migrations that the database has not seen.
     *
     * @param last the one that it has seen last
     * @throws StoreUnavailableException when it cannot be written to, or was written by a newer Dateline
     */
    void bringUpToDate(Optional<String> last) {
        // Flyway takes longer to load than most commands to run.
        if (!last.equals(Optional.of(LATEST))) {
            migrate();
        }
    }

    private void migrate() {
        var flyway = Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .locations(dialect.locations())
                .placeholders(Map.of("bytes", dialect.bytes))
                .load();
        try {
            requireKnown(flyway.info().all());
            flyway.migrate();
        } catch (FlywayException e) {
            RuntimeException told = storeEngine.failures().from(e);
            throw told instanceof StoreUnavailableException
                    ? told
                    : new StoreUnavailableException(
                            "The store " + storeEngine.name() + " does not have the form of Dateline's stores: "
                                    + e.getMessage()
                                    + " Put a backup in its place, or move it away to begin an empty one.",
                            e);
        }
    }

    private void requireKnown(MigrationInfo[] migrations) {
        boolean newer = Arrays.stream(migrations)
                .anyMatch(migration -> migration.getState().isApplied()
                        && !migration.getState().isResolved());
        if (newer) {
            throw new StoreUnavailableException(
                    "The store " + storeEngine.name()
                            + " was written by a newer Dateline. Start that one, or name another"
                            + " folder with --data.",
                    null);
        }
    }
}
