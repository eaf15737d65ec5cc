package dateline.http.api;

import static dateline.http.TestServer.field;
import static dateline.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dateline.article.Article;
import dateline.article.State;
import dateline.http.TestServer;
import dateline.ingest.model.BytesInput;
import dateline.publication.PageSelectors;
import dateline.publication.SourceTerms;
import dateline.publication.SourceTerms.Kind;
import dateline.publication.SourceTerms.SourceWebhookTerms;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookApiTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String GHOST = "/api/webhooks/ghost-site";
    private static final String WORDPRESS = "/api/webhooks/wp-site";

    private TestServer server;

    @BeforeEach
    void start(@TempDir Path data) {
        server = new TestServer(data);
        server.sources.set(List.of(
                terms("ghost-site", "ghost", "SITE_SECRET", "X-Ghost-Signature"),
                terms("wp-site", "wordpress", "SITE_SECRET", "X-WP-Webhook-Signature"),
                terms("unset", "ghost", "NO_SUCH_VARIABLE", "X-Ghost-Signature")));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static SourceTerms terms(String name, String sender, String variable, String header) {
        return new SourceTerms(
                name,
                Kind.WEBHOOK,
                List.of(),
                Duration.ofMinutes(15),
                Optional.of("world"),
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
                Optional.of(new SourceWebhookTerms(sender, variable, header)),
                Optional.empty());
    }

    private static byte[] hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String ghostSignature(String secret, String body, Instant time) {
        long millis = time.toEpochMilli();
        return "sha256=" + HexFormat.of().formatHex(hmac(secret, body + millis)) + ", t=" + millis;
    }

    private HttpResponse<byte[]> ghost(String body) {
        return send(body, ghostSignature(TestServer.SECRET, body, Instant.now()));
    }

    private HttpResponse<byte[]> send(String body, String signature) {
        return server.post(GHOST, body, "X-Ghost-Signature", signature, "Content-Type", "application/json");
    }

    private HttpResponse<byte[]> wordPress(String body) {
        String signature = Base64.getEncoder().encodeToString(hmac(TestServer.SECRET, body));
        return server.post(WORDPRESS, body, "X-WP-Webhook-Signature", signature, "Content-Type", "application/json");
    }

    private static String post(String status, String html, String updated) {
        return """
                {"post": {"current": {"id": "63f", "title": "Bridge opens", "html": "<p>%s</p>", "status": "%s",
                  "visibility": "public", "url": "https://www.harbour-gazette.example/bridge/",
                  "published_at": "2026-11-23T12:00:00.000Z", "updated_at": "%s"}, "previous": {}}}
                """.formatted(html, status, updated);
    }

    private static String wordPressPost(String more, String status, String modified) {
        return """
                {%s"post_id": 7, "post": {"ID": 7, "post_title": "Ferry returns", "post_content": "<p>It is back.</p>",
                  "post_status": "%s", "post_type": "post", "post_modified_gmt": "%s"},
                  "post_permalink": "https://www.harbour-gazette.example/ferry/"}
                """.formatted(more, status, modified);
    }

    private static JsonNode json(HttpResponse<byte[]> response) throws JsonProcessingException {
        return JSON.readTree(text(response));
    }

    private static String outcome(HttpResponse<byte[]> response) throws JsonProcessingException {
        return response.statusCode() + " " + json(response).path("outcome").asText();
    }

    private Article article() {
        List<Article> all = server.store.read(reader -> reader.articles(Optional.empty(), Optional.empty(), 10));
        assertEquals(1, all.size());
        return all.get(0);
    }

    @Test
    void aPostOfGhostIsFiledAndChangedAndTheReceiptIsTheAnswer() throws JsonProcessingException {
        var filed = ghost(post("published", "After nine nights.", "2026-11-23T12:00:00.000Z"));
        var changed = ghost(post("published", "After ten nights.", "2026-11-23T13:00:00.000Z"));

        assertEquals("201 accepted", outcome(filed));
        assertEquals("200 changed", outcome(changed));
        assertEquals(json(filed).path("id"), json(changed).path("id"));
        assertEquals("After ten nights.", article().content().body().text());
        assertEquals(Optional.of("ghost-site"), article().content().source());
        assertEquals("private, no-store", field(filed, "Cache-Control"));
    }

    @Test
    void whatGhostUnpublishesIsHeldUntilGhostPublishesItAgain() throws JsonProcessingException {
        ghost(post("published", "After nine nights.", "2026-11-23T12:00:00.000Z"));

        var unpublished = ghost(post("draft", "After nine nights.", "2026-11-23T13:00:00.000Z"));
        State afterwards = article().state();
        var again = ghost(post("published", "After nine nights.", "2026-11-23T14:00:00.000Z"));

        assertEquals("200 changed", outcome(unpublished));
        assertEquals(State.HELD, afterwards);
        assertEquals("200 changed", outcome(again));
        assertEquals(State.LIVE, article().state());
    }

    @Test
    void anEditorsHoldIsNotEndedByTheSender() throws JsonProcessingException {
        ghost(post("published", "After nine nights.", "2026-11-23T12:00:00.000Z"));
        server.newsroom.actions().hold(article().id().value());

        ghost(post("draft", "After nine nights.", "2026-11-23T13:00:00.000Z"));
        server.newsroom.actions().hold(article().id().value());
        ghost(post("published", "After nine nights.", "2026-11-23T14:00:00.000Z"));

        assertEquals(State.HELD, article().state());
    }

    @Test
    void whatGhostDeletesIsWithdrawnForGood() throws JsonProcessingException {
        ghost(post("published", "After nine nights.", "2026-11-23T12:00:00.000Z"));

        var deleted = ghost(
                "{\"post\": {\"current\": {}, \"previous\": {\"id\": \"63f\", \"status\": \"published\", \"title\":"
                        + " \"B\"}}}");
        var again = ghost(post("published", "After nine nights.", "2026-11-23T14:00:00.000Z"));

        assertEquals("200 changed", outcome(deleted));
        assertEquals("200 unchanged", outcome(again));
        assertEquals(State.WITHDRAWN, article().state());
    }

    private static BytesInput pier(String source) {
        return BytesInput.of(
                "x.json",
                "{\"title\": \"Pier\", \"bodyText\": \"The pier is shut.\", \"source\": \"" + source + "\","
                        + " \"url\": \"https://www.gazette.example/pier/\"}");
    }

    private String deletedPier() throws JsonProcessingException {
        return outcome(ghost("{\"post\": {\"current\": {}, \"previous\": {\"id\": \"9\","
                + " \"url\": \"https://www.gazette.example/pier/\"}}}"));
    }

    @Test
    @DisplayName("SEC-07: a webhook takes back no story of another source, whatever address it names")
    void aWebhookTakesBackNoStoryOfAnotherSource() throws JsonProcessingException {
        server.newsroom.file(pier("wp-site"));

        assertEquals("200 unchanged", deletedPier());
        assertEquals(State.LIVE, article().state());
    }

    @Test
    @DisplayName("K4: what came as a file before its site was connected is taken back by the site")
    void whatWasImportedBeforeIsTakenBack() throws JsonProcessingException {
        server.newsroom.file(pier("inbox"));

        assertEquals("200 changed", deletedPier());
        assertEquals(State.WITHDRAWN, article().state());
    }

    @Test
    @DisplayName("SEC-07: a post at the address of a story of the newsroom changes nothing, and is on record")
    void aPostAtOurAddressChangesNothing() throws JsonProcessingException {
        server.newsroom.file(BytesInput.of(
                "x.json",
                "{\"title\": \"Ours\", \"bodyText\": \"It is ours.\","
                        + " \"url\": \"https://www.harbour-gazette.example/bridge/\"}"));

        var refused = ghost(post("published", "After nine nights.", "2026-11-23T12:00:00.000Z"));

        assertEquals(422, refused.statusCode());
        assertFalse(text(refused).contains("Ours"), text(refused));
        assertEquals("Ours", article().content().title());
        assertEquals(
                List.of("source ghost-site refused"),
                server.store.read(reader -> reader.auditEntries(article().id())).stream()
                        .map(entry -> entry.actor() + (entry.isRefused() ? " refused" : ""))
                        .toList());
    }

    @Test
    @DisplayName("two systems may use one number for two posts, and what one deletes is its own")
    void aNumberIsTheSystemsOwn() throws JsonProcessingException {
        String ferry = wordPressPost("", "publish", "2026-11-23 12:00:00").replace(": 7", ": \"63f\"");
        wordPress(ferry);
        var filed = ghost(post("published", "After nine nights.", "2026-11-23T12:00:00.000Z"));

        var deleted = ghost("{\"post\": {\"current\": {}, \"previous\": {\"id\": \"63f\"}}}");

        assertEquals(List.of("201 accepted", "200 changed"), List.of(outcome(filed), outcome(deleted)));
        List<Article> live =
                server.store.read(reader -> reader.articles(Optional.empty(), Optional.of(State.LIVE), 10));
        assertEquals(1, live.size());
        assertEquals("Ferry returns", live.get(0).content().title());
    }

    @Test
    @DisplayName("K4: a deletion that overtakes its story keeps the story away for good, of either system")
    void aDeletionMayComeFirst() throws JsonProcessingException {
        var ghostDeleted = ghost("{\"post\": {\"current\": {}, \"previous\": {\"id\": \"63f\"}}}");
        var ghostLate = ghost(post("published", "After nine nights.", "2026-11-23T12:00:00.000Z"));
        var wpDeleted = wordPress(wordPressPost("\"event\": \"post_delete\", ", "publish", "2026-11-23 12:00:00"));
        var wpLate = wordPress(wordPressPost("", "publish", "2026-11-23 11:00:00"));

        assertEquals(List.of("200 unchanged", "200 unchanged"), List.of(outcome(ghostDeleted), outcome(wpDeleted)));
        assertEquals(List.of("200 unchanged", "200 unchanged"), List.of(outcome(ghostLate), outcome(wpLate)));
        assertEquals(0L, server.store.<Long>read(reader -> reader.count()));
    }

    @Test
    @DisplayName("K4: a draft that overtakes its story keeps that state of it away, and a later one is public")
    void aDraftMayComeFirst() throws JsonProcessingException {
        ghost(post("draft", "A draft.", "2026-11-23T13:00:00.000Z"));
        var late = ghost(post("published", "The first.", "2026-11-23T12:00:00.000Z"));
        var later = ghost(post("published", "The second.", "2026-11-23T14:00:00.000Z"));

        assertEquals("200 unchanged", outcome(late));
        assertEquals("201 accepted", outcome(later));
        assertEquals("The second.", article().content().body().text());
    }

    @Test
    @DisplayName("K4: a post is found by its address however that is written, and another post that has it now is not")
    void anAddressIsOneHoweverItIsWritten() throws JsonProcessingException {
        server.newsroom.file(pier("inbox"));
        ghost(post("published", "After nine nights.", "2026-11-23T12:00:00.000Z"));

        var other = ghost("{\"post\": {\"current\": {}, \"previous\": {\"id\": \"62e\","
                + " \"url\": \"https://www.harbour-gazette.example/bridge/\"}}}");
        var deleted = ghost("{\"post\": {\"current\": {}, \"previous\": {\"id\": \"9\","
                + " \"url\": \"http://WWW.gazette.example/pier/?utm_source=x\"}}}");

        assertEquals(List.of("200 unchanged", "200 changed"), List.of(outcome(other), outcome(deleted)));
        List<String> live =
                server.store.read(reader -> reader.articles(Optional.empty(), Optional.of(State.LIVE), 10)).stream()
                        .map(article -> article.content().title())
                        .toList();
        assertEquals(List.of("Bridge opens"), live);
    }

    @Test
    void messagesThatOvertookEachOtherLeaveTheLatestState() throws JsonProcessingException {
        ghost(post("published", "The second.", "2026-11-23T14:00:00.000Z"));

        var late = ghost(post("published", "The first.", "2026-11-23T13:00:00.000Z"));
        var lateDraft = ghost(post("draft", "A draft.", "2026-11-23T12:00:00.000Z"));

        assertEquals("200 unchanged", outcome(late));
        assertEquals("200 unchanged", outcome(lateDraft));
        assertEquals("The second.", article().content().body().text());
        assertEquals(State.LIVE, article().state());
    }

    @Test
    @DisplayName("SEC-07: a message that is caught and sent again does nothing, and is answered as the first was")
    void aReplayDoesNothing() throws JsonProcessingException {
        String body = post("published", "After nine nights.", "2026-11-23T12:00:00.000Z");
        String signature = ghostSignature(TestServer.SECRET, body, Instant.now());
        var first = send(body, signature);
        ghost(post("draft", "After nine nights.", "2026-11-23T13:00:00.000Z"));

        var second = send(body, signature);
        var signedAnew = ghost(body);
        var old =
                send(body, ghostSignature(TestServer.SECRET, body, Instant.now().minus(Duration.ofMinutes(6))));

        assertEquals(text(first), text(second));
        assertEquals("200 unchanged", outcome(signedAnew));
        assertEquals(401, old.statusCode());
        assertEquals(State.HELD, article().state());
    }

    @Test
    @DisplayName("SEC-07: without the right signature over exactly this body nothing is taken")
    void nothingIsTakenWithoutTheRightSignature() {
        String body = post("published", "After nine nights.", "2026-11-23T12:00:00.000Z");

        assertEquals(
                401,
                send(body, ghostSignature("another secret", body, Instant.now()))
                        .statusCode());
        assertEquals(
                401,
                send(body + " ", ghostSignature(TestServer.SECRET, body, Instant.now()))
                        .statusCode());
        assertEquals(401, server.post(GHOST, body).statusCode());
        assertEquals(404, server.post("/api/webhooks/nobody", body).statusCode());
        assertEquals(503, server.post("/api/webhooks/unset", body).statusCode());
        assertEquals(405, server.get(GHOST).statusCode());
        assertEquals(0L, server.store.<Long>read(reader -> reader.count()));
    }

    @Test
    @DisplayName("SEC-07: no byte of the body of an unsigned message is waited for")
    void theBodyOfAnUnsignedMessageIsNotRead() {
        String answer = server.raw("POST " + GHOST
                + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 401 "), answer);
    }

    @Test
    @DisplayName("SEC-06: the secret is in no answer")
    void theSecretIsInNoAnswer() {
        var filed = ghost(post("published", "After nine nights.", "2026-11-23T12:00:00.000Z"));
        var refused = send("{}", ghostSignature("another secret", "{}", Instant.now()));

        assertFalse(text(filed).contains(TestServer.SECRET));
        assertFalse(text(refused).contains(TestServer.SECRET));
        assertFalse(server.store
                .sourceLog()
                .state("ghost-site")
                .orElseThrow()
                .toString()
                .contains(TestServer.SECRET));
    }

    @Test
    void aPostOfWordPressIsFiledHeldInTheBinAndWithdrawnWhenItIsDeleted() throws JsonProcessingException {
        var filed = wordPress(wordPressPost("", "publish", "2026-11-23 12:00:00"));
        var trashed = wordPress(wordPressPost("", "trash", "2026-11-23 13:00:00"));
        State inTheBin = article().state();
        var restored = wordPress(wordPressPost("", "publish", "2026-11-23 14:00:00"));
        State restoredState = article().state();
        var deleted = wordPress(wordPressPost("\"event\": \"post_delete\", ", "trash", "2026-11-23 15:00:00"));

        assertEquals(
                List.of("201 accepted", "200 changed", "200 changed", "200 changed"),
                List.of(outcome(filed), outcome(trashed), outcome(restored), outcome(deleted)));
        assertEquals(State.HELD, inTheBin);
        assertEquals(State.LIVE, restoredState);
        assertEquals(State.WITHDRAWN, article().state());
    }

    @Test
    void aDraftThatWasNeverHereIsLeftAlone() throws JsonProcessingException {
        assertEquals("200 unchanged", outcome(wordPress(wordPressPost("", "draft", "2026-11-23 12:00:00"))));
        assertEquals("200 unchanged", outcome(ghost("{\"page\": {\"current\": {\"id\": \"1\"}}}")));
        assertEquals(0L, server.store.<Long>read(reader -> reader.count()));
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsReceipt() throws JsonProcessingException {
        var refused = ghost("no JSON");

        assertEquals(422, refused.statusCode());
        assertEquals("refused", json(refused).path("receipt").path("outcome").asText());
    }

    @Test
    void theStateOfTheSourceTellsWhenTheLastMessageCame() {
        ghost(post("published", "After nine nights.", "2026-11-23T12:00:00.000Z"));

        var state = server.store.sourceLog().state("ghost-site").orElseThrow();

        assertTrue(state.newAt().isPresent());
        assertEquals("The last message was accepted.", state.message());
    }
}
