package dateline.store.sql;

import dateline.article.ArticleId;
import dateline.store.GoneStory;
import dateline.store.LastServedStory;
import dateline.store.LedgerEntry;
import dateline.store.LedgerItem;
import dateline.store.LedgerReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads what partners were served. */
class LedgerQuery implements LedgerReader {
    private static final int AT_A_TIME = 500;
    static final String NO_KEY = "";
    /** What a webhook has brought was never fetched, and was served that once. */
    private static final String ENTRIES =
            "SELECT s.partner, s.access_key, s.document, s.article, s.version, s.takedown, s.served, COALESCE((SELECT"
                    + " f.last_at FROM ledger_fetch f WHERE f.number = COALESCE(s.until, (SELECT MAX(n.number) FROM"
                    + " ledger_fetch n WHERE n.partner = s.partner AND n.access_key = s.access_key AND n.document ="
                    + " s.document))), s.served) AS last_served FROM ledger_story s";

    /** A story that waits for its time is gone only when it was public before; a story is withdrawn, held or expired for all. */
    private static final String GONE = "(a.state IN ('WITHDRAWN', 'HELD', 'EXPIRED') OR (a.state IN ('SCHEDULED',"
            + " 'EMBARGOED') AND EXISTS (SELECT 1 FROM change p WHERE p.article = a.id)))";

    private static final String WENT_AT = "COALESCE(t.withdrawn_at,"
            + " (SELECT MAX(r.at) FROM change r WHERE r.article = a.id AND r.kind = 'REMOVE'), %s)";

    private static final String LAST_SERVED = "FROM article a JOIN ledger_story s ON s.article = a.id LEFT JOIN"
            + " tombstone t ON t.article = a.id WHERE s.since = (SELECT MAX(l.since) FROM ledger_story l WHERE l.article ="
            + " s.article AND l.partner = s.partner) AND " + GONE;

    private static final String GONE_COLUMNS =
            "SELECT s.partner, s.document, s.article, s.version, s.takedown, t.reason, " + WENT_AT.formatted("s.served")
                    + " AS went_at ";

    /** Of each story the last change that showed it to the public. */
    private static final String TOLD =
            "SELECT a.id, a.published_at, c.version, c.updated_at FROM article a LEFT JOIN change"
                    + " c ON c.sequence = (SELECT MAX(s.sequence) FROM change s WHERE s.article = a.id AND s.kind <> 'REMOVE'"
                    + " AND s.sequence <= :upTo) WHERE a.id IN (<articles>)";

    private final Handle handle;

    LedgerQuery(Handle handle) {
        this.handle = handle;
    }

    @Override
    public List<String> partners() {
        return handle.createQuery("SELECT DISTINCT partner FROM ledger_story ORDER BY partner")
                .mapTo(String.class)
                .list();
    }

