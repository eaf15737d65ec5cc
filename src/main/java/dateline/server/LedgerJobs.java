package dateline.server;

import dateline.partner.Partner;
import dateline.partner.PartnerPublisher;
import dateline.publication.FetchTerms;
import dateline.store.ArticleStore;
import dateline.store.GoneStory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what partners were served, a moment after they were, and tells of takedowns that they do not fetch: in the log
 * by the partner's name, and to anyone only how many there are.
 */
final class LedgerJobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerJobs.class);
    private static final long WRITE_EVERY_MILLIS = 250;
    private static final long IDLE_WRITE_MILLIS = 30_000;
    private static final long WRITE_ALL_EVERY_MILLIS = 60_000;
    private static final long LOOK_EVERY_MILLIS = 5_000;

    /** A run takes milliseconds; a wait for the store takes less than a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final PartnerPublisher partners;
    private final ArticleStore store;
    private final InstantSource clock;
    private final BackgroundThread thread = new BackgroundThread("ledger");
    private final BackgroundTask writing;
    private final BackgroundTask writingAll;
    private final BackgroundTask looking;
    private long dataVersion;
    private List<GoneStory> untold = List.of();
    private Set<String> raised = Set.of();
    private volatile int overdue;

    /** Does nothing before it is started. */
    LedgerJobs(PartnerPublisher partners, ArticleStore store, InstantSource clock) {
        this.partners = partners;
        this.store = store;
        this.clock = clock;
        this.writing = task("Writing down what partners were served", partners.ledger()::writeNews);
        this.writingAll = task("Writing down how often partners fetched", partners.ledger()::writeAll);
        this.looking = task("Looking for takedowns that were not fetched", this::look);
    }

    private static BackgroundTask task(String name, Runnable work) {
        return new BackgroundTask(name, PATIENCE, System::nanoTime, work);
    }

    /** Begins, in the background. */
    void start() {
        RepeatedTask repeated = thread.repeat(writing, this::millisToNextWrite, WRITE_EVERY_MILLIS);
        partners.ledger().whenNews(repeated::ask);
        thread.repeat(writingAll, WRITE_ALL_EVERY_MILLIS);
        thread.repeat(looking, LOOK_EVERY_MILLIS);
    }

    /** What could not be written is tried again; nothing new is told of. */
    private long millisToNextWrite() {
        return partners.ledger().hasNews() ? WRITE_EVERY_MILLIS : IDLE_WRITE_MILLIS;
    }

    /** Why it does not get on. */
    Stream<String> reasonsAgainst() {
        return Stream.of(writing, writingAll, looking).flatMap(task -> task.reasonAgainst().stream());
    }

    /** What somebody has to look after. */
    Stream<String> alarms() {
        return overdue == 0
                ? Stream.of()
                : Stream.of("Takedowns that were not fetched in time: " + overdue
                        + ". The log says by whom; dateline ledger PARTNER says which.");
    }

    /** Looks for takedowns that wait for too long. */
    void look() {
        long now = store.dataVersion();
        if (now != dataVersion) {
            untold = store.read(reader -> reader.ledger().untold());
            dataVersion = now;
        }
        Map<String, List<GoneStory>> late = late(clock.instant());
        Set<String> standing = late.entrySet().stream()
                .map(one -> sentence(one.getKey(), one.getValue().size()))
                .collect(Collectors.toUnmodifiableSet());
        standing.stream()
                .filter(alarm -> !raised.contains(alarm))
                .sorted()
                .forEach(alarm -> LOG.error("ALARM: {}", alarm));
        raised = standing;
        overdue = late.values().stream().mapToInt(List::size).sum();
    }

    private Map<String, List<GoneStory>> late(Instant now) {
        return untold.stream()
                .filter(gone -> patience(gone.partner())
                        .filter(time -> gone.when().plus(time).isBefore(now))
                        .isPresent())
                .collect(Collectors.groupingBy(GoneStory::partner, TreeMap::new, Collectors.toList()));
    }

    /** Whoever is no partner any more cannot fetch anything: the ledger has it, and no alarm. */
    private Optional<Duration> patience(String partner) {
        return partners.partner(partner)
                .map(Partner::terms)
                .map(terms -> terms.fetchTerms())
                .map(FetchTerms::takedownAlarm);
    }

    private String sentence(String partner, int stories) {
        return "Partner " + partner
                + " was served stories that it has to take down, and has not fetched that for more than "
                + patience(partner).orElse(Duration.ZERO).toMinutes() + " minutes: " + stories
                + ". Tell the partner; dateline ledger " + partner + " says which.";
    }

    /** Ends after the run that is under way. */
    @Override
    public void close() {
        thread.close();
    }
}
