package dateline.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which files a program has open for writing, as far as this can be seen: on Linux alone, and of such programs alone that
 * this user may look at.
 */
final class FilesBeingWritten {
    private static final Logger LOG = LoggerFactory.getLogger(FilesBeingWritten.class);
    private static final String FLAGS = "flags:";

    /** The lowest bits of a file's flags: 0 for reading, 1 for writing, 2 for both (open(2)). */
    private static final int ACCESS_MODE = 3;

    private final Path processes;

    /** @param processes where the system shows its processes: {@code /proc} */
    FilesBeingWritten(Path processes) {
        this.processes = processes;
    }

    /** The real paths of those in this folder. */
    Set<Path> in(Path folder) {
        var found = new HashSet<Path>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(processes, "[0-9]*")) {
            Path realFolder = folder.toRealPath();
            all.forEach(process -> collect(process, realFolder, found));
        } catch (IOException | DirectoryIteratorException e) {
            LOG.trace("This system does not show which files are open", e);
        }
        return found;
    }

    private static void collect(Path process, Path folder, Set<Path> found) {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : descriptors) {
                Path target = Files.readSymbolicLink(descriptor);
                if (target.startsWith(folder) && isWriting(process, descriptor)) {
                    found.add(target);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.trace("A process has ended, or belongs to somebody else", e);
        }
    }

    private static boolean isWriting(Path process, Path descriptor) throws IOException {
        Path info = process.resolve("fdinfo").resolve(descriptor.getFileName());
        return Files.readAllLines(info, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith(FLAGS))
                .map(line -> line.substring(FLAGS.length()).strip())
                .anyMatch(flags -> (Integer.parseInt(flags, 8) & ACCESS_MODE) != 0);
    }
}
