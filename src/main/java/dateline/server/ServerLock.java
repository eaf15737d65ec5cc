package dateline.server;

import dateline.store.StoreUnavailableException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One server alone works on a data folder: two would tell every subscriber everything twice. Commands work beside it. The
 * lock ends with the program, however that ends.
 */
public final class ServerLock implements AutoCloseable {
    /** The lock is on this file of the data folder, which stays empty. */
    public static final String FILE = "dateline.server";

    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(800);
    private static final long ASK_AGAIN_NANOS = 20_000_000;

    private final FileChannel channel;

    private ServerLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * That of the server on this data folder, which is there.
     *
     * @throws StoreUnavailableException when there is another server on it, and stays
     */
    public static ServerLock on(Path folder) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            while (attempt(channel).isEmpty()) {
                if (System.nanoTime() - end > 0) {
                    channel.close();
                    throw new StoreUnavailableException(
                            "Another server works on the data folder " + folder
                                    + ". Stop it first, or give this one another"
                                    + " folder with --data. Several servers work on one PostgreSQL (--store).",
                            null);
                }
                LockSupport.parkNanos(ASK_AGAIN_NANOS);
            }
            return new ServerLock(channel);
        } catch (IOException e) {
            throw new StoreUnavailableException("The data folder " + folder + " cannot be locked (" + e + ").", e);
        }
    }

    private static Optional<FileLock> attempt(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
