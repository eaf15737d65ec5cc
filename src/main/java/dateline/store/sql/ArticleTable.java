package dateline.store.sql;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Author;
import dateline.article.Content;
import dateline.article.EditorialClass;
import dateline.article.Selection;
import dateline.article.State;
import dateline.article.Term;
import dateline.store.ArticleSearch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Reads articles, with their present version. */
record ArticleTable(Handle handle, AliasTable aliasTable, RowReading rowReading, PlainStatements plain) {
    private static final int AT_A_TIME = 500;
    /** A word may stand in the markup of every story; so many lists of such are gone through for one of those meant. */
    private static final int MOST_ROUNDS = 20;

    private static final String HAS_TERM =
            "EXISTS (SELECT 1 FROM article_term other WHERE other.article = a.article AND other.term = %s)";

    ArticleTable(Handle handle, AliasTable aliasTable, RowReading rowReading) {
        this(handle, aliasTable, rowReading, new PlainStatements(handle));
    }

    /** A line of the index, in the order of a feed. */
    private record Line(String id, long published) {
        static final Comparator<Line> NEWEST_FIRST = Comparator.comparingLong(Line::published)
                .thenComparing(Line::id)
                .reversed();

        static Line of(ResultSet row) throws SQLException {
            return new Line(row.getString("article"), row.getLong("published"));
        }
    }

    /** The article of this id. One whose row is damaged is not taken for one that is not there: it would come again. */
    Optional<Article> find(ArticleId id) {
        Optional<Optional<Article>> found = read(List.of(id.value())).stream().findFirst();
        return found.map(article ->
                article.orElseThrow(() -> new IllegalStateException("The row of this story in the store is damaged.")));
    }

    Optional<Article> named(String idOrKey) {
        return handle.createQuery("SELECT id FROM article WHERE id = :name OR key = :key"
                        + " ORDER BY CASE WHEN id = :name THEN 0 ELSE 1 END")
                .bind("name", idOrKey)
                .bind("key", idOrKey.toLowerCase(Locale.ROOT))
                .mapTo(String.class)
                .findFirst()
                .flatMap(id -> find(new ArticleId(id)));
    }

    Optional<Article> withKey(String key) {
        return handle.createQuery("SELECT id FROM article WHERE key = :key")
                .bind("key", key.toLowerCase(Locale.ROOT))
                .mapTo(String.class)
                .findOne()
                .flatMap(id -> find(new ArticleId(id)));
    }

    /** See {@code StoreReader#newest}. */
    List<Article> newestLive(Selection selection, int atLeast, Instant since, int atMost) {
        List<Line> enough = live(selection, Long.MIN_VALUE, Math.min(atLeast, atMost));
        List<Line> recent = live(selection, wholeSecondsFrom(since), atMost);
        List<Line> longer = recent.size() > enough.size() ? recent : enough;
        return load(longer.stream().map(Line::id).toList());
    }

