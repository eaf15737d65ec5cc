package dateline.store.sql;

import dateline.article.ArticleId;
import dateline.article.Term;
import dateline.store.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Writes the public change sequence, and knows what the public saw of an article last. */
record ChangeWriter(Handle handle, CounterTable counterTable, PlainStatements plain) {
    ChangeWriter(Handle handle, CounterTable counterTable) {
        this(handle, counterTable, new PlainStatements(handle));
    }

    /**
     * What the public saw of an article last, and under which terms.
     *
     * @param lasts whether it still sees it
     */
    record PublicState(PublicView.Live view, Set<Term> terms, boolean lasts) {}

    /** Empty for an article of which the public has never seen anything. */
    Optional<PublicState> lastPublicState(ArticleId article) {
        return plain.first("""
                SELECT sequence, kind, version, published_at, updated_at FROM change
                WHERE article = ? ORDER BY sequence DESC LIMIT 1
                """, this::publicState, article.value());
    }

    /**
     * Appends a change, and gives its number.
     *
     * @param seen what is to be seen from now on, or was last
     * @param had the terms under which the public saw the article before
     * @param has those under which it sees it now
     * @param recalls whether it has to be told wherever the public has ever seen the article
     */
    long append(
            Change.Kind kind,
            ArticleId article,
            PublicView.Live seen,
            Set<Term> had,
            Set<Term> has,
            boolean recalls,
            Instant now) {
        long sequence = counterTable.next(CounterTable.CHANGE);
        int rows = plain.update(
                """
                INSERT INTO change (sequence, kind, article, version, at, published_at, updated_at, recalls)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                sequence,
                kind.name(),
                article.value(),
                seen.version(),
                Math.max(now.getEpochSecond(), timeOfLast()),
                ColumnValues.of(seen.published()),
                ColumnValues.of(seen.updated()),
                recalls);
        assert rows == 1;
        addTerms(sequence, had, has, recalls ? everHad(article) : Set.of());
        return sequence;
    }

    private Set<Term> everHad(ArticleId article) {
        return handle.createQuery("SELECT DISTINCT t.term FROM change_term t JOIN change c ON c.sequence = t.sequence"
                        + " WHERE c.article = :article AND t.has")
                .bind("article", article.value())
                .mapTo(String.class)
                .map(ColumnValues::term)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void addTerms(long sequence, Set<Term> had, Set<Term> has, Set<Term> everHad) {
        Set<Term> terms = new TreeSet<>(had);
        terms.addAll(everHad);
        terms.addAll(has);
        for (Term term : terms) {
            int rows = plain.update(
                    "INSERT INTO change_term (sequence, term, had, has) VALUES (?, ?, ?, ?)",
                    sequence,
                    term.toString(),
                    had.contains(term),
                    has.contains(term));
            assert rows == 1;
        }
    }

    private PublicState publicState(ResultSet row) throws SQLException {
        var view = new PublicView.Live(
                row.getInt("version"), ColumnValues.date(row, "published_at"), ColumnValues.date(row, "updated_at"));
        boolean removed = row.getString("kind").equals(Change.Kind.REMOVE.name());
        return new PublicState(view, terms(row.getLong("sequence"), removed ? "had" : "has"), !removed);
    }

    private Set<Term> terms(long sequence, String side) {
        return handle.createQuery("SELECT term FROM change_term WHERE sequence = :sequence AND " + side)
                .bind("sequence", sequence)
                .mapTo(String.class)
                .map(ColumnValues::term)
                .collect(Collectors.toUnmodifiableSet());
    }

    private long timeOfLast() {
        return plain.first("SELECT at FROM change ORDER BY sequence DESC LIMIT 1", row -> row.getLong("at"))
                .orElse(Long.MIN_VALUE);
    }
}
