package dateline.store.sql;

import dateline.store.PrintedEdition;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The feeds as they were printed last, and how their history is cut. */
record PrintedEditionTable(Handle handle) {
    private record Head(String circumstances, long sequence) {}

    static Optional<PrintedEdition> read(QueryRunner queries, String circumstances) {
        return head(queries)
                .filter(head -> head.circumstances().equals(circumstances))
                .map(head -> new PrintedEdition(circumstances, head.sequence(), documents(queries)));
    }

    private static Optional<Head> head(QueryRunner queries) {
        return queries.first(
                "SELECT circumstances, sequence FROM printed_edition",
                row -> new Head(row.getString("circumstances"), row.getLong("sequence")));
    }

    private static Map<String, byte[]> documents(QueryRunner queries) {
        Map<String, byte[]> documents = new HashMap<>();
        queries.list(
                        "SELECT name, bytes FROM printed_document",
                        row -> Map.entry(row.getString("name"), row.getBytes("bytes")))
                .forEach(document -> documents.put(document.getKey(), document.getValue()));
        return documents;
    }

    /** One that shows less than what is here, and was made under the same circumstances, is left out: it comes late. */
    void keep(PrintedEdition edition, boolean isWhole) {
        Optional<Head> here = head(new PlainStatements(handle))
                .filter(head -> head.circumstances().equals(edition.circumstances()));
        if ((here.isEmpty() && !isWhole)
                || here.filter(head -> head.sequence() > edition.sequence()).isPresent()) {
            return;
        }
        if (isWhole) {
            handle.execute("DELETE FROM printed_document");
        }
        var batch = handle.prepareBatch("INSERT INTO printed_document (name, bytes) VALUES (?, ?)"
                + " ON CONFLICT (name) DO UPDATE SET bytes = excluded.bytes");
        edition.documents().forEach(batch::add);
        if (batch.size() > 0) {
            batch.execute();
        }
        handle.createUpdate("""
                        INSERT INTO printed_edition (only_one, circumstances, sequence)
                        VALUES (1, :circumstances, :sequence)
                        ON CONFLICT (only_one) DO UPDATE SET
                            circumstances = excluded.circumstances, sequence = excluded.sequence
                        """)
                .bind("circumstances", edition.circumstances())
                .bind("sequence", edition.sequence())
                .execute();
    }

    Optional<byte[]> archive(String path) {
        return handle.createQuery("SELECT bytes FROM feed_archive WHERE path = :path")
                .bind("path", path)
                .map((row, context) -> row.getBytes("bytes"))
                .findOne();
    }

    void keepArchive(String path, byte[] bytes) {
        handle.createUpdate("INSERT INTO feed_archive (path, bytes) VALUES (:path, :bytes)"
                        + " ON CONFLICT (path) DO UPDATE SET bytes = excluded.bytes")
                .bind("path", path)
                .bind("bytes", bytes)
                .execute();
    }
}
