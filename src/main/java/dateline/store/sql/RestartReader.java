package dateline.store.sql;

import dateline.store.RestartState;
import java.sql.Connection;

/** Reads what a server that was stopped begins with: without Jdbi, so that it is there before Jdbi is. */
public final class RestartReader {
    private RestartReader() {}

    /** All of it in the transaction of this connection. */
    public static RestartState read(Connection connection, String circumstances) {
        var rows = new ConnectionRows(connection);
        return new RestartState(
                CounterTable.last(rows, CounterTable.CHANGE),
                ArticleTable.nextDue(rows),
                FeedRegisterTable.read(rows),
                PrintedEditionTable.read(rows, circumstances));
    }
}
