package dateline.server;

import dateline.Newsroom;
import dateline.ProgramVersion;
import dateline.http.Metric;
import dateline.http.Readiness;
import dateline.outbound.AsyncOutboundClient;
import dateline.outbound.HostResolver;
import dateline.outbound.OutboundSettings;
import dateline.partner.PartnerPublisher;
import dateline.publication.Publication;
import dateline.publication.WebhookTerms;
import dateline.publication.yaml.PartnersReader;
import dateline.push.DeliveryControl;
import dateline.push.Push;
import dateline.push.PushFigures;
import dateline.store.ArticleStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Tells of changes while the server runs, with the webhooks that partners.yaml names at the moment.
 *
 * @param client by which everybody is told
 */
public record PushWiring(Push push, Following following, AsyncOutboundClient client) implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration TOTAL = Duration.ofSeconds(10);
    private static final int ANSWER_BYTES = 64 * 1024;

    /** The configuration that is in force. */
    public static final class Following {
        private final Newsroom newsroom;
        private final ArticleStore store;
        private final Clock clock;
        private volatile List<WebhookTerms> webhooks = List.of();

        private Following(Newsroom newsroom, ArticleStore store, Clock clock) {
            this.newsroom = newsroom;
            this.store = store;
            this.clock = clock;
        }

        /** What an operator does about deliveries. */
        public DeliveryControl control() {
            return new DeliveryControl(store, webhooks, clock);
        }
    }

    /** Does nothing before it is started. */
    public static PushWiring of(
            Newsroom newsroom, ArticleStore store, PartnerPublisher partners, Clock clock, RandomGenerator random) {
        return by(client(newsroom.publication()), newsroom, store, partners, clock, random);
    }

    /** As {@link #of}, by a way out of one's own. */
    public static PushWiring by(
            AsyncOutboundClient client,
            Newsroom newsroom,
            ArticleStore store,
            PartnerPublisher partners,
            Clock clock,
            RandomGenerator random) {
        var told = new Push.Told(
                store, () -> newsroom.isPrinted() ? Optional.of(newsroom.edition()) : Optional.empty(), partners);
        return new PushWiring(new Push(told, client, clock, random), new Following(newsroom, store, clock), client);
    }

    /** The one way out, for what nobody waits for. */
    public static AsyncOutboundClient client(Publication publication) {
        OutboundSettings usual = OutboundSettings.of(
                ProgramVersion.number(), publication.baseUrl().toString());
        return new AsyncOutboundClient(
                new OutboundSettings(usual.userAgent(), Set.copyOf(usual.ports()), CONNECT, TOTAL, ANSWER_BYTES),
                HostResolver.ofSystem());
    }

    /** What an operator does about deliveries, without a server. */
    public static DeliveryControl control(ArticleStore store, Path feeds, Publication publication, Clock clock) {
        PartnersReader.Reading reading = PartnerWiring.read(feeds, Optional.of(publication));
        if (!reading.problems().isEmpty()) {
            throw new ConfigurationException(reading.problems());
        }
        return new DeliveryControl(store, reading.webhooks(), clock);
    }

    /** Takes the webhooks that partners.yaml names now. */
    public void follow(PartnersReader.Reading reading) {
        following.webhooks = reading.webhooks();
        push.follow(reading.webhooks());
    }

    /** Sends a test message. */
    public Optional<DeliveryControl.Test> test(String partner) {
        return following.control().test(partner, following.newsroom.publication(), client);
    }

    /** What these tell, and what somebody has to look after here. */
    public Readiness beside(Readiness others) {
        return others.and(new Readiness() {
            @Override
            public List<String> reasonsAgainst() {
                return List.of();
            }

            @Override
            public List<String> alarms() {
                return push.alarms();
            }

            @Override
            public List<Metric> metrics() {
                return PushWiring.metrics(push.figures());
            }
        });
    }

    private static List<Metric> metrics(PushFigures figures) {
        return List.of(
                Metric.gauge("dateline.push.subscribers", "Subscribers of the hub", figures.subscribers()),
                Metric.gauge(
                        "dateline.push.subscribers.failing",
                        "Subscribers of the hub whose last delivery failed",
                        figures.failingSubscribers()),
                Metric.gauge("dateline.push.webhooks", "Webhooks of partners", figures.webhooks()),
                Metric.gauge(
                        "dateline.push.webhooks.failing",
                        "Webhooks of partners that do not take what they are sent",
                        figures.failingWebhooks()),
                Metric.gauge(
                        "dateline.push.hubs.failing",
                        "Outside hubs that did not take the last ping",
                        figures.failingHubs()));
    }

    @Override
    public void close() {
        push.close();
    }
}
