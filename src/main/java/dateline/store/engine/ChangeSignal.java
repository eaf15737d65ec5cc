package dateline.store.engine;

import java.io.IOException;
import java.sql.SQLException;

/** What tells that somebody has written to the store, in this process or in another. */
interface ChangeSignal extends AutoCloseable {
    /** A number that differs when somebody has. */
    long pulse() throws SQLException;

    /** Calls this soon after somebody has, from now on. */
    void follow(Runnable listener);

    /** How many bytes the store takes. */
    long bytes() throws SQLException;

    @Override
    void close() throws SQLException, IOException;
}
