package dateline.backup;

import dateline.article.Sha256;
import dateline.store.engine.SqliteSnapshot;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads a backup, and believes nothing of it that its manifest does not bear out. */
final class BackupReader {
    private static final int LARGEST_MANIFEST = 16 * 1024 * 1024;

    private final Path archive;
    private final BackupProgress progress;

    BackupReader(Path archive, BackupProgress progress) {
        this.archive = archive;
        this.progress = progress;
    }

    /** Reads all of it and writes nothing. */
    BackupManifest verify() throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            BackupManifest manifest = manifest(zip);
            long done = 0;
            for (BackupManifest.Part part : manifest.files()) {
                read(zip, part, OutputStream.nullOutputStream());
                done += part.bytes();
                progress.at("verify", done, manifest.bytes());
            }
            return manifest;
        }
    }

    /** Writes its files below this folder, and checks the store among them. */
    BackupManifest extract(Path folder) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            BackupManifest manifest = manifest(zip);
            long done = 0;
            for (BackupManifest.Part part : manifest.files()) {
                Path file = placeOf(part, folder);
                Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(folder));
                try (OutputStream bytes = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
                    read(zip, part, bytes);
                }
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                done += part.bytes();
                progress.at("restore", done, manifest.bytes());
            }
            requireStore(manifest, folder.resolve(SqliteSnapshot.fileName()));
            return manifest;
        }
    }

    private void requireStore(BackupManifest manifest, Path store) {
        SqliteSnapshot.Report report = SqliteSnapshot.check(store);
        if (!report.problems().isEmpty()) {
            throw unsound("its store cannot be used: " + report.problems().get(0));
        }
        if (!manifest.agreesWith(report.counts()) || report.lastChange() != manifest.lastChange()) {
            throw unsound("its store does not hold what it says");
        }
    }

    private BackupManifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(BackupManifest.NAME);
        if (entry == null || entry.getSize() > LARGEST_MANIFEST) {
            throw unsound("it is no backup of Dateline, or was not written to its end");
        }
        BackupManifest manifest;
        try (InputStream json = zip.getInputStream(entry)) {
            manifest = BackupManifest.read(json);
        }
        if (manifest.form() != BackupManifest.FORM) {
            throw unsound("it was written by a newer Dateline, " + manifest.program());
        }
        return manifest;
    }

    /** No name leads out of the folder. */
    private Path placeOf(BackupManifest.Part part, Path folder) {
        try {
            Path place = folder.resolve(part.name()).normalize();
            if (place.startsWith(folder) && !place.equals(folder)) {
                return place;
            }
        } catch (InvalidPathException e) {
            throw unsound("a name in it is none on this machine: " + part.name());
        }
        throw unsound("a name in it leads out of the data folder");
    }

    private void read(ZipFile zip, BackupManifest.Part part, OutputStream to) throws IOException {
        ZipEntry entry = zip.getEntry(part.name());
        if (entry == null) {
            throw unsound(part.name() + " is missing in it");
        }
        try (InputStream bytes = zip.getInputStream(entry)) {
            var digesting = new DigestOutputStream(to, Sha256.digest());
            // Never more than it should be, whatever it would unpack to.
            long length = copy(bytes, digesting, part.bytes());
            if (length != part.bytes()
                    || !Sha256.hex(digesting.getMessageDigest()).equals(part.sha256())) {
                throw unsound(part.name() + " in it is not what was written");
            }
        }
    }

    private static long copy(InputStream from, OutputStream to, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long done = 0;
        for (int read = from.read(buffer); read >= 0 && done <= most; read = from.read(buffer)) {
            to.write(buffer, 0, read);
            done += read;
        }
        return done;
    }

    private BackupFailure unsound(String why) {
        return BackupFailure.unsound("The backup " + archive + " cannot be used: " + why + ". Take another one.");
    }
}
