package dateline.store.sql;

import dateline.article.ArticleId;
import dateline.article.Tombstone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What is left of withdrawn articles. One of a story that was never public stays unseen. */
record TombstoneTable(Handle handle, RowReading rowReading, PlainStatements plain) {
    TombstoneTable(Handle handle, RowReading rowReading) {
        this(handle, rowReading, new PlainStatements(handle));
    }

    Optional<Tombstone> find(ArticleId id) {
        return handle.createQuery(
                        "SELECT article, withdrawn_at, reason, substitute FROM tombstone WHERE article = :article")
                .bind("article", id.value())
                .map((row, context) -> rowReading
                        .sound("tombstone", () -> "a withdrawn story", () -> tombstone(row))
                        .orElseGet(() -> new Tombstone(id, Instant.EPOCH, Optional.empty(), Optional.empty())))
                .findOne();
    }

    private static Tombstone tombstone(ResultSet row) throws SQLException {
        return new Tombstone(
                ColumnValues.id(row, "article"),
                ColumnValues.moment(row, "withdrawn_at"),
                ColumnValues.text(row, "reason"),
                ColumnValues.text(row, "substitute").map(ArticleId::new));
    }

    void put(Tombstone tombstone) {
        handle.createUpdate("""
                        INSERT INTO tombstone (article, withdrawn_at, reason, substitute)
                        VALUES (:article, :when, :reason, :substitute)
                        ON CONFLICT (article) DO UPDATE SET
                            withdrawn_at = excluded.withdrawn_at, reason = excluded.reason,
                            substitute = excluded.substitute
                        """)
                .bind("article", tombstone.id().value())
                .bind("when", tombstone.when().getEpochSecond())
                .bind("reason", tombstone.reason())
                .bind("substitute", tombstone.substitute().map(ArticleId::value))
                .execute();
    }

    void remove(ArticleId id) {
        int rows = plain.update("DELETE FROM tombstone WHERE article = ?", id.value());
        assert rows <= 1;
    }
}
