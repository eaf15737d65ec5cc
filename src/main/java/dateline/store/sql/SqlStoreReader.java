package dateline.store.sql;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Selection;
import dateline.article.State;
import dateline.article.Story;
import dateline.article.Version;
import dateline.store.AccessKey;
import dateline.store.ArticleSearch;
import dateline.store.AuditEntry;
import dateline.store.FeedRegister;
import dateline.store.IdempotentResponse;
import dateline.store.KeptReceipt;
import dateline.store.KeySecret;
import dateline.store.PrintedEdition;
import dateline.store.PublicReader;
import dateline.store.QuarantineEntry;
import dateline.store.SenderRecall;
import dateline.store.StoreReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What one transaction reads. It is handed out as a {@code StoreReader} where it must not write. */
abstract class SqlStoreReader extends ChangeSequenceReader implements StoreReader {
    final Handle handle;
    final CounterTable counterTable;
    final ArticleTable articleTable;
    final VersionTable versionTable;
    final AliasTable aliasTable;
    final TombstoneTable tombstoneTable;
    final FilingTable filingTable;
    final QuarantineTable quarantineTable;
    final SenderRecallTable senderRecallTable;
    final AccessKeyTable accessKeyTable;
    final IdempotentResponseTable idempotentResponseTable;
    final ChangeWriter log;
    private final RowReading rowReading;

    SqlStoreReader(Handle handle, AliasTable aliasTable, RowReading rowReading) {
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
        return search(new ArticleSearch(section, state, List.of(), Optional.empty()), limit);
    }

    @Override
    public List<Article> search(ArticleSearch search, int limit) {
        return articleTable.search(search, limit);
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

    @Override
    public Optional<SenderRecall> senderRecall(Collection<String> aliases, String sender) {
        return senderRecallTable.of(aliases, sender);
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
    public Optional<IdempotentResponse> keptAnswer(String accessKey, String idempotencyKey) {
        return idempotentResponseTable.find(accessKey, idempotencyKey);
    }

    @Override
    public List<AuditEntry> auditEntries(ArticleId id) {
        return new AuditTable(handle, counterTable).of(id);
    }

    @Override
    public List<KeptReceipt> receipts(int limit) {
        return new ReceiptTable(handle).newest(limit);
    }

    @Override
    public Optional<PrintedEdition> printedEdition(String circumstances) {
        return PrintedEditionTable.read(new PlainStatements(handle), circumstances);
    }

    @Override
    public Optional<byte[]> keptArchive(String path) {
        return new PrintedEditionTable(handle).archive(path);
    }

    @Override
    public FeedRegister feedRegister() {
        return FeedRegisterTable.read(new PlainStatements(handle));
    }
}
