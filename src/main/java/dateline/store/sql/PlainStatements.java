package dateline.store.sql;

import java.lang.reflect.Type;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.Arguments;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements as they are written, with a question mark for each value: filing a story takes some twenty, and what
 * Jdbi looks up for each of them takes longer than the database does. Values are handed over as Jdbi would.
 */
final class PlainStatements implements QueryRunner {
    private final Handle handle;
    private final Map<Type, Function<Object, Argument>> arguments = new HashMap<>();
    private Optional<StatementContext> context = Optional.empty();

    PlainStatements(Handle handle) {
        this.handle = handle;
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /** Gives how many rows were written. */
    int update(String sql, @Nullable Object... values) {
        return run(sql, statement -> {
            bind(statement, values);
            return statement.executeUpdate();
        });
    }

    @Override
    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) {
        return run(sql, statement -> {
            bind(statement, values);
            var found = new ArrayList<T>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        });
    }

    /**
     * What is found for these values. The list is filled up with its last value to a power of two: a statement is understood
     * once for all lists that are nearly as long.
     *
     * @param sql with {@code <values>} in the place of the list
     */
    <T> List<T> among(Collection<?> values, String sql, RowReader<T> reader) {
        if (values.isEmpty()) {
            return List.of();
        }
        var filled = new ArrayList<Object>(values);
        Object last = filled.get(filled.size() - 1);
        int places = filled.size() == 1 ? 1 : 2 * Integer.highestOneBit(filled.size() - 1);
        filled.addAll(Collections.nCopies(places - filled.size(), last));
        String marks = String.join(", ", Collections.nCopies(places, "?"));
        return list(sql.replace("<values>", marks), reader, filled.toArray());
    }

    private <T> T run(String sql, Work<T> work) {
        StatementContext now = context();
        try {
            PreparedStatement statement = handle.getStatementBuilder().create(handle.getConnection(), sql, now);
            try {
                return work.on(statement);
            } finally {
                handle.getStatementBuilder().close(handle.getConnection(), sql, statement);
            }
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, now);
        }
    }

    private StatementContext context() {
        StatementContext known = context.orElseGet(() -> handle.createUpdate("").getContext());
        context = Optional.of(known);
        return known;
    }

    private void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value == null) {
                statement.setObject(i + 1, null);
            } else {
                argument(value).apply(i + 1, statement, context());
            }
        }
    }

    private Argument argument(Object value) {
        return arguments
                .computeIfAbsent(value.getClass(), type -> handle.getConfig(Arguments.class)
                        .prepareFor(type)
                        .orElseThrow(() -> new IllegalArgumentException("No column holds a " + type + ".")))
                .apply(value);
    }
}
