package dateline.store.sql;

import dateline.article.Sha256;
import dateline.store.QuarantineEntry;
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
        return handle.createQuery("SELECT bytes FROM quarantine WHERE number = :number")
                .bind("number", number)
                .map((row, context) -> row.getBytes("bytes"))
                .findOne();
    }

    Optional<String> context(long number) {
        return handle.createQuery("SELECT context FROM quarantine WHERE number = :number")
                .bind("number", number)
                .mapTo(String.class)
                .findOne();
    }

    long put(String input, boolean held, String reason, byte[] bytes, String contextJson, Instant now) {
        String fingerprint = Sha256.hex(bytes);
        Optional<Long> known = handle.createQuery("""
                        UPDATE quarantine SET held = :held, reason = :reason, at = :at, context = :context
                        WHERE input = :input AND fingerprint = :fingerprint RETURNING number
                        """)
                .bind("held", held)
                .bind("reason", reason)
                .bind("at", now.getEpochSecond())
                .bind("context", contextJson)
                .bind("input", input)
                .bind("fingerprint", fingerprint)
                .mapTo(Long.class)
                .findOne();
        return known.orElseGet(() -> add(input, held, reason, bytes, fingerprint, contextJson, now));
    }

    void remove(long number) {
        handle.createUpdate("DELETE FROM quarantine WHERE number = :number")
                .bind("number", number)
                .execute();
    }

    private long add(
            String input,
            boolean held,
            String reason,
            byte[] bytes,
            String fingerprint,
            String contextJson,
            Instant now) {
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
                .bind("size", bytes.length)
                .bind("fingerprint", fingerprint)
                .bind("bytes", bytes)
                .bind("context", contextJson)
                .execute();
        return number;
    }
}
