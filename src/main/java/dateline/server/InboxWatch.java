package dateline.server;

import dateline.ingest.Inbox;
import dateline.ingest.model.FileInput;
import dateline.ingest.model.Input;
import dateline.publication.Publication;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices what is new or changed in the inbox. The file system's events only say when to look; what counts is size and
 * time of each file, so that an event that gets lost costs a little time and never a story.
 */
final class InboxWatch implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(InboxWatch.class);

    /** A look without any event: so late is a story at most whose event got lost. */
    private static final int LOOK_ANYWAY_AFTER_CALLS = 100;

    private final Path folder;
    private final Optional<WatchService> events;
    private final Set<Path> watched = new HashSet<>();
    private final Map<Path, String> seen = new HashMap<>();
    private Map<Path, String> unsettled = new HashMap<>();
    private int callsSinceLook = LOOK_ANYWAY_AFTER_CALLS;

    InboxWatch(Path folder) {
        this.folder = folder;
        this.events = openEvents();
    }

    /**
     * What came or changed since the last call and is not being written any more: a file is taken when two looks in a row
     * find it the same.
     */
    List<Input> arrived(Publication publication) {
        boolean isFirstLook = seen.isEmpty() && watched.isEmpty();
        if (!isTimeToLook()) {
            return List.of();
        }
        watchFolders();
        var inbox = new Inbox(folder, slug -> publication.section(slug).isPresent());
        var settled = new ArrayList<Input>();
        Map<Path, String> changing = new HashMap<>();
        for (FileInput input : inbox.inputs()) {
            String stamp = stamp(input);
            if (stamp.equals(seen.get(input.path()))) {
                continue;
            }
            if (isFirstLook || stamp.equals(unsettled.get(input.path()))) {
                seen.put(input.path(), stamp);
                settled.add(input);
            } else {
                changing.put(input.path(), stamp);
            }
        }
        unsettled = changing;
        return settled;
    }

    private boolean isTimeToLook() {
        callsSinceLook++;
        if (hasEvents() || !unsettled.isEmpty() || callsSinceLook >= LOOK_ANYWAY_AFTER_CALLS) {
            callsSinceLook = 0;
            return true;
        }
        return false;
    }

    private boolean hasEvents() {
        if (events.isEmpty()) {
            return true;
        }
        boolean any = false;
        for (WatchKey key = events.get().poll(); key != null; key = events.get().poll()) {
            key.pollEvents();
            if (!key.reset()) {
                watched.remove((Path) key.watchable());
            }
            any = true;
        }
        return any;
    }

    private static String stamp(FileInput input) {
        return FileStamp.of(input.path()) + input.sidePath().map(FileStamp::of).orElse("");
    }

    private void watchFolders() {
        if (events.isEmpty() || !Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes attributes)
                        throws IOException {
                    watch(place);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path place, IOException failure) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            log.debug("A folder of the inbox sends no events; it is looked at all the same", e);
        }
    }

    private void watch(Path place) throws IOException {
        if (watched.add(place)) {
            place.register(
                    events.orElseThrow(),
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
        }
    }

    private Optional<WatchService> openEvents() {
        try {
            return Optional.of(folder.getFileSystem().newWatchService());
        } catch (IOException | UnsupportedOperationException e) {
            log.warn("The file system sends no events; the inbox is looked at again and again instead");
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
            log.debug("The file system's events could not be closed", e);
        }
    }
}
