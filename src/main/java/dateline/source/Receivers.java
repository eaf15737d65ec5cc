package dateline.source;

import java.util.Optional;

/**
 * What other systems call, by HTTP.
 *
 * @param subscriber what hubs call; absent where nothing is subscribed to
 */
public record Receivers(Webhooks webhooks, Optional<Subscriber> subscriber) {
    public Receivers(Webhooks webhooks, Subscriber subscriber) {
        this(webhooks, Optional.of(subscriber));
    }
}
