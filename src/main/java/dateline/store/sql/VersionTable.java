package dateline.store.sql;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.EditorialClass;
import dateline.article.Term;
import dateline.article.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Writes articles, their versions and their terms, and reads versions. */
record VersionTable(Handle handle, RowReading rowReading, PlainStatements plain) {
    VersionTable(Handle handle, RowReading rowReading) {
        this(handle, rowReading, new PlainStatements(handle));
    }

    /** Makes this the present version of its article; a version that is there already stays as it is. */
    void put(Article article, Instant now) {
        putArticle(article);
        boolean isNewVersion = addVersion(article, now);
        if (!isNewVersion) {
            requireUnaltered(article);
        }
        if (!isNewVersion || article.version() > 1) {
            removeTerms(article);
        }
        putTerms(article);
    }

    List<Version> all(ArticleId article) {
        return handle
                .createQuery("""
                        SELECT version, editorial_class, note, filed_at AS at, published_at, updated_at, content
                        FROM article_version WHERE article = :article ORDER BY version
                        """)
                .bind("article", article.value())
                .map((row, context) -> soundVersion(row))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Each with the moment of its first public change and with the dates that the public saw then. */
    List<Version> seenByThePublic(ArticleId article) {
        return handle
                .createQuery("""
                        SELECT v.version, v.editorial_class, v.note, c.at, c.published_at, c.updated_at, v.content
                        FROM change c JOIN article_version v ON v.article = c.article AND v.version = c.version
                        WHERE c.sequence IN (SELECT MIN(sequence) FROM change
                            WHERE article = :article AND kind <> 'REMOVE' GROUP BY version)
                        ORDER BY v.version
                        """)
                .bind("article", article.value())
                .map((row, context) -> soundVersion(row))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Version> soundVersion(ResultSet row) throws SQLException {
        return rowReading.sound("article_version", () -> "version " + row.getInt("version"), () -> version(row));
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getInt("version"),
                EditorialClass.valueOf(row.getString("editorial_class")),
                ColumnValues.text(row, "note"),
                ColumnValues.moment(row, "at"),
                ColumnValues.date(row, "published_at"),
                ColumnValues.date(row, "updated_at"),
                ColumnValues.content(row, "content"));
    }

    private void putArticle(Article article) {
        int rows = plain.update(
                """
                INSERT INTO article (id, key, version, state, first_seen, published, published_at, updated_at, turns_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET
                    version = excluded.version, state = excluded.state, published = excluded.published,
                    published_at = excluded.published_at, updated_at = excluded.updated_at,
                    turns_at = excluded.turns_at
                WHERE article.version <= excluded.version
                """,
                article.id().value(),
                article.id().key(),
                article.version(),
                article.state().name(),
                article.firstSeen().getEpochSecond(),
                article.published().toEpochSecond(),
                ColumnValues.of(article.published()),
                ColumnValues.of(article.updated()),
                article.stateChangesAt().map(VersionTable::wholeSecond).orElse(null));
        if (rows == 0) {
            throw new IllegalStateException(
                    "Version " + article.version() + " of " + article.id() + " is older than the present one.");
        }
    }

    /** The first whole second at which the time has come. */
    private static long wholeSecond(Instant time) {
        return time.getNano() == 0 ? time.getEpochSecond() : time.getEpochSecond() + 1;
    }

    /** Whether it was not there yet. */
    private boolean addVersion(Article article, Instant now) {
        int rows = plain.update(
                """
                INSERT INTO article_version
                    (article, version, editorial_class, note, published_at, updated_at, filed_at, content)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (article, version) DO NOTHING
                """,
                article.id().value(),
                article.version(),
                article.editorialClass().name(),
                article.note().orElse(null),
                ColumnValues.of(article.published()),
                ColumnValues.of(article.updated()),
                now.getEpochSecond(),
                ColumnValues.of(article.content()));
        return rows > 0;
    }

    private void requireUnaltered(Article article) {
        boolean same = handle.createQuery("""
                        SELECT editorial_class, note, content FROM article_version
                        WHERE article = :article AND version = :version
                        """)
                .bind("article", article.id().value())
                .bind("version", article.version())
                .map((row, context) -> row.getString("editorial_class")
                                .equals(article.editorialClass().name())
                        && ColumnValues.text(row, "note").equals(article.note())
                        && ColumnValues.content(row, "content").equals(article.content()))
                .one();
        if (!same) {
            throw new IllegalStateException("Version " + article.version() + " of " + article.id()
                    + " is there already with another content; a version never changes.");
        }
    }

    private void removeTerms(Article article) {
        handle.createUpdate("DELETE FROM article_term WHERE article = :article")
                .bind("article", article.id().value())
                .execute();
    }

    private void putTerms(Article article) {
        for (Term term : new TreeSet<>(article.content().terms())) {
            int rows = plain.update(
                    "INSERT INTO article_term (article, term, state, published) VALUES (?, ?, ?, ?)",
                    article.id().value(),
                    term.toString(),
                    article.state().name(),
                    article.published().toEpochSecond());
            assert rows == 1;
        }
    }
}
