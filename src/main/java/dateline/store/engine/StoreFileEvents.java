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

/**
 * The file system's word that the store was written: whoever commits adds to the log beside its file, whichever process
 * that is. Costs nothing while nobody writes.
 */
final class StoreFileEvents implements AutoCloseable {
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
        while (isOpen) {
            try {
                WatchKey key = service.take();
                if (key.pollEvents().stream().anyMatch(this::isOfTheStore)) {
                    listener.run();
                }
                isOpen = key.reset();
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
