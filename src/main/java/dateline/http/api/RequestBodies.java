package dateline.http.api;

import dateline.http.ProblemException;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Reads the bodies of requests: whole, in a bounded time, and so many at once that the threads which serve readers are
 * never all taken by slow senders.
 */
public final class RequestBodies {
    /** More than an article can be, and what ingest takes at most. */
    static final int MOST_BYTES = 20_000_000;

    private static final int AT_ONCE = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int BLOCK = 64 * 1024;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final LongSupplier nanos;

    /** Reads within a time that this clock of nanoseconds tells. */
    public RequestBodies(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Does this work with the body of the request.
     *
     * @throws ProblemException when the body is too large, too slow, encoded, or when too many are at work
     */
    <T> T with(Context ctx, Function<byte[], T> work) {
        if (ctx.header("Content-Encoding") != null) {
            throw ProblemException.with(
                            415, "content-encoding", "The body is compressed", "Send it without a Content-Encoding.")
                    .with("Accept-Encoding", "identity");
        }
        if (ctx.req().getContentLengthLong() > MOST_BYTES) {
            throw tooLarge();
        }
        if (!places.tryAcquire()) {
            throw ProblemException.with(503, "busy", "Too many are filing at once", "Try again in a few seconds.")
                    .with("Retry-After", "5");
        }
        try {
            return work.apply(read(ctx.bodyInputStream()));
        } finally {
            places.release();
        }
    }

    private byte[] read(InputStream body) {
        long end = nanos.getAsLong() + PATIENCE.toNanos();
        var bytes = new ByteArrayOutputStream();
        byte[] block = new byte[BLOCK];
        try {
            for (int read = body.read(block); read >= 0; read = body.read(block)) {
                bytes.write(block, 0, read);
                if (bytes.size() > MOST_BYTES) {
                    throw tooLarge();
                }
                if (nanos.getAsLong() - end > 0) {
                    throw tooSlow();
                }
            }
        } catch (IOException e) {
            throw tooSlow();
        }
        return bytes.toByteArray();
    }

    private static ProblemException tooLarge() {
        return ProblemException.with(
                413,
                "too-large",
                "The request is too large",
                "Send at most " + MOST_BYTES / 1_000_000 + " MB at a time; of NDJSON, some lines at a time.");
    }

    private static ProblemException tooSlow() {
        return ProblemException.with(408, "too-slow", "The body did not come", "Send the whole body within a minute.");
    }
}
