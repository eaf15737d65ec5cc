package dateline.partner;

import dateline.feed.publish.PartnerSelection;
import dateline.feed.publish.PartnerSelection.Withdrawal;
import dateline.store.LedgerItem;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a document for a partner carries, for the ledger.
 *
 * @param partner whose it is
 * @param document name of its file
 * @param etag of its bytes
 * @param sequence number of the last public change that it knows of
 * @param items each story in it, and each takedown
 */
public record DocumentContents(String partner, String document, String etag, long sequence, List<LedgerItem> items) {
    public DocumentContents {
        items = List.copyOf(items);
    }

    /**
     * Number of the last public change that whoever reads this knows of.
     *
     * @param lacksStories whether some of what changed is still to come, because it is delayed or stands on a further page
     */
    static long known(PartnerSelection selection, boolean lacksStories) {
        return lacksStories
                ? Math.min(
                        selection.sequence(),
                        selection.document().changesCursor().orElse(0L))
                : selection.sequence();
    }

    /** What these stories and takedowns are to the ledger. */
    static List<LedgerItem> items(PartnerDocument document) {
        return Stream.concat(
                        document.stories().stream()
                                .map(story -> LedgerItem.story(
                                        story.id(), story.entry().article().version())),
                        document.withdrawals().stream().map(Withdrawal::id).map(LedgerItem::takedown))
                .toList();
    }
}
