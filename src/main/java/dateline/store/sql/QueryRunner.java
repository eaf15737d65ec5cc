package dateline.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs queries as they are written, with a question mark for each value. */
interface QueryRunner {
    /** What a row says. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values);

    default <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... values) {
        List<T> found = list(sql, reader, values);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }
}
