package dateline.publication;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What programs may do with the publication's own stories (RSL 1.0, TDM Reservation Protocol).
 *
 * @param permits words of {@link #USAGES}
 * @param prohibits others of them
 * @param payment a word of {@link #PAYMENTS}
 * @param terms the page on which that is said in full
 */
public record LicenceTerms(
        List<String> permits, List<String> prohibits, Optional<String> payment, Optional<URI> terms) {
    /** What can be done, in the words of RSL 1.0 (RIGHTS-02). */
    public static final List<String> USAGES = List.of("all", "ai-all", "ai-train", "ai-input", "ai-index", "search");

    /** What is wanted for it, in the words of RSL 1.0. */
    public static final List<String> PAYMENTS =
            List.of("free", "attribution", "contribution", "crawl", "purchase", "subscription", "training", "use");

    private static final String SEARCH = "search";
    private static final Set<String> WITHOUT_MONEY = Set.of("free", "attribution");

    public LicenceTerms {
        permits = List.copyOf(permits);
        prohibits = List.copyOf(prohibits);
    }

    /** Whether text and data mining is reserved: some of it is prohibited, or has to be paid for. */
    public boolean isMiningReserved() {
        return prohibits.stream().anyMatch(usage -> !usage.equals(SEARCH))
                || payment.filter(word -> !WITHOUT_MONEY.contains(word)).isPresent();
    }
}
