package dateline.server;

import dateline.Newsroom;
import dateline.article.Progress;
import dateline.feed.publish.PrintMode;
import dateline.http.Metric;
import dateline.http.Readiness;
import dateline.partner.PartnerPublisher;
import dateline.publication.Publication;
import dateline.publication.yaml.PartnersReader;
import dateline.store.ArticleStore;
import dateline.store.PublicReader;
import dateline.store.StoreReader;
import dateline.store.StoreUnavailableException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What a running server does again and again: files what came into the inbox, takes a changed configuration,
 * changes the state of articles whose time has come, and prints what anyone has written to the store.
 *
 * <p>A run that fails is logged and tried again; the last edition stays meanwhile.
 */
public final class BackgroundJobs implements Readiness, AutoCloseable {
    /** Runs follow each other so closely while there is something to be done. */
    private static final long BUSY_MILLIS = 50;

    /** The longest rest between two prints: whoever writes a lot at once does not have every bit of it printed by itself. */
    private static final long PRINT_PAUSE_MILLIS = 10;

    /** What prints have left for later is done when so much time has passed since the last one: a change waits for it. */
    private static final Duration QUIET_AFTER = Duration.ofMillis(200);

    /** What follows the last print sooner comes of many changes: readers shall have each of them without delay. */
    private static final Duration SWIFT_AFTER = Duration.ofSeconds(1);

    /** A look at the clock, and at the store of a system that does not tell when it is written. */
    private static final long IDLE_PRINT_MILLIS = 1_000;

    /** A look at the configuration that no event has announced. */
    private static final long IDLE_LOOK_MILLIS = 1_000;

    private static final long DISK_EVERY_MILLIS = 5_000;

    /** A run takes milliseconds; the largest prints, and a wait for the store, take less than a minute. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Whoever stops the program waits for it no longer. */
    private static final Duration LONGEST_COMPLETION = Duration.ofSeconds(2);

    private final Newsroom newsroom;
    private final ArticleStore store;
    private final Path feeds;
    private final ConfigurationWatch configurationWatch;
    private final DiskWatch disk;
    private final InboxWatch inbox;
    private final BackgroundThread publishing = new BackgroundThread("print");
    private final BackgroundThread filer = new BackgroundThread("inbox");
    private final BackgroundTask releasing =
            new BackgroundTask("Releasing what is due", PATIENCE, System::nanoTime, this::release);
    private final BackgroundTask printing =
            new BackgroundTask("Printing the feeds", PATIENCE, System::nanoTime, this::print);
    private final BackgroundTask filing =
            new BackgroundTask("Filing the inbox", PATIENCE, System::nanoTime, this::look);
    private final BackgroundTask watching;
    private final ActiveAlarms activeAlarms;
    private final BackgroundTask lookingAtTheDisk;
    private final LedgerJobs ledgerJobs;
    private final DamageWatch damageWatch;
    private final CountDownLatch ready = new CountDownLatch(1);
    private long printedDataVersion;
    private long printedAt = System.nanoTime() - SWIFT_AFTER.toNanos();
    private Optional<Publication> printedFor = Optional.empty();
    private Optional<Instant> nextDue = Optional.empty();
    private long releasedDataVersion;
    private boolean released;
    private Progress firstFiling = Progress.UNSEEN;
    private long begun;
    private volatile boolean holdsStories;
    private volatile boolean inboxIsFiled;

    /** Does nothing before it is started. */
    public BackgroundJobs(
            Newsroom newsroom, PartnerPublisher partners, ArticleStore store, Configuration configuration, Path feeds) {
        this.newsroom = newsroom;
        this.store = store;
        this.feeds = feeds;
        this.configurationWatch = new ConfigurationWatch(newsroom, partners, configuration, feeds);
        this.activeAlarms = new ActiveAlarms(newsroom, store);
        this.watching = new BackgroundTask("Looking for alarms", PATIENCE, System::nanoTime, activeAlarms::look);
        this.disk = new DiskWatch(store::keepReserve);
        this.lookingAtTheDisk = new BackgroundTask("Looking at the disk", PATIENCE, System::nanoTime, disk::look);
        this.damageWatch = new DamageWatch(store, System::nanoTime);
        this.ledgerJobs = new LedgerJobs(partners, store, newsroom::now);
        this.inbox = new InboxWatch(
                feeds.resolve("inbox"), new FilesBeingWritten(Path.of("/proc")), newsroom::now, System::nanoTime);
    }

    /**
     * Files the inbox once, prints it, and goes on from there in the background. Feeds of a store that held stories before
     * are there meanwhile; those of an empty one would tell their readers that there is nothing.
     *
     * @param progress told how far the first filing is
     * @throws dateline.store.StoreUnavailableException when the store cannot be had
     */
    public void start(Progress progress) {
        firstFiling = progress;
        begun = System.nanoTime();
        holdsStories = store.read(PublicReader::sequence) > 0;
        lookingAtTheDisk.run();
        ledgerJobs.start();
        RepeatedTask repeated = publishing.repeat(this::publish, this::millisToNextPrint, PRINT_PAUSE_MILLIS);
        configurationWatch.whenInForce(repeated::ask);
        store.whenWritten(repeated::askAtOnce);
        filing.run();
        while (!inboxIsFiled && filing.reasonAgainst().isEmpty()) {
            LockSupport.parkNanos(Duration.ofMillis(BUSY_MILLIS).toNanos());
            filing.run();
        }
        firstFiling = Progress.UNSEEN;
        publishing.runNow(this::publish);
        RepeatedTask looking = filer.repeat(filing, this::millisToNextLook, BUSY_MILLIS);
        inbox.tell(looking::ask, Set.of(feeds));
        publishing.repeat(lookingAtTheDisk, DISK_EVERY_MILLIS);
        damageWatch.start();
    }

