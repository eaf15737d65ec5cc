package dateline.store.engine;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The file system's word that the store was written: whoever commits adds to the log beside its file, whichever process
 * that is. What is committed can be read only once the log has been synchronised, of which the file system does not tell,
 * and so whoever listens is told again a little later. Costs nothing while nobody writes.
 */
final class StoreFileEvents implements AutoCloseable {
    /** So long after an event, in milliseconds: most disks take less than the first, hardly one more than all. */
    private static final List<Long> AGAIN = List.of(15L, 60L, 250L);

    private final Path log;
    private final List<WatchService> followed = new ArrayList<>();

    StoreFileEvents(Path file) {
        this.log = file.toAbsolutePath().resolveSibling(file.getFileName() + "-wal");
    }

    /** Calls this after each write from now on; never, where the file system does not tell of it. */
    synchronized void follow(Runnable listener) {
        try {
            WatchService service = log.getFileSystem().newWatchService();
            followed.add(service);
            Objects.requireNonNull(log.getParent()).register(service, ENTRY_CREATE, ENTRY_MODIFY);
            var thread = new Thread(() -> tell(service, listener), "store-events");
            thread.setDaemon(true);
            thread.start();
        } catch (IOException | UnsupportedOperationException e) {
            // Whoever listens asks the store now and then in any case.
            return;
        }
    }

    private void tell(WatchService service, Runnable listener) {
        boolean isOpen = true;
        int told = AGAIN.size();
        while (isOpen) {
            try {
                @Nullable
                WatchKey key =
                        told < AGAIN.size() ? service.poll(AGAIN.get(told), TimeUnit.MILLISECONDS) : service.take();
                if (key == null) {
                    told++;
                    listener.run();
                } else {
                    if (key.pollEvents().stream().anyMatch(this::isOfTheStore)) {
                        told = 0;
                        listener.run();
                    }
                    isOpen = key.reset();
                }
            } catch (ClosedWatchServiceException e) {
                isOpen = false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                isOpen = false;
            }
        }
    }

    /** Where events were lost, any may have been. */
    private boolean isOfTheStore(WatchEvent<?> event) {
        return event.kind() == OVERFLOW || log.getFileName().equals(event.context());
    }

    @Override
    public synchronized void close() throws IOException {
        for (WatchService service : followed) {
            service.close();
        }
    }
}
