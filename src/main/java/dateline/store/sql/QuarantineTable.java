package dateline.store.sql;

import dateline.store.QuarantineEntry;
import dateline.store.QuarantinedBytes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Inputs that were not accepted, whole. */
record QuarantineTable(Handle handle, CounterTable counterTable) {

    List<QuarantineEntry> list() {
        return handle.createQuery("SELECT number, input, held, reason, at, size FROM quarantine ORDER BY number")
                .map((row, context) -> new QuarantineEntry(
                        row.getLong("number"),
                        row.getString("input"),
                        row.getBoolean("held"),
                        row.getString("reason"),
                        ColumnValues.moment(row, "at"),
                        row.getLong("size")))
                .list();
    }

    Optional<byte[]> bytes(long number) {
        return handle.createQuery("SELECT bytes, size FROM quarantine WHERE number = :number")
                .bind("number", number)
                .map((row, context) -> QuarantinedBytes.restored(row.getBytes("bytes"), row.getInt("size")))
                .findOne();
    }

    Optional<String> context(long number) {
        return handle.createQuery("SELECT context FROM quarantine WHERE number = :number")
                .bind("number", number)
                .mapTo(String.class)
                .findOne();
    }

    long put(String input, boolean held, String reason, QuarantinedBytes bytes, String contextJson, Instant now) {
        Optional<Long> known = handle.createQuery("""
                        UPDATE quarantine SET held = :held, reason = :reason, at = :at, context = :context
                        WHERE input = :input AND fingerprint = :fingerprint RETURNING number
                        """)
                .bind("held", held)
                .bind("reason", reason)
                .bind("at", now.getEpochSecond())
                .bind("context", contextJson)
                .bind("input", input)
                .bind("fingerprint", bytes.fingerprint())
                .mapTo(Long.class)
                .findOne();
        return known.orElseGet(() -> add(input, held, reason, bytes, contextJson, now));
    }

    void reason(long number, boolean held, String reason, Instant now) {
        handle.createUpdate("UPDATE quarantine SET held = :held, reason = :reason, at = :at WHERE number = :number")
                .bind("held", held)
                .bind("reason", reason)
                .bind("at", now.getEpochSecond())
                .bind("number", number)
                .execute();
    }

    void remove(long number) {
        handle.createUpdate("DELETE FROM quarantine WHERE number = :number")
                .bind("number", number)
                .execute();
    }

    private long add(
            String input, boolean held, String reason, QuarantinedBytes bytes, String contextJson, Instant now) {
        long number = counterTable.next(CounterTable.QUARANTINE);
        handle.createUpdate("""
                        INSERT INTO quarantine (number, input, held, reason, at, size, fingerprint, bytes, context)
                        VALUES (:number, :input, :held, :reason, :at, :size, :fingerprint, :bytes, :context)
                        """)
                .bind("number", number)
                .bind("input", input)
                .bind("held", held)
                .bind("reason", reason)
                .bind("at", now.getEpochSecond())
                .bind("size", bytes.size())
                .bind("fingerprint", bytes.fingerprint())
                .bind("bytes", bytes.stored())
                .bind("context", contextJson)
                .execute();
        return number;
    }
}
