package dateline.export;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of an export. A file is written beside its place and moved there, so that nobody ever reads half of one;
 * it is not forced to the disk, for after a power cut the next run finds by size and time what is not as the manifest says.
 *
 * <p>File names are percent-encoded in and out, which gives the bytes of UTF-8 whatever the locale of this machine is.
 */
final class ExportFolder implements AutoCloseable {
    /** It tells that all that lies here may be replaced, and keeps a second export out. */
    private static final String MARK = ".dateline-export";

    private static final String BEING_WRITTEN = ".being-written";

    private final Path folder;
    private final URI root;
    private final FileChannel lock;
    private final AtomicLong number = new AtomicLong();

    private ExportFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.root = withSlash(folder.toUri());
        this.lock = lock;
    }

    private static URI withSlash(URI uri) {
        return uri.toString().endsWith("/") ? uri : URI.create(uri + "/");
    }

    /**
     * Takes this folder, which is made where there is none.
     *
     * @throws ExportFailure when other files lie in it, another export writes it, or it cannot be written
     */
    static ExportFolder open(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            if (!Files.exists(absolute.resolve(MARK)) && !isEmpty(absolute)) {
                throw ExportFailure.refused(folder + " holds other files, which an export would remove. Name a folder"
                        + " that is empty or not there yet.");
            }
            FileChannel lock =
                    FileChannel.open(absolute.resolve(MARK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new ExportFolder(absolute, locked(lock, folder));
        } catch (IOException e) {
            throw ExportFailure.unwritable(folder.toString(), e);
        }
    }

    private static FileChannel locked(FileChannel lock, Path folder) throws IOException {
        try {
            if (lock.tryLock() != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            lock.close();
            throw beingWritten(folder);
        }
        lock.close();
        throw beingWritten(folder);
    }

    private static ExportFailure beingWritten(Path folder) {
        return ExportFailure.refused(folder + " is being written by another export. Stop that one first.");
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    Path path() {
        return folder;
    }

    private Path at(String file) {
        return Path.of(root.resolve(file));
    }

    /** Replaces a file in one step. */
    void write(String file, byte[] bytes, long seconds) {
        try {
            Path beside = folder.resolve(BEING_WRITTEN).resolve(Long.toString(number.incrementAndGet()));
            Files.createDirectories(folder.resolve(BEING_WRITTEN));
            Files.write(beside, bytes);
            Files.setLastModifiedTime(beside, FileTime.fromMillis(seconds * 1000));
            Path place = at(file);
            Files.createDirectories(place.getParent());
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw ExportFailure.unwritable(file, e);
        }
    }

    /** Whether a file of this size and time is there. */
    boolean holds(String file, long bytes, long seconds) {
        try {
            BasicFileAttributes found = Files.readAttributes(at(file), BasicFileAttributes.class);
            return found.isRegularFile()
                    && found.size() == bytes
                    && found.lastModifiedTime().toMillis() == seconds * 1000;
        } catch (IOException e) {
            return false;
        }
    }

    Optional<byte[]> read(String file) {
        try {
            return Optional.of(Files.readAllBytes(at(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw ExportFailure.unwritable(file, e);
        }
    }

    /** Gives whether it was there. */
    boolean remove(String file) {
        try {
            return Files.deleteIfExists(at(file));
        } catch (IOException e) {
            throw ExportFailure.unwritable(file, e);
        }
    }

    /** Removes every file but these, and folders that nothing is left in. Gives how many files. */
    int removeAllBut(Predicate<String> wanted) {
        var removed = new AtomicLong();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    String name = root.relativize(file.toUri()).getRawPath();
                    if (!name.equals(MARK) && !wanted.test(name)) {
                        Files.delete(file);
                        removed.incrementAndGet();
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                    if (!visited.equals(folder) && isEmpty(visited)) {
                        Files.delete(visited);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw ExportFailure.unwritable(folder.toString(), e);
        }
        return removed.intValue();
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw ExportFailure.unwritable(MARK, e);
        }
    }
}