    @Override
    public boolean knows(String partner) {
        return handle.createQuery("SELECT 1 FROM ledger_story WHERE partner = :partner LIMIT 1")
                .bind("partner", partner)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    @Override
    public List<LedgerEntry> of(ArticleId article) {
        return withUntold(
                entries("article", article.value()),
                handle.createQuery(GONE_COLUMNS + LAST_SERVED + " AND NOT s.takedown AND s.article = :article")
                        .bind("article", article.value()));
    }

    @Override
    public List<LedgerEntry> of(String partner) {
        return withUntold(
                entries("partner", partner),
                handle.createQuery(GONE_COLUMNS + LAST_SERVED + " AND NOT s.takedown AND s.partner = :partner")
                        .bind("partner", partner));
    }

    private static List<LedgerEntry> withUntold(Stream<LedgerEntry> entries, Query untold) {
        return Stream.concat(entries, gone(untold).map(LedgerQuery::waiting)).toList();
    }

    @Override
    public List<LedgerEntry> newest(String partner, int limit) {
        return entries(handle.createQuery(
                                ENTRIES + " WHERE partner = :partner ORDER BY since DESC, article LIMIT :limit")
                        .bind("partner", partner)
                        .bind("limit", limit))
                .toList();
    }

    private Stream<LedgerEntry> entries(String column, String value) {
        return entries(handle.createQuery(ENTRIES + " WHERE " + column + " = :value ORDER BY since, article")
                .bind("value", value));
    }

    private static Stream<LedgerEntry> entries(Query query) {
        return query
                .map((row, context) -> new LedgerEntry(
                        row.getString("partner"),
                        row.getString("access_key"),
                        row.getString("document"),
                        ColumnValues.id(row, "article"),
                        row.getInt("version"),
                        row.getBoolean("takedown"),
                        Optional.of(ColumnValues.moment(row, "served")),
                        Optional.of(ColumnValues.moment(row, "last_served"))))
                .list()
                .stream();
    }

    private static LedgerEntry waiting(GoneStory gone) {
        return new LedgerEntry(
                gone.partner(),
                NO_KEY,
                gone.document(),
                gone.article(),
                gone.version(),
                true,
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public long lastSequence(String partner) {
        return handle.createQuery("SELECT COALESCE(MAX(sequence), 0) FROM ledger_fetch WHERE partner = :partner")
                .bind("partner", partner)
                .mapTo(Long.class)
                .one();
    }

    @Override
    public long lastSequence(String partner, String document, long before, Instant until) {
        return handle.createQuery("SELECT COALESCE(MAX(sequence), 0) FROM ledger_fetch WHERE partner = :partner"
                        + " AND document = :document AND sequence < :before AND at <= :until")
                .bind("partner", partner)
                .bind("document", document)
                .bind("before", before)
                .bind("until", until.getEpochSecond())
                .mapTo(Long.class)
                .one();
    }

    @Override
    public Map<ArticleId, LedgerItem> lastServed(String partner, Collection<ArticleId> articles) {
        Map<ArticleId, LedgerItem> last = new HashMap<>();
        batches(articles.stream().map(ArticleId::value).toList())
                .forEach(some -> handle.createQuery("SELECT article, version, takedown FROM ledger_story"
                                + " WHERE partner = :partner AND article IN (<articles>) ORDER BY since")
                        .bind("partner", partner)
                        .bindList("articles", some)
                        .map((row, context) -> item(row))
                        .forEach(item -> last.put(item.article(), item)));
        return last;
    }

    @Override
    public Set<ArticleId> servedLive(String partner) {
        return handle.createQuery("SELECT DISTINCT s.article FROM ledger_story s JOIN article a ON a.id = s.article"
                        + " WHERE s.partner = :partner AND a.state = 'LIVE'")
                .bind("partner", partner)
                .map((row, context) -> ColumnValues.id(row, "article"))
                .set();
    }

    @Override
    public List<GoneStory> gone(String partner, Instant since) {
        return gone(handle.createQuery("SELECT * FROM (" + GONE_COLUMNS + LAST_SERVED
                                + " AND s.partner = :partner) g WHERE NOT takedown OR went_at >= :since")
                        .bind("partner", partner)
                        .bind("since", since.getEpochSecond()))
                .toList();
    }

    @Override
    public List<GoneStory> untold() {
        return gone(handle.createQuery(GONE_COLUMNS + LAST_SERVED + " AND NOT s.takedown"))
                .toList();
    }

    @Override
    public List<GoneStory> goneAmong(String partner, Collection<LedgerItem> served, Instant now) {
        Map<String, LedgerItem> items = new HashMap<>();
        served.forEach(item -> items.put(item.article().value(), item));
        return batches(List.copyOf(items.keySet()))
                .flatMap(some -> handle
                        .createQuery("SELECT a.id, t.reason, " + WENT_AT.formatted(":now")
                                + " AS went_at FROM article a"
                                + " LEFT JOIN tombstone t ON t.article = a.id WHERE a.id IN (<articles>) AND " + GONE)
                        .bind("now", now.getEpochSecond())
                        .bindList("articles", some)
                        .map((row, context) -> {
                            LedgerItem item = Objects.requireNonNull(items.get(row.getString("id")));
                            return new GoneStory(
                                    partner,
                                    "",
                                    item.article(),
                                    item.version(),
                                    item.takedown(),
                                    ColumnValues.moment(row, "went_at"),
                                    ColumnValues.text(row, "reason"));
                        })
                        .list()
                        .stream())
                .toList();
    }

    @Override
    public Map<ArticleId, LastServedStory> told(Map<ArticleId, Integer> versions, long upTo) {
        Map<ArticleId, LastServedStory> told = new HashMap<>();
        batches(versions.keySet().stream().map(ArticleId::value).toList()).forEach(some -> {
            Map<ArticleId, Optional<String>> urls = urls(some, versions);
            handle.createQuery(TOLD)
                    .bind("upTo", upTo)
                    .bindList("articles", some)
                    .map((row, context) -> Map.entry(
                            ColumnValues.id(row, "id"),
                            new LastServedStory(
                                    ColumnValues.date(row, "published_at").toInstant(),
                                    urls.getOrDefault(ColumnValues.id(row, "id"), Optional.empty()),
                                    ColumnValues.text(row, "version").map(Integer::valueOf),
                                    ColumnValues.text(row, "updated_at").isEmpty()
                                            ? Optional.empty()
                                            : Optional.of(ColumnValues.date(row, "updated_at")
                                                    .toInstant()))))
                    .forEach(story -> told.put(story.getKey(), story.getValue()));
        });
        return told;
    }

    /** Of the first version, where the one that was served is not there. */
    private Map<ArticleId, Optional<String>> urls(List<String> articles, Map<ArticleId, Integer> versions) {
        Map<ArticleId, Optional<String>> urls = new HashMap<>();
        List<Integer> numbers = Stream.concat(Stream.of(1), versions.values().stream())
                .distinct()
                .toList();
        handle.createQuery("SELECT article, version, content FROM article_version WHERE article IN (<articles>)"
                        + " AND version IN (<numbers>) ORDER BY version")
                .bindList("articles", articles)
                .bindList("numbers", numbers)
                .map((row, context) -> Map.entry(
                        LedgerItem.story(ColumnValues.id(row, "article"), row.getInt("version")),
                        ColumnValues.content(row, "content").url()))
                .forEach(version -> {
                    ArticleId article = version.getKey().article();
                    int number = version.getKey().version();
                    if (number == 1 || number == versions.getOrDefault(article, 1)) {
                        urls.put(article, version.getValue());
                    }
                });
        return urls;
    }

    private static Stream<GoneStory> gone(Query query) {
        return query
                .map((row, context) -> new GoneStory(
                        row.getString("partner"),
                        row.getString("document"),
                        ColumnValues.id(row, "article"),
                        row.getInt("version"),
                        row.getBoolean("takedown"),
                        ColumnValues.moment(row, "went_at"),
                        ColumnValues.text(row, "reason")))
                .list()
                .stream();
    }

    private static Stream<List<String>> batches(List<String> ids) {
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_A_TIME) {
            batches.add(ids.subList(from, Math.min(from + AT_A_TIME, ids.size())));
        }
        return batches.stream();
    }

    static LedgerItem item(ResultSet row) throws SQLException {
        return new LedgerItem(ColumnValues.id(row, "article"), row.getInt("version"), row.getBoolean("takedown"));
    }
}