    /** Has this told of the partners whenever they have changed. */
    public void whenPartnersChange(Consumer<PartnersReader.Reading> follower) {
        configurationWatch.whenPartnersChange(follower);
    }

    /** Waits until the inbox is filed and printed. */
    public void awaitFirstPrint() throws InterruptedException {
        ready.await();
    }

    @Override
    public boolean isServing() {
        return newsroom.isPrinted();
    }

    @Override
    public Duration behind() {
        Duration released = releasing.withoutStore();
        Duration printed = printing.withoutStore();
        return released.compareTo(printed) < 0 ? printed : released;
    }

    @Override
    public List<String> reasonsAgainst() {
        Stream<String> missing = inboxIsFiled ? Stream.of() : Stream.of("The inbox is being filed.");
        Stream<String> unprinted =
                ready.getCount() == 0 ? Stream.of() : Stream.of("The feeds are not printed for the first time yet.");
        return Stream.of(
                        missing,
                        unprinted,
                        disk.reasonAgainst().stream(),
                        ledgerJobs.reasonsAgainst(),
                        damageWatch.reasonsAgainst(),
                        Stream.of(releasing, printing, filing, watching, lookingAtTheDisk)
                                .flatMap(task -> task.reasonAgainst().stream()))
                .flatMap(reasons -> reasons)
                .toList();
    }

    @Override
    public List<String> alarms() {
        return Stream.of(activeAlarms.all(), disk.alarm().stream(), ledgerJobs.alarms())
                .flatMap(alarms -> alarms)
                .toList();
    }

    /** At the next due moment; sooner after what went wrong, and in any case soon enough for a clock that was set. */
    private long millisToNextPrint() {
        boolean isBusy = ready.getCount() > 0
                || Stream.of(releasing, printing)
                        .anyMatch(task -> task.reasonAgainst().isPresent());
        long longest = isBusy ? BUSY_MILLIS : IDLE_PRINT_MILLIS;
        if (newsroom.isIncomplete()) {
            return PRINT_PAUSE_MILLIS;
        }
        return nextDue.map(due -> Duration.between(newsroom.now(), due).toMillis() + 1)
                .map(millis -> Math.min(Math.max(millis, PRINT_PAUSE_MILLIS), longest))
                .orElse(longest);
    }

    private long millisToNextLook() {
        boolean isBusy =
                !inboxIsFiled || inbox.isBusy() || filing.reasonAgainst().isPresent();
        return isBusy ? BUSY_MILLIS : IDLE_LOOK_MILLIS;
    }

    @Override
    public List<Metric> metrics() {
        return new JobMetrics(newsroom, disk).of(Stream.of(releasing, printing, filing, watching, lookingAtTheDisk));
    }

    private void publish() {
        releasing.run();
        printing.run();
        watching.run();
    }

    /** What throws here for one story has not kept the others from their time. */
    private void release() {
        activeAlarms.watchClock();
        long dataVersion = store.dataVersion();
        Instant now = newsroom.now();
        boolean isDue = nextDue.filter(due -> !due.isAfter(now)).isPresent();
        if (released && !isDue && dataVersion == releasedDataVersion) {
            return;
        }
        try {
            newsroom.applyDueChanges();
            nextDue = store.read(StoreReader::nextDue);
            releasedDataVersion = dataVersion;
            released = true;
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            released = true;
            throw e;
        }
    }

    /** Nothing is printed before what has expired meanwhile was taken out. */
    private void print() {
        boolean inboxIsIn = inboxIsFiled;
        if (!released || !(inboxIsIn || holdsStories)) {
            return;
        }
        Optional<Publication> publication = Optional.of(newsroom.publication());
        long dataVersion = store.dataVersion();
        if (dataVersion != printedDataVersion || !publication.equals(printedFor)) {
            boolean isBusy = System.nanoTime() - printedAt < SWIFT_AFTER.toNanos();
            boolean isPrinted = newsroom.print(isBusy ? PrintMode.SWIFT : PrintMode.COMPLETE);
            printedDataVersion = dataVersion;
            printedFor = publication;
            printedAt = isPrinted ? System.nanoTime() : printedAt;
        } else if (newsroom.isIncomplete() && System.nanoTime() - printedAt > QUIET_AFTER.toNanos()) {
            newsroom.complete();
        }
        if (inboxIsIn) {
            ready.countDown();
        }
    }

    private void look() {
        configurationWatch.look();
        InboxFiling.file(newsroom, store, inbox, filing::progress, firstFiling);
        if (!inbox.isWaiting() || hasWaitedForTheInbox()) {
            inboxIsFiled = true;
        }
    }

    /**
     * What was dropped at the last moment, or is still being written, keeps the server from being ready for a while
     * alone.
     */
    private boolean hasWaitedForTheInbox() {
        return System.nanoTime() - begun
                > newsroom.publication().intake().settle().multipliedBy(2).toNanos();
    }

    /** What was printed swiftly is kept as well, for a start to give it back. */
    private void completeForRestart() {
        long begin = System.nanoTime();
        boolean isWorking = true;
        while (isWorking && System.nanoTime() - begin < LONGEST_COMPLETION.toNanos()) {
            isWorking = newsroom.complete();
        }
    }

    @Override
    public void close() {
        filer.close();
        publishing.close();
        new BackgroundTask("Completing the feeds", PATIENCE, System::nanoTime, this::completeForRestart).run();
        ledgerJobs.close();
        damageWatch.close();
        inbox.close();
    }
}
