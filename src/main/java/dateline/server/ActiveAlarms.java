package dateline.server;

import dateline.Newsroom;
import dateline.SteadyClock;
import dateline.ingest.Ingest;
import dateline.store.ArticleStore;
import dateline.store.DamagedRow;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What somebody has to look after though the server goes on: each is logged once, and told for as long as it stands. */
final class ActiveAlarms {
    private static final Logger LOG = LoggerFactory.getLogger(ActiveAlarms.class);

    private final Newsroom newsroom;
    private final ArticleStore store;
    private volatile Optional<String> ofClock = Optional.empty();
    private volatile Set<String> raised = Set.of();

    ActiveAlarms(Newsroom newsroom, ArticleStore store) {
        this.newsroom = newsroom;
        this.store = store;
    }

    /** All that stand. */
    Stream<String> all() {
        Stream<String> ofReading = Ingest.givenUp() > 0 ? Stream.of(givenUpAlarm()) : Stream.of();
        return Stream.of(ofClock.stream(), ofReading, raised.stream().sorted()).flatMap(alarms -> alarms);
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
        Optional<String> alarm = clockAlarm();
        if (alarm.isPresent() && ofClock.isEmpty()) {
            LOG.error("ALARM: {}", alarm.get());
        } else if (alarm.isEmpty() && ofClock.isPresent()) {
            LOG.info("The clock of this machine is right again");
        }
        ofClock = alarm;
    }

    private Optional<String> clockAlarm() {
        Duration lag = newsroom.clock().lag();
        Duration lead = newsroom.clock().lead();
        if (!lead.isZero()) {
            return Optional.of(
                    "The clock of this machine was put ahead by "
                            + lead.truncatedTo(ChronoUnit.SECONDS)
                            + ". Time is counted on from before, and what waits for its time keeps waiting, until the clock is right"
                            + " again, or somebody confirms it: dateline clock --confirm. A server on PostgreSQL is started again instead.");
        }
        return Optional.of(lag)
                .filter(behind -> behind.compareTo(SteadyClock.TOLERANCE) > 0)
                .map(behind -> "The clock of this machine was set back, and is behind what it showed before by "
                        + behind.truncatedTo(ChronoUnit.SECONDS)
                        + ". What waits for its time is released too late until it is put right.");
    }

    private static String givenUpAlarm() {
        return "Inputs that took too long and are still being worked on, though nobody waits for them: "
                + Ingest.givenUp() + ". They slow everything down; if the number stays, start Dateline again.";
    }
}
