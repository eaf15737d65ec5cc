package dateline.source;

import java.util.Optional;
import java.util.function.Function;

/**
 * What other systems call, by HTTP.
 *
 * @param webhooks the endpoint of the source of this name, as {@link Webhooks#endpoint}
 * @param webSubSubscriber what hubs call; absent where nothing is subscribed to
 */
public record InboundEndpoints(
        Function<String, Optional<WebhookEndpoint>> webhooks, Optional<WebSubSubscriber> webSubSubscriber) {
    /** Nothing comes by itself. */
    public static final InboundEndpoints NONE = new InboundEndpoints(source -> Optional.empty(), Optional.empty());
}
