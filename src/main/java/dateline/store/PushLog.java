package dateline.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Who hears of changes, and how far each is. Each call is a transaction of its own, durable when it returns. Safe for use by
 * many threads.
 *
 * <p>An interface, for who tells of changes knows no SQL.
 */
public interface PushLog {
    /** Everything that is known of who is told. */
    record Snapshot(long revision, List<HubSubscription> hub, List<WebhookSubscription> webhooks) {}

    /** What changed since the last time. */
    record Progress(
            Collection<HubSubscription> hub,
            Collection<String> ended,
            Collection<WebhookSubscription> webhooks,
            Collection<WebhookAttempt> attempts) {}

    /** All of it at one moment. */
    Snapshot snapshot();

    /** Moves whenever somebody has changed something by {@link #change}. */
    long revision();

    /**
     * Keeps this progress; nothing is kept when the revision is another one by now, so that what a command has changed
     * meanwhile stays.
     */
    boolean keep(long revision, Progress progress);

    /**
     * Keeps what subscribers have asked for of a process that does not tell of changes itself, and tells the one that does:
     * until when and with which secret, but not how far they are.
     */
    void handOver(Collection<HubSubscription> asked, Collection<String> ended);

    /** Lets the webhook of this partner become another one, or makes it; tells those who keep it in mind. */
    void change(String partner, UnaryOperator<Optional<WebhookSubscription>> change);

    /** Has every delivery to the hub's subscribers that failed tried again at once. */
    void retryHub();

    /** The last requests to webhooks, the newest first. */
    List<WebhookAttempt> attempts(int limit);

    /** Forgets requests that were made before this time. */
    void forgetAttempts(Instant before);
}
