package dateline.store.sql;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Selection;
import dateline.article.State;
import dateline.article.Story;
import dateline.article.Term;
import dateline.article.Tombstone;
import dateline.article.Version;
import dateline.store.AccessKey;
import dateline.store.AuditEntry;
import dateline.store.Change;
import dateline.store.DamagedRow;
import dateline.store.FeedRegister;
import dateline.store.IdempotentResponse;
import dateline.store.KeySecret;
import dateline.store.PublicReader;
import dateline.store.QuarantineEntry;
import dateline.store.QuarantinedBytes;
import dateline.store.SenderRecall;
import dateline.store.StoreWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** One transaction. It is handed out as a {@code StoreReader} where it must not write. */
public final class SqlSession extends ChangeSequenceReader implements StoreWriter {
    private final ArticleTable articleTable;
    private final VersionTable versionTable;
    private final AliasTable aliasTable;
    private final TombstoneTable tombstoneTable;
    private boolean takesOut;
    private final Handle handle;
    private final RowReading rowReading;
    private final CounterTable counterTable;
    private final ChangeWriter log;
    private final FilingTable filingTable;
    private final QuarantineTable quarantineTable;
    private final SenderRecallTable senderRecallTable;
    private final AccessKeyTable accessKeyTable;
    private final IdempotentResponseTable idempotentResponseTable;

    /**
     * One transaction of this connection.
     *
     * @param damaged hears of each row that is left out because it cannot be read
     */
    public SqlSession(Handle handle, Consumer<DamagedRow> damaged) {
        this(handle, new AliasTable(handle), new RowReading(damaged));
    }

    private SqlSession(Handle handle, AliasTable aliasTable, RowReading rowReading) {
        super(handle, aliasTable, rowReading, Long.MAX_VALUE);
        this.handle = handle;
        this.rowReading = rowReading;
        this.aliasTable = aliasTable;
        this.counterTable = new CounterTable(handle);
        this.articleTable = new ArticleTable(handle, aliasTable, rowReading);
        this.versionTable = new VersionTable(handle, rowReading);
        this.tombstoneTable = new TombstoneTable(handle, rowReading);
        this.log = new ChangeWriter(handle, counterTable);
        this.filingTable = new FilingTable(handle);
        this.quarantineTable = new QuarantineTable(handle, counterTable);
        this.senderRecallTable = new SenderRecallTable(handle);
        this.accessKeyTable = new AccessKeyTable(handle);
        this.idempotentResponseTable = new IdempotentResponseTable(handle);
    }

    @Override
    public long sequence() {
        return counterTable.last(CounterTable.CHANGE);
    }

    @Override
    public long sequenceBefore(Instant time) {
        return changeTable.before(time);
    }

