package dateline.cli;

import dateline.Newsroom;
import dateline.ingest.Outcome;
import dateline.ingest.Receipt;
import dateline.outbound.OutboundClient;
import dateline.publication.Problem;
import dateline.publication.SourceTerms;
import dateline.publication.SourcesReader;
import dateline.source.Endings;
import dateline.source.PollReport;
import dateline.source.Receivers;
import dateline.source.Sources;
import dateline.source.Subscriber;
import dateline.source.Subscriptions;
import dateline.source.Webhooks;
import dateline.store.ArticleStore;
import dateline.store.SourceSubscription;
import java.nio.file.Path;
import java.time.Clock;
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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the sources of a running server when their time has come, and takes a changed sources.yaml. */
final class SourceRounds implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SourceRounds.class);
    private static final long LOOK_EVERY_MILLIS = 2_000;
    private static final int AT_ONCE = 4;
    private static final int MOST_DELIVERIES = 20;

    private final Newsroom newsroom;
    private final Sources sources;
    private final Subscriber.Intents intents;
    private final Webhooks webhooks;
    private final Consumer<SourcesReader.Reading> measuring;
    private final OutboundClient client;
    private final Path feeds;
    private final FileStamp file;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(named("sources"));
    private final ExecutorService pollers = Executors.newFixedThreadPool(AT_ONCE, named("poll"));
    private final ExecutorService deliveries = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_DELIVERIES), named("delivery"));
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    /** What each source allows, also one that has left sources.yaml: its hub is told so. */
    private final Map<String, Set<String>> privateHosts = new ConcurrentHashMap<>();

    private volatile List<SourceTerms> terms = List.of();

    private SourceRounds(
            Newsroom newsroom,
            Asking asking,
            Function<Supplier<List<SourceTerms>>, Webhooks> webhooks,
            Consumer<SourcesReader.Reading> measuring,
            SourcesFile sourcesFile) {
        this.newsroom = newsroom;
        this.sources = asking.sources();
        this.intents = asking.intents();
        this.webhooks = webhooks.apply(() -> terms);
        this.measuring = measuring;
        this.client = asking.client();
        this.feeds = sourcesFile.feeds();
        this.file = new FileStamp(feeds.resolve(SourcesReader.FILE_NAME));
        take(sourcesFile.reading());
    }

    /** What asks the sources, and the hubs of their feeds. */
    private record Asking(OutboundClient client, Sources sources, Subscriber.Intents intents) {}

    /** The folder of the configuration, and the sources as they were read there. */
    private record SourcesFile(Path feeds, SourcesReader.Reading reading) {}

    private void take(SourcesReader.Reading reading) {
        reading.sources().forEach(source -> privateHosts.put(source.name(), source.allowPrivate()));
        terms = reading.sources();
        measuring.accept(reading);
    }

    /** Begins; a sources.yaml with mistakes in it is a {@link ConfigurationException}. */
    @SuppressWarnings("FutureReturnValueIgnored")
    static SourceRounds begin(Newsroom newsroom, ArticleStore store, Path feeds, Clock clock, RandomGenerator random) {
        SourcesReader.Reading reading = SourceWiring.reading(feeds, newsroom.publication());
        OutboundClient client = SourceWiring.client(newsroom.publication());
        Subscriptions subscriptions = SourceWiring.subscriptions(newsroom, store, client, clock, random);
        var intents = new Subscriber.Intents(subscriptions, new Endings(subscriptions, store.sourceLog(), clock));
        Sources sources = SourceWiring.sources(newsroom, store, client, clock, random, Optional.of(subscriptions));
        var rounds = new SourceRounds(
                newsroom,
                new Asking(client, sources, intents),
                terms -> SourceWiring.webhooks(newsroom, store, terms, clock),
                changed -> SourceWiring.measureImages(newsroom, store, client, changed, clock),
                new SourcesFile(feeds, reading));
        rounds.clockwork.scheduleWithFixedDelay(
                rounds::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return rounds;
    }

    /** What other systems call. */
    Receivers receivers(Clock clock) {
        return new Receivers(
                webhooks::endpoint,
                Optional.of(new Subscriber(
                        intents,
                        sources,
                        () -> terms,
                        new Subscriber.Deliveries(deliveries, SourceRounds::tell),
                        clock)));
    }

    private void look() {
        try {
            if (file.hasChanged()) {
                takeConfiguration();
            }
            for (SourceTerms source : terms) {
                if (!underWay.contains(source.name()) && sources.isDue(source) && underWay.add(source.name())) {
                    pollers.execute(() -> poll(source));
                }
                if (intents.subscriptions().isDue(source) && underWay.add(source.name() + " hub")) {
                    pollers.execute(() -> renew(source));
                }
                sources.watch(source).ifPresent(alarm -> log.error("ALARM: {}", alarm));
            }
            for (SourceSubscription unwanted : intents.endings().due(terms)) {
                if (underWay.add(unwanted.callback())) {
                    pollers.execute(() -> end(unwanted));
                }
            }
        } catch (RuntimeException e) {
            log.error("The sources could not be looked after; it is tried again", e);
        }
    }

    private void poll(SourceTerms source) {
        try {
            PollReport report = sources.poll(source, SourceRounds::tell);
            if (report.state().failures() > 0) {
                log.warn("Source {}: {}", source.name(), report.state().message());
            } else if (report.state().newAt().equals(report.state().polledAt())) {
                log.info("Source {}: {}", source.name(), report.state().message());
            }
            report.notes().forEach(note -> log.warn("Source {}: {}", source.name(), note));
            report.newAlarm().ifPresent(alarm -> log.error("ALARM: {}", alarm));
        } catch (RuntimeException e) {
            log.error("Polling the source {} failed unexpectedly; it is tried again", source.name(), e);
        } finally {
            underWay.remove(source.name());
        }
    }

    private void renew(SourceTerms source) {
        try {
            intents.subscriptions().renew(source).ifPresent(why -> log.warn("Source {}: {}", source.name(), why));
        } catch (RuntimeException e) {
            log.error("Subscribing to the source {} failed unexpectedly; it is tried again", source.name(), e);
        } finally {
            underWay.remove(source.name() + " hub");
        }
    }

    private void end(SourceSubscription unwanted) {
        try {
            intents.endings()
                    .end(unwanted, privateHosts.getOrDefault(unwanted.source(), Set.of()))
                    .ifPresent(why -> log.warn("Source {}: {}", unwanted.source(), why));
        } catch (RuntimeException e) {
            log.error("Ending a subscription of {} failed unexpectedly; it is tried again", unwanted.source(), e);
        } finally {
            underWay.remove(unwanted.callback());
        }
    }

    private void takeConfiguration() {
        SourcesReader.Reading reading = SourceWiring.read(feeds, Optional.of(newsroom.publication()));
        if (reading.problems().isEmpty()) {
            take(reading);
            log.info("The changed sources are in force");
        } else {
            reading.problems().stream()
                    .map(Problem::sentence)
                    .forEach(sentence -> log.warn("The sources stay as they were: {}", sentence));
        }
    }

    /** Neither the name nor the headline of a story that may not be public belongs into a log. */
    private static void tell(Receipt receipt) {
        if (receipt.outcome() == Outcome.REFUSED || receipt.outcome() == Outcome.HELD) {
            log.warn(
                    "A story of a source: {}. The reason: dateline quarantine list",
                    receipt.outcome().word());
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
        pollers.shutdownNow();
        deliveries.shutdownNow();
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
