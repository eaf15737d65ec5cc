package dateline.ingest.wire;

import java.util.Locale;
import java.util.Optional;

/** Whether the sender lets an item be published: the IPTC's publishing status (NewsCodes pubStatus), and older words for it. */
final class WireStatus {
    private WireStatus() {}

    /**
     * Why an item must not be published, for people; nothing when it may. A word that is not known forbids it: it is better
     * to ask than to publish what was killed.
     *
     * @param status {@code usable}, {@code stat:withheld}, a URI that ends in the word; blank means usable
     * @param sourceId the item's id, for whoever has to withdraw it
     */
    static Optional<String> objection(String status, Optional<String> sourceId) {
        String word = word(status);
        String id = sourceId.map(known -> " (" + known + ")").orElse("");
        return switch (word) {
            case "", "usable" -> Optional.empty();
            case "canceled", "cancelled", "killed", "recalled" ->
                Optional.of("The sender has cancelled it" + id
                        + ". It was not taken; if it has been published, withdraw it.");
            case "withheld", "embargoed" ->
                Optional.of("The sender withholds it until further notice" + id
                        + ". It was not taken; if it has been published, hold it.");
            default ->
                Optional.of("Its status is \"" + word + "\", which is none that allows publication" + id
                        + ". Ask the sender, or file it with the status \"usable\".");
        };
    }

    private static String word(String status) {
        String lower = status.strip().toLowerCase(Locale.ROOT);
        int end = Math.max(lower.lastIndexOf(':'), lower.lastIndexOf('/'));
        return lower.substring(end + 1);
    }
}
