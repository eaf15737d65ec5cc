package dateline.store.engine;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;

/** The one connection of a store that writes, and its turn among all who write to the database. */
interface WriteConnection extends ConnectionFactory, AutoCloseable {
    /**
     * Waits for the turn, as far as that is to be done before the transaction begins.
     *
     * @param end of the patience on {@link System#nanoTime}
     * @throws dateline.store.StoreUnavailableException when the turn does not come until then
     */
    AutoCloseable await(long end) throws SQLException, IOException;

    /** The first thing in a transaction: from here on nobody else writes. */
    void begin(Handle handle, long end);

    /** The last thing in a transaction. Gives its name in the database, if it has one and has written. */
    Optional<String> end(Handle handle);

    /**
     * What became of a transaction when the connection was lost while it was being committed.
     *
     * @param transaction its name in the database
     * @param end of the patience on {@link System#nanoTime}
     */
    boolean isCommitted(String transaction, long end);

    @Override
    void close() throws SQLException, IOException;
}
