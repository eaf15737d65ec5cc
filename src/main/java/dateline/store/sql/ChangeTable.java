package dateline.store.sql;

import dateline.article.ArticleId;
import dateline.article.Selection;
import dateline.article.Term;
import dateline.store.Change;
import dateline.store.SelectionChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Reads the public change sequence. */
record ChangeTable(
        Handle handle, SelectionChangeQuery selectionChangeQuery, RowReading rowReading, PlainStatements plain) {
    private static final int AT_A_TIME = 500;

    ChangeTable(Handle handle, SelectionChangeQuery selectionChangeQuery, RowReading rowReading) {
        this(handle, selectionChangeQuery, rowReading, new PlainStatements(handle));
    }

    /** Number of the last change before this time; 0 when there was none. */
    long before(Instant time) {
        return plain.first(
                        "SELECT sequence FROM change WHERE at < ? ORDER BY at DESC, sequence DESC LIMIT 1",
                        row -> row.getLong("sequence"),
                        time.getEpochSecond() + (time.getNano() > 0 ? 1 : 0))
                .orElse(0L);
    }

    Optional<Long> lastOfLive(String key) {
        return handle.createQuery("SELECT MAX(c.sequence) FROM change c JOIN article a ON a.id = c.article"
                        + " WHERE a.key = :key AND a.state = 'LIVE'")
                .bind("key", key)
                .mapTo(Long.class)
                .findOne();
    }

    /** The last change that showed this article to the public. */
    Optional<Long> lastShown(ArticleId article, long upTo) {
        return handle.createQuery("SELECT MAX(sequence) FROM change"
                        + " WHERE article = :article AND kind <> 'REMOVE' AND sequence <= :upTo")
                .bind("article", article.value())
                .bind("upTo", upTo)
                .mapTo(Long.class)
                .findOne();
    }

    Optional<Change> last(Selection selection) {
        return changes(selectionChangeQuery.after(0, selection, SelectionChangeQuery.Order.NEWEST_FIRST, 1)).stream()
                .findFirst();
    }

    List<Change> after(long sequence, Selection selection, int limit) {
        return changes(selectionChangeQuery.after(sequence, selection, SelectionChangeQuery.Order.OLDEST_FIRST, limit));
    }

    private List<Change> changes(List<SelectionChange> touched) {
        List<Change> whole = new ArrayList<>(touched.size());
        for (int from = 0; from < touched.size(); from += AT_A_TIME) {
            List<SelectionChange> some = touched.subList(from, Math.min(from + AT_A_TIME, touched.size()));
            Map<Long, Set<Term>> terms = termsOf(some);
            some.forEach(selectionChange ->
                    whole.add(change(selectionChange, terms.getOrDefault(selectionChange.sequence(), Set.of()))));
        }
        return List.copyOf(whole);
    }

    private Map<Long, Set<Term>> termsOf(List<SelectionChange> touched) {
        return plain
                .among(
                        touched.stream().map(SelectionChange::sequence).toList(),
                        "SELECT sequence, term FROM change_term WHERE sequence IN (<values>)",
                        row -> rowReading.sound(
                                "change_term",
                                () -> "change " + row.getLong("sequence"),
                                () -> Map.entry(row.getLong("sequence"), ColumnValues.term(row.getString("term")))))
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableSet())));
    }

    private static Change change(SelectionChange selectionChange, Set<Term> terms) {
        return new Change(
                selectionChange.sequence(),
                selectionChange.kind(),
                selectionChange.article(),
                selectionChange.version(),
                selectionChange.at(),
                terms);
    }
}
