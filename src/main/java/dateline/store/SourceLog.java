package dateline.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is remembered of sources, hosts and images from one poll to the next. Each call is a transaction of its own, durable
 * when it returns. Safe for use by many threads.
 */
public final class SourceLog {
    private final Transactions reading;
    private final Transactions writing;

    SourceLog(Transactions reading, Transactions writing) {
        this.reading = reading;
        this.writing = writing;
    }

    public Optional<SourceState> state(String source) {
        return reading.in(handle -> new SourceTables(handle).state(source));
    }

    public List<KnownDocument> documents(String source) {
        return reading.in(handle -> new SourceTables(handle).documents(source));
    }

    public Optional<KnownDocument> document(String source, String address) {
        return reading.in(handle -> new SourceTables(handle).document(source, address));
    }

    public Optional<KnownItem> item(String source, String item) {
        return reading.in(handle -> new SourceTables(handle).item(source, item));
    }

    /** Items that led to this address, in the order in which they were seen first. */
    public List<KnownItem> itemsAt(String source, String link) {
        return reading.in(handle -> new SourceTables(handle).itemsAt(source, link));
    }

    public long itemCount(String source) {
        return reading.in(handle -> new SourceTables(handle).itemCount(source));
    }

    /** Remembers these together: what a poll has found, and how the source is doing after it. */
    public void remember(
            SourceState state, Collection<KnownDocument> documents, Collection<KnownItem> items, Instant now) {
        writing.in(handle -> {
            var tables = new SourceTables(handle);
            tables.put(state);
            documents.forEach(document -> tables.put(state.name(), document));
            items.forEach(item -> tables.put(state.name(), item, now));
            return true;
        });
    }

    /** Forgets documents and items of a source that is another one now. */
    public void forget(String source) {
        writing.in(handle -> {
            new SourceTables(handle).forget(source);
            return true;
        });
    }

    public Optional<HostRest> rest(String host) {
        return reading.in(handle -> new SourceTables(handle).rest(host));
    }

    public void rest(HostRest rest) {
        writing.in(handle -> {
            new SourceTables(handle).put(rest);
            return true;
        });
    }

    /** The host answers again. */
    public void wake(String host) {
        if (rest(host).isPresent()) {
            writing.in(handle -> {
                new SourceTables(handle).wake(host);
                return true;
            });
        }
    }

    /** What a hub was asked for on behalf of this source. */
    public Optional<SourceSubscription> subscription(String source) {
        return reading.in(handle -> new SourceSubscriptions(handle).of(source));
    }

    /** The subscription that is delivered there. */
    public Optional<SourceSubscription> subscriptionAt(String callback) {
        return reading.in(handle -> new SourceSubscriptions(handle).at(callback));
    }

    /**
     * Lets this subscription become another one; nothing happens when there is none at this callback.
     *
     * @param change what it becomes; decided within the transaction
     */
    public boolean change(String callback, Function<SourceSubscription, Optional<SourceSubscription>> change) {
        return writing.in(handle -> {
            var subscriptions = new SourceSubscriptions(handle);
            Optional<SourceSubscription> changed = subscriptions.at(callback).flatMap(change);
            changed.ifPresent(subscriptions::put);
            return changed.isPresent();
        });
    }

    /** Keeps this as the one subscription of its source; another one that it has had ends now. */
    public void remember(SourceSubscription subscription) {
        writing.in(handle -> {
            new SourceSubscriptions(handle).put(subscription);
            return true;
        });
    }

    /** All subscriptions, also those that end. */
    public List<SourceSubscription> subscriptions() {
        return reading.in(handle -> new SourceSubscriptions(handle).all());
    }

    /** Nothing is delivered there any more. */
    public void forgetSubscription(String callback) {
        writing.in(handle -> {
            new SourceSubscriptions(handle).remove(callback);
            return true;
        });
    }

    /** The source is asked at this time, whatever was planned. */
    public void askAt(String source, Instant time) {
        writing.in(handle -> {
            new SourceTables(handle).askAt(source, time);
            return true;
        });
    }

    public Optional<MeasuredImage> image(String address) {
        return reading.in(handle -> new SourceTables(handle).image(address));
    }

    public void remember(MeasuredImage image) {
        writing.in(handle -> {
            new SourceTables(handle).put(image);
            return true;
        });
    }
}
