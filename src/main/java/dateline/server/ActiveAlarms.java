package dateline.server;

import dateline.Newsroom;
import dateline.ingest.Ingest;
import dateline.store.ArticleStore;
import dateline.store.DamagedRow;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What somebody has to look after though the server goes on: each is logged once, and told for as long as it stands. */
final class ActiveAlarms {
    private static final Logger LOG = LoggerFactory.getLogger(ActiveAlarms.class);

    /** Clocks are set right by seconds; what is more is a mistake of somebody's. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    private final Newsroom newsroom;
    private final ArticleStore store;
    private volatile boolean clockIsBehind;
    private volatile Set<String> raised = Set.of();

    ActiveAlarms(Newsroom newsroom, ArticleStore store) {
        this.newsroom = newsroom;
        this.store = store;
    }

    /** All that stand. */
    Stream<String> all() {
        Stream<String> ofTheClock = clockIsBehind ? Stream.of(clockAlarm()) : Stream.of();
        Stream<String> ofReading = Ingest.givenUp() > 0 ? Stream.of(givenUpAlarm()) : Stream.of();
        return Stream.of(ofTheClock, ofReading, raised.stream().sorted()).flatMap(alarms -> alarms);
    }

    /** Looks at the store and the feeds. */
    void look() {
        Stream<String> rows = store.damagedRows().stream().map(DamagedRow::sentence);
        Stream<String> entries = newsroom.isPrinted() ? newsroom.edition().alarms().stream() : Stream.of();
        Set<String> standing = Stream.concat(rows, entries).collect(Collectors.toUnmodifiableSet());
        standing.stream()
                .filter(alarm -> !raised.contains(alarm))
                .sorted()
                .forEach(alarm -> LOG.error("ALARM: {}", alarm));
        raised = standing;
    }

    /** Looks at the clock. */
    void watchClock() {
        boolean behind = newsroom.clockLag().compareTo(CLOCK_TOLERANCE) > 0;
        if (behind && !clockIsBehind) {
            LOG.error("ALARM: {}", clockAlarm());
        } else if (!behind && clockIsBehind) {
            LOG.info("The clock of this machine is right again");
        }
        clockIsBehind = behind;
    }

    private String clockAlarm() {
        return "The clock of this machine was set back, and is behind what it showed before by "
                + newsroom.clockLag().truncatedTo(ChronoUnit.SECONDS)
                + ". What waits for its time is released too late until it is put right.";
    }

    private static String givenUpAlarm() {
        return "Inputs that took too long and are still being worked on, though nobody waits for them: "
                + Ingest.givenUp() + ". They slow everything down; if the number stays, start Dateline again.";
    }
}
