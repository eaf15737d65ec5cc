package dateline.feed.publish;

import dateline.article.ArticleId;
import dateline.store.LedgerItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A partner, as the ledger knows it.
 *
 * @param partner its name
 * @param document name of the file that it reads
 * @param unwritten what it was served that is not in the ledger yet, in the order of the fetches
 * @param revoked the public stories that it was served and its terms do not allow any more, with the time of
 *     their last change
 */
public record Recipient(String partner, String document, List<LedgerItem> unwritten, Map<ArticleId, Instant> revoked) {
    public Recipient {
        unwritten = List.copyOf(unwritten);
        revoked = Map.copyOf(revoked);
    }
}
