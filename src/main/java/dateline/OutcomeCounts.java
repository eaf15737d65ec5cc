package dateline;

import dateline.ingest.model.Outcome;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many inputs had each outcome. Safe for use by many threads. */
final class OutcomeCounts {
    private final Map<Outcome, LongAdder> counts =
            Stream.of(Outcome.values()).collect(Collectors.toUnmodifiableMap(one -> one, one -> new LongAdder()));

    void count(Outcome outcome) {
        Objects.requireNonNull(counts.get(outcome)).increment();
    }

    long of(Outcome outcome) {
        return Objects.requireNonNull(counts.get(outcome)).sum();
    }
}
