package dateline.server;

import dateline.Newsroom;
import dateline.ProgramVersion;
import dateline.article.Progress;
import dateline.export.ExportInputs;
import dateline.export.ExportSummary;
import dateline.export.SiteExport;
import dateline.http.Readiness;
import dateline.http.Redirects;
import dateline.partner.PartnerPublisher;
import dateline.publication.Publication;
import dateline.publication.SourceOwnership;
import dateline.publication.yaml.PublicationReader;
import dateline.publication.yaml.SourcesReader;
import dateline.source.InboundEndpoints;
import dateline.store.ArticleStore;
import dateline.store.StoreReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a folder equal to what {@code serve} would answer, with a server beside it or without one: changes the
 * state of stories whose time has come, prints, and exports what has changed.
 */
public final class SiteExporter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SiteExporter.class);

    /** Whoever writes a lot at once does not have every bit of it exported by itself. */
    private static final long PAUSE_MILLIS = 20;

    /** A look at the clock, the configuration, and the store of a system that does not tell when it is written. */
    private static final long IDLE_MILLIS = 1_000;

    /** Sitemaps and the last documents of feeds that have ended change by the clock alone. */
    private static final Duration BY_THE_CLOCK = Duration.ofMinutes(1);

    private final ArticleStore store;
    private final Configuration configuration;
    private final Newsroom newsroom;
    private final FeedServer server;
    private final SiteExport export;
    private final FileStamp publicationFile;
    private final FileStamp sourcesFile;
    private final Path feeds;
    private final BackgroundThread thread = new BackgroundThread("export");
    private final BackgroundTask exporting;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Consumer<ExportSummary> taker = summary -> {};
    private Optional<Instant> nextDue = Optional.empty();
    private Instant lookedAt = Instant.MIN;
    private long exportedDataVersion;
    private boolean isWhole;

    /**
     * Takes the folder and prints; exports nothing yet.
     *
     * @throws dateline.export.ExportFailure when the folder cannot be had
     * @throws dateline.store.StoreUnavailableException when the store cannot be had
     */
    public SiteExporter(
            Path folder, ArticleStore store, Path feeds, Configuration configuration, ClockAndRandom clockAndRandom) {
        this.store = new StoreWithoutWriteBehind(store);
        this.configuration = configuration;
        Publication publication = configuration.read();
        this.newsroom = new Newsroom(publication, this.store, clockAndRandom.clock(), clockAndRandom.random());
        this.publicationFile = new FileStamp(feeds.resolve("publication.yaml"));
        this.sourcesFile = new FileStamp(feeds.resolve(SourcesReader.FILE_NAME));
        this.feeds = feeds;
        this.server = new FeedServer(
                new FeedServer.Served(
                        newsroom::edition,
                        new PartnerPublisher(this.store, publication, List.of()),
                        this.store,
                        () -> SourceOwnership.of(SourceWiring.read(feeds, Optional.of(newsroom.publication()))
                                .sources())),
                new FeedServer.Inbound(newsroom, InboundEndpoints.NONE),
                HttpSettings.INSIDE,
                ALWAYS_READY,
                clockAndRandom.clock());
        server.start();
        this.export = SiteExport.into(
                folder,
                new ExportInputs(
                        new LocalSite(server.inside()),
                        newsroom::edition,
                        this.store,
                        Redirects.guesses(),
                        ProgramVersion.build(),
                        clockAndRandom.clock()));
        this.exporting = new BackgroundTask("Exporting", BackgroundJobs.PATIENCE, System::nanoTime, this::follow);
    }

    /** What it takes from the machine. */
    public record ClockAndRandom(Clock clock, RandomGenerator random) {}

    private static final Readiness ALWAYS_READY = List::of;

    /** Exports everything once. */
    public ExportSummary everything(Progress seen) {
        exportedDataVersion = store.dataVersion();
        applyDueChanges();
        newsroom.print();
        ExportSummary summary = export.everything(seen);
        lookedAt = newsroom.now();
        isWhole = true;
        return summary;
    }

    /** Goes on from there until it is closed; whenever something has changed, tells of it. */
    public void watch(Consumer<ExportSummary> told) throws InterruptedException {
        taker = told;
        RepeatedTask repeated = thread.repeat(exporting, this::millisToNext, PAUSE_MILLIS);
        store.whenWritten(repeated::ask);
        ended.await();
    }

    private void applyDueChanges() {
        newsroom.applyDueChanges();
        nextDue = store.read(StoreReader::nextDue);
    }

    private long millisToNext() {
        return nextDue.map(due -> Duration.between(newsroom.now(), due).toMillis() + 1)
                .map(millis -> Math.min(Math.max(millis, PAUSE_MILLIS), IDLE_MILLIS))
                .orElse(IDLE_MILLIS);
    }

    private void follow() {
        boolean sourcesHaveChanged = sourcesFile.hasChanged();
        boolean hasChanged = publicationFile.hasChanged() || sourcesHaveChanged;
        boolean isConfiguredAnew = hasChanged && takeConfiguration();
        Instant now = newsroom.now();
        boolean isDue = nextDue.filter(due -> !due.isAfter(now)).isPresent()
                || Duration.between(lookedAt, now).compareTo(BY_THE_CLOCK) >= 0;
        if (!isConfiguredAnew && !isDue && isWhole && store.dataVersion() == exportedDataVersion) {
            export.settle();
            return;
        }
        boolean isPartEnough = isWhole && !isConfiguredAnew;
        isWhole = false;
        if (isPartEnough) {
            exportedDataVersion = store.dataVersion();
            applyDueChanges();
            newsroom.print();
            ExportSummary summary = export.changes();
            lookedAt = now;
            isWhole = true;
            tell(summary);
        } else {
            tell(everything(Progress.UNSEEN));
        }
    }

    private void tell(ExportSummary summary) {
        if (summary.hasChanged() || !summary.failed().isEmpty()) {
            taker.accept(summary);
        }
    }

    private boolean takeConfiguration() {
        PublicationReader.Reading reading = configuration.readAgain();
        if (reading.publication().isEmpty() || !reading.problems().isEmpty()) {
            reading.problems()
                    .forEach(problem -> LOG.warn("The configuration stays as it was: {}", problem.sentence()));
            return false;
        }
        Publication publication = reading.publication().get();
        SourcesReader.Reading sources = SourceWiring.read(feeds, Optional.of(publication));
        if (!sources.problems().isEmpty()) {
            sources.problems()
                    .forEach(problem -> LOG.warn("The configuration stays as it was: {}", problem.sentence()));
            return false;
        }
        newsroom.follow(NewsroomWiring.withOwners(publication, SourceOwnership.of(sources.sources())));
        return true;
    }

    @Override
    public void close() {
        thread.close();
        server.close();
        export.close();
        ended.countDown();
    }
}
