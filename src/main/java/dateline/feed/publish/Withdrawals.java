package dateline.feed.publish;

import dateline.article.ArticleId;
import dateline.article.WebUrl;
import dateline.feed.CleanText;
import dateline.feed.FeedDocument;
import dateline.feed.FeedLinks;
import dateline.feed.publish.PartnerSelection.Withdrawal;
import dateline.store.GoneStory;
import dateline.store.LastServedStory;
import dateline.store.LedgerReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells of stories that a partner has to take down, with what the partner knows them by.
 *
 * @param upTo number of the last public change that the document knows of
 */
record Withdrawals(LedgerReader ledger, FeedDocument document, long upTo) {
    /** Of each of them, in this order. */
    List<Withdrawal> of(List<GoneStory> gone) {
        Map<ArticleId, LastServedStory> told = ledger.told(
                gone.stream().collect(Collectors.toMap(GoneStory::article, GoneStory::version, (one, other) -> one)),
                upTo);
        return gone.stream()
                .map(story -> withdrawal(story, Optional.ofNullable(told.get(story.article()))))
                .toList();
    }

    private Withdrawal withdrawal(GoneStory gone, Optional<LastServedStory> told) {
        return new Withdrawal(
                gone.article(),
                gone.when(),
                gone.reason().map(CleanText::line).filter(reason -> !reason.isEmpty()),
                told.map(LastServedStory::published).orElse(gone.when()),
                told.flatMap(LastServedStory::url)
                        .flatMap(WebUrl::ascii)
                        .orElseGet(() -> FeedLinks.absolute(
                                document, "/articles/" + gone.article().key())),
                told.flatMap(LastServedStory::lastVersion).orElse(Math.max(1, gone.version())),
                told.flatMap(LastServedStory::lastUpdated)
                        .map(updated -> updated.plusSeconds(1))
                        .filter(later -> later.isAfter(gone.when()))
                        .orElse(gone.when()));
    }
}
