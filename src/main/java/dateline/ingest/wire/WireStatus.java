package dateline.ingest.wire;

import dateline.ingest.model.Recall;
import dateline.ingest.model.StreamReader.Taker;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;

/** Whether the sender lets an item be published: the IPTC's publishing status (NewsCodes pubStatus), and older words for it. */
final class WireStatus {
    private WireStatus() {}

    /**
     * What an item with this status takes back, if it does.
     *
     * @param status {@code usable}, {@code stat:withheld}, a URI that ends in the word; blank means usable
     * @param at when the sender said so
     */
    static Optional<Recall> recall(String status, Optional<String> at) {
        Optional<Instant> time = at.flatMap(text -> WireDate.of(text).parsed()).map(OffsetDateTime::toInstant);
        return switch (word(status)) {
            case "canceled", "cancelled", "killed", "recalled" ->
                Optional.of(new Recall(true, time, "It was cancelled by the agency that sent it."));
            case "withheld", "embargoed" ->
                Optional.of(new Recall(false, time, "It is withheld by the agency that sent it."));
            default -> Optional.empty();
        };
    }

    /**
     * Why an item must not be published, for people; nothing when it may. A word that is not known forbids it: it is better
     * to ask than to publish what was killed.
     *
     * @param status as for {@link #recall}
     */
    static Optional<String> objection(String status) {
        String word = word(status);
        return word.isEmpty() || word.equals("usable")
                ? Optional.empty()
                : recall(status, Optional.empty())
                        .map(Recall::sentence)
                        .or(() -> Optional.of("Its status is \"" + word
                                + "\", which is none that allows publication. Ask the sender, or file it with the"
                                + " status \"usable\"."));
    }

    /** Hands over word of the recall of an item that has an id; otherwise only the reason why it is not taken. */
    static void hand(Taker taker, String part, Optional<String> sourceId, Recall recall) {
        sourceId.filter(id -> !id.isBlank())
                .ifPresentOrElse(id -> taker.recall(part, id, recall), () -> taker.refuse(part, recall.sentence()));
    }

    private static String word(String status) {
        String lower = status.strip().toLowerCase(Locale.ROOT);
        int end = Math.max(lower.lastIndexOf(':'), lower.lastIndexOf('/'));
        return lower.substring(end + 1);
    }
}
