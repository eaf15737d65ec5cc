package dateline.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is remembered of sources, hosts and images from one poll to the next. Each call is a transaction of its own, durable
 * when it returns. Safe for use by many threads.
 *
 * <p>An interface, for who polls sources knows no SQL.
 */
public interface SourceLog {
    /** How this source is doing; absent when it was never asked. */
    Optional<SourceState> state(String source);

    /** Of all sources that were ever asked, by name. */
    List<SourceState> states();

    /** What was fetched for this source, in the order of its addresses. */
    List<KnownDocument> documents(String source);

    /** What this source had at this address when it was asked last. */
    Optional<KnownDocument> document(String source, String address);

    /** The item that this source calls by this id. */
    Optional<KnownItem> item(String source, String item);

    /** Items that led to this address, in the order in which they were seen first. */
    List<KnownItem> itemsAt(String source, String link);

    /** How many items of this source are remembered. */
    long itemCount(String source);

    /** Remembers these together: what a poll has found, and how the source is doing after it. */
    void remember(SourceState state, Collection<KnownDocument> documents, Collection<KnownItem> items, Instant now);

    /** Forgets documents and items of a source that is another one now. */
    void forget(String source);

    /** How often this host has failed, and until when it is left alone; absent when it answers. */
    Optional<HostBackoff> rest(String host);

    /** Remembers until when a host is left alone. */
    void rest(HostBackoff rest);

    /** The host answers again. */
    void wake(String host);

    /** What a hub was asked for on behalf of this source. */
    Optional<SourceSubscription> subscription(String source);

    /** The subscription that is delivered there. */
    Optional<SourceSubscription> subscriptionAt(String callback);

    /**
     * Lets this subscription become another one; nothing happens when there is none at this callback.
     *
     * @param change what it becomes; decided within the transaction
     */
    boolean change(String callback, Function<SourceSubscription, Optional<SourceSubscription>> change);

    /** Keeps this as the one subscription of its source; another one that it has had ends now. */
    void remember(SourceSubscription subscription);

    /** All subscriptions, also those that end. */
    List<SourceSubscription> subscriptions();

    /** Nothing is delivered there any more. */
    void forgetSubscription(String callback);

    /** The source is asked at this time, whatever was planned. */
    void askAt(String source, Instant time);

    /** What was found of the picture at this address. */
    Optional<MeasuredImage> image(String address);

    /** Remembers what was found of a picture. */
    void remember(MeasuredImage image);
}
