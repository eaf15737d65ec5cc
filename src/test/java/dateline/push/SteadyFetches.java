package dateline.push;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A reader that fetches a feed at the same pace, whatever else goes on. */
final class SteadyFetches implements AutoCloseable {
    private final URI feed;
    private final Duration every;
    private final List<Long> micros = new ArrayList<>();
    private final Thread thread = new Thread(this::run, "reader");
    private volatile boolean isClosed;

    /** Begins at once. */
    SteadyFetches(URI feed, Duration every) {
        this.feed = feed;
        this.every = every;
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        long next = System.nanoTime();
        while (!isClosed) {
            long begin = System.nanoTime();
            fetch();
            micros.add((System.nanoTime() - begin) / 1_000);
            next += every.toNanos();
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private void fetch() {
        try {
            var connection = (HttpURLConnection) feed.toURL().openConnection();
            try (InputStream body = connection.getInputStream()) {
                body.transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends, and gives how long each took, in microseconds. */
    List<Long> sorted() {
        close();
        return micros.stream().sorted().toList();
    }

    @Override
    public void close() {
        isClosed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
