package dateline.source;

import dateline.ingest.model.Input;
import dateline.ingest.model.RecallInput;

/** What one message of a webhook means. */
public sealed interface WebhookMessage {
    /** A story that is public at the sender: to be filed. */
    record Story(Input input) implements WebhookMessage {}

    /** A story that is not public at the sender, or not any more. */
    record TakenBack(RecallInput input) implements WebhookMessage {}

    /** Nothing for us, such as a page. */
    record Ignored(String reason) implements WebhookMessage {}

    /** No message that can be read. */
    record Unreadable(String reason) implements WebhookMessage {}
}
