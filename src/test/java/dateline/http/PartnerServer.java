package dateline.http;

import dateline.Newsroom;
import dateline.golden.SetClock;
import dateline.ingest.model.BytesInput;
import dateline.partner.PartnerPublisher;
import dateline.publication.FetchTerms;
import dateline.publication.PartnerTerms;
import dateline.publication.Publication;
import dateline.publication.SourceOwnership;
import dateline.publication.UsualTerms;
import dateline.publication.Window;
import dateline.server.FeedServer;
import dateline.server.HttpSettings;
import dateline.source.InboundEndpoints;
import dateline.store.AccessKey;
import dateline.store.ArticleStore;
import dateline.store.KeySecret;
import dateline.store.StoreAddress;
import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The real server with partners, on a free port. */
final class PartnerServer implements AutoCloseable {
    static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");

    final SetClock clock = new SetClock(MORNING);
    final ArticleStore store;
    final CountedReads countedReads;
    final Newsroom newsroom;
    final PartnerPublisher press;
    final FeedServer server;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    PartnerServer(Path data, List<PartnerTerms> terms) {
        this(new StoreAddress.Folder(data), terms);
    }

    PartnerServer(StoreAddress storeAddress, List<PartnerTerms> terms) {
        Publication publication = Gazette.publication();
        countedReads = CountedReads.of(SqlArticleStore.open(storeAddress, publication.authority(), 2026));
        store = countedReads.store();
        newsroom = new Newsroom(publication, store, clock, new Random(2026));
        newsroom.print();
        press = new PartnerPublisher(store, publication, terms);
        server = new FeedServer(
                new FeedServer.Served(newsroom::edition, press, store, () -> SourceOwnership.NONE),
                new FeedServer.Inbound(newsroom, InboundEndpoints.NONE),
                new HttpSettings("127.0.0.1", 0),
                List::of,
                clock);
        server.start();
    }

    /** Those of a partner that gets all in one format, by these terms of fetching. */
    static PartnerTerms terms(String slug, FetchTerms fetchTerms) {
        return UsualTerms.of(
                slug,
                "The Harbour Gazette",
                "ninjs",
                "all",
                Window.DEFAULT,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                fetchTerms);
    }

    void key(String name, AccessKey.Scope scope, KeySecret secret, Optional<Instant> expires) {
        if (!store.write(writer -> writer.addAccessKey(name, scope, secret, MORNING, expires))) {
            throw new AssertionError(name);
        }
    }

    /** Files a story and gives its id. */
    String file(String name) {
        String form = """
            {"sourceId": "%s", "title": "Story %s of the harbour", "lang": "en", "bodyText": "Text of %s."}
            """.formatted(name, name, name);
        return newsroom.file(BytesInput.of(name + ".json", form))
                .get(0)
                .id()
                .orElseThrow()
                .value();
    }

    HttpResponse<byte[]> get(String path, String... fields) {
        return send("GET", path, fields);
    }

    HttpResponse<byte[]> bearer(String path, KeySecret secret) {
        return get(path, "Authorization", "Bearer " + secret.reveal());
    }

    HttpResponse<byte[]> send(String method, String path, String... fields) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (fields.length > 0) {
            request.headers(fields);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String field(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
