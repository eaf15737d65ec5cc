package dateline.server;

import dateline.Newsroom;
import dateline.http.Readiness;
import dateline.ingest.model.Input;
import dateline.ingest.model.Outcome;
import dateline.partner.PartnerPublisher;
import dateline.publication.Problem;
import dateline.publication.yaml.PartnersReader;
import dateline.publication.yaml.PublicationReader;
import dateline.store.ArticleStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a running server does again and again: files what came into the inbox, takes a changed configuration, lets
 * articles turn whose time has come, and prints what anyone has written to the store.
 *
 * <p>A round that fails is logged and tried again; the last edition stays meanwhile.
 */
public final class BackgroundJobs implements Readiness, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(BackgroundJobs.class);
    private static final long PRINT_EVERY_MILLIS = 50;
    private static final long LOOK_EVERY_MILLIS = 50;

    /** Clocks are set right by seconds; what is more is a mistake of somebody's. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    private final Newsroom newsroom;
    private final PartnerPublisher partners;
    private final ArticleStore store;
    private final Path feeds;
    private final Configuration configuration;
    private final InboxWatch inbox;
    private final FileStamp publicationFile;
    private final FileStamp partnersFile;
    private final ScheduledExecutorService publishing = thread("print");
    private final ScheduledExecutorService filer = thread("inbox");
    private volatile long printedPulse = Long.MIN_VALUE;
    private volatile boolean inboxIsFiled;
    private volatile boolean storeIsDown;
    private volatile boolean clockIsBehind;

    /** Does nothing before it is started. */
    public BackgroundJobs(
            Newsroom newsroom, PartnerPublisher partners, ArticleStore store, Configuration configuration, Path feeds) {
        this.newsroom = newsroom;
        this.partners = partners;
        this.store = store;
        this.feeds = feeds;
        this.configuration = configuration;
        this.inbox = new InboxWatch(feeds.resolve("inbox"));
        this.publicationFile = new FileStamp(feeds.resolve("publication.yaml"));
        this.partnersFile = new FileStamp(feeds.resolve(PartnersReader.FILE_NAME));
    }

    /** Files the inbox once, prints it, and goes on from there in the background. */
    public void start() {
        look();
        inboxIsFiled = true;
        print();
        repeat(publishing, this::print, PRINT_EVERY_MILLIS);
        repeat(filer, this::look, LOOK_EVERY_MILLIS);
    }

    @Override
    public List<String> reasonsAgainst() {
        if (!inboxIsFiled) {
            return List.of("The inbox is being filed.");
        }
        return storeIsDown ? List.of("The store cannot be had; the feeds are those of the last print.") : List.of();
    }

    @Override
    public List<String> alarms() {
        return clockIsBehind ? List.of(clockAlarm()) : List.of();
    }

    private String clockAlarm() {
        return "The clock of this machine was set back, and is behind what it showed before by "
                + newsroom.clockLag().truncatedTo(ChronoUnit.SECONDS)
                + ". What waits for its time is released too late until it is put right.";
    }

    private void watchClock() {
        boolean behind = newsroom.clockLag().compareTo(CLOCK_TOLERANCE) > 0;
        if (behind && !clockIsBehind) {
            log.error("ALARM: {}", clockAlarm());
        } else if (!behind && clockIsBehind) {
            log.info("The clock of this machine is right again");
        }
        clockIsBehind = behind;
    }

    private void print() {
        try {
            newsroom.applyDueChanges();
            watchClock();
            long pulse = store.pulse();
            if (pulse != printedPulse) {
                newsroom.print();
                printedPulse = pulse;
            }
            storeIsDown = false;
        } catch (RuntimeException e) {
            if (!storeIsDown) {
                log.error("Printing failed; the feeds stay as they were, and it is tried again", e);
            }
            storeIsDown = true;
        }
    }

    private void look() {
        try {
            boolean publicationHasChanged = publicationFile.hasChanged();
            if (publicationHasChanged) {
                takeConfiguration();
            }
            if (partnersFile.hasChanged() || publicationHasChanged) {
                takePartners();
            }
            List<Input> arrived = inbox.arrived(newsroom.publication());
            if (!arrived.isEmpty()) {
                Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
                newsroom.file(arrived.iterator(), receipt -> counts.merge(receipt.outcome(), 1, Integer::sum));
                tell(counts);
            }
        } catch (RuntimeException e) {
            log.error("Filing the inbox failed; what has no receipt yet is tried again at its next change", e);
        }
    }

    private void takeConfiguration() {
        PublicationReader.Reading reading = configuration.readAgain();
        if (reading.publication().isPresent() && reading.problems().isEmpty()) {
            newsroom.follow(reading.publication().get());
            printedPulse = Long.MIN_VALUE;
            log.info("The changed configuration is in force");
        } else {
            reading.problems().stream()
                    .map(Problem::sentence)
                    .forEach(sentence -> log.warn("The configuration stays as it was: {}", sentence));
        }
    }

    private void takePartners() {
        PartnersReader.Reading reading = PartnerWiring.read(feeds, Optional.of(newsroom.publication()));
        if (reading.problems().isEmpty()) {
            partners.follow(newsroom.publication(), reading.partners());
            log.info("The partners are in force: {}", reading.partners().size());
        } else {
            reading.problems().stream()
                    .map(Problem::sentence)
                    .forEach(sentence -> log.warn("The partners stay as they were: {}", sentence));
        }
    }

    /** Counts alone: neither the name nor the id of a story that is not public belongs into a log. */
    private static void tell(Map<Outcome, Integer> counts) {
        int waiting = counts.getOrDefault(Outcome.REFUSED, 0) + counts.getOrDefault(Outcome.HELD, 0);
        int filed = counts.getOrDefault(Outcome.ACCEPTED, 0) + counts.getOrDefault(Outcome.CHANGED, 0);
        if (filed > 0) {
            log.info("Filed from the inbox: {}", filed);
        }
        if (waiting > 0) {
            log.warn("Not accepted from the inbox: {}. The reasons: dateline quarantine list", waiting);
        }
    }

    @Override
    public void close() {
        stop(filer);
        stop(publishing);
        inbox.close();
    }

    /** The jobs catch what they throw, so nobody has to wait for the future. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private static void repeat(ScheduledExecutorService thread, Runnable round, long millis) {
        thread.scheduleWithFixedDelay(round, millis, millis, TimeUnit.MILLISECONDS);
    }

    private static void stop(ExecutorService thread) {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
