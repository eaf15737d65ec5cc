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
 * @param secret signs what is delivered; empty until the hub has confirmed the first time
 * @param pendingSecret of the request that the hub has not confirmed yet
 * @param until when the lease ends
 * @param askAt when the hub is asked for it the next time
 */
public record SourceSubscription(
        String callback,
        String source,
        String topic,
        String hub,
        String secret,
        Optional<String> pendingSecret,
        Instant until,
        Instant askAt) {

    /** Whether the hub delivers at this time. */
    public boolean isActive(Instant now) {
        return until.isAfter(now);
    }

    /** Neither the callback nor a secret is shown. */
    @Override
    public String toString() {
        return "SourceSubscription[" + source + ", " + topic + " at " + hub + " until " + until + "]";
    }
}
