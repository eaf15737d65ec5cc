package dateline.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What we have asked a hub for on behalf of a source.
 *
 * @param callback the part of its address that nobody can guess
 * @param source name of the source
 * @param topic as the feed names itself
 * @param hub where it is subscribed
 * @param secret signs what is delivered; none until the hub has confirmed the first time
 * @param pendingSecret of the request that the hub has not confirmed yet
 * @param until when the lease ends
 * @param askAt when the hub is asked for it the next time, or for its end
 * @param ends whether nothing is wanted of it any more
 */
public record SourceSubscription(
        String callback,
        String source,
        String topic,
        String hub,
        Optional<SigningSecret> secret,
        Optional<SigningSecret> pendingSecret,
        Instant until,
        Instant askAt,
        boolean ends) {

    /** Whether the hub delivers at this time. */
    public boolean isActive(Instant now) {
        return !ends && until.isAfter(now);
    }

    /** Whether what is delivered cannot be told from what anybody sends. */
    public boolean isLocked() {
        return secret.filter(SigningSecret::isLocked).isPresent();
    }

    /** The same, of which nothing is wanted any more; its hub is asked (again) at this time. */
    public SourceSubscription ending(Instant nextAskAt) {
        return new SourceSubscription(callback, source, topic, hub, secret, Optional.empty(), until, nextAskAt, true);
    }

    /** Neither the callback nor a secret is shown. */
    @Override
    public String toString() {
        return "SourceSubscription[" + source + ", " + topic + " at " + hub + " until " + until + "]";
    }
}
