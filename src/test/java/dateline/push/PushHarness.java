package dateline.push;

import dateline.Newsroom;
import dateline.editorial.EditorialActions;
import dateline.feed.ContentCoding;
import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import dateline.http.desk.DeskEnvironment;
import dateline.ingest.model.BytesInput;
import dateline.outbound.AsyncOutboundClient;
import dateline.partner.PartnerPublisher;
import dateline.publication.PartnerTerms;
import dateline.publication.Publication;
import dateline.publication.SourceOwnership;
import dateline.publication.UsualTerms;
import dateline.publication.WebhookTerms;
import dateline.publication.Window;
import dateline.publication.yaml.PartnersReader;
import dateline.publication.yaml.PublicationReader;
import dateline.server.FeedServer;
import dateline.server.HttpSettings;
import dateline.server.PushWiring;
import dateline.source.InboundEndpoints;
import dateline.store.ArticleStore;
import dateline.store.StoreAddress;
import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/** A newsroom that tells of its changes, with its server and its store. */
final class PushHarness implements AutoCloseable {
    static final String BASE = "https://feeds.harbour-gazette.example";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final ShiftedClock clock = new ShiftedClock();
    final ArticleStore store;
    final Newsroom newsroom;
    final PartnerPublisher partners;
    private final PushWiring pushWiring;
    private final FeedServer server;

    /** Goes as the system's does, and can be put forward. */
    static final class ShiftedClock extends Clock {
        private volatile Duration shift = Duration.ZERO;
        private volatile Optional<Instant> fixed = Optional.empty();

        void forward(Duration time) {
            shift = shift.plus(time);
        }

        /** From now on it is this time. */
        void stand(Instant time) {
            fixed = Optional.of(time);
        }

        @Override
        public Instant instant() {
            return fixed.orElseGet(Instant::now).plus(shift);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    PushHarness(Path folder, String push) {
        this(folder, push, PushWiring.client(publication(folder, push)));
    }

    PushHarness(Path folder, String push, AsyncOutboundClient client) {
        this(folder, push, client, new Random());
    }

    PushHarness(Path folder, String push, AsyncOutboundClient client, RandomGenerator random) {
        this(folder, push, client, random, new StoreAddress.Folder(folder.resolve("data")));
    }

    private PushHarness(
            Path folder, String push, AsyncOutboundClient client, RandomGenerator random, StoreAddress storeAddress) {
        Publication publication = publication(folder, push);
        store = SqlArticleStore.open(storeAddress, publication.authority(), 2026);
        newsroom = new Newsroom(publication, store, clock, random);
        newsroom.print();
        partners = new PartnerPublisher(store, publication, List.of(partner()));
        pushWiring = PushWiring.by(client, newsroom, store, partners, clock, new Random());
        server = new FeedServer(
                new FeedServer.Served(newsroom::edition, partners, store, () -> SourceOwnership.NONE),
                new FeedServer.Inbound(newsroom, InboundEndpoints.NONE, DeskEnvironment.NONE, Optional.of(pushWiring)),
                new HttpSettings("127.0.0.1", 0),
                List::of,
                clock);
        server.start();
        pushWiring.push().start();
    }

    List<Duration> waits() {
        return pushWiring.push().hubWaits();
    }

    static PushHarness allowing(Path folder, CallbackSite site) {
        return new PushHarness(folder, "{ allow-private: ['" + site.authority() + "'] }");
    }

    /** One of several servers on a store. */
    static PushHarness on(StoreAddress storeAddress, Path folder, CallbackSite site) {
        String push = "{ allow-private: ['" + site.authority() + "'] }";
        return new PushHarness(folder, push, PushWiring.client(publication(folder, push)), new Random(), storeAddress);
    }

    static Publication publication(Path folder, String push) {
        try {
            Path feeds = Files.createDirectories(folder.resolve("feeds"));
            Files.writeString(feeds.resolve("publication.yaml"), """
                    title: The Harbour Gazette
                    description: News from the coast
                    site: https://www.harbour-gazette.example/
                    base-url: %s
                    authority: harbour-gazette.example
                    language: en
                    push: %s
                    sections:
                      news: { title: News }
                      world: { title: World }
                    """.formatted(BASE, push));
            return new PublicationReader(URI.create(BASE))
                    .read(feeds)
                    .publication()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PartnerTerms partner() {
        return UsualTerms.of(
                "wire",
                "Wire",
                "ninjs",
                "news",
                Window.DEFAULT,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Lets the partner hear of changes there, and gives the secret. */
    String webhook(String url) {
        follow(url);
        return control().newSecret("wire", new Random());
    }

    /** Lets the partner hear of changes there, with the secret that it has. */
    void follow(String url) {
        pushWiring.follow(new PartnersReader.Reading(
                List.of(partner()), List.of(new WebhookTerms("wire", URI.create(url))), List.of()));
    }

    DeliveryControl control() {
        return pushWiring.following().control();
    }

    PushFigures figures() {
        return pushWiring.push().figures();
    }

    List<String> alarms() {
        return pushWiring.push().alarms();
    }

    String file(String sourceId, String title, String section, String... more) {
        String id = newsroom.file(story(sourceId, title, section, more))
                .get(0)
                .id()
                .orElseThrow()
                .value();
        newsroom.print();
        return id;
    }

    static BytesInput story(String sourceId, String title, String section, String... more) {
        String further = more.length == 0 ? "" : ", " + String.join(", ", more);
        return BytesInput.of(
                sourceId + ".json",
                "{\"sourceId\": \"%s\", \"title\": \"%s\", \"bodyText\": \"%s.\", \"section\": \"%s\"%s}"
                        .formatted(sourceId, title, title, section, further));
    }

    /** Asks the hub for a subscription without HTTP. */
    Optional<Duration> take(String topic, String callback) throws HubRefusal {
        return pushWiring
                .push()
                .hub()
                .take(Map.of(
                        "hub.mode", List.of("subscribe"),
                        "hub.topic", List.of(topic),
                        "hub.callback", List.of(callback)));
    }

    EditorialActions actions() {
        return newsroom.actions();
    }

    byte[] document(String feed, FeedFormat format) {
        return newsroom.edition()
                .rendition(new FeedAddress(feed), format)
                .orElseThrow()
                .bodies()
                .get(ContentCoding.IDENTITY);
    }

    HttpResponse<String> subscribe(String topic, String callback, String... more) {
        return hub("subscribe", topic, callback, more);
    }

    HttpResponse<String> hub(String mode, String topic, String callback, String... more) {
        var form = new StringBuilder(
                "hub.mode=" + mode + "&hub.topic=" + encoded(topic) + "&hub.callback=" + encoded(callback));
        for (int i = 0; i < more.length; i += 2) {
            form.append('&').append(more[i]).append('=').append(encoded(more[i + 1]));
        }
        return form(form.toString());
    }

    HttpResponse<String> form(String form) {
        return send(request("/hub")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** How many subscriptions and webhooks are written. */
    int written() {
        return store.pushLog().snapshot().hub().size();
    }

    /** Ends as by kill -9: nothing more is written, and its leases end with its connections. */
    void kill() {
        store.close();
    }

    /** What is left to do for one that was killed. */
    void endThreads() {
        server.close();
        pushWiring.close();
    }

    @Override
    public void close() {
        server.close();
        pushWiring.close();
        store.close();
    }
}
