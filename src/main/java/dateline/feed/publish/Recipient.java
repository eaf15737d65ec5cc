package dateline.feed.publish;

import dateline.article.Term;
import dateline.store.LedgerItem;
import java.util.List;
import java.util.Set;

/**
 * A partner, as the ledger knows it.
 *
 * @param partner its name
 * @param unwritten what it was served that is not in the ledger yet, in the order of the fetches
 * @param barred terms of stories that it may not have: those that it was served it has to take down
 */
public record Recipient(String partner, List<LedgerItem> unwritten, Set<Term> barred) {
    public Recipient {
        unwritten = List.copyOf(unwritten);
        barred = Set.copyOf(barred);
    }
}
