package dateline.store.sql;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.State;
import dateline.article.Term;
import dateline.article.Tombstone;
import dateline.store.AccessKey;
import dateline.store.AuditEntry;
import dateline.store.Change;
import dateline.store.DamagedRow;
import dateline.store.FeedRegister;
import dateline.store.IdempotentResponse;
import dateline.store.KeptReceipt;
import dateline.store.KeySecret;
import dateline.store.LedgerWriter;
import dateline.store.PrintedEdition;
import dateline.store.QuarantinedBytes;
import dateline.store.SenderRecall;
import dateline.store.StoreWriter;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** One transaction: what it writes, beside what it reads. */
public final class SqlSession extends SqlStoreReader implements StoreWriter {
    private boolean takesOut;

    /**
     * One transaction of this connection.
     *
     * @param contentCache that of the store
     * @param damaged hears of each row that is left out because it cannot be read
     */
    public SqlSession(Handle handle, ContentCache contentCache, Consumer<DamagedRow> damaged) {
        super(handle, new AliasTable(handle), new RowReading(contentCache, damaged));
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
    public void movePlace(String fromAlias, String toAlias) {
        aliasTable.rename(fromAlias, toAlias);
        filingTable.rename(fromAlias, toAlias);
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
    public void raiseSequence(long above) {
        counterTable.raise(CounterTable.CHANGE, above);
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
    public boolean addAccessKey(
            String name, AccessKey.Scope scope, KeySecret secret, Instant now, Optional<Instant> expiresAt) {
        return accessKeyTable.add(name, scope, secret, now, expiresAt);
    }

    @Override
    public void keepLastUse(String accessKeyName, Instant at) {
        accessKeyTable.keepLastUse(accessKeyName, at);
    }

    @Override
    public LedgerWriter ledger() {
        return new LedgerTable(handle, counterTable);
    }

    @Override
    public boolean revokeAccessKey(String name, Instant now) {
        return accessKeyTable.revoke(name, now);
    }

    @Override
    public void addAuditEntry(AuditEntry auditEntry) {
        new AuditTable(handle, counterTable).add(auditEntry);
    }

    @Override
    public void keepReceipts(List<KeptReceipt> receipts) {
        new ReceiptTable(handle).add(receipts);
    }

    @Override
    public void keepAnswer(IdempotentResponse answer, Instant now) {
        idempotentResponseTable.keep(answer, now);
    }

    @Override
    public void keepPrintedEdition(PrintedEdition edition, boolean isWhole) {
        new PrintedEditionTable(handle).keep(edition, isWhole);
    }

    @Override
    public void keepArchive(String path, byte[] archive) {
        new PrintedEditionTable(handle).keepArchive(path, archive);
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
