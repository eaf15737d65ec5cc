package dateline.server;

import dateline.Newsroom;
import dateline.http.Metric;
import dateline.http.Readiness;
import dateline.http.desk.DeskEnvironment;
import dateline.ingest.model.Outcome;
import dateline.ingest.model.Receipt;
import dateline.outbound.OutboundClient;
import dateline.publication.Problem;
import dateline.publication.SourceOwnership;
import dateline.publication.SourceTerms;
import dateline.publication.yaml.SourcesReader;
import dateline.source.BackgroundImageMeasurer;
import dateline.source.InboundEndpoints;
import dateline.source.PollReport;
import dateline.source.SourcePolling;
import dateline.source.Unsubscriptions;
import dateline.source.WebSubSubscriber;
import dateline.source.WebSubSubscriptions;
import dateline.source.Webhooks;
import dateline.store.ArticleStore;
import dateline.store.Leases;
import dateline.store.SourceSubscription;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the sources of a running server when their time has come, and takes a changed sources.yaml. */
public final class SourceScheduler implements Readiness, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SourceScheduler.class);
    private static final long LOOK_EVERY_MILLIS = 2_000;
    private static final int AT_ONCE = 4;
    private static final int MOST_DELIVERIES = 20;

    /** A look asks the store a little, and waits for it less than a minute. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Each request of a poll has its own deadline; a site of many pages, asked as slowly as it wishes, takes long. */
    static final Duration POLL_PATIENCE = Duration.ofHours(1);

    private final Newsroom newsroom;
    private final SourcePolling sourcePolling;
    private final WebSubSubscriber.Intents intents;
    private final Webhooks webhooks;
    private final BackgroundImageMeasurer imageMeasuring;
    private final OutboundClient client;
    private final Leases leases;
    private final Path feeds;
    private final FileStamp file;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(named("sources"));
    private final ExecutorService pollers = Executors.newFixedThreadPool(AT_ONCE, named("poll"));
    private final ExecutorService deliveries = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_DELIVERIES), named("delivery"));
    /** What is asked at the moment, and since when on {@link System#nanoTime}. */
    private final Map<String, Long> underWay = new ConcurrentHashMap<>();

    private final BackgroundTask looking =
            new BackgroundTask("Looking after the sources", PATIENCE, System::nanoTime, this::look);
    /** What each source allows, also one that has left sources.yaml: its hub is told so. */
    private final Map<String, Set<String>> privateHosts = new ConcurrentHashMap<>();

    private final Map<String, LongAdder> polls = new ConcurrentHashMap<>();
    private volatile List<SourceTerms> terms = List.of();

    private SourceScheduler(
            Newsroom newsroom,
            Asking asking,
            Function<Supplier<List<SourceTerms>>, Webhooks> webhooks,
            BackgroundImageMeasurer imageMeasuring,
            SourcesFile sourcesFile) {
        this.newsroom = newsroom;
        this.sourcePolling = asking.sourcePolling();
        this.intents = asking.intents();
        this.webhooks = webhooks.apply(() -> terms);
        this.imageMeasuring = imageMeasuring;
        this.client = asking.client();
        this.leases = asking.leases();
        this.feeds = sourcesFile.feeds();
        this.file = new FileStamp(feeds.resolve(SourcesReader.FILE_NAME));
        take(sourcesFile.reading());
    }

    /** What asks the sources, and the hubs of their feeds. */
    private record Asking(
            OutboundClient client, SourcePolling sourcePolling, WebSubSubscriber.Intents intents, Leases leases) {}

    /** The folder of the configuration, and the sources as they were read there. */
    private record SourcesFile(Path feeds, SourcesReader.Reading reading) {}

    private void take(SourcesReader.Reading reading) {
        reading.sources().forEach(source -> privateHosts.put(source.name(), source.allowPrivate()));
        terms = reading.sources();
        SourceWiring.measureBy(reading, imageMeasuring);
    }

    /** Begins; a sources.yaml with mistakes in it is a {@link ConfigurationException}. */
    @SuppressWarnings("FutureReturnValueIgnored")
    public static SourceScheduler begin(
            Newsroom newsroom, ArticleStore store, Path feeds, Clock clock, RandomGenerator random) {
        SourcesReader.Reading reading = SourceWiring.reading(feeds, newsroom.publication());
        OutboundClient client = SourceWiring.client(newsroom.publication());
        WebSubSubscriptions webSubSubscriptions = SourceWiring.subscriptions(newsroom, store, client, clock, random);
        var intents = new WebSubSubscriber.Intents(
                webSubSubscriptions,
                new Unsubscriptions(webSubSubscriptions, store.sourceLog(), store::dataVersion, clock));
        SourcePolling sourcePolling =
                SourceWiring.sources(newsroom, store, client, clock, random, Optional.of(webSubSubscriptions));
        var scheduler = new SourceScheduler(
                newsroom,
                new Asking(client, sourcePolling, intents, store.leases()),
                terms -> SourceWiring.webhooks(newsroom, store, terms, clock),
                SourceWiring.measureImages(newsroom, store, client, reading, clock),
                new SourcesFile(feeds, reading));
        scheduler.timer.scheduleWithFixedDelay(
                scheduler.looking, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return scheduler;
    }

    /** What other systems call. */
    public InboundEndpoints receivers(Clock clock) {
        return new InboundEndpoints(
                webhooks::endpoint,
                Optional.of(new WebSubSubscriber(
                        intents,
                        sourcePolling,
                        () -> terms,
                        new WebSubSubscriber.Deliveries(this::later, SourceScheduler::tell),
                        clock)));
    }

    /** What the desk shows of the sources, and how it asks for an address. */
    public DeskEnvironment deskEnvironment() {
        return new SourcesForDesk(client, () -> terms);
    }

    private void later(Runnable delivery) {
        deliveries.execute(() -> BackgroundTask.attempt("Taking a delivery", delivery));
    }

    /** Whose the stories of each source are, as sources.yaml says now. */
    public SourceOwnership ownership() {
        return SourceOwnership.of(terms);
    }

    @Override
    public List<String> reasonsAgainst() {
        return looking.reasonAgainst().stream().toList();
    }

    @Override
    public List<String> alarms() {
        long now = System.nanoTime();
        return underWay.entrySet().stream()
                .filter(one -> now - one.getValue() > POLL_PATIENCE.toNanos())
                .map(Map.Entry::getKey)
                .sorted()
                .map(name -> "The source " + name + " has been asked for more than " + POLL_PATIENCE.toMinutes()
                        + " minutes, and nothing has come of it yet.")
                .toList();
    }

    @Override
    public List<Metric> metrics() {
        var metrics = new ArrayList<Metric>();
        metrics.add(looking.age());
        polls.forEach((name, count) -> metrics.add(Metric.total(
                "dateline.source.polls", "How often this server has asked it", "source", name, (double) count.sum())));
        return metrics;
    }

    private void look() {
        if (file.hasChanged()) {
            takeConfiguration();
        }
        Optional<RuntimeException> failure = Optional.empty();
        for (SourceTerms source : terms) {
            try {
                ask(source);
            } catch (RuntimeException e) {
                failure = Optional.of(e);
            }
        }
        for (SourceSubscription unwanted : intents.unsubscriptions().due(terms)) {
            if (!leases.take("source " + unwanted.source())) {
                continue;
            }
            once(unwanted.source(), unwanted.callback(), () -> end(unwanted));
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private void ask(SourceTerms source) {
        if (!leases.take("source " + source.name())) {
            return;
        }
        if (!underWay.containsKey(source.name()) && sourcePolling.isDue(source)) {
            once(source.name(), source.name(), () -> poll(source));
        }
        if (intents.webSubSubscriptions().isDue(source)) {
            once(source.name(), source.name() + " hub", () -> renew(source));
        }
        sourcePolling.watch(source).ifPresent(alarm -> LOG.error("ALARM: {}", alarm));
    }

    /** Does something for a source, unless it is being done. */
    private void once(String source, String what, Runnable work) {
        if (underWay.putIfAbsent(what, System.nanoTime()) == null) {
            pollers.execute(() -> {
                try {
                    BackgroundTask.attempt("Asking the source " + source, work);
                } finally {
                    underWay.remove(what);
                }
            });
        }
    }

    private void poll(SourceTerms source) {
        polls.computeIfAbsent(source.name(), name -> new LongAdder()).increment();
        PollReport report = sourcePolling.poll(source, SourceScheduler::tell);
        if (report.state().failures() > 0) {
            LOG.warn("Source {}: {}", source.name(), report.state().message());
        } else if (report.state().newAt().equals(report.state().polledAt())) {
            LOG.info("Source {}: {}", source.name(), report.state().message());
        }
        report.notes().forEach(note -> LOG.warn("Source {}: {}", source.name(), note));
        report.newAlarm().ifPresent(alarm -> LOG.error("ALARM: {}", alarm));
    }

    private void renew(SourceTerms source) {
        intents.webSubSubscriptions().renew(source).ifPresent(why -> LOG.warn("Source {}: {}", source.name(), why));
    }

    private void end(SourceSubscription unwanted) {
        intents.unsubscriptions()
                .end(unwanted, privateHosts.getOrDefault(unwanted.source(), Set.of()))
                .ifPresent(why -> LOG.warn("Source {}: {}", unwanted.source(), why));
    }

    private void takeConfiguration() {
        SourcesReader.Reading reading = SourceWiring.read(feeds, Optional.of(newsroom.publication()));
        if (reading.problems().isEmpty()) {
            take(reading);
            LOG.info("The changed sources are in force");
        } else {
            reading.problems().stream()
                    .map(Problem::sentence)
                    .forEach(sentence -> LOG.warn("The sources stay as they were: {}", sentence));
        }
    }

    /** Neither the name nor the headline of a story that may not be public belongs into a log. */
    private static void tell(Receipt receipt) {
        if (receipt.outcome() == Outcome.REFUSED || receipt.outcome() == Outcome.HELD) {
            LOG.warn(
                    "A story of a source: {}. The reason: dateline quarantine list",
                    receipt.outcome().word());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        pollers.shutdownNow();
        deliveries.shutdownNow();
        imageMeasuring.close();
        client.close();
    }

    private static ThreadFactory named(String name) {
        return task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
