package dateline.server;

import dateline.Newsroom;
import dateline.ProgramVersion;
import dateline.ingest.page.SourcePage;
import dateline.outbound.OutboundClient;
import dateline.outbound.OutboundSettings;
import dateline.outbound.SystemResolver;
import dateline.publication.PageSelectors;
import dateline.publication.Publication;
import dateline.publication.SourceTerms;
import dateline.publication.SourceTerms.Kind;
import dateline.publication.yaml.SourcesReader;
import dateline.source.BackgroundImageMeasurer;
import dateline.source.ImageMeasurer;
import dateline.source.ImageMeasuringRules;
import dateline.source.PollingContext;
import dateline.source.SourcePolling;
import dateline.source.WebSubSubscriptions;
import dateline.source.Webhooks;
import dateline.store.ArticleStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the parts together that polling needs. */
public final class SourceWiring {
    private static final Logger LOG = LoggerFactory.getLogger(SourceWiring.class);
    private static final Duration NAME_SERVER_PATIENCE = Duration.ofSeconds(5);

    private SourceWiring() {}

    /** What sources.yaml says, with every problem that it has. */
    public static SourcesReader.Reading read(Path feeds, Optional<Publication> publication) {
        return new SourcesReader(SourcePage::selectorMistake).read(feeds, publication);
    }

    /** Has the newsroom measure images as sources.yaml says. */
    public static BackgroundImageMeasurer measureImages(
            Newsroom newsroom, ArticleStore store, OutboundClient client, SourcesReader.Reading reading, Clock clock) {
        var imageMeasuring = new BackgroundImageMeasurer(
                newsroom, store, new ImageMeasurer(client, store.sourceLog(), clock), SourceWiring::tell);
        measureBy(reading, imageMeasuring);
        newsroom.completeWith(imageMeasuring, imageMeasuring::filed);
        return imageMeasuring;
    }

    private static void tell(RuntimeException failure) {
        LOG.warn(
                "The image of a story was not measured ({}); it is when the story is filed again",
                failure.getClass().getName());
        LOG.debug("The image of a story was not measured", failure);
    }

    /** Measures whose lead images sources.yaml says. */
    static void measureBy(SourcesReader.Reading reading, BackgroundImageMeasurer imageMeasuring) {
        var rules = new ImageMeasuringRules(reading.sources(), reading.measureImages());
        if (rules.measureAny()) {
            imageMeasuring.follow(rules);
        } else {
            imageMeasuring.rest();
        }
    }

    /** The sources of sources.yaml, or a {@link ConfigurationException} with every problem that it has. */
    public static List<SourceTerms> terms(Path feeds, Publication publication) {
        return reading(feeds, publication).sources();
    }

    /** What sources.yaml says, or a {@link ConfigurationException} with every problem that it has. */
    public static SourcesReader.Reading reading(Path feeds, Publication publication) {
        SourcesReader.Reading reading = read(feeds, Optional.of(publication));
        if (!reading.problems().isEmpty()) {
            throw new ConfigurationException(reading.problems());
        }
        return reading;
    }

    /** The one way out, which tells the others whom to complain to. */
    public static OutboundClient client(Publication publication) {
        return new OutboundClient(
                OutboundSettings.of(
                        ProgramVersion.number(), publication.baseUrl().toString()),
                new SystemResolver(NAME_SERVER_PATIENCE));
    }

    /** Sources that are polled alone: nobody waits for what hubs would deliver. */
    public static SourcePolling sources(
            Newsroom newsroom, ArticleStore store, OutboundClient client, Clock clock, RandomGenerator random) {
        return sources(newsroom, store, client, clock, random, Optional.empty());
    }

    static WebSubSubscriptions subscriptions(
            Newsroom newsroom, ArticleStore store, OutboundClient client, Clock clock, RandomGenerator random) {
        return new WebSubSubscriptions(client, store.sourceLog(), clock, random, () -> newsroom.publication()
                .baseUrl());
    }

    static SourcePolling sources(
            Newsroom newsroom,
            ArticleStore store,
            OutboundClient client,
            Clock clock,
            RandomGenerator random,
            Optional<WebSubSubscriptions> webSubSubscriptions) {
        return new SourcePolling(
                newsroom,
                store,
                new PollingContext(client, random, SourceWiring::sleep, SourceWiring::environment),
                clock,
                webSubSubscriptions);
    }

    static Webhooks webhooks(Newsroom newsroom, ArticleStore store, Supplier<List<SourceTerms>> sources, Clock clock) {
        return new Webhooks(newsroom, store, sources, SourceWiring::environment, clock);
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name));
    }

    /** The source that has this address, or one without any settings. */
    public static SourceTerms nameless(List<SourceTerms> all, String url) {
        return all.stream()
                .filter(terms -> terms.addresses().stream()
                        .anyMatch(address -> address.toString().equals(url)))
                .findFirst()
                .orElseGet(() -> new SourceTerms(
                        "preview",
                        Kind.PAGES,
                        List.<URI>of(),
                        Duration.ofHours(1),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false,
                        false,
                        PageSelectors.NONE,
                        List.of(),
                        Optional.empty(),
                        false,
                        Set.of(),
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
