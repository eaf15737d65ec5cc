package dateline.cli;

import dateline.Newsroom;
import dateline.ingest.Ingest;
import dateline.ingest.SourcePage;
import dateline.outbound.OutboundClient;
import dateline.outbound.OutboundSettings;
import dateline.outbound.SystemResolver;
import dateline.publication.PageSelectors;
import dateline.publication.Problem;
import dateline.publication.Publication;
import dateline.publication.SourceTerms;
import dateline.publication.SourceTerms.Kind;
import dateline.publication.SourcesReader;
import dateline.source.ImageMeter;
import dateline.source.MeasuringRules;
import dateline.source.Polling;
import dateline.source.Sources;
import dateline.source.Subscriptions;
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
import java.util.stream.Collectors;

/** Puts the parts together that polling needs. */
final class SourceWiring {
    private static final Duration NAME_SERVER_PATIENCE = Duration.ofSeconds(5);

    private SourceWiring() {}

    static SourcesReader.Reading read(Path feeds, Optional<Publication> publication) {
        return new SourcesReader(SourcePage::selectorMistake).read(feeds, publication);
    }

    /** Has the newsroom measure images as sources.yaml says. */
    static void measureImages(
            Newsroom newsroom, ArticleStore store, OutboundClient client, SourcesReader.Reading reading, Clock clock) {
        newsroom.completeWith(new ImageMeter(
                client, store.sourceLog(), clock, new MeasuringRules(reading.sources(), reading.measureImages())));
    }

    /** The sources of sources.yaml, or a {@link ConfigurationException} with every problem that it has. */
    static List<SourceTerms> terms(Path feeds, Publication publication) {
        return reading(feeds, publication).sources();
    }

    /** What sources.yaml says, or a {@link ConfigurationException} with every problem that it has. */
    static SourcesReader.Reading reading(Path feeds, Publication publication) {
        SourcesReader.Reading reading = read(feeds, Optional.of(publication));
        if (!reading.problems().isEmpty()) {
            throw new ConfigurationException(
                    reading.problems().stream().map(Problem::sentence).collect(Collectors.joining("\n")));
        }
        return reading;
    }

    static OutboundClient client(Publication publication) {
        return new OutboundClient(
                OutboundSettings.of(
                        ProgramVersion.number(), publication.baseUrl().toString()),
                new SystemResolver(NAME_SERVER_PATIENCE));
    }

    /** Sources that are polled alone: nobody waits for what hubs would deliver. */
    static Sources sources(
            Newsroom newsroom, ArticleStore store, OutboundClient client, Clock clock, RandomGenerator random) {
        return sources(newsroom, store, client, clock, random, Optional.empty());
    }

    static Subscriptions subscriptions(
            Newsroom newsroom, ArticleStore store, OutboundClient client, Clock clock, RandomGenerator random) {
        return new Subscriptions(client, store.sourceLog(), clock, random, () -> newsroom.publication()
                .baseUrl());
    }

    static Sources sources(
            Newsroom newsroom,
            ArticleStore store,
            OutboundClient client,
            Clock clock,
            RandomGenerator random,
            Optional<Subscriptions> subscriptions) {
        return new Sources(
                newsroom,
                store,
                new Polling(client, random, SourceWiring::sleep, SourceWiring::environment),
                clock,
                subscriptions);
    }

    static Webhooks webhooks(Newsroom newsroom, ArticleStore store, Supplier<List<SourceTerms>> sources, Clock clock) {
        return new Webhooks(newsroom, store, sources, SourceWiring::environment, clock);
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name));
    }

    static Ingest ingest(Publication publication) {
        return new Ingest(publication);
    }

    /** The source that has this address, or one without any settings. */
    static SourceTerms nameless(List<SourceTerms> all, String url) {
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
