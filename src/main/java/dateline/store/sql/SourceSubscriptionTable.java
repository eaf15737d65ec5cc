package dateline.store.sql;

import dateline.store.SourceSubscription;
import dateline.store.seal.SecretSealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** What we have asked hubs for. */
record SourceSubscriptionTable(Handle handle, SecretSealer secretSealer) {

    Optional<SourceSubscription> of(String source) {
        return handle.createQuery("SELECT * FROM source_subscription WHERE source = :source AND ends = FALSE")
                .bind("source", source)
                .map((row, context) -> subscription(row))
                .findFirst();
    }

    Optional<SourceSubscription> at(String callback) {
        return handle.createQuery("SELECT * FROM source_subscription WHERE callback = :callback")
                .bind("callback", callback)
                .map((row, context) -> subscription(row))
                .findOne();
    }

    /** All of them, also those that end. */
    List<SourceSubscription> all() {
        return handle.createQuery("SELECT * FROM source_subscription ORDER BY callback")
                .map((row, context) -> subscription(row))
                .list();
    }

    /** A source has one that does not end: another one that it has had ends now. */
    void put(SourceSubscription subscription) {
        remove(subscription.callback());
        if (!subscription.ends()) {
            handle.createUpdate(
                            "UPDATE source_subscription SET ends = TRUE, ask_at = 0 WHERE source = :source AND ends = FALSE")
                    .bind("source", subscription.source())
                    .execute();
        }
        var secrets = new SecretColumns(handle, secretSealer);
        String place = place(subscription.callback());
        handle.createUpdate("""
                        INSERT INTO source_subscription (callback, source, topic, hub, signing_secret,
                            pending_signing_secret, until, ask_at, ends)
                        VALUES (:callback, :source, :topic, :hub, :secret, :pending, :until, :ask, :ends)
                        """)
                .bind("callback", subscription.callback())
                .bind("source", subscription.source())
                .bind("topic", subscription.topic())
                .bind("hub", subscription.hub())
                .bind(
                        "secret",
                        Optional.ofNullable(secrets.written(subscription.secret(), place))
                                .orElse(""))
                .bind("pending", secrets.written(subscription.pendingSecret(), place))
                .bind("until", subscription.until().getEpochSecond())
                .bind("ask", subscription.askAt().getEpochSecond())
                .bind("ends", subscription.ends())
                .execute();
        secrets.notePlain(Stream.concat(subscription.secret().stream(), subscription.pendingSecret().stream()));
    }

    void remove(String callback) {
        handle.createUpdate("DELETE FROM source_subscription WHERE callback = :callback")
                .bind("callback", callback)
                .execute();
    }

    private static String place(String callback) {
        return "source_subscription " + callback;
    }

    private SourceSubscription subscription(ResultSet row) throws SQLException {
        var secrets = new SecretColumns(handle, secretSealer);
        String place = place(row.getString("callback"));
        return new SourceSubscription(
                row.getString("callback"),
                row.getString("source"),
                row.getString("topic"),
                row.getString("hub"),
                secrets.read(row, "signing_secret", place),
                secrets.read(row, "pending_signing_secret", place),
                ColumnValues.moment(row, "until"),
                ColumnValues.moment(row, "ask_at"),
                row.getBoolean("ends"));
    }
}
