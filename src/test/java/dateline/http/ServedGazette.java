package dateline.http;

import dateline.Newsroom;
import dateline.golden.SetClock;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Input;
import dateline.partner.PartnerPublisher;
import dateline.publication.Publication;
import dateline.publication.SourceOwnership;
import dateline.publication.yaml.PublicationReader;
import dateline.server.FeedServer;
import dateline.server.HttpSettings;
import dateline.source.InboundEndpoints;
import dateline.store.ArticleStore;
import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** A newsroom whose configuration changes, on one store: as often as it is started, and while it runs. */
final class ServedGazette {
    static final String BASE = "https://feeds.harbour-gazette.example";

    private static final String HEAD = """
        title: The Harbour Gazette
        description: News from the coast
        site: https://www.harbour-gazette.example/
        base-url: %s
        authority: harbour-gazette.example
        language: en
        default-section: news
        """.formatted(BASE);

    /** The clock of all of it. */
    final SetClock clock = new SetClock(Instant.parse("2026-03-01T08:00:00Z"));

    private final Path folder;
    private SourceOwnership sources = SourceOwnership.NONE;

    ServedGazette(Path folder) {
        this.folder = folder;
    }

    private Publication publication(String sections) throws IOException {
        Path feeds = Files.createDirectories(folder.resolve("feeds"));
        Files.writeString(feeds.resolve("publication.yaml"), HEAD + sections);
        return new PublicationReader(URI.create(BASE))
                .read(feeds)
                .publication()
                .orElseThrow()
                .with(sources);
    }

    /** Whose the stories of each source are, of each configuration from now on. */
    ServedGazette owners(SourceOwnership owners) {
        sources = owners;
        return this;
    }

    /** A story in the article form; its text is its title. */
    static Input story(String sourceId, String title, String section, String... more) {
        String further = more.length == 0 ? "" : ", " + String.join(", ", more);
        return BytesInput.of(
                sourceId + ".json",
                "{\"sourceId\": \"%s\", \"title\": \"%s\", \"bodyText\": \"%s\", \"section\": \"%s\"%s}"
                        .formatted(sourceId, title, title + ".", section, further));
    }

    /** Starts with this configuration. */
    Serving serving(String sections) throws IOException {
        Publication publication = publication(sections);
        var store = SqlArticleStore.open(folder.resolve("data"), publication.authority(), 2026);
        var newsroom = new Newsroom(publication, store, clock, new Random(2026));
        newsroom.print();
        var server = new FeedServer(
                new FeedServer.Served(
                        newsroom::edition,
                        new PartnerPublisher(store, newsroom.publication(), List.of()),
                        store,
                        () -> SourceOwnership.NONE),
                new FeedServer.Inbound(newsroom, InboundEndpoints.NONE),
                new HttpSettings("127.0.0.1", 0),
                List::of,
                clock);
        server.start();
        return new Serving(this, store, newsroom, server, HttpClient.newHttpClient());
    }

    /** It runs. */
    record Serving(ServedGazette gazette, ArticleStore store, Newsroom newsroom, FeedServer server, HttpClient client)
            implements AutoCloseable {
        /** Takes another configuration and prints it. */
        void follow(String sections) throws IOException {
            newsroom.follow(gazette.publication(sections));
            newsroom.print();
        }

        /** Files a story, prints it, and gives its id. */
        String file(String sourceId, String title, String section, String... more) {
            String id = newsroom.file(story(sourceId, title, section, more))
                    .get(0)
                    .id()
                    .orElseThrow()
                    .value();
            newsroom.print();
            return id;
        }

        HttpResponse<byte[]> get(String path, String... fields) {
            return send("GET", path, fields);
        }

        HttpResponse<byte[]> head(String path) {
            return send("HEAD", path);
        }

        private HttpResponse<byte[]> send(String method, String path, String... fields) {
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

        @Override
        public void close() {
            server.close();
            store.close();
        }
    }
}
