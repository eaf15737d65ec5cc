package dateline.store;

import dateline.article.Selection;
import dateline.article.Term;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Reads the public change sequence. */
record Changes(Handle handle, Counters counters) {
    private static final int AT_A_TIME = 500;
    private static final String HAD_OR_HAS =
            "EXISTS (SELECT 1 FROM change_term t WHERE t.sequence = c.sequence AND t.term = %%s AND t.%s)";

    private enum Order {
        OLDEST_FIRST("ASC"),
        NEWEST_FIRST("DESC");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        Comparator<Change> comparator() {
            Comparator<Change> rising = Comparator.comparingLong(Change::sequence);
            return this == OLDEST_FIRST ? rising : rising.reversed();
        }
    }

    /** Number of the last change; 0 when there was none. */
    long sequence() {
        return counters.last(Counters.CHANGE);
    }

    Optional<Change> last(Selection selection) {
        return touching(selection, 0, Order.NEWEST_FIRST, 1).stream().findFirst();
    }

    List<Change> after(long sequence, Selection selection, int limit) {
        return touching(selection, sequence, Order.OLDEST_FIRST, limit);
    }

    private List<Change> touching(Selection selection, long after, Order order, int limit) {
        var condition = new SelectionCondition(selection);
        Stream<Change> changes = condition.walks().isEmpty()
                ? walk("change c", Map.of(), condition, after, order, limit)
                : condition.walks().stream().flatMap(term -> walkUnder(term, condition, after, order, limit));
        return withTerms(
                changes.distinct().sorted(order.comparator()).limit(limit).toList());
    }

    private Stream<Change> walkUnder(Term term, SelectionCondition condition, long after, Order order, int limit) {
        String index = "change_term walked JOIN change c ON c.sequence = walked.sequence AND walked.term = :walked";
        return walk(index, Map.of("walked", term.toString()), condition, after, order, limit);
    }

    /** A change touches a selection when the public saw the article in it before, or sees it in it afterwards. */
    private Stream<Change> walk(
            String index,
            Map<String, String> walked,
            SelectionCondition condition,
            long after,
            Order order,
            int limit) {
        String sequence = walked.isEmpty() ? "c.sequence" : "walked.sequence";
        var query = handle.createQuery("SELECT c.sequence, c.kind, c.article, c.version, c.at FROM " + index
                        + " WHERE " + sequence + " > :after"
                        + " AND ((c.kind <> 'INSERT' AND " + condition.sql(HAD_OR_HAS.formatted("had")) + ")"
                        + " OR (c.kind <> 'REMOVE' AND " + condition.sql(HAD_OR_HAS.formatted("has")) + "))"
                        + " ORDER BY " + sequence + " " + order.sql + " LIMIT :limit")
                .bindMap(walked)
                .bind("after", after)
                .bind("limit", limit);
        return condition.bindTo(query).map((row, context) -> withoutTerms(row)).list().stream();
    }

    private List<Change> withTerms(List<Change> changes) {
        List<Change> whole = new ArrayList<>(changes.size());
        for (int from = 0; from < changes.size(); from += AT_A_TIME) {
            List<Change> some = changes.subList(from, Math.min(from + AT_A_TIME, changes.size()));
            Map<Long, Set<Term>> terms = termsOf(some);
            some.forEach(change -> whole.add(with(change, terms.getOrDefault(change.sequence(), Set.of()))));
        }
        return List.copyOf(whole);
    }

    private Map<Long, Set<Term>> termsOf(List<Change> changes) {
        return handle.createQuery("SELECT sequence, term FROM change_term WHERE sequence IN (<sequences>)")
                .bindList("sequences", changes.stream().map(Change::sequence).toList())
                .map((row, context) -> Map.entry(row.getLong("sequence"), Row.term(row.getString("term"))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableSet())));
    }

    private static Change withoutTerms(ResultSet row) throws SQLException {
        return new Change(
                row.getLong("sequence"),
                Change.Kind.valueOf(row.getString("kind")),
                Row.id(row, "article"),
                row.getInt("version"),
                Row.moment(row, "at"),
                Set.of());
    }

    private static Change with(Change change, Set<Term> terms) {
        return new Change(change.sequence(), change.kind(), change.article(), change.version(), change.at(), terms);
    }
}
