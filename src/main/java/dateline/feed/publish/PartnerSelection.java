package dateline.feed.publish;

import dateline.article.ArticleId;
import dateline.feed.FeedDocument;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a partner gets of a feed.
 *
 * @param document the stories in the partner's window, newest first
 * @param withdrawals what the partner was served and has to take down, the last first
 * @param sequence number of the last public change that it knows of
 */
public record PartnerSelection(FeedDocument document, List<Withdrawal> withdrawals, long sequence) {
    /**
     * A story that the partner has to take down. Of what it said nothing is left, only what it is known by.
     *
     * @param when it left the feed, in whole seconds
     * @param reason why it was withdrawn, in neutral words; absent when it left for another reason
     * @param published as it was told while the story was public
     * @param link as the partner was told it last
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
}
