package dateline.push;

/**
 * How telling of changes goes, in numbers.
 *
 * @param subscribers of the hub
 * @param failingSubscribers those of them whose last delivery failed
 * @param webhooks of partners
 * @param failingWebhooks those of them whose last message failed, or that hear of nothing any more
 * @param failingHubs outside hubs that did not take the last ping (WSP-09)
 */
public record PushFigures(
        int subscribers, int failingSubscribers, int webhooks, int failingWebhooks, int failingHubs) {}
