package dateline.store;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Selection;
import dateline.article.State;
import dateline.article.Story;
import dateline.article.Term;
import dateline.article.Tombstone;
import dateline.article.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
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
    private final Handle handle;
    private final Counters counters;
    private final Changes changes;
    private final Movements movements;
    private final Sightings sightings;
    private final ChangeLog log;
    private final Filings filings;
    private final Quarantine quarantine;
    private final SenderRecalls senderRecalls;
    private final AccessKeys accessKeys;
    private final KeptAnswers keptAnswers;

    Session(Handle handle) {
        this.handle = handle;
        this.counters = new Counters(handle);
        var touches = new Touches(handle, Long.MAX_VALUE);
        this.aliases = new Aliases(handle);
        this.articles = new Articles(handle, aliases);
        this.versions = new Versions(handle);
        this.tombstones = new Tombstones(handle);
        this.changes = new Changes(handle, touches);
        this.sightings = new Sightings(handle, aliases);
        this.movements = new Movements(touches, sightings);
        this.log = new ChangeLog(handle, counters);
        this.filings = new Filings(handle);
        this.quarantine = new Quarantine(handle, counters);
        this.senderRecalls = new SenderRecalls(handle);
        this.accessKeys = new AccessKeys(handle);
        this.keptAnswers = new KeptAnswers(handle);
    }

    @Override
    public long sequence() {
        return counters.last(Counters.CHANGE);
    }

    @Override
    public long sequenceBefore(Instant time) {
        return changes.before(time);
    }

    @Override
    public PublicReader asOf(Instant time) {
        return new Past(
                handle, changes.before(time.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1)));
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
    public List<Version> publicVersions(String key) {
        return articles.withKey(key)
                .filter(article -> article.state() == State.LIVE)
                .map(article -> versions.seenByThePublic(article.id()))
                .orElse(List.of());
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
    public List<Tombstone> tombstones(Selection selection, Instant since) {
        return movements.tombstones(selection, changes.before(since));
    }

    @Override
    public List<Movement> movements(Selection selection, long after, int limit) {
        return movements.after(after, selection, limit);
    }

    @Override
    public List<Touch> touches(Selection selection, long after, int limit) {
        return movements.touches().after(after, selection, Touches.Order.OLDEST_FIRST, limit);
    }

    @Override
    public Optional<Touch> firstTouch(Selection selection, ArticleId article) {
        return movements.first(selection, article);
    }

    @Override
    public Set<ArticleId> leftAfter(Selection selection, long sequence, Collection<ArticleId> articles) {
        return movements.leftAfter(selection, sequence, List.copyOf(articles));
    }

    @Override
    public List<Article> seenAt(List<Long> sequences) {
        return sightings.at(sequences);
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
    public List<Version> versions(ArticleId id) {
        return versions.all(id);
    }

    @Override
    public boolean hasBeenPublic(ArticleId id) {
        return log.lastSighting(id).isPresent();
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
    public long quarantine(String input, boolean held, String reason, byte[] bytes, String contextJson, Instant now) {
        return quarantine.put(input, held, reason, bytes, contextJson, now);
    }

    @Override
    public void releaseQuarantined(long number) {
        quarantine.remove(number);
    }

    @Override
    public Optional<SenderRecall> senderRecall(Collection<String> aliases, String sender) {
        return senderRecalls.of(aliases, sender);
    }

    @Override
    public void keepSenderRecall(SenderRecall recall) {
        senderRecalls.keep(recall);
    }

    @Override
    public void forgetSenderRecalls(Collection<String> aliases) {
        senderRecalls.forget(aliases);
    }

    @Override
    public void forgetSenderRecalls(Collection<String> aliases, String sender) {
        senderRecalls.forget(aliases, sender);
    }

    @Override
    public List<AccessKey> accessKeys() {
        return accessKeys.list();
    }

    @Override
    public Optional<AccessKey> accessKey(KeySecret secret) {
        return accessKeys.openedBy(secret);
    }

    @Override
    public boolean addAccessKey(String name, AccessKey.Scope scope, KeySecret secret, Instant now) {
        return accessKeys.add(name, scope, secret, now);
    }

    @Override
    public boolean revokeAccessKey(String name, Instant now) {
        return accessKeys.revoke(name, now);
    }

    @Override
    public Optional<KeptAnswer> keptAnswer(String accessKey, String idempotencyKey) {
        return keptAnswers.find(accessKey, idempotencyKey);
    }

    @Override
    public List<Act> acts(ArticleId id) {
        return new ActLog(handle, counters).of(id);
    }

    @Override
    public void addAct(Act act) {
        new ActLog(handle, counters).add(act);
    }

    @Override
    public void keepAnswer(KeptAnswer answer, Instant now) {
        keptAnswers.keep(answer, now);
    }

    @Override
    public FeedRegister feedRegister() {
        return new FeedPlaces(handle).read();
    }

    @Override
    public void keepFeedRegister(FeedRegister register) {
        new FeedPlaces(handle).keep(register);
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
        before.changeTo(after).ifPresent(kind -> {
            boolean recalls = before instanceof PublicView.Gone || after instanceof PublicView.Gone;
            long sequence = append(kind, article, seen, recalls, now);
            if (after instanceof PublicView.Gone gone) {
                sightings.put(sequence, gone.tombstone());
            }
        });
    }

    private long append(
            Change.Kind kind, Article article, Optional<ChangeLog.Sighting> seen, boolean recalls, Instant now) {
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
    private PublicView afterwards(ArticleId id, Optional<ChangeLog.Sighting> seen) {
        return seen.flatMap(any -> tombstones.find(id))
                .<PublicView>map(PublicView.Gone::new)
                .orElseGet(PublicView.Absent::new);
    }
}
