package dateline.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.Newsroom;
import dateline.golden.SetClock;
import dateline.ingest.model.BytesInput;
import dateline.partner.PartnerPublisher;
import dateline.publication.Publication;
import dateline.publication.SourceOwnership;
import dateline.publication.UsualTerms;
import dateline.publication.Window;
import dateline.server.FeedServer;
import dateline.server.HttpSettings;
import dateline.source.InboundEndpoints;
import dateline.store.AccessKey.Scope;
import dateline.store.ArticleStore;
import dateline.store.KeySecret;
import dateline.store.StoreUnavailableException;
import dateline.store.engine.SqlArticleStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Partners of a server whose store goes away: the real store, behind a door that can be shut. */
class PartnersWithoutTheStoreTest {
    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");
    private static final KeySecret MSN = KeySecret.mint(new Random(1));
    private static final KeySecret SECOND = KeySecret.mint(new Random(2));

    private final AtomicBoolean away = new AtomicBoolean();
    private final HttpClient client = HttpClient.newHttpClient();
    private ArticleStore store;
    private FeedServer server;

    private Object ask(Method method, Object[] arguments) throws Throwable {
        if (away.get() && Set.of("read", "write", "dataVersion").contains(method.getName())) {
            throw new StoreUnavailableException("The disk is gone.", null);
        }
        try {
            return method.invoke(store, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @BeforeEach
    void serve(@TempDir Path data) {
        Publication publication = Gazette.publication();
        store = SqlArticleStore.open(data, publication.authority(), 2026);
        var door = (ArticleStore) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ArticleStore.class},
                (proxy, method, arguments) -> ask(method, arguments));
        var clock = new SetClock(MORNING);
        var newsroom = new Newsroom(publication, door, clock, new Random(2026));
        Optional<URI> logo = Optional.of(URI.create("https://www.harbour-gazette.example/logo.png"));
        var partners = new PartnerPublisher(
                door,
                publication,
                List.of(UsualTerms.of(
                        "msn", "The Gazette", "msn", "all", Window.DEFAULT, false, logo, logo, Optional.empty())));
        newsroom.file(BytesInput.of(
                "seal.json",
                "{\"title\": \"Seal asleep\", \"bodyText\": \"A grey seal slept.\", \"lang\": \"en\","
                        + " \"url\": \"https://www.harbour-gazette.example/seal\"}"));
        newsroom.print();
        store.write(writer -> writer.addAccessKey("msn", Scope.PARTNER, MSN, MORNING, Optional.empty()));
        store.write(writer -> writer.addAccessKey("msn.2", Scope.PARTNER, SECOND, MORNING, Optional.empty()));
        server = new FeedServer(
                new FeedServer.Served(newsroom::edition, partners, door, () -> SourceOwnership.NONE),
                new FeedServer.Inbound(newsroom, InboundEndpoints.NONE),
                new HttpSettings("127.0.0.1", 0),
                List::of,
                clock);
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
        store.close();
    }

    private HttpResponse<byte[]> get(KeySecret key) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/partners/msn.rss"))
                .header("Authorization", "Bearer " + key.reveal())
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    @DisplayName("HTTP-38: while the store is away partners get the feed of the last print")
    void partnersGetTheLastGoodFeed() throws Exception {
        HttpResponse<byte[]> before = get(MSN);
        away.set(true);

        HttpResponse<byte[]> meanwhile = get(MSN);

        assertEquals(List.of(200, 200), List.of(before.statusCode(), meanwhile.statusCode()));
        assertArrayEquals(before.body(), meanwhile.body());
        assertEquals(before.headers().firstValue("ETag"), meanwhile.headers().firstValue("ETag"));
    }

    @Test
    @DisplayName("A key that was never shown opens nothing that cannot be looked up, and a revoked one nothing later")
    void onlyKnownKeysOpenIt() throws Exception {
        get(MSN);
        get(SECOND);
        store.write(writer -> writer.revokeAccessKey("msn.2", MORNING));
        int revoked = get(SECOND).statusCode();
        away.set(true);

        assertEquals(401, revoked);
        assertEquals(503, get(SECOND).statusCode());
        assertEquals(503, get(KeySecret.mint(new Random(3))).statusCode());
    }

    @Test
    @DisplayName("Without any print before, it is 503 with Retry-After")
    void withoutAPrintItIsUnavailable() throws Exception {
        away.set(true);

        HttpResponse<byte[]> response = get(MSN);

        assertEquals(503, response.statusCode());
        assertEquals("60", response.headers().firstValue("Retry-After").orElse(""));
    }
}
