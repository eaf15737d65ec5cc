package dateline.source;

import dateline.Newsroom;
import dateline.ingest.model.Receipt;
import dateline.outbound.OutboundClient;
import dateline.outbound.OutboundSettings;
import dateline.outbound.ScriptedSite;
import dateline.outbound.ScriptedSite.Asked;
import dateline.outbound.ScriptedSite.Reply;
import dateline.partner.PartnerPublisher;
import dateline.publication.PageSelectors;
import dateline.publication.SourceOwnership;
import dateline.publication.SourceTerms;
import dateline.publication.SourceTerms.Kind;
import dateline.server.FeedServer;
import dateline.server.HttpSettings;
import dateline.store.ArticleStore;
import dateline.store.SourceSubscription;
import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A newsroom behind its real server, a site whose feed names a hub, and the hub, which does what the test says. */
final class SubscriptionHarness implements AutoCloseable {
    static final String TOPIC = "/topic.atom";

    final ScriptedSite site = new ScriptedSite();
    final PollingHarness.MovableClock clock = new PollingHarness.MovableClock();
    final List<Receipt> delivered = new CopyOnWriteArrayList<>();
    final Queue<Runnable> later = new ArrayDeque<>();
    private final Path folder;
    ArticleStore store;
    final List<SourceTerms> terms = new CopyOnWriteArrayList<>();
    private final OutboundClient client;
    private Newsroom newsroom;
    private WebSubSubscriptions webSubSubscriptions;
    private Unsubscriptions unsubscriptions;
    private SourcePolling sourcePolling;
    private FeedServer server;

    SubscriptionHarness(Path folder) {
        this.folder = folder;
        store = open();
        client = new OutboundClient(
                OutboundSettings.of("1", "https://feeds.harbour-gazette.example"),
                host -> List.of(InetAddress.getAllByName(host)));
        newsroom = newsroom(new Random(7));
        terms.add(terms("wire", "/feed", Optional.of(true), Set.of(site.authority())));
        site.page("/hub", Reply.status(202));
        begin(new Random(11));
    }

    private ArticleStore open() {
        return SqlArticleStore.open(folder, "harbour-gazette.example", 2026);
    }

    private Newsroom newsroom(Random random) {
        var opened = new Newsroom(PollingHarness.gazette(), store, clock, random);
        opened.print();
        return opened;
    }

    Path data() {
        return folder;
    }

    private void begin(Random random) {
        webSubSubscriptions = new WebSubSubscriptions(
                client, store.sourceLog(), clock, random, () -> URI.create("http://127.0.0.1:" + server.port()));
        unsubscriptions = new Unsubscriptions(webSubSubscriptions, store.sourceLog(), store::dataVersion, clock);
        sourcePolling = new SourcePolling(
                newsroom,
                store,
                new PollingContext(client, new Random(7), time -> {}, name -> Optional.empty()),
                clock,
                Optional.of(webSubSubscriptions));
        var webSubSubscriber = new WebSubSubscriber(
                new WebSubSubscriber.Intents(webSubSubscriptions, unsubscriptions),
                sourcePolling,
                () -> terms,
                new WebSubSubscriber.Deliveries(later::add, delivered::add),
                clock);
        server = new FeedServer(
                new FeedServer.Served(
                        newsroom::edition,
                        new PartnerPublisher(store, newsroom.publication(), List.of()),
                        store,
                        () -> SourceOwnership.NONE),
                new FeedServer.Inbound(
                        newsroom, new InboundEndpoints(source -> Optional.empty(), Optional.of(webSubSubscriber))),
                new HttpSettings("127.0.0.1", 0),
                List::of,
                clock);
        server.start();
    }

    /** Everything is made anew, of what lies in the folder. */
    void reopen() {
        store.close();
        store = open();
        newsroom = newsroom(new Random(8));
        restart();
    }

    /** Everything but the store is made anew. */
    void restart() {
        server.close();
        begin(new Random(12));
    }

    SourceTerms terms(String name, String path, Optional<Boolean> websub, Set<String> permitted) {
        return new SourceTerms(
                name,
                Kind.FEED,
                List.of(URI.create(site.at(path))),
                Duration.ofMinutes(15),
                Optional.of("world"),
                Optional.empty(),
                true,
                false,
                false,
                PageSelectors.NONE,
                List.of(),
                Optional.empty(),
                false,
                permitted,
                false,
                Optional.empty(),
                Optional.empty(),
                websub);
    }

