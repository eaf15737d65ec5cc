package dateline.store;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Tombstone;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Writes within one transaction; sees what it has written. An interface, for who files and acts knows no SQL. */
public interface StoreWriter extends StoreReader {
    /**
     * Stores this version of an article, and lets its aliases lead to it. What the public sees of it, compared with what
     * it saw before, becomes a public change, if there is one. A live article has no tombstone any more.
     *
     * @param article the present version again, in another state or with other dates; or a later version
     * @param now when this happens; the change never stands before the one in front of it
     * @throws IllegalStateException when the version is there already with another content, or a later one is
     */
    void save(Article article, Instant now);

    /**
     * Stores the withdrawn version of an article, with the tombstone that takes its place. The tombstone of a story that
     * was never public is not public either.
     *
     * @throws IllegalStateException as {@link #save}, and when the article is not withdrawn or has another id
     */
    void withdraw(Article article, Tombstone tombstone, Instant now);

    /** Lets these aliases of this sender lead to this article; one that leads elsewhere already is left alone. */
    void addAliases(ArticleId id, List<String> aliases, String sender);

    /** Lets these aliases of this sender lead to this article, wherever they led before. */
    void moveAliases(ArticleId id, List<String> aliases, String sender);

    /** Remembers whose story this is, before it is saved; an owner that it has stays. */
    void keepOwner(ArticleId id, String sender);

    /** Remembers that this place was filed with these bytes and became this article. */
    void markFiled(String placeAlias, String fingerprint, ArticleId id);

    /** What the newsroom has filed at one place is at another one from now on, unless something was filed there already. */
    void movePlace(String fromAlias, String toAlias);

    /** Remembers that a sender has taken a story back; the last word under a name counts. */
    void keepSenderRecall(SenderRecall recall);

    /** Forgets what binds this sender of what was taken back under these names. */
    void forgetSenderRecalls(Collection<String> aliases, String sender);

    /**
     * Keeps an input that was not accepted; the same bytes of the same input are kept once. Gives its number.
     *
     * @param contextJson what a retry needs to know beside the bytes
     */
    long quarantine(String input, boolean held, String reason, QuarantinedBytes bytes, String contextJson, Instant now);

    /** Says anew why the input of this number was not accepted; nothing when it is there no more. */
    void quarantineReason(long number, boolean held, String reason, Instant now);

    /** Puts on record what was done to an article. */
    void addAuditEntry(AuditEntry auditEntry);

    /** Keeps these receipts, in this order, behind those that are there. */
    void keepReceipts(List<KeptReceipt> receipts);

    /** Takes an input out of the quarantine. */
    void releaseQuarantined(long number);

    /** Numbers the next public change higher than this: lower ones were given to others before. */
    void raiseSequence(long above);

    /**
     * Lets whoever has this secret in. Gives false, and does nothing, when there was ever a key of this name.
     *
     * @param expiresAt from when on it opens nothing; empty for one that opens until it is revoked
     */
    boolean addAccessKey(
            String name, AccessKey.Scope scope, KeySecret secret, Instant now, Optional<Instant> expiresAt);

    /** Remembers when the key of this name opened something last. */
    void keepLastUse(String accessKeyName, Instant at);

    /** Shuts the key out at once. Gives false when there is none of this name that opens anything. */
    boolean revokeAccessKey(String name, Instant now);

    /** Keeps an answer for two days; the first one of its name counts. */
    void keepAnswer(IdempotentResponse answer, Instant now);

    /** What partners were served, to be written on. */
    @Override
    LedgerWriter ledger();

    /** Keeps these addresses and what the feeds were printed with; an address that is not among them stays as it is. */
    void keepFeedRegister(FeedRegister register);

    /**
     * Keeps the feeds as they were printed.
     *
     * @param isWhole whether nothing else stays; else only the documents that changed are among them
     */
    void keepPrintedEdition(PrintedEdition edition, boolean isWhole);

    /** Keeps how the history of the feed at this path is cut, in a form that is its reader's alone. */
    void keepArchive(String path, byte[] archive);
}
