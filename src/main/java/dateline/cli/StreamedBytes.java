package dateline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads what has no size that could be looked at first: standard input, pipes and devices, which may never end. */
final class StreamedBytes {
    /** Far above what anybody pipes; a file that is stored may have any size. */
    static final int MOST = 100_000_000;

    /** A shell that makes a pipe starts its writer at once; a pipe that nobody opens would be waited for for ever. */
    static final Duration WRITER_PATIENCE = Duration.ofSeconds(10);

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

    /**
     * All bytes of a file, or of a pipe up to its end.
     *
     * @throws CommandFailure when there are too many of them, or nobody writes into the pipe
     */
    static byte[] of(Path path) throws IOException {
        if (Files.isRegularFile(path) && Files.size(path) > MOST) {
            throw new CommandFailure(
                    ExitStatus.PARTLY, path + " is larger than " + MOST / 1_000_000 + " MB. Nothing of it was taken.");
        }
        try (InputStream stream = open(path, WRITER_PATIENCE)) {
            return of(path.toString(), stream);
        }
    }

    /**
     * Opens a file, or a pipe as soon as another program writes into it.
     *
     * @throws CommandFailure when none has opened the pipe after so long
     */
    static InputStream open(Path path, Duration patience) throws IOException {
        if (!isStream(path)) {
            return Files.newInputStream(path);
        }
        var opening = new FutureTask<>(() -> Files.newInputStream(path));
        var thread = new Thread(opening, "open");
        thread.setDaemon(true);
        thread.start();
        try {
            return opening.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new CommandFailure(
                    ExitStatus.PARTLY,
                    "Nothing was taken from " + path + ": no program has opened it for writing after "
                            + patience.toSeconds() + " seconds. Start the program that writes into it first.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the wait for its writer was interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException(Objects.requireNonNullElse(e.getCause(), e).getMessage(), e);
        }
    }
}
