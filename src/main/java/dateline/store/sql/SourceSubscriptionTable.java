package dateline.store.sql;

import dateline.store.SourceSubscription;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What we have asked hubs for. */
record SourceSubscriptionTable(Handle handle) {

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
        handle.createUpdate("""
                        INSERT INTO source_subscription (callback, source, topic, hub, secret, pending_secret, until, ask_at,
                            ends)
                        VALUES (:callback, :source, :topic, :hub, :secret, :pending, :until, :ask, :ends)
                        """)
                .bind("callback", subscription.callback())
                .bind("source", subscription.source())
                .bind("topic", subscription.topic())
                .bind("hub", subscription.hub())
                .bind("secret", subscription.secret())
                .bind("pending", subscription.pendingSecret().orElse(null))
                .bind("until", subscription.until().getEpochSecond())
                .bind("ask", subscription.askAt().getEpochSecond())
                .bind("ends", subscription.ends())
                .execute();
    }

    void remove(String callback) {
        handle.createUpdate("DELETE FROM source_subscription WHERE callback = :callback")
                .bind("callback", callback)
                .execute();
    }

    private static SourceSubscription subscription(ResultSet row) throws SQLException {
        return new SourceSubscription(
                row.getString("callback"),
                row.getString("source"),
                row.getString("topic"),
                row.getString("hub"),
                row.getString("secret"),
                ColumnValues.text(row, "pending_secret"),
                ColumnValues.moment(row, "until"),
                ColumnValues.moment(row, "ask_at"),
                row.getBoolean("ends"));
    }
}
