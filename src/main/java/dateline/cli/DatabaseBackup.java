package dateline.cli;

import dateline.backup.BackupManifest;
import dateline.backup.Restore;
import dateline.server.NewsroomWiring;
import dateline.store.StoreAddress;
import dateline.store.StoreCopyException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Backs up a store in a PostgreSQL, and puts one back: the backup is that of a data folder into which the store was copied, so
 * that either kind of store takes it.
 */
final class DatabaseBackup {
    private final StoreAddress.Postgresql database;
    private final CommandEnvironment commandEnvironment;

    DatabaseBackup(StoreAddress.Postgresql database, CommandEnvironment commandEnvironment) {
        this.database = database;
        this.commandEnvironment = commandEnvironment;
    }

    /**
     * Copies the store, as it stands at one moment, into a folder that is there for this work alone.
     *
     * @param beside where the folder is made, since it may be as large as the backup
     */
    BackupManifest write(Path beside, Function<Path, BackupManifest> writing) {
        return inFolder(beside, folder -> {
            copy(database, new StoreAddress.Folder(folder));
            return writing.apply(folder);
        });
    }

    /** Puts a backup into the database, which has to be empty. */
    BackupManifest restore(Path file, ByteProgressBar bar) {
        return inFolder(file, folder -> {
            BackupManifest manifest =
                    new Restore(folder, bar, new LaterStates(commandEnvironment)::carryOver).from(file, false);
            copy(new StoreAddress.Folder(folder), database);
            return manifest;
        });
    }

    private void copy(StoreAddress from, StoreAddress to) {
        try (var bar = new CountProgressBar("copy", 0, commandEnvironment)) {
            NewsroomWiring.copyOfOneMoment(from, to, bar::at);
        }
    }

    private static BackupManifest inFolder(Path beside, Function<Path, BackupManifest> work) {
        Path parent = beside.toAbsolutePath().normalize().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new CommandFailure(
                    ExitStatus.WRONG_USAGE, "There is no folder for " + beside + ". Make it, or name another place.");
        }
        try {
            Path folder = Files.createTempDirectory(parent, ".dateline-backup-");
            try {
                return work.apply(folder);
            } catch (StoreCopyException e) {
                throw new CommandFailure(ExitStatus.WRONG_USAGE, String.valueOf(e.getMessage()));
            } finally {
                remove(folder);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new CommandFailure(
                    ExitStatus.NO_STORE,
                    "The folder " + parent + " cannot be written to (" + e + "). Make room, or name another place.");
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> innermostFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path one : innermostFirst) {
                Files.delete(one);
            }
        }
    }
}
