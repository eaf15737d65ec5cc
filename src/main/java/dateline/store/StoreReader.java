package dateline.store;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.State;
import dateline.article.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Reads one consistent state of the store: what the public sees ({@link PublicReader}), and for the newsroom what it does
 * not see.
 *
 * <p>An interface, for who reads knows no SQL.
 */
public interface StoreReader extends PublicReader {
    /** What was public at this time, the changes of its second included. */
    PublicReader asOf(Instant time);

    /** The versions of a live article that the public has seen, oldest first; empty when the article is not public. */
    List<Version> publicVersions(String key);

    /**
     * Number of the newest public change of the live article of this key: as long as it is the same, so is all that the
     * public sees of the article. Empty when the article is not live.
     */
    Optional<Long> lastChangeOfLive(String key);

    /** The article, in whatever state. */
    Optional<Article> article(ArticleId id);

    /** The article that a full id or a key names, in whatever state. */
    Optional<Article> articleNamed(String idOrKey);

    /** Every version of an article, oldest first. */
    List<Version> versions(ArticleId id);

    /** What was done to an article, oldest first. */
    List<AuditEntry> auditEntries(ArticleId id);

    /** What became of the latest inputs that were news or were not accepted, the newest first; older ones are forgotten. */
    List<KeptReceipt> receipts(int limit);

    /** Whether the public has ever seen this article. */
    boolean hasBeenPublic(ArticleId id);

    /** The id that this alias leads to among what this sender has filed; the newsroom's name is empty. */
    Optional<ArticleId> idOf(String alias, String sender);

    /** The ids that this alias leads to, whoever has filed them. */
    List<ArticleId> idsOf(String alias);

    /** Who was the first to file this article; empty when it is the newsroom. */
    String ownerOf(ArticleId id);

    /** Articles in whatever state, newest first. */
    List<Article> articles(Optional<String> section, Optional<State> state, int limit);

    /** What somebody looks for, newest first. */
    List<Article> search(ArticleSearch search, int limit);

    /** Articles whose state changes by itself at this time or before ({@link Article#stateChangesAt}), the earliest first. */
    List<Article> due(Instant now, int limit);

    /** When the state of an article changes by itself next; empty when none will. */
    Optional<Instant> nextDue();

    /** How many articles there are in whatever state. */
    long count();

    /** Quarantine, oldest first. */
    List<QuarantineEntry> quarantine();

    /** The whole bytes of a quarantined input. */
    Optional<byte[]> quarantinedBytes(long number);

    /** What was kept with a quarantined input: the JSON of {@link StoreWriter#quarantine}. */
    Optional<String> quarantinedContext(long number);

    /** The article that came of it when this place was filed with exactly these bytes last; other bytes since then count. */
    Optional<ArticleId> filedBefore(String placeAlias, String fingerprint);

    /** What binds this sender of what was taken back under one of these names; what is for good before all others. */
    Optional<SenderRecall> senderRecall(Collection<String> aliases, String sender);

    /** Every key of the HTTP interface, also the revoked ones, by name. */
    List<AccessKey> accessKeys();

    /** The key that has this secret, even when it has expired; empty when there is none, or when it is revoked. */
    Optional<AccessKey> accessKey(KeySecret secret);

    /** What was answered when this key sent a request of this name before. */
    Optional<IdempotentResponse> keptAnswer(String accessKey, String idempotencyKey);

    /** What partners were served. */
    LedgerReader ledger();

    /** The feeds as they were printed last, if that was under these circumstances. */
    Optional<PrintedEdition> printedEdition(String circumstances);

    /** Where feeds stand and ever stood. */
    FeedRegister feedRegister();
}
