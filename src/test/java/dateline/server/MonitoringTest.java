package dateline.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.Newsroom;
import dateline.cli.CommandLineHarness;
import dateline.ingest.model.BytesInput;
import dateline.partner.PartnerPublisher;
import dateline.publication.Publication;
import dateline.publication.SourceOwnership;
import dateline.source.InboundEndpoints;
import dateline.store.AccessKey;
import dateline.store.ArticleStore;
import dateline.store.KeySecret;
import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the night shift sees of a running server, and what it must not see. */
class MonitoringTest {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Path accessLog;
    private ArticleStore store;
    private BackgroundJobs backgroundJobs;
    private FeedServer server;
    private String editKey;
    private String ingestKey;

    @BeforeEach
    void begin(@TempDir Path folder) throws Exception {
        accessLog = folder.resolve("access.log");
        var commandLine = new CommandLineHarness(folder.resolve("newsroom"));
        Publication publication = NewsroomWiring.publication(commandLine.feeds());
        store = SqlArticleStore.open(commandLine.data(), publication.authority(), 2026);
        editKey = key("night", AccessKey.Scope.EDIT, commandLine);
        ingestKey = key("cms", AccessKey.Scope.INGEST, commandLine);
        var newsroom = new Newsroom(publication, store, commandLine.clock, new Random(1));
        var partners = new PartnerPublisher(store, publication, List.of());
        backgroundJobs = new BackgroundJobs(
                newsroom,
                partners,
                store,
                new Configuration(commandLine.feeds(), NewsroomWiring.DEFAULT_BASE_URL, null),
                commandLine.feeds());
        server = new FeedServer(
                new FeedServer.Served(newsroom::edition, partners, store, () -> SourceOwnership.NONE),
                new FeedServer.Inbound(newsroom, InboundEndpoints.NONE),
                new HttpSettings("127.0.0.1", 0, Optional.of(new AccessLogFile(accessLog.toString(), false))),
                backgroundJobs,
                commandLine.clock);
        server.start();
        newsroom.file(BytesInput.of("seal.txt", "Seal asleep\n\nA grey seal slept.".getBytes(StandardCharsets.UTF_8)));
        newsroom.print();
    }

    private String key(String name, AccessKey.Scope scope, CommandLineHarness commandLine) {
        var secret = KeySecret.mint(new Random(name.hashCode()));
        store.write(writer -> writer.addAccessKey(name, scope, secret, commandLine.clock.instant(), Optional.empty()));
        return secret.reveal();
    }

    @AfterEach
    void end() {
        server.close();
        backgroundJobs.close();
        store.close();
    }

