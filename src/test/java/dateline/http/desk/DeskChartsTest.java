package dateline.http.desk;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.http.desk.DeskBrowser.Page;
import dateline.ingest.model.BytesInput;
import dateline.publication.PollAdvice;
import dateline.store.PushLog;
import dateline.store.WebhookAttempt;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskChartsTest {
    private static final String FEEDLY =
            "Feedly/1.0 (+http://feedly.com/fetcher.html; 12 subscribers; like FeedFetcher)";

    @Test
    @DisplayName("POLL-04, POLL-07: the desk shows polls, the share of 304, and each reader with whom it reads for")
    void pollsAndReadersAreDrawn(@TempDir Path folder) throws Exception {
        try (var desk = new ServedDesk(folder)) {
            String etag = poll(desk, "/feeds/all.rss", FEEDLY, "")
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            poll(desk, "/feeds/all.rss", FEEDLY, etag);
            poll(desk, "/feeds/news.rss", FEEDLY, etag);
            poll(desk, "/feeds/all.rss", "NetNewsWire (RSS Reader; https://netnewswire.com/)", etag);
            poll(desk, "/health/live", "curl/8", "");
            DeskBrowser browser = desk.signedIn("mara");

            Page page = await().until(
                            () -> browser.get("/desk/charts"), one -> one.text().contains("4 polls"));

            List<String> readers = page.document().select(".bars li").eachText();
            assertTrue(
                    page.text().contains("4 polls in 24 hours, the most in one hour 4; 50 % were answered with 304"));
            assertEquals("Feedly 24 subscribers 3 polls, 33 % 304, 33 % unconditional", readers.get(0));
            assertEquals("NetNewsWire 1 poll, 100 % 304, 0 % unconditional", readers.get(1));
            assertEquals(2, readers.size());
            assertTrue(page.document().select("svg[role=img]").size() >= 2);
        }
    }

    @Test
    @DisplayName(
            "POLL-02: the page of a feed tells its rhythm, what readers are told, and what it would have them told")
    void theRhythmOfAFeedIsTold(@TempDir Path folder) throws IOException {
        try (var desk = new ServedDesk(folder)) {
            for (int i = 0; i < 5; i++) {
                desk.newsroom.file(BytesInput.of(
                        i + ".json",
                        "{\"sourceId\": \"r%d\", \"title\": \"Story %d\", \"bodyText\": \"T.\", \"published\": \"2026-01-0%dT08:00:00Z\"}"
                                .formatted(i, i, i + 1)));
            }
            desk.newsroom.print();

            String usual = desk.signedIn("mara").get("/desk/feeds/all").text();
            desk.newsroom.follow(desk.newsroom.publication().toBuilder()
                    .pollAdvice(PollAdvice.RHYTHM)
                    .build());
            desk.newsroom.print();
            String advised = desk.signedIn("mara").get("/desk/feeds/all").text();

            assertTrue(
                    usual.contains("Its stories usually come 24 hours apart; readers are told to ask every 5 minutes."
                            + " With polling: rhythm in publication.yaml it would be every 60 minutes."),
                    usual);
            assertTrue(advised.contains("readers are told to ask every 60 minutes, by that rhythm."), advised);
        }
    }

    @Test
    @DisplayName("HUMAN: the desk shows how long partners waited to be told")
    void theWaitOfPartnersIsDrawn(@TempDir Path folder) throws IOException {
        try (var desk = new ServedDesk(folder)) {
            desk.newsroom.file(BytesInput.of("a.txt", "Ferry late\n\nThe ferry is late today."));
            var now = desk.commandLine.clock.instant();
            PushLog log = desk.store.pushLog();
            log.keep(
                    log.revision(),
                    new PushLog.Progress(
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(
                                    new WebhookAttempt("msn", "m1", 1, "story.published", now, 200, "delivered", ""),
                                    new WebhookAttempt(
                                            "wire",
                                            "m2",
                                            1,
                                            "story.published",
                                            now.plusSeconds(9),
                                            200,
                                            "delivered",
                                            ""),
                                    new WebhookAttempt(
                                            "msn",
                                            "m3",
                                            1,
                                            "story.published",
                                            now.plusSeconds(2),
                                            500,
                                            "failed",
                                            ""))));

            List<String> waits = desk.signedIn("mara")
                    .get("/desk/charts")
                    .document()
                    .select(".bars li")
                    .eachText();

            assertEquals(
                    List.of(
                            "up to 1 s 1 message",
                            "up to 5 s 0 messages",
                            "up to 30 s 1 message",
                            "up to 5 min 0 messages",
                            "longer 0 messages"),
                    waits);
        }
    }

    private static HttpResponse<byte[]> poll(ServedDesk desk, String path, String agent, String etag)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + desk.server.port() + path))
                .header("User-Agent", agent);
        if (!etag.isEmpty()) {
            request.header("If-None-Match", etag);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