    List<Article> search(ArticleSearch search, int limit) {
        var articleSearchQuery = new ArticleSearchQuery(handle);
        var found = new ArrayList<Article>();
        ArticleSearch next = search;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<String> ids = articleSearchQuery.ids(next, limit);
            load(ids).stream().filter(article -> isMeant(search, article)).forEach(found::add);
            if (ids.size() < limit || found.size() >= limit) {
                break;
            }
            next = search.after(ids.get(limit - 1));
        }
        return found.stream().limit(limit).toList();
    }

    private static boolean isMeant(ArticleSearch search, Article article) {
        return search.words().stream().allMatch(word -> hasWord(article.content(), word));
    }

    private static boolean hasWord(Content content, String word) {
        Stream<String> told = Stream.of(
                        Stream.of(content.title(), content.body().text()),
                        content.standfirst().stream(),
                        content.authors().stream().map(Author::name),
                        content.tags().stream())
                .flatMap(texts -> texts);
        String lower = word.toLowerCase(Locale.ROOT);
        return told.anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(lower));
    }

    /** Damaged ones at the head keep none behind them waiting. */
    List<Article> due(Instant now, int limit) {
        List<String> ids = idsDue(now, limit);
        List<Article> due = load(ids);
        return due.size() == ids.size()
                ? due
                : load(idsDue(now, Integer.MAX_VALUE)).stream().limit(limit).toList();
    }

    private List<String> idsDue(Instant now, int limit) {
        return handle.createQuery("SELECT id FROM article WHERE turns_at <= :now ORDER BY turns_at, id LIMIT :limit")
                .bind("now", now.getEpochSecond())
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    Optional<Instant> nextDue() {
        return nextDue(plain);
    }

    static Optional<Instant> nextDue(QueryRunner queries) {
        return queries.first(
                "SELECT turns_at FROM article WHERE turns_at IS NOT NULL ORDER BY turns_at LIMIT 1",
                row -> ColumnValues.moment(row, "turns_at"));
    }

    long count() {
        return handle.createQuery("SELECT COUNT(*) FROM article")
                .mapTo(Long.class)
                .one();
    }

    private List<Line> live(Selection selection, long since, int limit) {
        var condition = new SelectionCondition(selection);
        List<Term> walks = condition.walks();
        if (walks.isEmpty()) {
            return walk("(SELECT id AS article, state, published FROM article) a", condition, Map.of(), since, limit);
        }
        Stream<Line> lines = walks.stream()
                .flatMap(term ->
                        walk("article_term a", condition, Map.of("walked", term.toString()), since, limit).stream());
        return lines.distinct().sorted(Line.NEWEST_FIRST).limit(limit).toList();
    }

    private List<Line> walk(
            String index, SelectionCondition condition, Map<String, String> walked, long since, int limit) {
        String underTerm = walked.isEmpty() ? "" : "a.term = :walked AND ";
        var query = handle.createQuery("SELECT a.article, a.published FROM " + index + " WHERE " + underTerm
                        + "a.state = 'LIVE' AND a.published >= :since AND " + condition.sql(HAS_TERM)
                        + " ORDER BY a.published DESC, a.article DESC LIMIT :limit")
                .bindMap(walked)
                .bind("since", since)
                .bind("limit", limit);
        return condition.bindTo(query).map((row, context) -> Line.of(row)).list();
    }

    /** The articles of these ids, in this order, without those whose rows are damaged. */
    private List<Article> load(List<String> ids) {
        Map<String, Article> loaded = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_A_TIME) {
            loadInto(loaded, ids.subList(from, Math.min(from + AT_A_TIME, ids.size())));
        }
        return ids.stream().map(loaded::get).flatMap(Stream::ofNullable).toList();
    }

    private void loadInto(Map<String, Article> loaded, Collection<String> ids) {
        read(ids).stream()
                .flatMap(Optional::stream)
                .forEach(article -> loaded.put(article.id().value(), article));
    }

    private List<Optional<Article>> read(Collection<String> ids) {
        Map<String, List<String>> names = aliasTable.of(ids);
        return plain.among(
                ids,
                """
                SELECT a.id, a.version, a.state, a.first_seen, a.published_at, a.updated_at, a.turns_at,
                       v.editorial_class, v.note, v.content
                FROM article a JOIN article_version v ON v.article = a.id AND v.version = a.version
                WHERE a.id IN (<values>)
                """,
                row -> rowReading.sound(
                        "article",
                        () -> nameOf(row),
                        () -> article(row, names.getOrDefault(row.getString("id"), List.of()))));
    }

    private static String nameOf(ResultSet row) throws SQLException {
        return State.LIVE.name().equals(row.getString("state"))
                ? row.getString("id") + ", version " + row.getInt("version")
                : "a story that is not public";
    }

    private Article article(ResultSet row, List<String> aliases) throws SQLException {
        State state = State.valueOf(row.getString("state"));
        return new Article(
                ColumnValues.id(row, "id"),
                row.getInt("version"),
                EditorialClass.valueOf(row.getString("editorial_class")),
                state,
                ColumnValues.text(row, "note"),
                ColumnValues.moment(row, "first_seen"),
                ColumnValues.date(row, "published_at"),
                ColumnValues.date(row, "updated_at"),
                aliases,
                rowReading.content(row, "content"),
                ColumnValues.optionalMoment(row, "turns_at").filter(time -> state == State.HELD));
    }

    private static long wholeSecondsFrom(Instant since) {
        return since.getEpochSecond() + (since.getNano() > 0 ? 1 : 0);
    }
}
