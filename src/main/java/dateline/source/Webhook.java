package dateline.source;

import java.util.Optional;
import java.util.function.Function;

/**
 * A system that sends its articles by itself. It knows the sender's way of signing, and what its messages mean; it files
 * nothing and keeps no state.
 */
public sealed interface Webhook permits GhostWebhook, WordPressWebhook {
    /** The signature of the message, with whatever else its header holds; nothing when it has none of the right form. */
    Optional<String> signature(Function<String, Optional<String>> header);

    /**
     * Whether the sender knows the secret and has signed exactly this body. The comparison takes the same time whatever
     * differs.
     *
     * @param header gives the value of a header by its name
     * @param body as it came in, byte for byte
     */
    boolean isAuthentic(Function<String, Optional<String>> header, byte[] body);

    /** What an authentic message means. Never throws for what it holds. */
    WebhookMessage read(byte[] body);
}
