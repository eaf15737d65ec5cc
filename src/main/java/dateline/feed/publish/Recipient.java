package dateline.feed.publish;

import dateline.store.LedgerItem;
import java.util.List;

/**
 * A partner, as the ledger knows it.
 *
 * @param partner its name
 * @param unwritten what it was served that is not in the ledger yet, in the order of the fetches
 */
public record Recipient(String partner, List<LedgerItem> unwritten) {
    public Recipient {
        unwritten = List.copyOf(unwritten);
    }
}
