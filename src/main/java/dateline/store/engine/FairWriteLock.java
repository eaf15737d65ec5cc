package dateline.store.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Whose turn it is to write, over all processes on one folder. SQLite alone lets whoever asks at the right moment write,
 * so that a program which files thousands of stories would keep a withdrawal waiting for ever. Here one waits behind a
 * door and then for the room: whoever leaves the room must queue at the door again, behind the one who stands in it.
 *
 * <p>This is about fairness alone. That there is one writer is SQLite's to see to.
 */
final class FairWriteLock implements AutoCloseable {
    static final String FILE = "dateline.lock";

    private static final long DOOR = 0;
    private static final long ROOM = 1;
    private static final long ASK_AGAIN_NANOS = 2_000_000;

    private final FileChannel file;

    /**
     * @param folder of the store; the locks are on its file {@code dateline.lock}, which stays empty
     */
    FairWriteLock(Path folder) throws IOException {
        this.file = FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /**
     * Waits for the turn, which lasts until the lock is closed.
     *
     * @param end of the patience on {@link System#nanoTime}; empty when the turn does not come until then
     */
    Optional<FileLock> await(long end) throws IOException {
        Optional<FileLock> door = await(DOOR, end);
        try {
            return door.isPresent() ? await(ROOM, end) : Optional.empty();
        } finally {
            if (door.isPresent()) {
                door.get().release();
            }
        }
    }

    private Optional<FileLock> await(long place, long end) throws IOException {
        Optional<FileLock> lock = attempt(place);
        while (lock.isEmpty() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(ASK_AGAIN_NANOS);
            lock = attempt(place);
        }
        return lock;
    }

    private Optional<FileLock> attempt(long place) throws IOException {
        try {
            return Optional.ofNullable(file.tryLock(place, 1, false));
        } catch (OverlappingFileLockException e) {
            // Another store of this process has it.
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
