package dateline.http;

import static dateline.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dateline.article.ArticleId;
import dateline.article.State;
import dateline.ingest.model.BytesInput;
import dateline.store.AccessKey;
import dateline.store.AuditEntry;
import dateline.store.KeySecret;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the holder of a key that may only file takes back: its own stories, for good, and no others. */
class KeysTakeBackTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final KeySecret WIRE = KeySecret.mint(new Random(1));
    private static final KeySecret OTHER = KeySecret.mint(new Random(2));

    private TestServer server;

    @BeforeEach
    void start(@TempDir Path data) {
        server = new TestServer(data);
        server.store.write(writer -> {
            writer.addAccessKey("wire", AccessKey.Scope.INGEST, WIRE, Instant.EPOCH, Optional.empty());
            writer.addAccessKey("other", AccessKey.Scope.INGEST, OTHER, Instant.EPOCH, Optional.empty());
            return true;
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<byte[]> file(KeySecret key, String body) {
        return server.post(
                "/api/articles", body, "Authorization", "Bearer " + key.reveal(), "Content-Type", "application/json");
    }

    private static String item(String status, String text, String hour) {
        return """
                {"uri": "urn:wire:1", "pubstatus": "%s", "type": "text", "headline": "Bridge opens", "body_text": "%s",
                 "versioncreated": "2026-11-23T%s:00:00Z"}
                """.formatted(status, text, hour);
    }

    private String filed(KeySecret key) throws JsonProcessingException {
        return json(file(key, item("usable", "After nine nights.", "10")))
                .path("id")
                .asText();
    }

    private static JsonNode json(HttpResponse<byte[]> response) throws JsonProcessingException {
        return JSON.readTree(text(response));
    }

    private State state(String id) {
        return server.store
                .read(reader -> reader.article(new ArticleId(id)))
                .orElseThrow()
                .state();
    }

    private List<String> acts(String id) {
        List<AuditEntry> auditEntries = server.store.read(reader -> reader.auditEntries(new ArticleId(id)));
        return auditEntries.stream()
                .map(auditEntry -> auditEntry.actor() + " " + auditEntry.verb())
                .toList();
    }

    @Test
    @DisplayName("K4, LIFE-12: a key takes back for good what it has filed, on record under its name")
    void aKeyTakesBackItsOwnStory() throws JsonProcessingException {
        String id = filed(WIRE);

        var cancelled = file(WIRE, item("canceled", "", "11"));
        var again = file(WIRE, item("usable", "After ten nights.", "12"));

        assertEquals(200, cancelled.statusCode());
        assertEquals("changed", json(cancelled).path("outcome").asText());
        assertEquals("unchanged", json(again).path("outcome").asText());
        assertEquals(State.WITHDRAWN, state(id));
        assertEquals(List.of("key wire withdraw"), acts(id));
    }

    @Test
    @DisplayName("SEC-07: no key takes back what another has filed, nor does it learn of it")
    void noKeyTakesBackAnothersStory() throws JsonProcessingException {
        var unknown = file(OTHER, item("canceled", "", "09"));
        String id = filed(WIRE);

        var cancelled = file(OTHER, item("canceled", "", "11"));
        var withheld = file(OTHER, item("withheld", "", "11"));

        assertEquals(
                List.of(422, 422, 422), List.of(unknown.statusCode(), cancelled.statusCode(), withheld.statusCode()));
        assertEquals(
                "Its sender has cancelled it: it is not taken, and withdrawn where it is here already. This key has"
                        + " filed no story \"urn:wire:1\", and takes back none but its own.",
                json(cancelled).path("detail").asText());
        assertEquals(json(unknown).path("detail"), json(cancelled).path("detail"));
        assertEquals(State.LIVE, state(id));
        assertEquals(
                "changed",
                json(file(WIRE, item("usable", "After ten nights.", "12")))
                        .path("outcome")
                        .asText());
    }

    @Test
    @DisplayName("SEC-07: whoever files under the same name as another has a story of its own, and takes back that one")
    void theSameNameMakesNoOwner() throws JsonProcessingException {
        String id = filed(WIRE);
        String ofTheOther = json(file(OTHER, item("usable", "After ten nights.", "11")))
                .path("id")
                .asText();

        var cancelled = file(OTHER, item("canceled", "", "12"));

        assertEquals(200, cancelled.statusCode());
        assertEquals(State.WITHDRAWN, state(ofTheOther));
        assertEquals(State.LIVE, state(id));
        assertEquals(200, file(WIRE, item("canceled", "", "13")).statusCode());
        assertEquals(State.WITHDRAWN, state(id));
    }

    @Test
    @DisplayName(
            "SEC-07: the newsroom's own stories are taken back by no key, not even when the quarantine is tried again")
    void theNewsroomsOwnStoriesAreTakenBackByNoKey() {
        var receipt = server.newsroom
                .file(BytesInput.of("item.json", item("usable", "After nine nights.", "10")))
                .get(0);
        String id = receipt.id().orElseThrow().value();

        file(WIRE, item("canceled", "", "11"));
        var kept = server.store.read(reader -> reader.quarantine());
        server.newsroom.retry(kept);

        assertEquals(1, kept.size());
        assertEquals(State.LIVE, state(id));
        assertEquals(List.of(), acts(id));
    }

    @Test
    void aKeyHoldsItsOwnStoryUntilItSendsALaterVersion() throws JsonProcessingException {
        String id = filed(WIRE);

        file(WIRE, item("withheld", "", "11"));
        State withheld = state(id);
        file(OTHER, item("usable", "After ten nights.", "12"));
        State afterTheOther = state(id);
        file(WIRE, item("usable", "After eleven nights.", "13"));

        assertEquals(List.of(State.HELD, State.HELD, State.LIVE), List.of(withheld, afterTheOther, state(id)));
        assertEquals(List.of("key wire hold", "key wire file", "key wire release"), acts(id));
    }

    @Test
    void ofManyLinesThoseThatTakeBackHaveTheirReceiptsToo() throws JsonProcessingException {
        filed(WIRE);
        String line = "{\"uri\": \"urn:wire:1\", \"pubstatus\": \"canceled\"}";

        var response = server.post(
                "/api/articles",
                line + "\n",
                "Authorization",
                "Bearer " + WIRE.reveal(),
                "Content-Type",
                "application/x-ndjson");

        assertEquals(200, response.statusCode(), text(response));
        assertFalse(text(response).contains("refused"), text(response));
        assertTrue(text(response).contains("changed"), text(response));
    }
}
