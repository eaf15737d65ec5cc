package dateline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what has no size that could be looked at first: standard input, pipes and devices, which may never end. */
final class StreamedBytes {
    /** Far above what anybody pipes; a file may have any size. */
    static final int MOST = 100_000_000;

    private StreamedBytes() {}

    /**
     * All bytes up to the end.
     *
     * @param name for people
     * @throws CommandFailure when there is no end in sight
     */
    static byte[] of(String name, InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(MOST);
        if (stream.read() >= 0) {
            throw new CommandFailure(
                    ExitStatus.PARTLY,
                    name + " goes on after " + MOST / 1_000_000
                            + " MB. Nothing of it was taken. Write it into a file, and name that.");
        }
        return bytes;
    }

    /** Whether this is neither a file nor a folder, such as a pipe or a device. */
    static boolean isStream(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
    }

    /** All bytes of a file, or of a pipe up to its end. */
    static byte[] of(Path path) throws IOException {
        if (!isStream(path)) {
            return Files.readAllBytes(path);
        }
        try (InputStream stream = Files.newInputStream(path)) {
            return of(path.toString(), stream);
        }
    }
}
