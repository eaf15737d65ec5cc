package dateline.store.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilderFactory;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Statements that stay prepared with their connection: the same few are asked again and again, and to understand one takes
 * SQLite longer than to do it.
 */
final class StatementCache implements StatementBuilderFactory {
    /** Of each connection, the last ones used; each takes a few kilobytes. */
    static final int KEPT = 100;

    private static final float LOAD_FACTOR = 0.75f;

    private final Map<Connection, StatementBuilder> connections = new ConcurrentHashMap<>();

    @Override
    public StatementBuilder createStatementBuilder(Connection connection) {
        return connections.computeIfAbsent(connection, any -> new Prepared());
    }

    /** Lets go of what a connection that is closed had prepared. */
    void forget(Connection connection) {
        connections.remove(connection);
    }

    /** Used by one thread at a time, as its connection is. */
    private static final class Prepared extends DefaultStatementBuilder {
        private final Map<String, PreparedStatement> idle = new LinkedHashMap<>(KEPT, LOAD_FACTOR, true);

        /** Jdbi names a statement as it was written when it closes it, and as the database reads it when it makes it. */
        private final IdentityHashMap<Statement, String> inUse = new IdentityHashMap<>();

        @Override
        public PreparedStatement create(Connection connection, String sql, StatementContext context)
                throws SQLException {
            if (!isPlain(context)) {
                return super.create(connection, sql, context);
            }
            PreparedStatement kept = idle.remove(sql);
            PreparedStatement statement = kept == null ? super.create(connection, sql, context) : kept;
            inUse.put(statement, sql);
            return statement;
        }

        private static boolean isPlain(StatementContext context) {
            return !context.isReturningGeneratedKeys() && !context.isConcurrentUpdatable();
        }

        /** What it was given is forgotten at once: it may be the text of a story. */
        @Override
        public void close(Connection connection, String sql, Statement statement) throws SQLException {
            String prepares = inUse.remove(statement);
            if (prepares == null || !(statement instanceof PreparedStatement prepared) || idle.containsKey(prepares)) {
                statement.close();
                return;
            }
            prepared.clearParameters();
            prepared.clearBatch();
            idle.put(prepares, prepared);
            if (idle.size() > KEPT) {
                closeEldest();
            }
        }

        private void closeEldest() throws SQLException {
            Iterator<PreparedStatement> eldestFirst = idle.values().iterator();
            PreparedStatement eldest = eldestFirst.next();
            eldestFirst.remove();
            eldest.close();
        }
    }
}
