package dateline.feed.publish;

import dateline.article.ArticleId;
import dateline.article.Tombstone;
import dateline.feed.FeedDocument;
import dateline.feed.publish.PartnerSelection.Withdrawal;
import dateline.store.GoneStory;
import dateline.store.LedgerItem;
import dateline.store.SelectionChange;
import dateline.store.StoreReader;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a partner has to take down: of the stories that it was served, whatever its feed, profile and terms were then, those
 * that are not public any more or left its feed; and none that it was never served. One that it was told of stands there for
 * as long as a tombstone does, one that it was not told of until it was.
 *
 * @param document what the partner gets now
 */
record Takedowns(StoreReader reader, FeedDocument document, Recipient recipient) {
    /** So many at most that the partner was told of already; there is no limit to what it was not told of. */
    private static final int MOST_TOLD = FeedComposer.MOST_ENTRIES;

    private static final Comparator<GoneStory> LAST_GONE_FIRST = Comparator.comparing(GoneStory::when)
            .thenComparing(GoneStory::article)
            .reversed();

    /** What the partner gets, with all that it has to take down. */
    PartnerSelection selection() {
        List<Withdrawal> withdrawals = all(story -> true);
        // A takedown is a change of the document, also that of a story which today's feed would not have.
        Instant updated = Stream.concat(
                        Stream.of(document.updated()), withdrawals.stream().map(Withdrawal::when))
                .max(Instant::compareTo)
                .orElseThrow();
        return new PartnerSelection(document.changedAt(updated), withdrawals, reader.sequence());
    }

    /** An account of changes, with what the partner has to take down and these changes touched, or was never told of. */
    PartnerSelection changed(Set<ArticleId> touched) {
        return new PartnerSelection(
                document, all(story -> !story.told() || touched.contains(story.article())), reader.sequence());
    }

    private List<Withdrawal> all(Predicate<GoneStory> wanted) {
        Instant since = document.updated().minus(FeedComposer.TOMBSTONES_STAND_FOR);
        Map<ArticleId, LedgerItem> unwritten =
                recipient.unwritten().stream().collect(Collectors.toMap(LedgerItem::article, item -> item, this::last));
        Map<ArticleId, GoneStory> gone = new LinkedHashMap<>();
        refused(recipient.revoked(), unwritten).forEach(story -> gone.put(story.article(), story));
        left(since, unwritten).forEach(story -> gone.put(story.article(), story));
        refused(inTheFeed(), unwritten).forEach(story -> gone.put(story.article(), story));
        reader.ledger().gone(recipient.partner(), since).forEach(story -> gone.put(story.article(), story));
        reader.ledger()
                .goneAmong(recipient.partner(), unwritten.values(), document.updated())
                .forEach(story -> gone.put(story.article(), story));
        document.entries().forEach(entry -> gone.remove(entry.article().id()));
        List<GoneStory> wantedOnes = Stream.concat(
                        told(gone.values(), since), gone.values().stream().filter(story -> !story.told()))
                .filter(wanted)
                .sorted(LAST_GONE_FIRST)
                .toList();
        return new Withdrawals(reader.ledger(), document, reader.sequence()).of(wantedOnes);
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
        Map<ArticleId, LedgerItem> served = reader.ledger().lastServed(recipient.partner(), newest.keySet());
        unwritten.forEach((id, item) -> served.merge(id, item, this::last));
        return newest.values().stream()
                .filter(selectionChange -> served.containsKey(selectionChange.article()))
                .map(selectionChange -> left(selectionChange, served));
    }

    /** What the feed has and the partner is not allowed. */
    private Map<ArticleId, Instant> inTheFeed() {
        return document.tombstones().stream()
                .collect(Collectors.toMap(Tombstone::id, Tombstone::when, (one, other) -> one));
    }

    /** What is public and not allowed to the partner any more. */
    private Stream<GoneStory> refused(Map<ArticleId, Instant> refused, Map<ArticleId, LedgerItem> unwritten) {
        Map<ArticleId, LedgerItem> served =
                new LinkedHashMap<>(reader.ledger().lastServed(recipient.partner(), refused.keySet()));
        unwritten.forEach((id, item) -> served.merge(id, item, this::last));
        served.keySet().retainAll(refused.keySet());
        return served.values().stream()
                .map(item -> gone(item, refused.getOrDefault(item.article(), document.updated())));
    }

    private GoneStory gone(LedgerItem item, Instant when) {
        return new GoneStory(
                recipient.partner(), "", item.article(), item.version(), item.takedown(), when, Optional.empty());
    }

    private GoneStory left(SelectionChange selectionChange, Map<ArticleId, LedgerItem> served) {
        LedgerItem item = served.getOrDefault(
                selectionChange.article(), LedgerItem.story(selectionChange.article(), selectionChange.version()));
        return gone(item, selectionChange.at());
    }

    private long lookBackTo(Instant since) {
        long recently = Math.max(reader.sequenceBefore(since), reader.sequence() - FeedComposer.RECENT_CHANGES);
        return Math.min(recently, reader.ledger().lastSequence(recipient.partner()));
    }
}
