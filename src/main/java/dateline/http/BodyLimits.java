package dateline.http;

import java.time.Duration;

/**
 * How much of the bodies of requests is read at once.
 *
 * @param requests in all
 * @param requestsOfOne of one sender
 * @param bytes in all
 * @param bytesOfOne of one sender
 * @param patience so long a body may take
 * @param grace so long it may come as slowly as it wishes, and from then on not below {@code bytesASecond}
 */
record BodyLimits(
        int requests,
        int requestsOfOne,
        long bytes,
        long bytesOfOne,
        Duration patience,
        Duration grace,
        long bytesASecond) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Whoever files has a key, and may use all that there is. */
    static final BodyLimits KEYED = new BodyLimits(16, 16, 320_000_000, 320_000_000, PATIENCE, PATIENCE, 0);

    /** Whoever sends without a key may be anyone: hubs and webhooks are few, and send quickly. */
    static final BodyLimits ANONYMOUS =
            new BodyLimits(32, 4, 60_000_000, 40_000_000, PATIENCE, Duration.ofSeconds(5), 16_000);

    /** Whether a body of which so much has come in this time comes too slowly. */
    boolean isTooSlow(long received, Duration passed) {
        double slow =
                passed.minus(grace).toNanos() / (double) Duration.ofSeconds(1).toNanos();
        return passed.compareTo(patience) > 0 || received < slow * bytesASecond;
    }
}
