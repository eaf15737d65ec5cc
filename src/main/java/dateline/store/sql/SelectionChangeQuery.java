package dateline.store.sql;

import dateline.article.ArticleId;
import dateline.article.EditorialClass;
import dateline.article.Selection;
import dateline.store.Change;
import dateline.store.SelectionChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Reads what the public changes did to a selection.
 *
 * @param upTo number of the last change that counts
 */
record SelectionChangeQuery(Handle handle, long upTo, RowReading rowReading) {
    private static final int AT_A_TIME = 500;
    private static final String TERM =
            "EXISTS (SELECT 1 FROM change_term t WHERE t.sequence = c.sequence AND t.term = %%s AND t.%s)";
    private static final String TERM_BEFORE =
            "EXISTS (SELECT 1 FROM change_term t WHERE t.sequence = e.sequence AND t.term = %s AND t.has)";
    private static final String EVERY_CHANGE = "change c";
    private static final String CHANGES_UNDER_A_TERM =
            "change_term walked JOIN change c ON c.sequence = walked.sequence AND walked.term = :walked";

    /** In which order they are told. */
    enum Order {
        OLDEST_FIRST("ASC"),
        NEWEST_FIRST("DESC");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        private Comparator<SelectionChange> comparator() {
            Comparator<SelectionChange> rising = Comparator.comparingLong(SelectionChange::sequence);
            return this == OLDEST_FIRST ? rising : rising.reversed();
        }
    }

    /** At most so many, after this number. */
    List<SelectionChange> after(long sequence, Selection selection, Order order, int limit) {
        return after(sequence, selection, "1 = 1", order, limit);
    }

    /** @param further a condition on the change {@code c} */
    List<SelectionChange> after(long sequence, Selection selection, String further, Order order, int limit) {
        var condition = new SelectionCondition(selection);
        if (condition.walks().isEmpty()) {
            return walk(EVERY_CHANGE, "c.sequence", Map.of(), condition, sequence, further, order, limit);
        }
        Stream<SelectionChange> selectionChanges = condition.walks().stream()
                .flatMap(term -> walk(
                        CHANGES_UNDER_A_TERM,
                        "walked.sequence",
                        Map.of("walked", term.toString()),
                        condition,
                        sequence,
                        further,
                        order,
                        limit)
                        .stream());
        return selectionChanges
                .distinct()
                .sorted(order.comparator())
                .limit(limit)
                .toList();
    }

    /** All that touched one of these articles after this number, by article, the oldest first. */
    Map<ArticleId, List<SelectionChange>> of(Collection<ArticleId> articles, Selection selection, long after) {
        Map<ArticleId, List<SelectionChange>> selectionChanges = new HashMap<>();
        List<String> ids = articles.stream().map(ArticleId::value).distinct().toList();
        for (int from = 0; from < ids.size(); from += AT_A_TIME) {
            List<String> some = ids.subList(from, Math.min(from + AT_A_TIME, ids.size()));
            var condition = new SelectionCondition(selection);
            var query = handle.createQuery(select(EVERY_CHANGE, "c.sequence", condition, "c.article IN (<articles>) AND c.sequence")
                            + " ORDER BY sequence")
                    .bindList("articles", some)
                    .bind("after", after)
                    .bind("upTo", upTo);
            condition
                    .bindTo(query)
                    .map((row, context) -> selectionChange(row))
                    .forEach(selectionChange -> selectionChanges
                            .computeIfAbsent(selectionChange.article(), id -> new ArrayList<>())
                            .add(selectionChange));
        }
        return selectionChanges;
    }

    /** The first that touched this article. */
    Optional<SelectionChange> first(ArticleId article, Selection selection) {
        var condition = new SelectionCondition(selection);
        var query = handle.createQuery(select(EVERY_CHANGE, "c.sequence", condition, "c.article = :article AND c.sequence")
                        + " ORDER BY sequence LIMIT 1")
                .bind("article", article.value())
                .bind("after", 0)
                .bind("upTo", upTo);
        return condition
                .bindTo(query)
                .map((row, context) -> selectionChange(row))
                .findFirst();
    }

    private List<SelectionChange> walk(
            String index,
            String sequence,
            Map<String, String> walked,
            SelectionCondition condition,
            long after,
            String further,
            Order order,
            int limit) {
        var query = handle.createQuery(walking(index, sequence, condition, further, order))
                .bindMap(walked)
                .bind("after", after)
                .bind("upTo", upTo)
                .bind("limit", limit);
        return condition
                .bindTo(query)
                .map((row, context) -> selectionChange(row))
                .list();
    }

    private static String walking(
            String index, String sequence, SelectionCondition condition, String further, Order order) {
        return select(index, sequence, condition, further + " AND " + sequence) + " ORDER BY sequence " + order.sql
                + " LIMIT :limit";
    }

    /**
     * A change touches a selection when the public saw the article in it before, or sees it in it afterwards. One that
     * recalls the article touches every selection that the article has ever stood in.
     *
     * @param sequence the number as the index has it, so that the database walks along the index and sorts nothing
     */
    private static String select(String index, String sequence, SelectionCondition condition, String where) {
        String had = "c.kind <> 'INSERT' AND " + condition.sql(TERM.formatted("had"));
        String has = "c.kind <> 'REMOVE' AND " + condition.sql(TERM.formatted("has"));
        String everHad = "EXISTS (SELECT 1 FROM change e WHERE e.article = c.article AND e.sequence < c.sequence"
                + " AND e.kind <> 'REMOVE' AND " + condition.sql(TERM_BEFORE) + ")";
        return "SELECT * FROM (SELECT " + sequence + " AS sequence, c.kind, c.article, c.version, c.at, v.editorial_class,"
                + " (" + had + ") OR (c.recalls AND NOT (" + has + ") AND " + everHad + ") AS was,"
                + " " + has + " AS held"
                + " FROM " + index
                + " JOIN article_version v ON v.article = c.article AND v.version = c.version"
                + " WHERE " + where + " > :after AND " + sequence + " <= :upTo) touch WHERE was OR held";
    }

    /** One whose kind or moment cannot be read still tells what became of the story in this selection. */
    private SelectionChange selectionChange(ResultSet row) throws SQLException {
        RowReading.Columns<String> number = () -> "change " + row.getLong("sequence");
        return new SelectionChange(
                row.getLong("sequence"),
                rowReading
                        .sound("change", number, () -> Change.Kind.valueOf(row.getString("kind")))
                        .orElse(Change.Kind.EDIT),
                ColumnValues.id(row, "article"),
                row.getInt("version"),
                rowReading
                        .sound("change", number, () -> ColumnValues.moment(row, "at"))
                        .orElse(Instant.EPOCH),
                row.getBoolean("was"),
                row.getBoolean("held"),
                row.getString("editorial_class").equals(EditorialClass.REFILE.name()));
    }
}
