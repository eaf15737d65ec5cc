package dateline.store.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Stands in a store from the beginning of a copy into it until the copy is whole. */
final class UnfinishedCopyMark {
    static final String TABLE = "store_copy";

    private UnfinishedCopyMark() {}

    /** What is being copied into this store; empty when nothing is. */
    static Optional<String> source(Connection connection) {
        try (var tables = connection.getMetaData().getTables(null, connection.getSchema(), TABLE, null)) {
            if (!tables.next()) {
                return Optional.empty();
            }
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT source FROM " + TABLE)) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Whether this store is whole cannot be read.", e);
        }
    }

    /** Both in one transaction, so that there is none without its source. */
    static void set(Connection connection, String source) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + TABLE + " (source TEXT NOT NULL)");
        }
        try (var insertion = connection.prepareStatement("INSERT INTO " + TABLE + " (source) VALUES (?)")) {
            insertion.setString(1, source);
            insertion.execute();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    static void remove(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("DROP TABLE " + TABLE);
        }
    }
}
