package dateline.store.sql;

import dateline.store.RestartState;
import java.sql.Connection;

/** Reads what a server that was stopped begins with: without Jdbi, so that it is there before Jdbi is. */
public final class RestartReader {
    private RestartReader() {}

    /** All of it in the transaction of this connection. */
    public static RestartState read(Connection connection, String circumstances) {
        var queries = new ConnectionQueryRunner(connection);
        return new RestartState(
                CounterTable.last(queries, CounterTable.CHANGE),
                ArticleTable.nextDue(queries),
                FeedRegisterTable.read(queries),
                PrintedEditionTable.read(queries, circumstances));
    }
}
