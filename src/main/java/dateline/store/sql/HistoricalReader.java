package dateline.store.sql;

import dateline.article.Article;
import dateline.article.Selection;
import dateline.article.Story;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What was public when a change was the last one; told by the change sequence alone, without an index for it. */
final class HistoricalReader extends ChangeSequenceReader {
    private static final String TERM =
            "EXISTS (SELECT 1 FROM change_term t WHERE t.sequence = c.sequence AND t.term = %s AND t.has)";
    private static final String LAST =
            "c.sequence = (SELECT MAX(l.sequence) FROM change l WHERE l.article = c.article AND l.sequence <= :upTo)";

    private final Handle handle;
    private final RowReading rowReading;
    private final long upTo;

    HistoricalReader(Handle handle, RowReading rowReading, long upTo) {
        super(handle, new AliasTable(handle), rowReading, upTo);
        this.handle = handle;
        this.rowReading = rowReading;
        this.upTo = upTo;
    }

    private record Line(long sequence, String article, Instant published) {
        static final Comparator<Line> NEWEST_FIRST = Comparator.comparing(Line::published)
                .thenComparing(Line::article)
                .reversed();

        static Line of(ResultSet row) throws SQLException {
            OffsetDateTime published = ColumnValues.date(row, "published_at");
            return new Line(row.getLong("sequence"), row.getString("article"), published.toInstant());
        }
    }

    @Override
    public long sequence() {
        return upTo;
    }

    @Override
    public long sequenceBefore(Instant time) {
        return Math.min(upTo, changeTable.before(time));
    }

    @Override
    public List<Article> newest(Selection selection, int atLeast, Instant since, int atMost) {
        List<Line> live = live(selection);
        long recent =
                live.stream().filter(line -> !line.published().isBefore(since)).count();
        return publicSnapshots.at(live.stream()
                .limit(Math.min(Math.max(recent, atLeast), atMost))
                .map(Line::sequence)
                .toList());
    }

    private List<Line> live(Selection selection) {
        var condition = new SelectionCondition(selection);
        var query = handle.createQuery("SELECT c.sequence, c.article, c.published_at FROM change c WHERE " + LAST
                        + " AND c.kind <> 'REMOVE' AND " + condition.sql(TERM))
                .bind("upTo", upTo);
        return condition
                .bindTo(query)
                .map((row, context) ->
                        rowReading.sound("change", () -> "change " + row.getLong("sequence"), () -> Line.of(row)))
                .stream()
                .flatMap(Optional::stream)
                .sorted(Line.NEWEST_FIRST)
                .toList();
    }

    @Override
    public Optional<Story> publicStory(String key) {
        Optional<Long> last = handle.createQuery(
                        "SELECT MAX(c.sequence) FROM change c JOIN article a ON a.id = c.article"
                                + " WHERE a.key = :key AND c.sequence <= :upTo")
                .bind("key", key.toLowerCase(Locale.ROOT))
                .bind("upTo", upTo)
                .mapTo(Long.class)
                .findOne();
        Optional<Story> article = last.flatMap(
                sequence -> publicSnapshots.at(List.of(sequence)).stream().findFirst());
        return article.or(() -> last.flatMap(sequence -> Optional.ofNullable(
                publicSnapshots.tombstonesAt(List.of(sequence)).get(sequence))));
    }
}
