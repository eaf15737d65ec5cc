package dateline.store.sql;

import dateline.article.ArticleId;
import dateline.store.AuditEntry;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The record of what was done to articles. Rows are added and never altered. */
record AuditTable(Handle handle, CounterTable counterTable) {

    void add(AuditEntry auditEntry) {
        handle.createUpdate("""
                        INSERT INTO act (number, at, actor, verb, article, version, words, refused)
                        VALUES (:number, :at, :actor, :verb, :article, :version, :words, :refused)
                        """)
                .bind("number", counterTable.next(CounterTable.ACT))
                .bind("at", auditEntry.at().getEpochSecond())
                .bind("actor", auditEntry.actor())
                .bind("verb", auditEntry.verb())
                .bind("article", auditEntry.article().value())
                .bind("version", auditEntry.version())
                .bind("words", auditEntry.words())
                .bind("refused", auditEntry.isRefused())
                .execute();
    }

    /** Those on this article, oldest first. */
    List<AuditEntry> of(ArticleId article) {
        return handle.createQuery("SELECT at, actor, verb, article, version, words, refused FROM act"
                        + " WHERE article = :article ORDER BY number")
                .bind("article", article.value())
                .map((row, context) -> new AuditEntry(
                        ColumnValues.moment(row, "at"),
                        row.getString("actor"),
                        row.getString("verb"),
                        ColumnValues.id(row, "article"),
                        row.getInt("version"),
                        ColumnValues.text(row, "words"),
                        row.getBoolean("refused")))
                .list();
    }
}
