package dateline.store.sql;

import dateline.article.Content;
import dateline.store.DamagedRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads rows one by one, so that a damaged one costs itself alone: a story that cannot be read must not keep the others
 * from being printed.
 *
 * @param contentCache what was read before
 * @param damaged hears of each row that cannot be read
 */
record RowReading(ContentCache contentCache, Consumer<DamagedRow> damaged) {
    /** What is read of the columns of a row. */
    @FunctionalInterface
    interface Columns<T> {
        T read() throws SQLException;
    }

    /** The content in this column; throws {@link IllegalStateException} when it is none. */
    Content content(ResultSet row, String column) throws SQLException {
        return contentCache.of(row.getString(column));
    }

    /** The value of a row; absent when the row is damaged. A failure of the database itself is not the row's. */
    <T> Optional<T> sound(String table, Columns<String> key, Columns<T> columns) throws SQLException {
        try {
            return Optional.of(columns.read());
        } catch (RuntimeException e) {
            damaged.accept(new DamagedRow(table, key.read(), e.getClass().getSimpleName()));
            return Optional.empty();
        }
    }
}