    SourceTerms wire() {
        return terms.get(0);
    }

    WebSubSubscriptions webSubSubscriptions() {
        return webSubSubscriptions;
    }

    String feed(String title) {
        return feed(title, site.at(TOPIC), site.at("/hub"));
    }

    static String feed(String title, String self, String hub) {
        return """
            <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><id>urn:wire</id>
            <updated>2026-11-24T10:00:00Z</updated><link rel="self" href="%s"/><link rel="hub" href="%s"/>
            <entry><id>urn:wire:%s</id><title>%s</title><updated>2026-11-24T10:00:00Z</updated>
            <link href="https://www.wire.example/%s"/><content>A text about %s.</content></entry></feed>
            """.formatted(self, hub, title.hashCode(), title, title.hashCode(), title);
    }

    Reply atom(String body) {
        return Reply.of("application/atom+xml", body);
    }

    /** Polls the wire, whose feed has one story. */
    PollReport poll(String title) {
        site.page("/feed", atom(feed(title)));
        return poll();
    }

    PollReport poll() {
        return sourcePolling.poll(wire(), receipt -> {});
    }

    boolean isPollDue() {
        return sourcePolling.isDue(wire());
    }

    Instant nextPoll() {
        return sourcePolling.state(wire()).nextAt();
    }

    SourceSubscription subscription() {
        return store.sourceLog().subscription("wire").orElseThrow();
    }

    /** What the hub was asked, in order. */
    List<Map<String, String>> asked(String path) {
        return site.asked(path).stream().map(SubscriptionHarness::form).toList();
    }

    Map<String, String> lastAsked() {
        List<Map<String, String>> all = asked("/hub");
        return all.get(all.size() - 1);
    }

    private static Map<String, String> form(Asked request) {
        return Stream.of(request.body().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    /** The callback is asked with these parameters, by turns name and value. */
    Heard verify(String callback, String... parameters) {
        var query = new ArrayList<String>();
        for (int i = 0; i < parameters.length; i += 2) {
            query.add(parameters[i] + "=" + URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return send("GET", here(callback) + "?" + String.join("&", query), "");
    }

    /** The hub confirms the last subscription for so long. */
    Heard confirm(Duration lease) {
        return verify(
                lastAsked().get("hub.callback"),
                "hub.mode",
                "subscribe",
                "hub.topic",
                lastAsked().get("hub.topic"),
                "hub.challenge",
                "c4a11e9e",
                "hub.lease_seconds",
                Long.toString(lease.toSeconds()));
    }

    /** Polls, and is subscribed. */
    void subscribe(Duration lease) {
        poll("Bridge opens");
        confirm(lease);
    }

    Heard deliver(String callback, String body, String... fields) {
        return send("POST", here(callback), body, fields);
    }

    /** After a restart the server has another port; its address is its own in production. */
    private String here(String callback) {
        return callback.replaceFirst("127\\.0\\.0\\.1:\\d+", "127.0.0.1:" + server.port());
    }

    void readWhatWasDelivered() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }

    /** Looks after the subscriptions that nobody wants, as the rounds do. Gives what went wrong. */
    List<String> endWhatIsUnwanted() {
        return unsubscriptions.due(terms).stream()
                .flatMap(known -> unsubscriptions.end(known, Set.of(site.authority())).stream())
                .toList();
    }

    /** What the server answered. */
    record Heard(int statusCode, String body, String contentType, String options) {}

    /** Over a connection of its own, which the server need not wait for when it stops. */
    private static Heard send(String method, String address, String body, String... fields) {
        try {
            var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setRequestMethod(method);
            connection.setRequestProperty("Connection", "close");
            for (int i = 0; i < fields.length; i += 2) {
                connection.setRequestProperty(fields[i], fields[i + 1]);
            }
            if (method.equals("POST")) {
                connection.setDoOutput(true);
                connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            }
            int status = connection.getResponseCode();
            InputStream answer = status < 400 ? connection.getInputStream() : connection.getErrorStream();
            return new Heard(
                    status,
                    new String(answer.readAllBytes(), StandardCharsets.UTF_8),
                    connection.getHeaderField("Content-Type"),
                    connection.getHeaderField("X-Content-Type-Options"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void tick(Duration time) {
        clock.now = clock.now.plus(time);
    }

    @Override
    public void close() {
        server.close();
        client.close();
        store.close();
        site.close();
    }
}
