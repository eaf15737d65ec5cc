package dateline.source;

import dateline.ingest.model.Input;
import dateline.ingest.model.RecallInput;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What one message of a webhook means. */
public sealed interface WebhookMessage {
    /**
     * A story that is public at the sender: to be filed.
     *
     * @param aliases any of which may lead to it, strongest first
     * @param at of this state of it, as the sender tells
     */
    record Story(Input input, List<String> aliases, Optional<Instant> at) implements WebhookMessage {
        public Story {
            aliases = List.copyOf(aliases);
        }
    }

    /** A story that is not public at the sender, or not any more. */
    record TakenBack(RecallInput input) implements WebhookMessage {}

    /** Nothing for us, such as a page. */
    record Ignored(String reason) implements WebhookMessage {}

    /** No message that can be read. */
    record Unreadable(String reason) implements WebhookMessage {}
}