    @Override
    public PublicReader asOf(Instant time) {
        return new HistoricalReader(
                handle,
                rowReading,
                changeTable.before(time.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1)));
    }

    @Override
    public List<Article> newest(Selection selection, int atLeast, Instant since, int atMost) {
        return articleTable.newestLive(selection, atLeast, since, atMost);
    }

    @Override
    public Optional<Story> publicStory(String key) {
        return articleTable.withKey(key).flatMap(article -> {
            if (article.state() == State.LIVE) {
                return Optional.of(article);
            }
            return log.lastPublicState(article.id()).flatMap(seen -> tombstoneTable.find(article.id()));
        });
    }

    @Override
    public List<Version> publicVersions(String key) {
        return articleTable
                .withKey(key)
                .filter(article -> article.state() == State.LIVE)
                .map(article -> versionTable.seenByThePublic(article.id()))
                .orElse(List.of());
    }

    @Override
    public Optional<Long> lastChangeOfLive(String key) {
        return changeTable.lastOfLive(key.toLowerCase(Locale.ROOT));
    }

    @Override
    public Optional<Article> article(ArticleId id) {
        return articleTable.find(id);
    }

    @Override
    public Optional<Article> articleNamed(String idOrKey) {
        return articleTable.named(idOrKey);
    }

    @Override
    public List<Version> versions(ArticleId id) {
        return versionTable.all(id);
    }

    @Override
    public boolean hasBeenPublic(ArticleId id) {
        return log.lastPublicState(id).isPresent();
    }

    @Override
    public Optional<ArticleId> idOf(String alias, String sender) {
        return aliasTable.idOf(alias, sender);
    }

    @Override
    public List<ArticleId> idsOf(String alias) {
        return aliasTable.idsOf(alias);
    }

    @Override
    public String ownerOf(ArticleId id) {
        return new OwnerTable(handle).of(id).orElse("");
    }

    @Override
    public List<Article> articles(Optional<String> section, Optional<State> state, int limit) {
        return articleTable.list(section, state, limit);
    }

    @Override
    public List<Article> due(Instant now, int limit) {
        return articleTable.due(now, limit);
    }

    @Override
    public Optional<Instant> nextDue() {
        return articleTable.nextDue();
    }

    @Override
    public long count() {
        return articleTable.count();
    }

    @Override
    public List<QuarantineEntry> quarantine() {
        return quarantineTable.list();
    }

    @Override
    public Optional<byte[]> quarantinedBytes(long number) {
        return quarantineTable.bytes(number);
    }

    @Override
    public Optional<String> quarantinedContext(long number) {
        return quarantineTable.context(number);
    }

    @Override
    public Optional<ArticleId> filedBefore(String placeAlias, String fingerprint) {
        return filingTable.filedBefore(placeAlias, fingerprint);
    }

    /** Whether this transaction takes a story from the public, or tried to. */
    public boolean takesOut() {
        return takesOut;
    }

    @Override
    public void save(Article article, Instant now) {
        takesOut |= article.state() == State.HELD || article.state() == State.EXPIRED;
        change(article, now, () -> {
            versionTable.put(article, now);
            if (article.state() == State.LIVE) {
                tombstoneTable.remove(article.id());
            }
        });
    }

    @Override
    public void withdraw(Article article, Tombstone tombstone, Instant now) {
        takesOut = true;
        if (article.state() != State.WITHDRAWN || !article.id().equals(tombstone.id())) {
            throw new IllegalStateException(
                    "A tombstone is set for a withdrawn article of the same id, not for " + article.id() + ".");
        }
        change(article, now, () -> {
            versionTable.put(article, now);
            tombstoneTable.put(tombstone);
        });
    }

    @Override
    public void addAliases(ArticleId id, List<String> names, String sender) {
        aliasTable.add(id, names, sender);
    }

    @Override
    public void moveAliases(ArticleId id, List<String> names, String sender) {
        aliasTable.move(id, names, sender);
    }

    @Override
    public void keepOwner(ArticleId id, String sender) {
        new OwnerTable(handle).put(id, sender);
    }

    @Override
    public void markFiled(String placeAlias, String fingerprint, ArticleId id) {
        filingTable.mark(placeAlias, fingerprint, id);
    }

    @Override
    public long quarantine(
            String input, boolean held, String reason, QuarantinedBytes bytes, String contextJson, Instant now) {
        return quarantineTable.put(input, held, reason, bytes, contextJson, now);
    }

    @Override
    public void quarantineReason(long number, boolean held, String reason, Instant now) {
        quarantineTable.reason(number, held, reason, now);
    }

    @Override
    public void releaseQuarantined(long number) {
        quarantineTable.remove(number);
    }

    @Override
    public Optional<SenderRecall> senderRecall(Collection<String> aliases, String sender) {
        return senderRecallTable.of(aliases, sender);
    }

    @Override
    public void keepSenderRecall(SenderRecall recall) {
        senderRecallTable.keep(recall);
    }

    @Override
    public void forgetSenderRecalls(Collection<String> aliases, String sender) {
        senderRecallTable.forget(aliases, sender);
    }

    @Override
    public List<AccessKey> accessKeys() {
        return accessKeyTable.list();
    }

    @Override
    public Optional<AccessKey> accessKey(KeySecret secret) {
        return accessKeyTable.openedBy(secret);
    }

    @Override
    public boolean addAccessKey(String name, AccessKey.Scope scope, KeySecret secret, Instant now) {
        return accessKeyTable.add(name, scope, secret, now);
    }

    @Override
    public boolean revokeAccessKey(String name, Instant now) {
        return accessKeyTable.revoke(name, now);
    }

    @Override
    public Optional<IdempotentResponse> keptAnswer(String accessKey, String idempotencyKey) {
        return idempotentResponseTable.find(accessKey, idempotencyKey);
    }

    @Override
    public List<AuditEntry> auditEntries(ArticleId id) {
        return new AuditTable(handle, counterTable).of(id);
    }

    @Override
    public void addAuditEntry(AuditEntry auditEntry) {
        new AuditTable(handle, counterTable).add(auditEntry);
    }

    @Override
    public void keepAnswer(IdempotentResponse answer, Instant now) {
        idempotentResponseTable.keep(answer, now);
    }

    @Override
    public FeedRegister feedRegister() {
        return new FeedRegisterTable(handle).read();
    }

    @Override
    public void keepFeedRegister(FeedRegister register) {
        new FeedRegisterTable(handle).keep(register);
    }

    /** Does the work, and writes the public change that it amounts to, if there is one. */
    private void change(Article article, Instant now, Runnable work) {
        Optional<ChangeWriter.PublicState> seen = log.lastPublicState(article.id());
        PublicView before = seen.filter(ChangeWriter.PublicState::lasts)
                .<PublicView>map(ChangeWriter.PublicState::view)
                .orElseGet(() -> afterwards(article.id(), seen));
        work.run();
        aliasTable.add(article.id(), article.aliases(), ownerOf(article.id()));
        PublicView after = article.state() == State.LIVE
                ? new PublicView.Live(article.version(), article.published(), article.updated())
                : afterwards(article.id(), seen);
        before.changeTo(after).ifPresent(kind -> {
            boolean recalls = before instanceof PublicView.Gone || after instanceof PublicView.Gone;
            long sequence = append(kind, article, seen, recalls, now);
            if (after instanceof PublicView.Gone gone) {
                publicSnapshots.put(sequence, gone.tombstone());
            }
        });
    }

    private long append(
            Change.Kind kind, Article article, Optional<ChangeWriter.PublicState> seen, boolean recalls, Instant now) {
        Set<Term> had =
                kind == Change.Kind.INSERT ? Set.of() : seen.orElseThrow().terms();
        Set<Term> has =
                kind == Change.Kind.REMOVE ? Set.of() : article.content().terms();
        PublicView.Live view = kind == Change.Kind.REMOVE
                ? seen.orElseThrow().view()
                : new PublicView.Live(article.version(), article.published(), article.updated());
        return log.append(kind, article.id(), view, had, has, recalls, now);
    }

    /** What is left of an article that is not live: its tombstone, if the public has ever seen it. */
    private PublicView afterwards(ArticleId id, Optional<ChangeWriter.PublicState> seen) {
        return seen.flatMap(any -> tombstoneTable.find(id))
                .<PublicView>map(PublicView.Gone::new)
                .orElseGet(PublicView.Absent::new);
    }
}