    private HttpResponse<String> get(int port, String path, String... fields) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        for (int i = 0; i < fields.length; i += 2) {
            request.header(fields[i], fields[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String... fields) throws Exception {
        return get(server.port(), path, fields);
    }

    @Test
    void theFiguresAreForTheKeyOfAnOperator() throws Exception {
        assertEquals(401, get("/metrics").statusCode());
        assertEquals(
                403, get("/metrics", "Authorization", "Bearer " + ingestKey).statusCode());
        assertEquals(200, get("/feeds/all.rss").statusCode());
        assertEquals(200, get("/feeds/all.rss?since=0").statusCode());
        assertEquals(404, get("/feeds/nothing.rss").statusCode());

        HttpResponse<String> figures = get("/metrics", "Authorization", "Bearer " + editKey);

        assertEquals(200, figures.statusCode());
        assertTrue(figures.headers().firstValue("Content-Type").orElse("").startsWith("text/plain; version=0.0.4"));
        assertEquals(
                "private, no-store",
                figures.headers().firstValue("Cache-Control").orElse(""));
        for (String line : List.of(
                "dateline_http_requests_seconds_count{kind=\"feed\",status=\"200\"} 1",
                "dateline_http_requests_seconds_count{kind=\"changes\",status=\"200\"} 1",
                "dateline_http_requests_seconds_count{kind=\"feed\",status=\"404\"} 1",
                "dateline_http_requests_seconds_bucket{kind=\"feed\",status=\"200\",le=\"0.1\"}",
                "dateline_http_sent_bytes_total{kind=\"feed\",status=\"200\"}",
                "dateline_ingest_inputs_total{outcome=\"accepted\"} 1.0",
                "dateline_quarantine_inputs{kind=\"refused\"}",
                "dateline_quarantine_oldest_age_seconds{kind=\"refused\"}",
                "dateline_task_good_age_seconds{task=\"Printing the feeds\"}",
                "dateline_feeds_rendered_total",
                "dateline_store_bytes",
                "dateline_store_up 1.0",
                "dateline_disk_free_bytes",
                "dateline_ready 0.0",
                "jvm_memory_used_bytes",
                "process_uptime_seconds")) {
            assertTrue(figures.body().contains(line), line + "\n" + figures.body());
        }
    }

    @Test
    void onAPortOfTheirOwnTheFiguresNeedNoKeyAndNothingElseIsThere() throws Exception {
        try (var listener = MetricsListener.begin("127.0.0.1", 0, server.monitoring())) {
            assertEquals(200, get(listener.port(), "/metrics").statusCode());
            assertEquals(404, get(listener.port(), "/feeds/all.rss").statusCode());
        }
    }

    @Test
    void aRequestThatTheClientHasNamedIsToldByItsNameAndNoOtherAnswerDiffers() throws Exception {
        HttpResponse<String> named = get("/feeds/nothing.rss", "X-Request-Id", "probe-17");
        HttpResponse<String> inTheApi = get("/api/articles/none", "X-Request-Id", "probe-18");

        assertEquals("probe-17", named.headers().firstValue("X-Request-Id").orElse(""));
        assertTrue(named.body().endsWith("\"requestId\":\"probe-17\"}"), named.body());
        assertTrue(inTheApi.body().contains("\"requestId\":\"probe-18\""), inTheApi.body());
        assertEquals(get("/articles/unknown").body(), get("/articles/unknown").body());
        assertFalse(get("/articles/unknown").body().contains("requestId"));
        assertFalse(get("/feeds/none.rss", "X-Request-Id", "\"},{").body().contains("requestId"));
    }

    @Test
    void theAccessLogHasALineForEachRequestAndNoSecretInIt() throws Exception {
        get(
                "/feeds/all.rss?token=hidden",
                "User-Agent",
                "Reader/1 \"x\"",
                "Referer",
                "https://a.example/inbox?k=hidden");
        get("/partners/msn/hidden.rss");
        get("/api/websub/hidden");
        get("/api/articles/x", "Authorization", "Bearer hidden", "X-Request-Id", "probe-19");
        server.close();

        List<String> lines = Files.readAllLines(accessLog);

        assertEquals(4, lines.size(), lines.toString());
        assertTrue(
                lines.get(0)
                        .matches("127\\.0\\.0\\.1 - - \\[[^]]+ \\+0000] \"GET /feeds/all\\.rss\\?\\* HTTP/1\\.1\" 200"
                                + " \\d+ \"https://a\\.example/\" \"Reader/1 \\?x\\?\" \\d+ [A-Za-z0-9.-]+"),
                lines.get(0));
        assertTrue(lines.get(3).endsWith(" probe-19"), lines.get(3));
        assertFalse(lines.toString().contains("hidden"), lines.toString());
    }

    @Test
    void aRequestUnderWayIsAnsweredBeforeTheServerStops() throws Exception {
        String body = "{\"title\": \"Late\", \"bodyText\": \"It was filed at the last moment.\"}";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream()
                    .write(
                            ("POST /api/articles HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                                            + ingestKey + "\r\nContent-Length: " + body.length() + "\r\n\r\n"
                                            + body.substring(0, 9))
                                    .getBytes(StandardCharsets.US_ASCII));
            assertTrue(isBegun());

            int port = server.port();
            CompletableFuture<Void> stopping = CompletableFuture.runAsync(server::close);
            awaitNoMoreConnections(port);
            socket.getOutputStream().write(body.substring(9).getBytes(StandardCharsets.US_ASCII));

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 201"), answer);
            stopping.get(60, TimeUnit.SECONDS);
        }
    }

    /** Whoever asks after it has been read to its end is behind it. */
    private boolean isBegun() throws Exception {
        return get("/health/live").statusCode() == 200 && get("/health/ready").statusCode() == 503;
    }

    private static void awaitNoMoreConnections(int port) {
        while (true) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setSoTimeout(100);
                socket.getOutputStream()
                        .write("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                byte[] answer = new byte[12];
                if (socket.getInputStream().readNBytes(answer, 0, 12) < 12 || answer[9] == '5') {
                    return;
                }
            } catch (IOException | IllegalStateException e) {
                return;
            }
        }
    }
}
