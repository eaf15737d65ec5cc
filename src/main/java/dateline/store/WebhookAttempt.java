package dateline.store;

import java.time.Instant;

/**
 * What became of a request to a webhook.
 *
 * @param message the {@code webhook-id}, the same over all attempts
 * @param sequence number of the change that it tells of
 * @param type of the event, such as {@code story.published}
 * @param status of the answer; 0 when there was none
 * @param outcome {@code delivered}, {@code failed}, or {@code dead} when it was the last attempt
 * @param detail what was wrong, one sentence, or empty
 */
public record WebhookAttempt(
        String partner,
        String message,
        long sequence,
        String type,
        Instant at,
        int status,
        String outcome,
        String detail) {}
