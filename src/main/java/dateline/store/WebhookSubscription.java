package dateline.store;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a partner has been told of the change sequence.
 *
 * @param partner slug of the partner
 * @param secrets that messages are signed with
 * @param cursor number of the last change that the partner knows of
 * @param attempts how often telling of the next one failed
 * @param nextAt no attempt before this time
 * @param failingSince when the first of these failed
 */
public record WebhookSubscription(
        String partner,
        Secrets secrets,
        long cursor,
        int attempts,
        Instant nextAt,
        Optional<Instant> failingSince,
        State state) {

    /**
     * The present secret, and for a while the one before it (Standard Webhooks, zero downtime secret rotation).
     *
     * @param present in the form {@code whsec_…}
     */
    public record Secrets(SigningSecret present, Optional<SigningSecret> former, Instant formerUntil) {
        @Override
        public String toString() {
            return "Secrets[…]";
        }
    }

    /** Whether it is told at all. */
    public enum State {
        ACTIVE,
        /** It failed for days, and waits for somebody to have it tried again. */
        PARKED,
        /** The other side said that it is gone. */
        ENDED
    }

    /** The partner knows of everything up to this change. */
    public WebhookSubscription told(long sequence) {
        return new WebhookSubscription(partner, secrets, sequence, 0, Instant.EPOCH, Optional.empty(), State.ACTIVE);
    }

    /** It failed once more. */
    public WebhookSubscription failed(Instant now, Instant next, State becomes) {
        return new WebhookSubscription(
                partner, secrets, cursor, attempts + 1, next, Optional.of(failingSince.orElse(now)), becomes);
    }

    /** Whether nothing can be signed for it. */
    public boolean isLocked() {
        return secrets.present().isLocked();
    }

    /** Whether it did not take the last message, or hears of nothing any more. */
    public boolean isFailing() {
        return attempts > 0 || state != State.ACTIVE || isLocked();
    }

    /** The same with other secrets. */
    public WebhookSubscription with(Secrets others) {
        return new WebhookSubscription(partner, others, cursor, attempts, nextAt, failingSince, state);
    }
}
