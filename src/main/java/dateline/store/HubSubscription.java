package dateline.store;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who subscribed to a topic of the hub.
 *
 * @param id made of topic and callback, which together are the key of a subscription (WebSub section 5.1)
 * @param topic path of the topic's document, such as {@code /feeds/world.rss}
 * @param secret that deliveries are signed with
 * @param leaseUntil when the subscription ends unless it is renewed
 * @param delivery how its deliveries go
 */
public record HubSubscription(
        String id,
        String topic,
        String callback,
        Optional<SigningSecret> secret,
        Instant leaseUntil,
        Delivery delivery) {
    /**
     * How deliveries go.
     *
     * @param delivered tag of the bytes that were delivered last, or that stood there when it was asked for
     * @param attempts how often delivering failed since
     * @param nextAt no attempt before this time
     * @param failingSince when the first of these failed
     */
    public record Delivery(String delivered, int attempts, Instant nextAt, Optional<Instant> failingSince) {
        /** Nothing failed. */
        public static Delivery done(String delivered) {
            return new Delivery(delivered, 0, Instant.EPOCH, Optional.empty());
        }

        /** It failed once more. */
        public Delivery failed(Instant now, Instant next) {
            return new Delivery(delivered, attempts + 1, next, Optional.of(failingSince.orElse(now)));
        }
    }

    /** The same after a delivery, or an attempt at one. */
    public HubSubscription with(Delivery other) {
        return new HubSubscription(id, topic, callback, secret, leaseUntil, other);
    }

    /** Whether it is delivered to. */
    public boolean isActive(Instant now) {
        return now.isBefore(leaseUntil);
    }

    /** Whether nothing can be signed for it, as it has asked. */
    public boolean isLocked() {
        return secret.filter(SigningSecret::isLocked).isPresent();
    }
}
