package dateline.store.sql;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.EditorialClass;
import dateline.article.State;
import dateline.article.Tombstone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Reads what the public saw from a change on. */
record PublicSnapshots(Handle handle, AliasTable aliasTable, RowReading rowReading, PlainStatements plain) {
    private static final int AT_A_TIME = 500;

    PublicSnapshots(Handle handle, AliasTable aliasTable, RowReading rowReading) {
        this(handle, aliasTable, rowReading, new PlainStatements(handle));
    }

    /** See {@code PublicReader#seenAt}. */
    List<Article> at(List<Long> sequences) {
        Map<Long, Article> seen = new HashMap<>();
        for (int from = 0; from < sequences.size(); from += AT_A_TIME) {
            load(sequences.subList(from, Math.min(from + AT_A_TIME, sequences.size())), seen);
        }
        return sequences.stream().map(seen::get).flatMap(Stream::ofNullable).toList();
    }

    private void load(List<Long> sequences, Map<Long, Article> seen) {
        Map<String, List<String>> names = aliasTable.ofChanged(sequences);
        plain.among(
                        sequences,
                        """
                        SELECT c.sequence, c.article, c.version, c.published_at, c.updated_at, a.first_seen,
                               v.editorial_class, v.note, v.content
                        FROM change c JOIN article a ON a.id = c.article
                        JOIN article_version v ON v.article = c.article AND v.version = c.version
                        WHERE c.sequence IN (<values>) AND c.kind <> 'REMOVE'
                        """,
                        row -> Map.entry(
                                row.getLong("sequence"),
                                rowReading.sound(
                                        "article_version",
                                        () -> row.getString("article") + ", version " + row.getInt("version"),
                                        () -> article(row, names.getOrDefault(row.getString("article"), List.of())))))
                .forEach(entry -> entry.getValue().ifPresent(article -> seen.put(entry.getKey(), article)));
    }

    private Article article(ResultSet row, List<String> aliases) throws SQLException {
        return new Article(
                ColumnValues.id(row, "article"),
                row.getInt("version"),
                EditorialClass.valueOf(row.getString("editorial_class")),
                State.LIVE,
                ColumnValues.text(row, "note"),
                ColumnValues.moment(row, "first_seen"),
                ColumnValues.date(row, "published_at"),
                ColumnValues.date(row, "updated_at"),
                aliases,
                rowReading.content(row, "content"));
    }

    /** The tombstones that stood from these changes on, where there were any. */
    Map<Long, Tombstone> tombstonesAt(List<Long> sequences) {
        Map<Long, Tombstone> stones = new HashMap<>();
        for (int from = 0; from < sequences.size(); from += AT_A_TIME) {
            handle.createQuery("""
                            SELECT s.sequence, c.article, s.withdrawn_at, s.reason, s.substitute
                            FROM change_tombstone s JOIN change c ON c.sequence = s.sequence
                            WHERE s.sequence IN (<sequences>)
                            """)
                    .bindList("sequences", sequences.subList(from, Math.min(from + AT_A_TIME, sequences.size())))
                    .map((row, context) -> Map.entry(row.getLong("sequence"), tombstone(row)))
                    .forEach(entry -> stones.put(entry.getKey(), entry.getValue()));
        }
        return stones;
    }

    /** A withdrawal is told also when its reason cannot be. */
    private Tombstone tombstone(ResultSet row) throws SQLException {
        ArticleId article = ColumnValues.id(row, "article");
        return rowReading
                .sound(
                        "change_tombstone",
                        () -> "change " + row.getLong("sequence"),
                        () -> new Tombstone(
                                article,
                                ColumnValues.moment(row, "withdrawn_at"),
                                ColumnValues.text(row, "reason"),
                                ColumnValues.text(row, "substitute").map(ArticleId::new)))
                .orElseGet(() -> new Tombstone(article, Instant.EPOCH, Optional.empty(), Optional.empty()));
    }

    /** Keeps the tombstone that stands from this change on. */
    void put(long sequence, Tombstone tombstone) {
        handle.createUpdate("""
                        INSERT INTO change_tombstone (sequence, withdrawn_at, reason, substitute)
                        VALUES (:sequence, :when, :reason, :substitute)
                        """)
                .bind("sequence", sequence)
                .bind("when", tombstone.when().getEpochSecond())
                .bind("reason", tombstone.reason())
                .bind("substitute", tombstone.substitute().map(ArticleId::value))
                .execute();
    }
}
