package dateline.http.desk;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Counts failed sign-ins. Whoever guesses is counted by network and by the name that is tried; a browser in which the
 * editor has signed in before has a count of its own, so that nobody locks an editor out by guessing.
 */
final class LoginLimit {
    static final int MOST = 10;
    static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int COUNTS = 20_000;

    private record Count(long since, int failures) {}

    private final LongSupplier nanos;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > COUNTS;
        }
    };

    /** @param nanos a clock that nobody can set, such as {@link System#nanoTime} */
    LoginLimit(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** How long whoever is counted so has to wait before the next attempt is looked at. */
    synchronized Optional<Duration> wait(List<String> countedBy) {
        long now = nanos.getAsLong();
        return countedBy.stream()
                .flatMap(name -> Optional.ofNullable(counts.get(name)).stream())
                .filter(count -> count.failures >= MOST && now - count.since < WINDOW.toNanos())
                .map(count -> WINDOW.minusNanos(now - count.since))
                .max(Duration::compareTo);
    }

    /** Counts an attempt, before its password is looked at: many at once are many. */
    synchronized void attempt(List<String> countedBy) {
        long now = nanos.getAsLong();
        for (String name : countedBy) {
            Count last = counts.get(name);
            counts.put(
                    name,
                    last == null || now - last.since >= WINDOW.toNanos()
                            ? new Count(now, 1)
                            : new Count(last.since, last.failures + 1));
        }
    }

    /** The password was right: the attempts of this editor's browser are forgotten. */
    synchronized void succeeded(List<String> countedBy) {
        countedBy.forEach(name ->
                counts.computeIfPresent(name, (key, count) -> new Count(count.since, Math.max(0, count.failures - 1))));
    }
}
