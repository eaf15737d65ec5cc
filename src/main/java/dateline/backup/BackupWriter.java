package dateline.backup;

import dateline.article.Sha256;
import dateline.store.StoreAddress;
import dateline.store.engine.SecretCensus;
import dateline.store.engine.SqliteSnapshot;
import dateline.store.seal.SealingKeys;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a backup. The file has its name once it is whole and has been read again, and not before. */
public final class BackupWriter {
    private static final String UNFINISHED = ".dateline-backup-";

    private final DataFolder data;
    private final String program;
    private final Instant now;
    private final BackupProgress progress;
    private final SealingKeys sealingKeys;

    /**
     * Of this data folder, which may be in use.
     *
     * @param sealingKeys what secrets in its store are sealed under, which are not in the backup
     */
    public BackupWriter(Path data, String program, Instant now, BackupProgress progress, SealingKeys sealingKeys) {
        this.data = new DataFolder(data);
        this.program = program;
        this.now = now;
        this.progress = progress;
        this.sealingKeys = sealingKeys;
    }

    /**
     * Writes it, and reads it again.
     *
     * @param overwrite whether an older file may lose its place
     * @throws BackupFailure when it was not done; an older file is then as it was
     * @throws dateline.store.StoreUnavailableException when the store cannot be read
     */
    public BackupManifest write(Path target, boolean overwrite) {
        Path file = target.toAbsolutePath().normalize();
        requireSense(file, overwrite);
        try {
            Path folder = Optional.ofNullable(file.getParent()).orElse(file);
            // Made for this user alone, where the file system knows of users.
            Path snapshot = Files.createTempFile(folder, UNFINISHED, ".db");
            Path archive = Files.createTempFile(folder, UNFINISHED, ".zip");
            try {
                BackupManifest manifest = write(snapshot, archive);
                new BackupReader(archive, BackupProgress.NONE).verify();
                sync(archive);
                Files.move(archive, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return manifest;
            } finally {
                Files.deleteIfExists(snapshot);
                Files.deleteIfExists(archive);
            }
        } catch (IOException e) {
            throw new BackupFailure(
                    BackupFailure.Kind.UNAVAILABLE,
                    "The backup " + file + " cannot be written (" + e + "). Make room or name another place.",
                    e);
        }
    }

    private void requireSense(Path file, boolean overwrite) {
        if (!SqliteSnapshot.isIn(data.path())) {
            throw new BackupFailure(
                    BackupFailure.Kind.UNAVAILABLE,
                    "There is no store in " + data.path() + ". Name its folder with --data.",
                    null);
        }
        if (Files.isDirectory(file)) {
            throw BackupFailure.refused(file + " is a folder. Name a file in it, such as dateline.zip.");
        }
        if (file.startsWith(data.path())) {
            throw BackupFailure.refused(
                    "A backup in the data folder itself is lost with it. Name a file outside of " + data.path() + ".");
        }
        if (Files.exists(file) && !overwrite) {
            throw BackupFailure.refused(
                    file + " is there already. Name another file, or give --overwrite to replace it.");
        }
    }

    private BackupManifest write(Path snapshot, Path archive) throws IOException {
        SecretCensus.sealAll(new StoreAddress.Folder(data.path()), sealingKeys);
        long expected = Files.size(data.path().resolve(SqliteSnapshot.fileName()));
        SqliteSnapshot.write(data.path(), snapshot, done -> progress.at("copy", Math.min(done, expected), expected));
        SqliteSnapshot.Report report = SqliteSnapshot.check(snapshot);
        if (!report.problems().isEmpty()) {
            throw BackupFailure.unsound(
                    "The store in " + data.path() + " is damaged: "
                            + report.problems().get(0)
                            + ". No backup was written, so that an older one is not taken for worse; keep those that you have.");
        }
        List<BackupManifest.Part> parts = new ArrayList<>();
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive, StandardOpenOption.TRUNCATE_EXISTING))) {
            zip.setLevel(Deflater.BEST_SPEED);
            parts.add(add(zip, SqliteSnapshot.fileName(), snapshot));
            for (Path other : withoutKeys(data.otherFiles())) {
                try {
                    String name = data.path().relativize(other).toString().replace('\\', '/');
                    parts.add(add(zip, name, other));
                } catch (NoSuchFileException e) {
                    // What is no longer there is no part of the folder.
                }
            }
            var manifest = new BackupManifest(
                    BackupManifest.FORM, program, now.toString(), parts, report.counts(), report.lastChange());
            zip.putNextEntry(entry(BackupManifest.NAME));
            zip.write(manifest.json());
            zip.closeEntry();
            return manifest;
        }
    }

    private List<Path> withoutKeys(List<Path> files) throws IOException {
        Optional<Path> keys = sealingKeys.places().file();
        var others = new ArrayList<Path>();
        for (Path file : files) {
            if (keys.isEmpty() || !Files.isSameFile(file, keys.get())) {
                others.add(file);
            }
        }
        return others;
    }

    private BackupManifest.Part add(ZipOutputStream zip, String name, Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            zip.putNextEntry(entry(name));
            var digesting = new DigestOutputStream(zip, Sha256.digest());
            long length = copy(bytes, digesting, Files.size(file));
            zip.closeEntry();
            return new BackupManifest.Part(name, length, Sha256.hex(digesting.getMessageDigest()));
        }
    }

    private long copy(InputStream from, DigestOutputStream to, long expected) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long done = 0;
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            to.write(buffer, 0, read);
            done += read;
            progress.at("pack", done, expected);
        }
        return done;
    }

    private ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTime(now.toEpochMilli());
        return entry;
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
