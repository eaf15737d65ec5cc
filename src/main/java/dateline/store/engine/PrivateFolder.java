package dateline.store.engine;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** Makes folders that no other user of the machine can look into: stories under embargo lie there. */
public final class PrivateFolder {
    private PrivateFolder() {}

    /** Makes this folder, and those above it, where they are missing. One that is there keeps the rights that it has. */
    public static void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Optional<Path> parent = Optional.ofNullable(folder.toAbsolutePath().getParent());
        if (parent.isPresent()) {
            Files.createDirectories(parent.get());
        }
        try {
            makeOne(folder);
        } catch (FileAlreadyExistsException e) {
            // Another process was faster, or it is a link to a folder.
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static void makeOne(Path folder) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(folder);
        }
    }
}
