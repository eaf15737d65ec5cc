package dateline.store.engine;

import dateline.store.DiskRoom;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.argument.ArgumentFactory;

/** The database under a store: what SQLite and PostgreSQL do each in a way of their own. */
sealed interface StoreEngine permits SqliteEngine, PostgresqlEngine {
    /** How people know the store; never with a password. */
    String name();

    StoreFailures failures();

    /** When a wait that begins now has to end, on {@link System#nanoTime}. */
    long endOfPatience();

    /**
     * Says that the store is in use, until this is closed.
     *
     * @throws dateline.store.StoreUnavailableException when it is being replaced, or may not be used
     */
    AutoCloseable use() throws IOException;

    /**
     * Says that the store is in use by this program alone, until this is closed.
     *
     * @throws dateline.store.StoreUnavailableException when anybody else uses it
     */
    AutoCloseable useAlone() throws IOException;

    /** Whether there is a store. */
    boolean exists();

    /**
     * Makes the store where it is missing, and runs the migrations that it has not seen.
     *
     * @throws dateline.store.StoreUnavailableException when it cannot be had, or was written by a newer Dateline
     */
    void bringUpToDate();

    /** Connections with the settings that the database has by itself. */
    DataSource plain();

    /** A connection of which each transaction sees the one state in which it began, and cannot write. */
    Connection openReader() throws SQLException;

    /**
     * Whether a connection that nobody has used for a while can be used again.
     *
     * @param idleNanos for how long nobody has
     */
    boolean isUsable(Connection connection, long idleNanos) throws SQLException;

    /**
     * The connection that writes.
     *
     * @param closing hears of each connection that is closed
     */
    WriteConnection writeConnection(Consumer<Connection> closing) throws SQLException, IOException;

    /** What tells that somebody has written. */
    ChangeSignal changeSignal() throws SQLException;

    /** How plain values are handed over. */
    ArgumentFactory arguments();

    /** Keeps room on the disk for what takes stories out, where that is ours to do. Gives what room there is. */
    DiskRoom keepReserve() throws IOException;

    /** Reads all of the database. Gives what is wrong with it, where that is ours to look for. */
    Optional<String> damage() throws SQLException;

    /** Gives that room up. Gives whether there was any. */
    boolean giveUpReserve();
}
