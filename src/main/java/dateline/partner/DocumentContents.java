package dateline.partner;

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
