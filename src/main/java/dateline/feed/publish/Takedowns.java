package dateline.feed.publish;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Content;
import dateline.article.Version;
import dateline.article.WebUrl;
import dateline.feed.CleanText;
import dateline.feed.FeedDocument;
import dateline.feed.FeedLinks;
import dateline.feed.publish.PartnerSelection.Withdrawal;
import dateline.store.GoneStory;
import dateline.store.LedgerItem;
import dateline.store.SelectionChange;
import dateline.store.StoreReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a partner has to take down: of the stories that it was served, whatever its feed, profile and terms were then, those
 * that are not public any more or left its feed; and none that it was never served. One that it was told of stands there for
 * as long as a tombstone does, one that it was not told of until it was.
 *
 * @param document what the partner gets now
 * @param refused what its terms keep back of its feed: it takes down what has come under them since it was served
 */
record Takedowns(StoreReader reader, FeedDocument document, List<Article> refused, Recipient recipient) {
    /** So many at most that the partner was told of already; there is no limit to what it was not told of. */
    private static final int MOST_TOLD = FeedComposer.MOST_ENTRIES;

    private static final Comparator<GoneStory> LAST_GONE_FIRST = Comparator.comparing(GoneStory::when)
            .thenComparing(GoneStory::article)
            .reversed();

    /** What the partner gets, with all that it has to take down. */
    PartnerSelection selection() {
        List<Withdrawal> withdrawals = all();
        // A takedown is a change of the document, also that of a story which today's feed would not have.
        Instant updated = Stream.concat(
                        Stream.of(document.updated()), withdrawals.stream().map(Withdrawal::when))
                .max(Instant::compareTo)
                .orElseThrow();
        return new PartnerSelection(document.changedAt(updated), withdrawals, reader.sequence());
    }

    private List<Withdrawal> all() {
        Instant since = document.updated().minus(FeedComposer.TOMBSTONES_STAND_FOR);
        Map<ArticleId, LedgerItem> unwritten =
                recipient.unwritten().stream().collect(Collectors.toMap(LedgerItem::article, item -> item, this::last));
        Map<ArticleId, GoneStory> gone = new LinkedHashMap<>();
        left(since, unwritten).forEach(story -> gone.put(story.article(), story));
        keptBack(unwritten).forEach(story -> gone.put(story.article(), story));
        reader.ledger().gone(recipient.partner(), since).forEach(story -> gone.put(story.article(), story));
        reader.ledger()
                .goneAmong(recipient.partner(), unwritten.values(), document.updated())
                .forEach(story -> gone.put(story.article(), story));
        document.entries().forEach(entry -> gone.remove(entry.article().id()));
        return Stream.concat(told(gone.values(), since), gone.values().stream().filter(story -> !story.told()))
                .sorted(LAST_GONE_FIRST)
                .map(this::withdrawal)
                .toList();
    }

    /** A takedown names no version: it is of the one that was served before. */
    private LedgerItem last(LedgerItem before, LedgerItem item) {
        return item.takedown() ? new LedgerItem(item.article(), before.version(), true) : item;
    }

    private static Stream<GoneStory> told(Collection<GoneStory> gone, Instant since) {
        return gone.stream()
                .filter(GoneStory::told)
                .filter(story -> !story.when().isBefore(since))
                .sorted(LAST_GONE_FIRST)
                .limit(MOST_TOLD);
    }

    /** What is public and went out of the feed since the partner was told last, or recently. */
    private Stream<GoneStory> left(Instant since, Map<ArticleId, LedgerItem> unwritten) {
        Map<ArticleId, SelectionChange> newest = new LinkedHashMap<>();
        reader.selectionChanges(document.feed().selection(), lookBackTo(since), Integer.MAX_VALUE)
                .forEach(selectionChange -> newest.put(selectionChange.article(), selectionChange));
        newest.values().removeIf(SelectionChange::is);
        Map<ArticleId, LedgerItem> served = served(newest.keySet(), unwritten);
        return newest.values().stream()
                .filter(selectionChange -> served.containsKey(selectionChange.article()))
                .map(selectionChange -> left(selectionChange, served));
    }

    private Map<ArticleId, LedgerItem> served(Collection<ArticleId> ids, Map<ArticleId, LedgerItem> unwritten) {
        Map<ArticleId, LedgerItem> served = new LinkedHashMap<>(reader.ledger().lastServed(recipient.partner(), ids));
        ids.forEach(id -> Optional.ofNullable(unwritten.get(id)).ifPresent(item -> served.merge(id, item, this::last)));
        return served;
    }

    /** A story that changed since it was served; what was served under other terms is the partner's. */
    private Stream<GoneStory> keptBack(Map<ArticleId, LedgerItem> unwritten) {
        Map<ArticleId, LedgerItem> served =
                served(refused.stream().map(Article::id).toList(), unwritten);
        return refused.stream()
                .flatMap(article -> Optional.ofNullable(served.get(article.id()))
                        .filter(item -> item.version() != article.version())
                        .map(item -> new GoneStory(
                                recipient.partner(),
                                "",
                                article.id(),
                                item.version(),
                                item.takedown(),
                                article.updated().toInstant().truncatedTo(ChronoUnit.SECONDS),
                                Optional.empty()))
                        .stream());
    }

    private GoneStory left(SelectionChange selectionChange, Map<ArticleId, LedgerItem> served) {
        LedgerItem item = served.getOrDefault(
                selectionChange.article(), LedgerItem.story(selectionChange.article(), selectionChange.version()));
        return new GoneStory(
                recipient.partner(),
                "",
                selectionChange.article(),
                item.version(),
                item.takedown(),
                selectionChange.at(),
                Optional.empty());
    }

    private long lookBackTo(Instant since) {
        long recently = Math.max(reader.sequenceBefore(since), reader.sequence() - FeedComposer.RECENT_CHANGES);
        return Math.min(recently, reader.ledger().lastSequence(recipient.partner()));
    }

    private Withdrawal withdrawal(GoneStory gone) {
        Optional<Article> last = reader.lastShown(gone.article()).or(() -> reader.article(gone.article()));
        Optional<Version> served = reader.versions(gone.article()).stream()
                .filter(version -> version.number() == gone.version())
                .findFirst();
        return new Withdrawal(
                gone.article(),
                gone.when(),
                gone.reason().map(CleanText::line).filter(reason -> !reason.isEmpty()),
                last.map(article -> article.published().toInstant()).orElse(gone.when()),
                served.map(Version::content)
                        .or(() -> last.map(Article::content))
                        .flatMap(Content::url)
                        .flatMap(WebUrl::ascii)
                        .orElseGet(() -> FeedLinks.absolute(
                                document, "/articles/" + gone.article().key())),
                last.map(Article::version).orElse(1),
                last.map(article -> article.updated().toInstant().plusSeconds(1))
                        .filter(later -> later.isAfter(gone.when()))
                        .orElse(gone.when()));
    }
}
