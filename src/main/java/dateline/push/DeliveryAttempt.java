package dateline.push;

import dateline.outbound.OutboundResponse;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** A request that was asked for, and is made in its turn. Safe for use by many threads. */
final class DeliveryAttempt {
    private final DeliveryQueue queue;
    private final String host;
    private final CompletableFuture<Void> givenUp = new CompletableFuture<>();
    private volatile OptionalLong sentAt = OptionalLong.empty();

    /** @param host that is asked */
    DeliveryAttempt(DeliveryQueue queue, String host) {
        this.queue = queue;
        this.host = host;
    }

    DeliveryQueue queue() {
        return queue;
    }

    String host() {
        return host;
    }

    /**
     * It is on its way.
     *
     * @param nanos a clock that nobody can set
     */
    @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for it
    void sent(CompletableFuture<OutboundResponse> answer, long nanos) {
        sentAt = OptionalLong.of(nanos);
        givenUp.thenRun(() -> answer.cancel(true));
    }

    /**
     * How long it has been on its way; zero before it is.
     *
     * @param nanos a clock that nobody can set
     */
    Duration age(long nanos) {
        return Duration.ofNanos(nanos - sentAt.orElse(nanos));
    }

    /** Whether it has been on its way for longer, be it to a name server: what waits for a thread is not. */
    boolean isOlderThan(Duration age, long nanos) {
        OptionalLong since = sentAt;
        return since.isPresent() && nanos - since.getAsLong() > age.toNanos();
    }

    /** Its answer is waited for no longer. */
    void giveUp() {
        givenUp.complete(null);
    }
}
