package dateline.store;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Selection;
import dateline.article.State;
import dateline.article.Story;
import dateline.article.Term;
import dateline.article.Tombstone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** One transaction. It is handed out as a {@link StoreReader} where it must not write. */
final class Session implements StoreWriter {
    private final Articles articles;
    private final Versions versions;
    private final Aliases aliases;
    private final Tombstones tombstones;
    private final Changes changes;
    private final ChangeLog log;
    private final Filings filings;
    private final Quarantine quarantine;

    Session(Handle handle) {
        var counters = new Counters(handle);
        this.aliases = new Aliases(handle);
        this.articles = new Articles(handle, aliases);
        this.versions = new Versions(handle);
        this.tombstones = new Tombstones(handle);
        this.changes = new Changes(handle, counters);
        this.log = new ChangeLog(handle, counters);
        this.filings = new Filings(handle, counters);
        this.quarantine = new Quarantine(handle, counters);
    }

    @Override
    public long sequence() {
        return changes.sequence();
    }

    @Override
    public List<Article> newest(Selection selection, int atLeast, Instant since, int atMost) {
        return articles.newestLive(selection, atLeast, since, atMost);
    }

    @Override
    public Optional<Story> publicStory(String key) {
        return articles.withKey(key).flatMap(article -> {
            if (article.state() == State.LIVE) {
                return Optional.of(article);
            }
            return log.lastSighting(article.id()).flatMap(seen -> tombstones.find(article.id()));
        });
    }

    @Override
    public Optional<Change> lastChange(Selection selection) {
        return changes.last(selection);
    }

    @Override
    public List<Change> changesAfter(long sequence, Selection selection, int limit) {
        return changes.after(sequence, selection, limit);
    }

    @Override
    public List<Change> changesAfter(long sequence, int limit) {
        return changes.after(sequence, Selection.EVERYTHING, limit);
    }

    @Override
    public boolean isInhabited(Selection selection) {
        return articles.isInhabited(selection);
    }

    @Override
    public Optional<Article> article(ArticleId id) {
        return articles.find(id);
    }

    @Override
    public Optional<Article> articleNamed(String idOrKey) {
        return articles.named(idOrKey);
    }

    @Override
    public Optional<ArticleId> idOf(String alias) {
        return aliases.idOf(alias);
    }

    @Override
    public List<Article> articles(Optional<String> section, Optional<State> state, int limit) {
        return articles.list(section, state, limit);
    }

    @Override
    public List<Article> due(Instant now, int limit) {
        return articles.due(now, limit);
    }

    @Override
    public long count() {
        return articles.count();
    }

    @Override
    public List<Quarantined> quarantine() {
        return quarantine.list();
    }

    @Override
    public Optional<byte[]> quarantinedBytes(long number) {
        return quarantine.bytes(number);
    }

    @Override
    public Optional<String> quarantinedContext(long number) {
        return quarantine.context(number);
    }

    @Override
    public Optional<ArticleId> filedBefore(String placeAlias, String fingerprint) {
        return filings.filedBefore(placeAlias, fingerprint);
    }

    @Override
    public void save(Article article, Instant now) {
        change(article, now, () -> {
            versions.put(article, now);
            if (article.state() == State.LIVE) {
                tombstones.remove(article.id());
            }
        });
    }

    @Override
    public void withdraw(Article article, Tombstone tombstone, Instant now) {
        if (article.state() != State.WITHDRAWN || !article.id().equals(tombstone.id())) {
            throw new IllegalStateException(
                    "A tombstone is set for a withdrawn article of the same id, not for " + article.id() + ".");
        }
        change(article, now, () -> {
            versions.put(article, now);
            tombstones.put(tombstone);
        });
    }

    @Override
    public void addAliases(ArticleId id, List<String> names) {
        aliases.add(id, names);
    }

    @Override
    public void markFiled(String placeAlias, String fingerprint, ArticleId id) {
        filings.mark(placeAlias, fingerprint, id);
    }

    @Override
    public void addReceipt(String receiptJson, Instant now) {
        filings.addReceipt(receiptJson, now);
    }

    @Override
    public long quarantine(String input, boolean held, String reason, byte[] bytes, String contextJson, Instant now) {
        return quarantine.put(input, held, reason, bytes, contextJson, now);
    }

    @Override
    public void releaseQuarantined(long number) {
        quarantine.remove(number);
    }

    /** Does the work, and writes the public change that it amounts to, if there is one. */
    private void change(Article article, Instant now, Runnable work) {
        Optional<ChangeLog.Sighting> seen = log.lastSighting(article.id());
        PublicView before = seen.filter(ChangeLog.Sighting::lasts)
                .<PublicView>map(ChangeLog.Sighting::view)
                .orElseGet(() -> afterwards(article.id(), seen));
        work.run();
        aliases.add(article.id(), article.aliases());
        PublicView after = article.state() == State.LIVE
                ? new PublicView.Live(article.version(), article.published(), article.updated())
                : afterwards(article.id(), seen);
        before.changeTo(after).ifPresent(kind -> append(kind, article, seen, now));
    }

    private void append(Change.Kind kind, Article article, Optional<ChangeLog.Sighting> seen, Instant now) {
        Set<Term> had =
                kind == Change.Kind.INSERT ? Set.of() : seen.orElseThrow().terms();
        Set<Term> has =
                kind == Change.Kind.REMOVE ? Set.of() : article.content().terms();
        PublicView.Live view = kind == Change.Kind.REMOVE
                ? seen.orElseThrow().view()
                : new PublicView.Live(article.version(), article.published(), article.updated());
        log.append(kind, article.id(), view, had, has, now);
    }

    /** What is left of an article that is not live: its tombstone, if the public has ever seen it. */
    private PublicView afterwards(ArticleId id, Optional<ChangeLog.Sighting> seen) {
        return seen.flatMap(any -> tombstones.find(id))
                .<PublicView>map(PublicView.Gone::new)
                .orElseGet(PublicView.Absent::new);
    }
}
