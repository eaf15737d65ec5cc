package dateline.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/**
 * The store in the file {@code dateline.db} of the data folder. What {@link #write} has returned from survives a crash of
 * the program and of the machine.
 */
public final class SqlArticleStore implements ArticleStore {
    private static final String FILE = "dateline.db";

    private final Outage outage;
    private final Connection writer;
    private final Connection watcher;
    private final Readers readers;
    private final Jdbi writing;
    private final Jdbi reading;
    private final ReentrantLock here = new ReentrantLock(true);
    private final Turn turn;
    private final Founding founding;

    private SqlArticleStore(Sqlite sqlite, String authority, int foundingYear) throws SQLException, IOException {
        this.outage = new Outage(sqlite.file());
        this.turn = new Turn(sqlite.folder());
        this.writer = sqlite.openWriter();
        this.watcher = sqlite.openReader();
        this.readers = new Readers(sqlite);
        this.writing = discreet(Jdbi.create(new Kept(writer)));
        this.reading = discreet(Jdbi.create(readers));
        this.founding = inTransaction(writing, handle -> Founding.settle(handle, authority, foundingYear));
    }

    /** What a statement was given may be a story under embargo, which no failure may tell. */
    private static Jdbi discreet(Jdbi jdbi) {
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return jdbi;
    }

    /** The one connection that writes: Jdbi may use it, and does not close it. */
    private record Kept(Connection connection) implements ConnectionFactory {
        @Override
        public Connection openConnection() {
            return connection;
        }

        @Override
        public void closeConnection(Connection open) {}
    }

    /**
     * Opens the store in this folder, and makes it at first.
     *
     * @param authority of the {@code tag:} ids; settled when the store is made, later values are ignored
     * @param foundingYear of the feed ids; settled in the same way
     * @throws StoreUnavailableException with a sentence for people when it cannot be had
     */
    public static SqlArticleStore open(Path dataFolder, String authority, int foundingYear) {
        var sqlite = new Sqlite(dataFolder.toAbsolutePath(), FILE);
        new Schema(sqlite).bringUpToDate();
        try {
            return new SqlArticleStore(sqlite, authority, foundingYear);
        } catch (SQLException e) {
            throw new Outage(sqlite.file()).from(e);
        } catch (IOException e) {
            throw new Outage(sqlite.file()).ofLock(e);
        }
    }

    @Override
    public String authority() {
        return founding.authority();
    }

    @Override
    public int foundingYear() {
        return founding.year();
    }

    @Override
    public <T> T read(Function<StoreReader, T> work) {
        return inTransaction(reading, handle -> work.apply(new Session(handle)));
    }

    @Override
    public <T> T write(Function<StoreWriter, T> work) {
        return writeTransaction(handle -> work.apply(new Session(handle)));
    }

    private <T> T writeTransaction(Function<Handle, T> work) {
        if (here.isHeldByCurrentThread()) {
            throw new IllegalStateException("A write within a write would be part of neither.");
        }
        here.lock();
        try (var lock = turn.await().orElseThrow(outage::locked)) {
            assert lock.isValid();
            return inTransaction(writing, work);
        } catch (IOException e) {
            throw outage.ofLock(e);
        } finally {
            here.unlock();
        }
    }

    @Override
    public long pulse() {
        synchronized (watcher) {
            try {
                return Sqlite.dataVersion(watcher);
            } catch (SQLException e) {
                throw outage.from(e);
            }
        }
    }

    @Override
    public RenditionLog renditionLog() {
        return new StoredRenditionLog();
    }

    private final class StoredRenditionLog implements RenditionLog {
        @Override
        public List<Instant> lastModified(List<Printed> printed) {
            return inTransaction(reading, handle -> new Renditions(handle).knownTimes(printed))
                    .orElseGet(() -> writeTransaction(handle -> new Renditions(handle).lastModified(printed)));
        }

        @Override
        public Optional<State> state(String address, String etag) {
            return inTransaction(reading, handle -> new Renditions(handle).state(address, etag));
        }
    }

    @Override
    public SourceLog sourceLog() {
        return new SqlSourceLog(this::readTransaction, this::writeTransaction);
    }

    private <T> T readTransaction(Function<Handle, T> work) {
        return inTransaction(reading, work);
    }

    @Override
    public void close() {
        here.lock();
        try {
            readers.close();
            watcher.close();
            writer.close();
            turn.close();
        } catch (SQLException e) {
            throw outage.from(e);
        } catch (IOException e) {
            throw outage.ofLock(e);
        } finally {
            here.unlock();
        }
    }

    private <T> T inTransaction(Jdbi jdbi, Function<Handle, T> work) {
        try {
            return jdbi.inTransaction(work::apply);
        } catch (JdbiException e) {
            throw outage.from(e);
        }
    }
}
