package dateline.server;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file system's word that something has happened in a folder, where it gives its word. */
final class InboxEvents implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InboxEvents.class);

    private final Optional<WatchService> events;
    private final Set<Path> watched = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean happened = new AtomicBoolean();
    private volatile Runnable listener = () -> {};

    InboxEvents(Path folder) {
        this.events = open(folder);
        events.ifPresent(this::takeAll);
    }

    /** Calls this from another thread whenever something happens. */
    void tell(Runnable whenHappened) {
        listener = whenHappened;
    }

    /** Whether the file system sends events at all. */
    boolean areSent() {
        return events.isPresent();
    }

    private void takeAll(WatchService service) {
        var thread = new Thread(() -> takeEach(service), "inbox-events");
        thread.setDaemon(true);
        thread.start();
    }

    private void takeEach(WatchService service) {
        try {
            while (true) {
                WatchKey key = service.take();
                key.pollEvents();
                if (!key.reset()) {
                    watched.remove((Path) key.watchable());
                }
                happened.set(true);
                listener.run();
            }
        } catch (ClosedWatchServiceException e) {
            LOG.trace("Nobody watches any more", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether anything has happened since this was asked last; always, where the file system sends no events. */
    boolean happened() {
        return events.isEmpty() || happened.getAndSet(false);
    }

    /** Follows these folders, and gives whether there was one among them that was not followed. */
    boolean follow(Set<Path> folders) {
        boolean any = false;
        for (Path place : folders) {
            if (events.isPresent() && watched.add(place)) {
                any = true;
                follow(place, events.get());
            }
        }
        return any;
    }

    private static void follow(Path place, WatchService service) {
        try {
            place.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
        } catch (IOException e) {
            LOG.debug("A folder of the inbox sends no events; it is looked at all the same", e);
        }
    }

    private static Optional<WatchService> open(Path folder) {
        try {
            return Optional.of(folder.getFileSystem().newWatchService());
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("The file system sends no events; the inbox is looked at again and again instead");
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            if (events.isPresent()) {
                events.get().close();
            }
        } catch (IOException e) {
            LOG.debug("The file system's events could not be closed", e);
        }
    }
}
