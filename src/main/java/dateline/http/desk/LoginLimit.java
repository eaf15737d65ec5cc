package dateline.http.desk;

import dateline.article.Sha256;
import dateline.http.RecentAttempts;
import dateline.store.SharedCounts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Counts failed sign-ins. Whoever guesses is counted by network and by the name that is tried; a browser in which the
 * editor has signed in before has a count of its own, so that nobody locks an editor out by guessing. All servers on a store
 * count together, by names and addresses that are hashed: they do not stand there in plain.
 */
final class LoginLimit {
    static final int MOST = 10;
    static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int COUNTS = 20_000;

    private final RecentAttempts recentAttempts;

    /**
     * @param nanos a clock that nobody can set, such as {@link System#nanoTime}
     * @param sharedCounts who else counts
     */
    LoginLimit(LongSupplier nanos, SharedCounts sharedCounts) {
        this.recentAttempts = new RecentAttempts(nanos, COUNTS, sharedCounts);
    }

    /** How long whoever is counted so has to wait before the next attempt is looked at. */
    Optional<Duration> wait(List<String> countedBy) {
        return countedBy.stream()
                .flatMap(name -> recentAttempts.left(hidden(name), MOST).stream())
                .max(Duration::compareTo);
    }

    /** Counts an attempt, before its password is looked at: many at once are many. */
    void attempt(List<String> countedBy) {
        countedBy.forEach(name -> recentAttempts.add(hidden(name), WINDOW));
    }

    /** The password was right: the attempts of this editor's browser are forgotten. */
    void succeeded(List<String> countedBy) {
        countedBy.forEach(name -> recentAttempts.takeBack(hidden(name)));
    }

    private static String hidden(String name) {
        return "sign-in " + Sha256.hex(name);
    }
}
