package dateline.feed.publish;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Tombstone;
import dateline.article.WebUrl;
import dateline.feed.CleanText;
import dateline.feed.FeedDocument;
import dateline.feed.FeedLinks;
import dateline.store.PublicReader;
import dateline.store.SelectionChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a partner gets of a feed.
 *
 * @param document the stories in the partner's window, newest first
 * @param withdrawals what is not in the feed any more, the last first
 * @param sequence number of the last public change that it knows of
 */
public record PartnerSelection(FeedDocument document, List<Withdrawal> withdrawals, long sequence) {
    /**
     * A story that the partner has to take down. Of what it said nothing is left, only what it is known by.
     *
     * @param when it left the feed, in whole seconds
     * @param reason why it was withdrawn, in neutral words; absent when it left for another reason
     * @param published as it was told while the story was public
     * @param link as it was told last
     * @param version the last one that was public
     * @param moved when it left the feed, or later, so that it is later than every update that was told
     */
    public record Withdrawal(
            ArticleId id,
            Instant when,
            Optional<String> reason,
            Instant published,
            String link,
            int version,
            Instant moved) {}

    public PartnerSelection {
        withdrawals = List.copyOf(withdrawals);
    }

    static PartnerSelection of(PublicReader reader, FeedDocument document) {
        return new PartnerSelection(
                document,
                document.tombstones().stream()
                        .map(tombstone -> withdrawal(reader, document, tombstone))
                        .toList(),
                reader.sequence());
    }

    private static Withdrawal withdrawal(PublicReader reader, FeedDocument document, Tombstone tombstone) {
        Optional<Article> once = reader.firstSelectionChange(document.feed().selection(), tombstone.id())
                .map(SelectionChange::sequence)
                .flatMap(sequence -> reader.seenAt(List.of(sequence)).stream().findFirst());
        Optional<Article> last = reader.lastShown(tombstone.id());
        return new Withdrawal(
                tombstone.id(),
                tombstone.when(),
                tombstone.reason().map(CleanText::line).filter(reason -> !reason.isEmpty()),
                once.map(article -> article.published().toInstant()).orElse(tombstone.when()),
                last.flatMap(article -> article.content().url())
                        .flatMap(WebUrl::ascii)
                        .orElseGet(() -> FeedLinks.absolute(
                                document, "/articles/" + tombstone.id().key())),
                last.map(Article::version).orElse(1),
                last.map(article -> article.updated().toInstant().plusSeconds(1))
                        .filter(later -> later.isAfter(tombstone.when()))
                        .orElse(tombstone.when()));
    }
}
