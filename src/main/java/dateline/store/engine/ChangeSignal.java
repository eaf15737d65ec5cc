package dateline.store.engine;

import dateline.store.Leases;
import dateline.store.SharedCounts;
import java.io.IOException;
import java.sql.SQLException;

/** What tells that somebody has written to the store, in this process or in another. */
interface ChangeSignal extends AutoCloseable {
    /** A number that differs when somebody has. */
    long dataVersion() throws SQLException;

    /** Calls this soon after somebody has, from now on. */
    void follow(Runnable listener);

    /** How many bytes the store takes. */
    long bytes() throws SQLException;

    /** What one process at a time does, of those that are told. */
    Leases leases();

    /** What all of those that are told count together. */
    SharedCounts sharedCounts();

    @Override
    void close() throws SQLException, IOException;
}
