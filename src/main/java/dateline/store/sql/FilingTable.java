package dateline.store.sql;

import dateline.article.ArticleId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What was filed where. */
record FilingTable(PlainStatements plain) {
    /** Begins the place of what a sender says there, as it is marked apart from the bytes. */
    private static final String SAID = "said:";

    FilingTable(Handle handle) {
        this(new PlainStatements(handle));
    }

    Optional<ArticleId> filedBefore(String place, String fingerprint) {
        return plain.first(
                "SELECT article FROM filed WHERE place = ? AND fingerprint = ?",
                row -> ColumnValues.id(row, "article"),
                place,
                fingerprint);
    }

    // Only the last bytes count: when an editor goes back to an earlier text, that is a change.
    void mark(String place, String fingerprint, ArticleId id) {
        int rows = plain.update("""
                INSERT INTO filed (place, fingerprint, article) VALUES (?, ?, ?)
                ON CONFLICT (place) DO UPDATE SET
                    fingerprint = excluded.fingerprint, article = excluded.article
                """, place, fingerprint, id.value());
        assert rows == 1;
    }

    /** What was filed, or said, at one place was so at the other, if nothing was there. */
    void rename(String from, String to) {
        for (String kind : new String[] {"", SAID}) {
            int rows = plain.update(
                    "UPDATE filed SET place = ? WHERE place = ?"
                            + " AND NOT EXISTS (SELECT 1 FROM filed other WHERE other.place = ?)",
                    kind + to,
                    kind + from,
                    kind + to);
            assert rows <= 1;
        }
    }
}
