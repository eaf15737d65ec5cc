package dateline.http.desk;

import dateline.http.RecentAttempts;
import java.time.Duration;
import java.util.List;
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

    private final RecentAttempts recentAttempts;

    /** @param nanos a clock that nobody can set, such as {@link System#nanoTime} */
    LoginLimit(LongSupplier nanos) {
        this.recentAttempts = new RecentAttempts(nanos, WINDOW, COUNTS);
    }

    /** How long whoever is counted so has to wait before the next attempt is looked at. */
    Optional<Duration> wait(List<String> countedBy) {
        return countedBy.stream()
                .flatMap(name -> recentAttempts.left(name, MOST).stream())
                .max(Duration::compareTo);
    }

    /** Counts an attempt, before its password is looked at: many at once are many. */
    void attempt(List<String> countedBy) {
        countedBy.forEach(name -> recentAttempts.add(name, Integer.MAX_VALUE));
    }

    /** The password was right: the attempts of this editor's browser are forgotten. */
    void succeeded(List<String> countedBy) {
        countedBy.forEach(recentAttempts::takeBack);
    }
}
