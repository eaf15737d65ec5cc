package dateline.store.sql;

import dateline.store.HostBackoff;
import dateline.store.KnownDocument;
import dateline.store.KnownItem;
import dateline.store.MeasuredImage;
import dateline.store.SourceLog;
import dateline.store.SourceState;
import dateline.store.SourceSubscription;
import dateline.store.seal.SecretSealer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The log of sources in the tables of the store. */
public final class SqlSourceLog implements SourceLog {
    private final Transactions reading;
    private final Transactions writing;
    private final SecretSealer secretSealer;

    /** Reads by the one and writes by the other, secrets as this seals them. */
    public SqlSourceLog(Transactions reading, Transactions writing, SecretSealer secretSealer) {
        this.reading = reading;
        this.writing = writing;
        this.secretSealer = secretSealer;
    }

    @Override
    public Optional<SourceState> state(String source) {
        return reading.in(handle -> new SourceTables(handle).state(source));
    }

    @Override
    public List<SourceState> states() {
        return reading.in(handle -> new SourceTables(handle).states());
    }

    @Override
    public List<KnownDocument> documents(String source) {
        return reading.in(handle -> new SourceTables(handle).documents(source));
    }

    @Override
    public Optional<KnownDocument> document(String source, String address) {
        return reading.in(handle -> new SourceTables(handle).document(source, address));
    }

    @Override
    public Optional<KnownItem> item(String source, String item) {
        return reading.in(handle -> new SourceTables(handle).item(source, item));
    }

    @Override
    public List<KnownItem> itemsAt(String source, String link) {
        return reading.in(handle -> new SourceTables(handle).itemsAt(source, link));
    }

    @Override
    public long itemCount(String source) {
        return reading.in(handle -> new SourceTables(handle).itemCount(source));
    }

    @Override
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

    @Override
    public void forget(String source) {
        writing.in(handle -> {
            new SourceTables(handle).forget(source);
            return true;
        });
    }

    @Override
    public Optional<HostBackoff> rest(String host) {
        return reading.in(handle -> new SourceTables(handle).rest(host));
    }

    @Override
    public void rest(HostBackoff rest) {
        writing.in(handle -> {
            new SourceTables(handle).put(rest);
            return true;
        });
    }

    @Override
    public void wake(String host) {
        if (rest(host).isPresent()) {
            writing.in(handle -> {
                new SourceTables(handle).wake(host);
                return true;
            });
        }
    }

    @Override
    public Optional<SourceSubscription> subscription(String source) {
        return reading.in(handle -> new SourceSubscriptionTable(handle, secretSealer).of(source));
    }

    @Override
    public Optional<SourceSubscription> subscriptionAt(String callback) {
        return reading.in(handle -> new SourceSubscriptionTable(handle, secretSealer).at(callback));
    }

    @Override
    public boolean change(String callback, Function<SourceSubscription, Optional<SourceSubscription>> change) {
        return writing.in(handle -> {
            var subscriptions = new SourceSubscriptionTable(handle, secretSealer);
            Optional<SourceSubscription> changed = subscriptions.at(callback).flatMap(change);
            changed.ifPresent(subscriptions::put);
            return changed.isPresent();
        });
    }

    @Override
    public void remember(SourceSubscription subscription) {
        writing.in(handle -> {
            new SourceSubscriptionTable(handle, secretSealer).put(subscription);
            return true;
        });
    }

    @Override
    public List<SourceSubscription> subscriptions() {
        secretSealer.lookAgain();
        return reading.in(handle -> new SourceSubscriptionTable(handle, secretSealer).all());
    }

    @Override
    public void forgetSubscription(String callback) {
        writing.in(handle -> {
            new SourceSubscriptionTable(handle, secretSealer).remove(callback);
            return true;
        });
    }

    @Override
    public void askAt(String source, Instant time) {
        writing.in(handle -> {
            new SourceTables(handle).askAt(source, time);
            return true;
        });
    }

    @Override
    public Optional<MeasuredImage> image(String address) {
        return reading.in(handle -> new SourceTables(handle).image(address));
    }

    @Override
    public void remember(MeasuredImage image) {
        writing.in(handle -> {
            new SourceTables(handle).put(image);
            return true;
        });
    }
}
