package dateline.store.sql;

import dateline.store.HubSubscription;
import dateline.store.PushLog;
import dateline.store.WebhookAttempt;
import dateline.store.WebhookSubscription;
import dateline.store.seal.SecretSealer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Who hears of changes, in the tables of the store. */
public final class SqlPushLog implements PushLog {
    private final Transactions reading;
    private final Transactions writing;
    private final SecretSealer secretSealer;

    /** Reads by the one and writes by the other, secrets as this seals them. */
    public SqlPushLog(Transactions reading, Transactions writing, SecretSealer secretSealer) {
        this.reading = reading;
        this.writing = writing;
        this.secretSealer = secretSealer;
    }

    @Override
    public Snapshot snapshot() {
        secretSealer.lookAgain();
        return reading.in(handle -> {
            var tables = new PushTables(handle, secretSealer);
            return new Snapshot(tables.revision(), tables.hub(), tables.webhooks());
        });
    }

    @Override
    public long revision() {
        return reading.in(handle -> new PushTables(handle, secretSealer).revision());
    }

    @Override
    public boolean keep(long revision, Progress progress) {
        return writing.in(handle -> {
            var tables = new PushTables(handle, secretSealer);
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
            var tables = new PushTables(handle, secretSealer);
            tables.putAsked(asked);
            tables.removeHub(ended);
            tables.moveRevision();
            return true;
        });
    }

    @Override
    public void change(String partner, UnaryOperator<Optional<WebhookSubscription>> change) {
        writing.in(handle -> {
            var tables = new PushTables(handle, secretSealer);
            change.apply(tables.webhook(partner)).ifPresent(tables::put);
            tables.moveRevision();
            return true;
        });
    }

    @Override
    public void retryHub() {
        writing.in(handle -> {
            var tables = new PushTables(handle, secretSealer);
            tables.retryHub();
            tables.moveRevision();
            return true;
        });
    }

    @Override
    public List<WebhookAttempt> attempts(int limit) {
        return reading.in(handle -> new PushTables(handle, secretSealer).attempts(limit));
    }

    @Override
    public void forgetAttempts(Instant before) {
        writing.in(handle -> {
            new PushTables(handle, secretSealer).forgetAttempts(before);
            return true;
        });
    }
}
