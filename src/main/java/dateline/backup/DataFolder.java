package dateline.backup;

import dateline.store.engine.SqliteSnapshot;
import dateline.store.engine.StoreFolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What lies in a data folder. */
record DataFolder(Path path) {
    /** Where a restore puts what it takes the place of. */
    static final String REPLACED = "before-restore";
    /** Where a restore reads a backup into before it touches anything. */
    static final String STAGING = ".restore";

    /** What is sealed in a backup must not lie beside the key to it; and what is restored needs the key that is here. */
    private static final String KEYS = ".key";
    /** They stay where they are: programs hold locks on them. */
    private static final Set<String> LOCKS =
            Set.of("dateline.lock", "dateline.server", StoreFolderLock.LOCK_FILE, StoreFolderLock.RESTORING);

    private static final String TEMPORARY = ".tmp";
    /** It is not the program's: file systems have it at their root. */
    private static final String LOST_AND_FOUND = "lost+found";

    DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** Files that are not the store's, at any depth, in the order of their names. */
    List<Path> otherFiles() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> isCarried(path.relativize(file)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isCarried(Path file) {
        String first = file.getName(0).toString();
        boolean ofStore = file.getNameCount() == 1 && SqliteSnapshot.STORE_FILES.contains(first);
        return !ofStore
                && !isOfARestore(first)
                && !isOfRun(first)
                && !name(file).endsWith(KEYS);
    }

    /** What is true of this machine's present run, or of this folder's past, alone. */
    private static boolean isOfRun(String name) {
        return name.equals("clock") || name.equals("dateline.sequence") || name.endsWith(TEMPORARY);
    }

    private static boolean isOfARestore(String name) {
        return name.startsWith(REPLACED) || name.startsWith(STAGING) || name.equals(LOST_AND_FOUND);
    }

    /** What a restore takes the place of. */
    List<Path> replaceable() throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(entry -> !LOCKS.contains(name(entry))
                            && !isOfARestore(name(entry))
                            && !name(entry).endsWith(KEYS))
                    .sorted()
                    .toList();
        }
    }

    /** A folder for what is replaced, which is not there yet. */
    Path placeForReplaced() {
        Path place = path.resolve(REPLACED);
        for (int number = 2; Files.exists(place); number++) {
            place = path.resolve(REPLACED + "-" + number);
        }
        return place;
    }

    /** Where a restore that was broken off has put, and goes on to put, what it takes the place of. */
    Optional<Path> placeOfBrokenOff() throws IOException {
        if (!Files.exists(restoring())) {
            return Optional.empty();
        }
        return Optional.of(Files.readString(restoring()))
                .filter(name -> name.startsWith(REPLACED) && !name.contains("/"))
                .map(path::resolve);
    }

    /** Whether a file of this name stays where it is. */
    static boolean isLock(Path entry) {
        return LOCKS.contains(name(entry));
    }

    Path staging() {
        return path.resolve(STAGING);
    }

    Path restoring() {
        return path.resolve(StoreFolderLock.RESTORING);
    }

    private static String name(Path entry) {
        return String.valueOf(entry.getFileName());
    }
}
