package dateline.backup;

import dateline.store.engine.PrivateFolder;
import dateline.store.engine.SqliteSnapshot;
import dateline.store.engine.StoreFolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/**
 * Puts a backup into a data folder. It is read and checked beside the folder's own files first; what lay there is moved
 * into the folder {@code before-restore} and not deleted. Broken off at any moment, it is done by giving it again.
 */
public final class Restore {
    private final DataFolder data;
    private final BackupProgress progress;
    private final BiConsumer<Optional<Path>, Path> preparation;

    /**
     * Into this data folder.
     *
     * @param preparation is given the folder with the store that the backup takes the place of, if there is one, and the one
     *     with the store of the backup, before that is the data folder's; when the restore is broken off, again
     */
    public Restore(Path data, BackupProgress progress, BiConsumer<Optional<Path>, Path> preparation) {
        this.data = new DataFolder(data);
        this.progress = progress;
        this.preparation = preparation;
    }

    /**
     * Does it.
     *
     * @param overwrite whether the folder may hold something
     * @throws BackupFailure when it was not done; the folder is then as it was
     */
    public BackupManifest from(Path archive, boolean overwrite) {
        if (!Files.isRegularFile(archive)) {
            throw BackupFailure.refused("There is no backup " + archive + ".");
        }
        try {
            PrivateFolder.make(data.path());
            try (StoreFolderLock use = StoreFolderLock.exclusive(data.path()).orElseThrow(this::inUse)) {
                assert use != null;
                requireRoom(overwrite);
                return replace(archive);
            }
        } catch (ZipException e) {
            throw new BackupFailure(
                    BackupFailure.Kind.UNSOUND,
                    "The backup " + archive + " cannot be used: " + e.getMessage() + ". Take another one.",
                    e);
        } catch (IOException e) {
            throw new BackupFailure(
                    BackupFailure.Kind.UNAVAILABLE,
                    "The data folder " + data.path() + " cannot be restored (" + e + "). Make room, or give this user"
                            + " the right to write to it.",
                    e);
        }
    }

    private BackupFailure inUse() {
        return new BackupFailure(
                BackupFailure.Kind.UNAVAILABLE,
                "The data folder " + data.path() + " is in use by a server or another command. Stop it first.",
                null);
    }

    private void requireRoom(boolean overwrite) throws IOException {
        boolean goesOn = Files.exists(data.restoring());
        if (!goesOn && !overwrite && !data.replaceable().isEmpty()) {
            throw BackupFailure.refused(
                    "The data folder " + data.path() + " is not empty. Name an empty one with --data,"
                            + " or give --overwrite: what is there is moved into " + DataFolder.REPLACED + " in it.");
        }
    }

    private BackupManifest replace(Path archive) throws IOException {
        Path staging = data.staging();
        deleteTree(staging);
        PrivateFolder.make(staging);
        try {
            BackupManifest manifest = new BackupReader(archive, progress).extract(staging);
            Path place = data.placeOfBrokenOff().orElseGet(data::placeForReplaced);
            // From here on the folder is no store until it is whole.
            Files.writeString(data.restoring(), String.valueOf(place.getFileName()));
            moveAside(place);
            prepare(place, staging);
            try (Stream<Path> files = Files.list(staging)) {
                for (Path file :
                        files.filter(entry -> !DataFolder.isLock(entry)).toList()) {
                    Files.move(file, data.path().resolve(String.valueOf(file.getFileName())));
                }
            }
            Files.delete(data.restoring());
            return manifest;
        } finally {
            deleteTree(staging);
        }
    }

    private void prepare(Path place, Path staging) throws IOException {
        try {
            preparation.accept(Optional.of(place).filter(SqliteSnapshot::isIn), staging);
        } catch (RuntimeException e) {
            moveBack(place);
            Files.delete(data.restoring());
            throw new BackupFailure(
                    BackupFailure.Kind.UNAVAILABLE,
                    "The backup could not be made ready (" + e.getMessage() + "). The data folder " + data.path()
                            + " is as it was.",
                    e);
        }
    }

    /** What is there twice was put there by a restore that was broken off. */
    private void moveAside(Path place) throws IOException {
        List<Path> replaced = data.replaceable();
        if (!replaced.isEmpty()) {
            PrivateFolder.make(place);
        }
        for (Path file : replaced) {
            Path target = place.resolve(String.valueOf(file.getFileName()));
            if (Files.exists(target)) {
                deleteTree(file);
            } else {
                Files.move(file, target);
            }
        }
    }

    private void moveBack(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return;
        }
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.filter(entry -> !DataFolder.isLock(entry)).toList()) {
                Files.move(file, data.path().resolve(String.valueOf(file.getFileName())));
            }
        }
        deleteTree(place);
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
