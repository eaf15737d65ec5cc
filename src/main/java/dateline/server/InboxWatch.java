package dateline.server;

import dateline.ingest.Inbox;
import dateline.ingest.model.FileInput;
import dateline.ingest.model.Input;
import dateline.publication.Publication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Tells what is new or changed in the inbox. The file system's events only say when to look; what counts is size and time
 * of each file, so that an event that gets lost costs a little time and never a story. A file is told of again and again
 * until it is {@link #taken}.
 */
final class InboxWatch implements AutoCloseable {
    /** A look without any event: so late is a story at most whose event got lost, in an inbox of not too many files. */
    private static final Duration LOOK_ANYWAY_AFTER = Duration.ofSeconds(5);

    /** The same in an inbox of any number of files. */
    private static final Duration LOOK_ANYWAY_AT_LAST = Duration.ofSeconds(30);

    /** Looks without any event take at most one part of so many of the time, as far as that leaves them to be. */
    private static final int SHARE_OF_IDLE_TIME = 400;

    /** Looking takes at most one part of so many of the time. */
    private static final int SHARE_OF_THE_TIME = 5;

    /** However long the last look took, as the first one of many files does. */
    private static final long LONGEST_PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    /**
     * Of the time that a file has to stand still, one part of so many for a file that came whole: it was moved here, and
     * what belongs to it may be moved next.
     */
    private static final int SHARE_FOR_WHOLE_FILES = 4;

    /** So many files that are no more are remembered for each that is there, lest the memory fills with them. */
    private static final int MOST_GONE = 2;

    private static final int FEW_FILES = 1_000;

    private final Path folder;
    private final InboxEvents events;
    private final FilesBeingWritten filesBeingWritten;
    private final InstantSource clock;
    private final LongSupplier nanos;
    private final Map<Path, String> taken = new HashMap<>();
    private final Map<Path, String> toldOf = new HashMap<>();
    private Map<Path, Sighting> waiting = new HashMap<>();
    private final RenamedFiles renamedFiles = new RenamedFiles();
    private final List<RenamedFiles.Renamed> renamed = new ArrayList<>();
    private boolean isFirstLook = true;
    private long lookNotBefore;
    private long lookAnywayAt;

    /** A state of a file, and since when it is known. */
    private record Sighting(String stamp, long since) {}

    /**
     * @param clock of the file system's times
     * @param nanos a clock that nobody can set, such as {@link System#nanoTime}
     */
    InboxWatch(Path folder, FilesBeingWritten filesBeingWritten, InstantSource clock, LongSupplier nanos) {
        this.folder = folder;
        this.events = new InboxEvents(folder);
        this.filesBeingWritten = filesBeingWritten;
        this.clock = clock;
        this.nanos = nanos;
        this.lookNotBefore = nanos.getAsLong();
        this.lookAnywayAt = lookNotBefore;
    }

    /** What came or changed, is not taken, and is not being written any more. */
    List<Input> arrived(Publication publication) {
        long now = nanos.getAsLong();
        if (now - lookNotBefore < 0) {
            return List.of();
        }
        boolean somethingHappened = events.happened();
        if (!somethingHappened && waiting.isEmpty() && toldOf.isEmpty() && now - lookAnywayAt < 0) {
            return List.of();
        }
        var contents = new Inbox(folder, slug -> publication.section(slug).isPresent()).contents();
        renamed.addAll(renamedFiles.look(contents.entries()));
        boolean newFolders = events.follow(contents.folders());
        List<Input> settled = settled(contents.entries(), publication.intake().settle(), now);
        long end = nanos.getAsLong();
        lookAnywayAt = newFolders ? end : end + pauseWithoutEvents(end - now);
        lookNotBefore = end + Math.min((end - now) * (SHARE_OF_THE_TIME - 1), LONGEST_PAUSE_NANOS);
        isFirstLook = false;
        return settled;
    }

    /** Tells of each file that was found at another place; one whose telling fails is told of again. */
    void tellRenamed(Consumer<RenamedFiles.Renamed> taker) {
        while (!renamed.isEmpty()) {
            taker.accept(renamed.get(0));
            renamed.remove(0);
        }
    }

    private static long pauseWithoutEvents(long took) {
        return Math.min(
                Math.max(took * SHARE_OF_IDLE_TIME, LOOK_ANYWAY_AFTER.toNanos()), LOOK_ANYWAY_AT_LAST.toNanos());
    }

    /** Calls this from another thread whenever something happens in the inbox, or in one of these other folders. */
    void tell(Runnable whenHappened, Set<Path> alsoIn) {
        events.tell(whenHappened);
        events.follow(alsoIn);
    }

    /** Whether time alone can bring something about, or nothing tells when else to look. */
    boolean isBusy() {
        boolean isPausing = nanos.getAsLong() - lookNotBefore < 0 || lookAnywayAt - lookNotBefore <= 0;
        return !events.areSent() || !waiting.isEmpty() || !toldOf.isEmpty() || isPausing;
    }

    /** Whether there are files that have to stand still first. */
    boolean isWaiting() {
        return waiting.size() > toldOf.size();
    }

    /** There is a durable receipt for this one, as it was when it was told of. */
    void taken(Input input) {
        if (input instanceof FileInput file && toldOf.containsKey(file.path())) {
            taken.put(file.path(), toldOf.remove(file.path()));
            waiting.remove(file.path());
        }
    }

    private List<Input> settled(List<Inbox.Entry> entries, Duration settle, long now) {
        forgetWhatIsGone(entries);
        Map<Path, Sighting> sightings = new HashMap<>();
        var settled = new ArrayList<FileInput>();
        for (Inbox.Entry entry : entries) {
            Path path = entry.input().path();
            String stamp = stamp(entry);
            if (stamp.equals(taken.get(path))) {
                continue;
            }
            Sighting before = waiting.get(path);
            var sighting = before != null && before.stamp().equals(stamp) ? before : new Sighting(stamp, now);
            sightings.put(path, sighting);
            if (isStill(entry, now - sighting.since(), settle)) {
                settled.add(entry.input());
            }
        }
        waiting = sightings;
        return closed(settled, now);
    }

    /** One that is open has to stand still anew. */
    private List<Input> closed(List<FileInput> settled, long now) {
        toldOf.clear();
        Set<Path> open = settled.isEmpty() ? Set.of() : filesBeingWritten.in(folder);
        var inputs = new ArrayList<Input>();
        for (FileInput input : settled) {
            boolean isOpen = isAmong(open, input);
            waiting.computeIfPresent(input.path(), (path, sighting) -> {
                if (isOpen) {
                    return new Sighting(sighting.stamp(), now);
                }
                toldOf.put(path, sighting.stamp());
                inputs.add(input);
                return sighting;
            });
        }
        return inputs;
    }

    private static boolean isAmong(Set<Path> open, FileInput input) {
        try {
            return !open.isEmpty() && open.contains(input.path().toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isStill(Inbox.Entry entry, long knownForNanos, Duration settle) {
        Instant changed = entry.attributes().lastModifiedTime().toInstant();
        Instant sideChanged = entry.sidePath().map(InboxWatch::modified).orElse(changed);
        Instant settledBefore = clock.instant().minus(settle);
        boolean cameWhole = !changed.isAfter(settledBefore) && !sideChanged.isAfter(settledBefore);
        if (cameWhole) {
            return isFirstLook || knownForNanos >= settle.toNanos() / SHARE_FOR_WHOLE_FILES;
        }
        return knownForNanos >= settle.toNanos();
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.MAX;
        }
    }

    private void forgetWhatIsGone(List<Inbox.Entry> entries) {
        if (taken.size() > FEW_FILES + MOST_GONE * entries.size()) {
            var there = new HashSet<Path>();
            entries.forEach(entry -> there.add(entry.input().path()));
            taken.keySet().retainAll(there);
        }
    }

    private static String stamp(Inbox.Entry entry) {
        return FileStamp.of(entry.attributes())
                + entry.sidePath().map(FileStamp::of).orElse("");
    }

    @Override
    public void close() {
        events.close();
    }
}
