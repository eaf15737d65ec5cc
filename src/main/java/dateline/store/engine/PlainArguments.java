package dateline.store.engine;

import java.lang.reflect.Type;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * How the values that nearly every statement has are handed over. Jdbi asks all of its own factories for each value of each
 * statement; this one is asked first, and knows.
 */
final class PlainArguments implements ArgumentFactory.Preparable {
    private final UnaryOperator<String> text;

    /** @param text how a text is written so that the database can hold it */
    PlainArguments(UnaryOperator<String> text) {
        this.text = text;
    }

    /** How one value is handed over. */
    @FunctionalInterface
    private interface Setter<T> {
        void set(PreparedStatement statement, int position, T value) throws SQLException;
    }

    @Override
    public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
        if (type == String.class) {
            return set(String.class, (statement, position, value) -> statement.setString(position, text.apply(value)));
        }
        if (type == Long.class) {
            return set(Long.class, PreparedStatement::setLong);
        }
        if (type == Integer.class) {
            return set(Integer.class, PreparedStatement::setInt);
        }
        return type == Boolean.class ? set(Boolean.class, PreparedStatement::setBoolean) : Optional.empty();
    }

    private static <T> Optional<Function<Object, Argument>> set(Class<T> type, Setter<T> setter) {
        return Optional.of(value -> (position, statement, context) -> {
            if (value == null) {
                statement.setObject(position, null);
            } else {
                setter.set(statement, position, type.cast(value));
            }
        });
    }
}
