package dateline.store;

import dateline.article.ArticleId;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of the ledger: what a partner was served of a story, and when for the first and for the last time in this
 * document; or a takedown that waits for the partner.
 *
 * @param accessKey name of the key that it was fetched with; empty for none
 * @param document name of the file, such as {@code msn.rss}
 * @param version of the story; of a takedown, the one that the partner was served last
 * @param served in whole seconds; absent when the takedown was not fetched yet
 * @param lastServed in whole seconds; absent as {@code served} is
 */
public record LedgerEntry(
        String partner,
        String accessKey,
        String document,
        ArticleId article,
        int version,
        boolean takedown,
        Optional<Instant> served,
        Optional<Instant> lastServed) {
    private static final String SERVED = "was served";
    private static final String TAKEDOWN_SERVED = "takedown was served";
    private static final String TAKEDOWN_NOT_FETCHED = "takedown not fetched";

    /** What is known: what was served, which is not what became of it. */
    public String status() {
        if (!takedown) {
            return SERVED;
        }
        return served.isPresent() ? TAKEDOWN_SERVED : TAKEDOWN_NOT_FETCHED;
    }
}
