package dateline.source;

import java.util.Optional;
import java.util.function.Function;

/**
 * What other systems call, by HTTP.
 *
 * @param webhooks the endpoint of the source of this name, as {@link Webhooks#endpoint}
 * @param subscriber what hubs call; absent where nothing is subscribed to
 */
public record Receivers(Function<String, Optional<WebhookEndpoint>> webhooks, Optional<Subscriber> subscriber) {
    /** Nothing comes by itself. */
    public static final Receivers NONE = new Receivers(source -> Optional.empty(), Optional.empty());
}
