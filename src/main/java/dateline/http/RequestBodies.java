package dateline.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Reads the bodies of requests: whole, in a bounded time, and so much at once, in all and of one sender, that the threads
 * and the memory which serve readers are never all taken, and no sender takes the place of the others.
 */
public final class RequestBodies {
    /** More than an article can be, and what ingest takes at most. */
    static final int MOST_BYTES = 20_000_000;

    private static final int BLOCK = 64 * 1024;

    private final LongSupplier nanos;
    private final BodyLimits limits;
    private final Map<String, Use> uses = new HashMap<>();
    private Use all = Use.NONE;

    /** What is being read. */
    private record Use(int requests, long bytes) {
        static final Use NONE = new Use(0, 0);

        Use plus(int moreRequests, long moreBytes) {
            return new Use(requests + moreRequests, bytes + moreBytes);
        }
    }

    private RequestBodies(LongSupplier nanos, BodyLimits limits) {
        this.nanos = nanos;
        this.limits = limits;
    }

    /** Of senders that have a key, within a time that this clock of nanoseconds tells. */
    public RequestBodies(LongSupplier nanos) {
        this(nanos, BodyLimits.KEYED);
    }

    /** Of senders that anyone may be until the body is read. */
    public static RequestBodies ofAnonymous(LongSupplier nanos) {
        return new RequestBodies(nanos, BodyLimits.ANONYMOUS);
    }

    /**
     * Does this work with the body of the request.
     *
     * @throws ProblemException when the body is too large, too slow, encoded, or when too many are at work
     */
    public <T> T with(Context ctx, Function<byte[], T> work) {
        if (ctx.header("Content-Encoding") != null) {
            throw ProblemException.with(
                            415, "content-encoding", "The body is compressed", "Send it without a Content-Encoding.")
                    .with("Accept-Encoding", "identity");
        }
        long declared = ctx.req().getContentLengthLong();
        if (declared > MOST_BYTES) {
            throw tooLarge();
        }
        try (var place = new Place(PeerNetwork.of(ctx.req().getRemoteAddr()))) {
            place.take(1, Math.max(0, declared));
            return work.apply(read(ctx.bodyInputStream(), place));
        }
    }

    /** What one request uses, given back when it is closed. */
    private final class Place implements AutoCloseable {
        private final String sender;
        private Use own = Use.NONE;

        Place(String sender) {
            this.sender = sender;
        }

        /** Takes more, or throws because it is not there. */
        void take(int requests, long bytes) {
            synchronized (uses) {
                Use ofSender = uses.getOrDefault(sender, Use.NONE).plus(requests, bytes);
                Use ofAll = all.plus(requests, bytes);
                if (ofSender.requests > limits.requestsOfOne()
                        || ofSender.bytes > limits.bytesOfOne()
                        || ofAll.requests > limits.requests()
                        || ofAll.bytes > limits.bytes()) {
                    throw busy();
                }
                uses.put(sender, ofSender);
                all = ofAll;
                own = own.plus(requests, bytes);
            }
        }

        /** As many bytes as these are there for it, whatever it has declared. */
        void hold(long bytes) {
            if (bytes > own.bytes) {
                take(0, bytes - own.bytes);
            }
        }

        @Override
        public void close() {
            synchronized (uses) {
                Use left = uses.getOrDefault(sender, Use.NONE).plus(-own.requests, -own.bytes);
                if (left.requests > 0) {
                    uses.put(sender, left);
                } else {
                    uses.remove(sender);
                }
                all = all.plus(-own.requests, -own.bytes);
            }
        }
    }

    private byte[] read(InputStream body, Place place) {
        long begin = nanos.getAsLong();
        var bytes = new ByteArrayOutputStream();
        byte[] block = new byte[BLOCK];
        try {
            for (int read = body.read(block); read >= 0; read = body.read(block)) {
                place.hold((long) bytes.size() + read);
                bytes.write(block, 0, read);
                if (bytes.size() > MOST_BYTES) {
                    throw tooLarge();
                }
                if (limits.isTooSlow(bytes.size(), Duration.ofNanos(nanos.getAsLong() - begin))) {
                    throw tooSlow();
                }
            }
        } catch (IOException e) {
            throw tooSlow();
        }
        return bytes.toByteArray();
    }

    private static ProblemException busy() {
        return ProblemException.with(503, "busy", "Too many are filing at once", "Try again in a few seconds.")
                .with("Retry-After", "5");
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
