package dateline.store.sql;

import dateline.store.HubSubscription;
import dateline.store.PushLog;
import dateline.store.WebhookAttempt;
import dateline.store.WebhookSubscription;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Who hears of changes, in the tables of the store. */
public final class SqlPushLog implements PushLog {
    private final Transactions reading;
    private final Transactions writing;

    /** Reads by the one and writes by the other. */
    public SqlPushLog(Transactions reading, Transactions writing) {
        this.reading = reading;
        this.writing = writing;
    }

    @Override
    public Snapshot snapshot() {
        return reading.in(handle -> {
            var tables = new PushTables(handle);
            return new Snapshot(tables.revision(), tables.hub(), tables.webhooks());
        });
    }

    @Override
    public long revision() {
        return reading.in(handle -> new PushTables(handle).revision());
    }

    @Override
    public boolean keep(long revision, Progress progress) {
        return writing.in(handle -> {
            var tables = new PushTables(handle);
            if (tables.revision() != revision) {
                return false;
            }
            tables.putHub(progress.hub());
            tables.removeHub(progress.ended());
            progress.webhooks().forEach(tables::put);
            progress.attempts().forEach(tables::add);
            return true;
        });
    }

    @Override
    public void handOver(Collection<HubSubscription> asked, Collection<String> ended) {
        writing.in(handle -> {
            var tables = new PushTables(handle);
            tables.putAsked(asked);
            tables.removeHub(ended);
            tables.moveRevision();
            return true;
        });
    }

    @Override
    public void change(String partner, UnaryOperator<Optional<WebhookSubscription>> change) {
        writing.in(handle -> {
            var tables = new PushTables(handle);
            change.apply(tables.webhook(partner)).ifPresent(tables::put);
            tables.moveRevision();
            return true;
        });
    }

    @Override
    public void retryHub() {
        writing.in(handle -> {
            var tables = new PushTables(handle);
            tables.retryHub();
            tables.moveRevision();
            return true;
        });
    }

    @Override
    public List<WebhookAttempt> attempts(int limit) {
        return reading.in(handle -> new PushTables(handle).attempts(limit));
    }

    @Override
    public void forgetAttempts(Instant before) {
        writing.in(handle -> {
            new PushTables(handle).forgetAttempts(before);
            return true;
        });
    }
}
