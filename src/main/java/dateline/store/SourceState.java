package dateline.store;

import java.time.Instant;
import java.util.Optional;

/**
 * How a source is doing.
 *
 * @param name slug
 * @param addresses what the configuration says of where it is
 * @param since when it was first known
 * @param polledAt when it was asked last
 * @param succeededAt when it answered last
 * @param newAt when it last had a new or changed story
 * @param nextAt when it is asked next
 * @param failures in a row
 * @param ended whether it said that it is gone for good
 * @param alarm what a person should look at
 * @param message how the last poll went
 */
public record SourceState(
        String name,
        String addresses,
        Instant since,
        Optional<Instant> polledAt,
        Optional<Instant> succeededAt,
        Optional<Instant> newAt,
        Instant nextAt,
        int failures,
        boolean ended,
        Optional<String> alarm,
        String message) {

    /** The same with this alarm, or without any. */
    public SourceState alarmed(Optional<String> sentence) {
        return new SourceState(
                name, addresses, since, polledAt, succeededAt, newAt, nextAt, failures, ended, sentence, message);
    }

    /** A source that was never asked; it is due at once. */
    public static SourceState unasked(String name, String addresses, Instant now) {
        return new SourceState(
                name,
                addresses,
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                now,
                0,
                false,
                Optional.empty(),
                "It was not asked yet.");
    }
}
