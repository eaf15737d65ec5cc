package dateline.push;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.store.AccessKey;
import dateline.store.KeySecret;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deliveries over HTTP, as an operator's system sees and repeats them. */
class DeliveriesApiTest {
    @TempDir
    Path folder;

    private final KeySecret editor = KeySecret.mint(new Random(1));
    private final KeySecret filer = KeySecret.mint(new Random(2));
    private CallbackSite site;
    private PushHarness harness;

    @BeforeEach
    void open() {
        site = new CallbackSite();
        harness = PushHarness.allowing(folder, site);
        boolean added = harness.store.write(writer ->
                writer.addAccessKey("editor", AccessKey.Scope.EDIT, editor, harness.clock.instant(), Optional.empty())
                        && writer.addAccessKey(
                                "filer", AccessKey.Scope.INGEST, filer, harness.clock.instant(), Optional.empty()));
        assertTrue(added);
        harness.webhook(site.at("/hook?token=secret"));
    }

    @AfterEach
    void close() {
        site.close();
        harness.close();
    }

    private HttpResponse<String> list(KeySecret key) {
        return harness.send(harness.request("/api/deliveries").header("Authorization", "Bearer " + key.reveal()));
    }

    private HttpResponse<String> post(KeySecret key, String verb, String body) {
        return harness.send(harness.request("/api/deliveries/" + verb)
                .header("Authorization", "Bearer " + key.reveal())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return new ObjectMapper().readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("SEC-06: an edit key sees how deliveries go, and no query of an address; no other key sees anything")
    void listed() {
        harness.file("a", "Ferry", "news");
        await().until(() ->
                json(list(editor)).at("/0/deliveries/0/outcome").asText().equals("delivered"));

        HttpResponse<String> answer = list(editor);

        assertEquals("wire", json(answer).at("/0/partner").asText());
        assertEquals("active", json(answer).at("/0/state").asText());
        assertEquals(json(answer).at("/0/last"), json(answer).at("/0/cursor"));
        assertFalse(answer.body().contains("token") || answer.body().contains("whsec"), answer.body());
        assertEquals(403, list(filer).statusCode());
        assertEquals(401, harness.send(harness.request("/api/deliveries")).statusCode());
    }

    @Test
    @DisplayName("What failed is tried again at once, and what was told is told again under its name")
    void retriedAndReplayed() {
        site.answers("/hook", 500);
        harness.file("a", "Ferry", "news");
        await().until(() -> json(list(editor)).at("/0/state").asText().equals("failing"));
        site.answers("/hook", 200);

        assertEquals(
                1,
                json(post(editor, "retry", "{\"partner\": \"wire\"}"))
                        .path("webhooks")
                        .asInt());

        await().until(() -> site.delivered("/hook").size() >= 2);
        await().until(() -> json(list(editor)).at("/0/cursor").asLong() > 0);
        int told = site.delivered("/hook").size();
        assertEquals(
                1,
                json(post(editor, "replay", "{\"from\": 1}")).path("webhooks").asInt());
        await().until(() -> site.delivered("/hook").size() > told);
        assertEquals(
                1,
                site.delivered("/hook").stream()
                        .map(call -> call.header("webhook-id"))
                        .distinct()
                        .count());
    }

    @Test
    @DisplayName(
            "A replay from a change that there is not yet is refused, for the webhook would hear of nothing before it")
    void replayOfTheFuture() {
        harness.file("a", "Ferry", "news");

        HttpResponse<String> answer = post(editor, "replay", "{\"from\": 2}");

        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("There is no change 2 yet; the last one is 1."), answer.body());
    }

    @Test
    @DisplayName("A test message is signed and says what became of it")
    void tested() {
        JsonNode taken = json(post(editor, "test", "{\"partner\": \"wire\"}"));
        site.answers("/hook", 503);
        JsonNode refused = json(post(editor, "test", "{\"partner\": \"wire\"}"));

        assertEquals(200, taken.path("status").asInt());
        assertEquals("", taken.path("problem").asText());
        assertEquals(503, refused.path("status").asInt());
        assertFalse(refused.path("problem").asText().isEmpty());
        assertTrue(site.delivered("/hook").get(0).header("webhook-signature").startsWith("v1,"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "retry  | {`partner`: `nobody`} | 422",
                "replay | {}                    | 422",
                "replay | {`from`: 0}           | 422",
                "replay | {`from`: `x`}         | 422",
                "test   | {}                    | 422",
                "retry  | [                     | 422",
                "erase  | {}                    | 404"
            })
    @DisplayName("What cannot be meant is refused, and does nothing")
    void refused(String verb, String body, int status) {
        assertEquals(status, post(editor, verb, body.replace('`', '"')).statusCode());
        assertEquals(403, post(filer, verb, body.replace('`', '"')).statusCode());
        assertTrue(site.delivered("/hook").isEmpty());
    }
}
