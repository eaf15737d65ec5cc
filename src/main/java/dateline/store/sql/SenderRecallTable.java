package dateline.store.sql;

import dateline.store.SenderRecall;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What senders have taken back. */
record SenderRecallTable(Handle handle, PlainStatements plain) {
    /** Older stores did not keep who it was: under the name of a source it can have been that one alone. */
    private static final String BINDS =
            "alias IN (<aliases>) AND (sender = :sender OR (sender = '' AND alias NOT LIKE 'id:inbox:%'))";

    SenderRecallTable(Handle handle) {
        this(handle, new PlainStatements(handle));
    }

    /** The latest under any of these names that binds this sender; one that is for good before all others. */
    Optional<SenderRecall> of(Collection<String> aliases, String sender) {
        return aliases.stream()
                .flatMap(alias -> plain
                        .list(
                                "SELECT alias, sender, for_good, at FROM sender_recall WHERE alias = ?",
                                SenderRecallTable::recall,
                                alias)
                        .stream())
                .filter(recall -> binds(recall, sender))
                .max(Comparator.comparing(SenderRecall::forGood).thenComparing(SenderRecall::at));
    }

    private static boolean binds(SenderRecall recall, String sender) {
        return recall.sender().equals(sender)
                || (recall.sender().isEmpty() && !recall.alias().startsWith("id:inbox:"));
    }

    private static SenderRecall recall(ResultSet row) throws SQLException {
        return new SenderRecall(
                row.getString("alias"),
                row.getString("sender"),
                row.getBoolean("for_good"),
                Instant.ofEpochMilli(row.getLong("at")));
    }

    void keep(SenderRecall recall) {
        handle.createUpdate("""
                        INSERT INTO sender_recall (alias, sender, for_good, at) VALUES (:alias, :sender, :forGood, :at)
                        ON CONFLICT (alias, sender) DO UPDATE SET for_good = excluded.for_good, at = excluded.at
                        """)
                .bind("alias", recall.alias())
                .bind("sender", recall.sender())
                .bind("forGood", recall.forGood())
                .bind("at", recall.at().toEpochMilli())
                .execute();
    }

    void forget(Collection<String> aliases, String sender) {
        if (!aliases.isEmpty()) {
            handle.createUpdate("DELETE FROM sender_recall WHERE " + BINDS)
                    .bindList("aliases", List.copyOf(aliases))
                    .bind("sender", sender)
                    .execute();
        }
    }
}
