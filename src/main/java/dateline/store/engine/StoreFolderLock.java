package dateline.store.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Who uses the folder of a store: any number of programs that have it open, or one that puts another store in its place.
 * SQLite knows of its own files alone, and a server would go on with a file that has been replaced.
 */
public final class StoreFolderLock implements AutoCloseable {
    /** Stands in the folder while a restore is under way, and after one that was broken off. */
    public static final String RESTORING = "dateline.restoring";

    /** The lock is on this file, which stays empty. */
    public static final String LOCK_FILE = "dateline.use";

    private static final long ASK_AGAIN_NANOS = 20_000_000;

    /** A process has one lock on a file, whoever asks for it there. */
    private static final Map<Path, Held> HELD = new HashMap<>();

    private final Path folder;
    private boolean closed;

    private record Held(FileChannel channel, FileLock lock, int users) {
        boolean admits(boolean shared) {
            return shared && lock.isShared();
        }

        Held with(int more) {
            return new Held(channel, lock, users + more);
        }
    }

    private StoreFolderLock(Path folder) {
        this.folder = folder;
    }

    /**
     * Whoever opens the store.
     *
     * @param end of the patience on {@link System#nanoTime}; empty when the folder is being restored until then
     */
    static Optional<StoreFolderLock> shared(Path folder, long end) throws IOException {
        Optional<StoreFolderLock> use = attempt(folder.toRealPath(), true);
        while (use.isEmpty() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(ASK_AGAIN_NANOS);
            use = attempt(folder.toRealPath(), true);
        }
        return use;
    }

    /** Whoever replaces the store; empty while anybody has it open, in this process or another. */
    public static Optional<StoreFolderLock> exclusive(Path folder) throws IOException {
        return attempt(folder.toRealPath(), false);
    }

    private static Optional<StoreFolderLock> attempt(Path folder, boolean shared) throws IOException {
        synchronized (HELD) {
            Held held = HELD.get(folder);
            if (held != null) {
                if (!held.admits(shared)) {
                    return Optional.empty();
                }
                HELD.put(folder, held.with(1));
                return Optional.of(new StoreFolderLock(folder));
            }
            FileChannel channel = FileChannel.open(
                    folder.resolve(LOCK_FILE),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock(0, 1, shared);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            HELD.put(folder, new Held(channel, lock, 1));
            return Optional.of(new StoreFolderLock(folder));
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (HELD) {
            Held held = HELD.get(folder);
            if (closed || held == null) {
                return;
            }
            closed = true;
            if (held.users() > 1) {
                HELD.put(folder, held.with(-1));
            } else {
                HELD.remove(folder);
                held.channel().close();
            }
        }
    }
}
