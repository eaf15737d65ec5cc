package dateline.feed.publish;

import dateline.article.ArticleId;
import dateline.article.Selection;
import dateline.article.Tombstone;
import dateline.feed.FeedDocument;
import dateline.feed.publish.PartnerSelection.Withdrawal;
import dateline.store.GoneStory;
import dateline.store.LedgerEntry;
import dateline.store.PublicReader;
import dateline.store.SelectionChange;
import dateline.store.StoreReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a partner had to take down at an earlier time: of what it had been served by then, as the ledger has it, what was not
 * public then or had left its feed. One that it had been told of stands there for as long as a tombstone does.
 *
 * @param past what was public then
 * @param document what the partner got then
 */
record PastTakedowns(StoreReader reader, PublicReader past, FeedDocument document, String partner, Instant time) {
    List<Withdrawal> all() {
        Map<ArticleId, SelectionChange> gone = lastChanges(Selection.EVERYTHING);
        Map<ArticleId, SelectionChange> left = lastChanges(document.feed().selection());
        Instant since = time.minus(FeedComposer.TOMBSTONES_STAND_FOR);
        List<GoneStory> stories = new ArrayList<>();
        served().forEach((article, entry) -> Optional.ofNullable(gone.get(article))
                .filter(change -> !change.is())
                .or(() -> Optional.ofNullable(left.get(article)).filter(change -> !change.is()))
                .filter(change -> !entry.takedown() || !change.at().isBefore(since))
                .ifPresent(change -> stories.add(story(entry, change))));
        stories.sort(Comparator.comparing(GoneStory::when)
                .thenComparing(GoneStory::article)
                .reversed());
        return new Withdrawals(reader.ledger(), document, past.sequence()).of(stories);
    }

    /** What it was served last of each story, but for those that stand in the document. */
    private Map<ArticleId, LedgerEntry> served() {
        Map<ArticleId, LedgerEntry> served = new LinkedHashMap<>();
        reader.ledger().of(partner).stream()
                .filter(entry -> entry.served().filter(at -> !at.isAfter(time)).isPresent())
                .forEach(entry -> served.put(entry.article(), entry));
        document.entries().stream().map(entry -> entry.article().id()).forEach(served::remove);
        return served;
    }

    private Map<ArticleId, SelectionChange> lastChanges(Selection selection) {
        Map<ArticleId, SelectionChange> last = new HashMap<>();
        past.selectionChanges(selection, 0, Integer.MAX_VALUE).forEach(change -> last.put(change.article(), change));
        return last;
    }

    private GoneStory story(LedgerEntry entry, SelectionChange change) {
        return new GoneStory(
                partner,
                entry.document(),
                entry.article(),
                entry.version(),
                entry.takedown(),
                change.at(),
                past.publicStory(entry.article().key())
                        .filter(Tombstone.class::isInstance)
                        .map(Tombstone.class::cast)
                        .flatMap(Tombstone::reason));
    }
}
