package dateline.store.engine;

import dateline.store.StoreUnavailableException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jspecify.annotations.Nullable;

/** The connections of a store, and the transactions on them: many that read, and one after the other that write. */
final class StoreConnections implements AutoCloseable {
    private final StoreEngine storeEngine;
    private final StoreFailures storeFailures;
    private final WriteConnection writeConnection;
    private final ReaderPool readerPool;
    private final StatementCache statementCache = new StatementCache();
    private final Prepared writing;
    private final Prepared reading;
    private final ReentrantLock here = new ReentrantLock(true);
    private final AtomicLong damageMet = new AtomicLong();

    StoreConnections(StoreEngine storeEngine) throws SQLException, IOException {
        this.storeEngine = storeEngine;
        this.storeFailures = storeEngine.failures();
        this.writeConnection = storeEngine.writeConnection(statementCache::forget);
        this.readerPool = new ReaderPool(storeEngine, statementCache::forget);
        this.writing = new Prepared(writeConnection);
        this.reading = new Prepared(readerPool);
    }

    /** Jdbi for these connections, loaded when it is used first: what a start reads is there before that. */
    private final class Prepared {
        private final ConnectionFactory connections;
        private volatile @Nullable Jdbi ready;

        private Prepared(ConnectionFactory connections) {
            this.connections = connections;
        }

        private Jdbi jdbi() {
            Jdbi present = ready;
            return present == null ? made() : present;
        }

        /** What a statement was given may be a story under embargo, which no failure may tell. */
        private synchronized Jdbi made() {
            Jdbi present = ready;
            if (present == null) {
                present = Jdbi.create(connections);
                present.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
                present.registerArgument(storeEngine.arguments());
                present.setStatementBuilderFactory(statementCache);
                ready = present;
            }
            return present;
        }
    }

    /** Loads what statements are run with. */
    static void loadLibraries() {
        Jdbi jdbi = Jdbi.create("jdbc:sqlite::memory:");
        jdbi.setStatementBuilderFactory(new StatementCache());
        jdbi.useTransaction(handle -> handle.createQuery("SELECT :word")
                .bind("word", "")
                .mapTo(String.class)
                .one());
    }

    <T> T read(Function<Handle, T> work) {
        try {
            return reading.jdbi().inTransaction(work::apply);
        } catch (JdbiException e) {
            throw told(e);
        }
    }

    /** One consistent read without Jdbi. */
    <T> T readPlainly(Function<Connection, T> work) {
        try {
            Connection connection = readerPool.openConnection();
            try {
                connection.setAutoCommit(false);
                T read = work.apply(connection);
                connection.commit();
                connection.setAutoCommit(true);
                return read;
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            } finally {
                readerPool.closeConnection(connection);
            }
        } catch (SQLException e) {
            throw told(new ConnectionException(e));
        } catch (JdbiException e) {
            throw told(e);
        }
    }

    private RuntimeException told(JdbiException failure) {
        if (storeFailures.isDamaged(failure)) {
            damageMet.incrementAndGet();
        }
        return storeFailures.from(failure);
    }

    /** How often damage was met. */
    long damageMet() {
        return damageMet.get();
    }

    <T> T write(Function<Handle, T> work) {
        if (here.isHeldByCurrentThread()) {
            throw new IllegalStateException("A write within a write would be part of neither.");
        }
        long end = storeEngine.endOfPatience();
        if (!isMyTurnHere(end)) {
            throw storeFailures.locked();
        }
        try (AutoCloseable turn = writeConnection.await(end)) {
            assert turn != null;
            return committed(new Transaction<>(work, end), end);
        } catch (SQLException e) {
            throw storeFailures.from(e);
        } catch (IOException e) {
            throw storeFailures.ofLock(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("A turn has ended in a way of its own.", e);
        } finally {
            here.unlock();
        }
    }

    /** The waits for this program, for others and for the file have one end, so that they do not add up. */
    private boolean isMyTurnHere(long end) {
        try {
            return here.tryLock(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Work that is done, and what the database calls it. */
    private final class Transaction<T> {
        private final Function<Handle, T> work;
        private final long end;
        private Optional<Done<T>> done = Optional.empty();

        private Transaction(Function<Handle, T> work, long end) {
            this.work = work;
            this.end = end;
        }

        private T run(Handle handle) {
            writeConnection.begin(handle, end);
            T result = work.apply(handle);
            Optional<String> name = writeConnection.end(handle);
            done = name.map(known -> new Done<>(result, known));
            return result;
        }
    }

    private record Done<T>(T result, String name) {}

    /** Where the connection was lost between the commit and its answer, the database is asked what became of it. */
    private <T> T committed(Transaction<T> transaction, long end) {
        try {
            return writing.jdbi().inTransaction(transaction::run);
        } catch (JdbiException e) {
            RuntimeException told = told(e);
            Optional<Done<T>> done = transaction.done;
            if (done.isPresent()
                    && told instanceof StoreUnavailableException
                    && writeConnection.isCommitted(done.get().name(), end)) {
                return done.get().result();
            }
            throw told;
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        here.lock();
        try {
            readerPool.close();
            writeConnection.close();
        } finally {
            here.unlock();
        }
    }
}
