package dateline.server;

import dateline.store.ArticleStore;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads all of the store now and then, and at once when somebody has met damage in it: what nobody reads, feeds that are
 * served from memory do not miss, and whoever files next is the first to learn of it.
 */
final class DamageWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DamageWatch.class);
    private static final long LOOK_EVERY_MILLIS = 2_000;

    /** A store is read through this often at most. */
    static final Duration REST = Duration.ofMinutes(10);

    /** A large one takes long to read: at most one part of so many of the time is spent on it. */
    static final int SHARE = 200;

    /** Reading through some hundred gigabytes takes less than that. */
    private static final Duration PATIENCE = Duration.ofHours(6);

    private static final String SENTENCE = "The store is damaged: what is filed may be refused, and stories may be"
            + " missing. Put a backup in its place. The log says more.";

    private final ArticleStore store;
    private final LongSupplier nanos;
    private final BackgroundThread thread = new BackgroundThread("check");
    private final BackgroundTask checking;
    private long damageMet;
    private long notBefore;
    private volatile Optional<String> damage = Optional.empty();

    /** @param nanos a clock that nobody can set, such as {@link System#nanoTime} */
    DamageWatch(ArticleStore store, LongSupplier nanos) {
        this.store = store;
        this.nanos = nanos;
        this.notBefore = nanos.getAsLong();
        this.checking = new BackgroundTask("Checking the store", PATIENCE, nanos, this::look);
    }

    /** Begins, in the background. */
    void start() {
        thread.repeat(checking, LOOK_EVERY_MILLIS);
    }

    /** Reads the store through when it is time. */
    void look() {
        long met = store.damageMet();
        long begin = nanos.getAsLong();
        boolean isMet = met != damageMet && damage.isEmpty();
        if (!isMet && begin - notBefore < 0) {
            return;
        }
        Optional<String> found =
                store.damage().or(() -> isMet ? Optional.of("Reading or writing has met it.") : Optional.empty());
        damageMet = met;
        found.filter(problem -> damage.isEmpty())
                .ifPresent(problem -> LOG.error("ALARM: {} It was found: {}", SENTENCE, problem));
        damage = found;
        long end = nanos.getAsLong();
        notBefore = end + Math.max(REST.toNanos(), SHARE * (end - begin));
    }

    /** That the store is damaged, or cannot be looked at. */
    Stream<String> reasonsAgainst() {
        return Stream.concat(damage.map(problem -> SENTENCE).stream(), checking.reasonAgainst().stream());
    }

    /** Ends after the look that is under way. */
    @Override
    public void close() {
        thread.close();
    }
}
