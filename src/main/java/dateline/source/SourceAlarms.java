package dateline.source;

import dateline.publication.SourceTerms;
import dateline.store.SourceState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Says when a person should look at a source. */
final class SourceAlarms {
    private static final int FAILURES = 5;

    private SourceAlarms() {}

    static Optional<String> of(SourceTerms terms, SourceState state, Instant now) {
        if (state.ended()) {
            return Optional.of("The source " + state.name()
                    + " says that it is gone for good, and is not asked any more. Take it out of sources.yaml, or"
                    + " write its new address.");
        }
        if (state.failures() >= FAILURES) {
            return Optional.of("The source " + state.name() + " has failed " + FAILURES + " times in a row or more.");
        }
        Instant lastNew = state.newAt().orElse(state.since());
        return terms.idleAlarm()
                .filter(longest -> Duration.between(lastNew, now).compareTo(longest) > 0)
                .map(longest -> "The source " + state.name() + " has brought nothing new for more than "
                        + longest.toHours() + " hours.");
    }
}
