package dateline.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dateline.article.Selection;
import dateline.article.Term;
import dateline.feed.Fixture;
import dateline.store.engine.SqlArticleStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The newest change of a feed costs the same however many there are: nothing is sorted in order to find it. */
final class WalkAlongTheIndexTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(SelectionChangeQuery.Order.class)
    void theChangesOfASelectionAreReadInTheOrderOfAnIndex(SelectionChangeQuery.Order order) {
        SqlArticleStore.open(folder, Fixture.AUTHORITY, Fixture.FOUNDED).close();
        var harbour = new Selection(
                Set.of(Term.section("news")), Set.of(Term.tag("harbour"), Term.tag("sea")), Set.of(Term.tag("ferries")));
        try (Handle handle = Jdbi.create("jdbc:sqlite:" + folder.resolve("dateline.db")).open()) {
            for (Selection selection : List.of(Selection.EVERYTHING, Selection.of(Term.tag("sea")), harbour)) {
                List<String> statements = statements(handle, selection, order);
                assertFalse(statements.isEmpty());
                statements.forEach(statement -> assertEquals(List.of(), sorting(handle, statement), statement));
            }
        }
    }

    private static List<String> statements(Handle handle, Selection selection, SelectionChangeQuery.Order order) {
        List<String> statements = new ArrayList<>();
        handle.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                statements.add(context.getParsedSql().getSql());
            }
        });
        var rows = new RowReading(new ContentCache(), row -> {});
        List<?> none = new SelectionChangeQuery(handle, Long.MAX_VALUE, rows).after(0, selection, order, 1);
        assertEquals(List.of(), none);
        handle.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        return statements;
    }

    private static List<String> sorting(Handle handle, String statement) {
        return handle.createQuery("EXPLAIN QUERY PLAN " + statement.replace("?", "1"))
                .map((row, context) -> row.getString("detail"))
                .filter(detail -> detail.contains("TEMP B-TREE"))
                .list();
    }
}
