package dateline.store.sql;

import dateline.article.ArticleId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What was filed where. */
record FilingTable(Handle handle) {

    Optional<ArticleId> filedBefore(String place, String fingerprint) {
        return handle.createQuery("SELECT article FROM filed WHERE place = :place AND fingerprint = :fingerprint")
                .bind("place", place)
                .bind("fingerprint", fingerprint)
                .map((row, context) -> ColumnValues.id(row, "article"))
                .findOne();
    }

    // Only the last bytes count: when an editor goes back to an earlier text, that is a change.
    void mark(String place, String fingerprint, ArticleId id) {
        handle.createUpdate("""
                        INSERT INTO filed (place, fingerprint, article) VALUES (:place, :fingerprint, :article)
                        ON CONFLICT (place) DO UPDATE SET
                            fingerprint = excluded.fingerprint, article = excluded.article
                        """)
                .bind("place", place)
                .bind("fingerprint", fingerprint)
                .bind("article", id.value())
                .execute();
    }
}
