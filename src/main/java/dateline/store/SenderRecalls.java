package dateline.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What senders have taken back. */
record SenderRecalls(Handle handle) {

    /** The latest under any of these names; one that is for good before all others. */
    Optional<SenderRecall> of(Collection<String> aliases) {
        if (aliases.isEmpty()) {
            return Optional.empty();
        }
        return handle.createQuery(
                        "SELECT * FROM sender_recall WHERE alias IN (<aliases>) ORDER BY for_good DESC, at DESC")
                .bindList("aliases", List.copyOf(aliases))
                .map((row, context) -> new SenderRecall(
                        row.getString("alias"), row.getBoolean("for_good"), Instant.ofEpochMilli(row.getLong("at"))))
                .findFirst();
    }

    void keep(SenderRecall recall) {
        handle.createUpdate("""
                        INSERT INTO sender_recall (alias, for_good, at) VALUES (:alias, :forGood, :at)
                        ON CONFLICT (alias) DO UPDATE SET for_good = excluded.for_good, at = excluded.at
                        """)
                .bind("alias", recall.alias())
                .bind("forGood", recall.forGood())
                .bind("at", recall.at().toEpochMilli())
                .execute();
    }

    void forget(Collection<String> aliases) {
        if (!aliases.isEmpty()) {
            handle.createUpdate("DELETE FROM sender_recall WHERE alias IN (<aliases>)")
                    .bindList("aliases", List.copyOf(aliases))
                    .execute();
        }
    }
}
