package dateline.store.seal;

import dateline.store.StoreUnavailableException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A file of keys, one a line; a line that begins with # is a remark. */
record KeyFile(Path path) {
    private static final Set<PosixFilePermission> OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));

    private static final String REMARK =
            "# Dateline opens the secrets of webhooks and subscribers with this. It is in no"
                    + " backup: keep a copy of it elsewhere.\n";

    private static boolean knowsOfUsers() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    /** The keys in it; empty when there is no such file. */
    Optional<List<SealingKey>> read() {
        try {
            return Optional.of(keys(Files.readString(path), path.toString()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StoreUnavailableException(
                    "The file of keys " + path + " cannot be read (" + e + "). Give this user the right to.", e);
        }
    }

    /** The keys in it, which has to be there. */
    List<SealingKey> require() {
        return read().orElseThrow(() -> new StoreUnavailableException(
                "There is no file of keys " + path + ". Put it there, or name another one.", null));
    }

    /**
     * The keys in a text.
     *
     * @param name how people know it
     */
    static List<SealingKey> keys(String text, String name) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .flatMap(line -> Stream.of(line.split("[\\s,]+")))
                .map(key -> SealingKey.read(key)
                        .orElseThrow(() -> new StoreUnavailableException(
                                "What stands in " + name + " is no key: a key is 32 bytes in base64, one a line, as"
                                        + " openssl rand -base64 32 gives them. Put the right one there.",
                                null)))
                .toList();
    }

    /** Makes it with this one key, for this user alone; it is durable before it is used. */
    void make(SealingKey key) {
        Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElseThrow();
        try {
            Path unfinished = Files.createTempFile(folder, ".secret-", ".key", forThisUser());
            try {
                Files.writeString(unfinished, REMARK + key.base64() + "\n");
                sync(unfinished, StandardOpenOption.WRITE);
                Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            if (knowsOfUsers()) {
                sync(folder, StandardOpenOption.READ);
            }
        } catch (IOException e) {
            throw new StoreUnavailableException(
                    "The file of keys " + path + " cannot be written (" + e
                            + "). Make room, or give this user the right" + " to write to its folder.",
                    e);
        }
    }

    private static FileAttribute<?>[] forThisUser() {
        return knowsOfUsers()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void sync(Path file, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(file, how)) {
            channel.force(true);
        }
    }

    /** Whether other users of the machine may look into it. */
    boolean isOpenToOthers() {
        try {
            return knowsOfUsers()
                    && Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains);
        } catch (IOException e) {
            return false;
        }
    }
}
