package dateline.store.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The rows of a table, one after the other in the order of their keys, however many there are. */
final class TableRows implements AutoCloseable {
    private static final int AT_A_TIME = 500;

    private final TableShape shape;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private Optional<TableRow> present = Optional.empty();

    /** @param connection within a transaction; without one PostgreSQL would give all rows at once */
    TableRows(Connection connection, TableShape shape) throws SQLException {
        this.shape = shape;
        this.statement = connection.prepareStatement(shape.select());
        statement.setFetchSize(AT_A_TIME);
        this.rows = statement.executeQuery();
        advance();
    }

    /** The row that it stands at; empty behind the last one. */
    Optional<TableRow> present() {
        return present;
    }

    void advance() throws SQLException {
        present = rows.next() ? Optional.of(TableRow.of(shape, rows)) : Optional.empty();
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        statement.close();
    }
}
