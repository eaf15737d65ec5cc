package dateline.store.sql;

import dateline.store.HubSubscription;
import dateline.store.WebhookAttempt;
import dateline.store.WebhookSubscription;
import dateline.store.seal.SecretSealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The tables of {@code PushLog}. */
record PushTables(Handle handle, SecretSealer secretSealer) {
    private static final String REVISION = "push";
    private static final String ATTEMPT = "webhook_attempt";

    private SecretColumns secrets() {
        return new SecretColumns(handle, secretSealer);
    }

    private static String placeOfHub(String id) {
        return "hub_subscription " + id;
    }

    private static String placeOfWebhook(String partner) {
        return "webhook " + partner;
    }

    long revision() {
        return new CounterTable(handle).last(REVISION);
    }

    void moveRevision() {
        new CounterTable(handle).next(REVISION);
    }

    List<HubSubscription> hub() {
        return handle.createQuery("SELECT * FROM hub_subscription ORDER BY id")
                .map((row, context) -> subscription(row))
                .list();
    }

    private HubSubscription subscription(ResultSet row) throws SQLException {
        return new HubSubscription(
                row.getString("id"),
                row.getString("topic"),
                row.getString("callback"),
                secrets().read(row, "signing_secret", placeOfHub(row.getString("id"))),
                ColumnValues.moment(row, "lease_until"),
                new HubSubscription.Delivery(
                        row.getString("delivered"),
                        row.getInt("attempts"),
                        ColumnValues.moment(row, "next_at"),
                        ColumnValues.optionalMoment(row, "failing_since")));
    }

    void putHub(Collection<HubSubscription> subscriptions) {
        put(subscriptions, """
                signing_secret = excluded.signing_secret, lease_until = excluded.lease_until, delivered = excluded.delivered,
                    attempts = excluded.attempts, next_at = excluded.next_at, failing_since = excluded.failing_since
                """);
    }

    /** Leaves what was delivered to those that are there already. */
    void putAsked(Collection<HubSubscription> subscriptions) {
        put(subscriptions, "signing_secret = excluded.signing_secret, lease_until = excluded.lease_until");
    }

    private void put(Collection<HubSubscription> subscriptions, String update) {
        if (subscriptions.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("""
                INSERT INTO hub_subscription (id, topic, callback, signing_secret, lease_until, delivered, attempts,
                    next_at, failing_since)
                VALUES (:id, :topic, :callback, :secret, :lease, :delivered, :attempts, :next, :failing)
                ON CONFLICT (id) DO UPDATE SET\s""" + update);
        SecretColumns secrets = secrets();
        subscriptions.forEach(one -> batch.bind("id", one.id())
                .bind("topic", one.topic())
                .bind("callback", one.callback())
                .bind("secret", secrets.written(one.secret(), placeOfHub(one.id())))
                .bind("lease", one.leaseUntil().getEpochSecond())
                .bind("delivered", one.delivery().delivered())
                .bind("attempts", one.delivery().attempts())
                .bind("next", one.delivery().nextAt().getEpochSecond())
                .bind("failing", seconds(one.delivery().failingSince()))
                .add());
        batch.execute();
        secrets.notePlain(subscriptions.stream().flatMap(one -> one.secret().stream()));
    }

    void removeHub(Collection<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("DELETE FROM hub_subscription WHERE id = :id");
        ids.forEach(id -> batch.bind("id", id).add());
        batch.execute();
    }

    void retryHub() {
        handle.createUpdate("UPDATE hub_subscription SET next_at = 0, attempts = 0, failing_since = NULL")
                .execute();
    }

    List<WebhookSubscription> webhooks() {
        return handle.createQuery("SELECT * FROM webhook ORDER BY partner")
                .map((row, context) -> webhook(row))
                .list();
    }

    Optional<WebhookSubscription> webhook(String partner) {
        return handle.createQuery("SELECT * FROM webhook WHERE partner = :partner")
                .bind("partner", partner)
                .map((row, context) -> webhook(row))
                .findOne();
    }

    private WebhookSubscription webhook(ResultSet row) throws SQLException {
        String place = placeOfWebhook(row.getString("partner"));
        return new WebhookSubscription(
                row.getString("partner"),
                new WebhookSubscription.Secrets(
                        secrets().read(row, "signing_secret", place).orElseThrow(),
                        secrets().read(row, "former_signing_secret", place),
                        ColumnValues.moment(row, "former_until")),
                row.getLong("cursor"),
                row.getInt("attempts"),
                ColumnValues.moment(row, "next_at"),
                ColumnValues.optionalMoment(row, "failing_since"),
                WebhookSubscription.State.valueOf(row.getString("state")));
    }

    void put(WebhookSubscription webhook) {
        String place = placeOfWebhook(webhook.partner());
        handle.createUpdate("""
                        INSERT INTO webhook (partner, signing_secret, former_signing_secret, former_until, cursor, attempts,
                            next_at, failing_since, state)
                        VALUES (:partner, :secret, :former, :until, :cursor, :attempts, :next, :failing, :state)
                        ON CONFLICT (partner) DO UPDATE SET signing_secret = excluded.signing_secret,
                            former_signing_secret = excluded.former_signing_secret,
                            former_until = excluded.former_until, cursor = excluded.cursor,
                            attempts = excluded.attempts, next_at = excluded.next_at,
                            failing_since = excluded.failing_since, state = excluded.state
                        """)
                .bind("partner", webhook.partner())
                .bind("secret", secrets().written(Optional.of(webhook.secrets().present()), place))
                .bind("former", secrets().written(webhook.secrets().former(), place))
                .bind("until", webhook.secrets().formerUntil().getEpochSecond())
                .bind("cursor", webhook.cursor())
                .bind("attempts", webhook.attempts())
                .bind("next", webhook.nextAt().getEpochSecond())
                .bind("failing", seconds(webhook.failingSince()))
                .bind("state", webhook.state().name())
                .execute();
        secrets().notePlain(Stream.concat(Stream.of(webhook.secrets().present()), webhook.secrets().former().stream()));
    }

    void add(WebhookAttempt attempt) {
        handle.createUpdate("""
                        INSERT INTO webhook_attempt (number, partner, message, sequence, type, at, status, outcome, detail)
                        VALUES (:number, :partner, :message, :sequence, :type, :at, :status, :outcome, :detail)
                        """)
                .bind("number", new CounterTable(handle).next(ATTEMPT))
                .bind("partner", attempt.partner())
                .bind("message", attempt.message())
                .bind("sequence", attempt.sequence())
                .bind("type", attempt.type())
                .bind("at", attempt.at().getEpochSecond())
                .bind("status", attempt.status())
                .bind("outcome", attempt.outcome())
                .bind("detail", attempt.detail())
                .execute();
    }

    List<WebhookAttempt> attempts(int limit) {
        return handle.createQuery("SELECT * FROM webhook_attempt ORDER BY number DESC LIMIT :limit")
                .bind("limit", limit)
                .map((row, context) -> new WebhookAttempt(
                        row.getString("partner"),
                        row.getString("message"),
                        row.getLong("sequence"),
                        row.getString("type"),
                        ColumnValues.moment(row, "at"),
                        row.getInt("status"),
                        row.getString("outcome"),
                        row.getString("detail")))
                .list();
    }

    void forgetAttempts(Instant before) {
        handle.createUpdate("DELETE FROM webhook_attempt WHERE at < :before")
                .bind("before", before.getEpochSecond())
                .execute();
    }

    private static @Nullable Long seconds(Optional<Instant> time) {
        return time.map(Instant::getEpochSecond).orElse(null);
    }
}
