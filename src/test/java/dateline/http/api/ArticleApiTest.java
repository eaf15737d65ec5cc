package dateline.http.api;

import static dateline.http.TestServer.field;
import static dateline.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dateline.http.Gazette;
import dateline.http.TestServer;
import dateline.store.AccessKey;
import dateline.store.AuditEntry;
import dateline.store.KeySecret;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleApiTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ARTICLES = "/api/articles";
    private static final KeySecret DESK = KeySecret.mint(new Random(1));
    private static final KeySecret WIRE = KeySecret.mint(new Random(2));
    private static final KeySecret REVOKED = KeySecret.mint(new Random(3));
    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = new TestServer(data);
        server.store.write(writer -> {
            writer.addAccessKey("desk", AccessKey.Scope.EDIT, DESK, Instant.EPOCH, Optional.empty());
            writer.addAccessKey("wire", AccessKey.Scope.INGEST, WIRE, Instant.EPOCH, Optional.empty());
            writer.addAccessKey("gone", AccessKey.Scope.EDIT, REVOKED, Instant.EPOCH, Optional.empty());
            return writer.revokeAccessKey("gone", Instant.EPOCH);
        });
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<byte[]> post(KeySecret key, String path, String type, String body, String... more) {
        var fields = new ArrayList<>(List.of(more));
        fields.add("Authorization");
        fields.add("Bearer " + key.reveal());
        fields.add("Content-Type");
        fields.add(type);
        return server.post(path, body, fields.toArray(String[]::new));
    }

    private static HttpResponse<byte[]> file(String body, String... more) {
        return post(WIRE, ARTICLES, "application/json", body, more);
    }

    private static HttpResponse<byte[]> act(String key, String verb, String body) {
        return post(DESK, ARTICLES + "/" + key + "/" + verb, "application/json", body);
    }

    private static String story(String sourceId, String text) {
        return "{\"sourceId\": \"%s\", \"title\": \"Story %s\", \"bodyText\": \"%s\", \"section\": \"world\"}"
                .formatted(sourceId, sourceId, text);
    }

    private static JsonNode json(HttpResponse<byte[]> response) throws JsonProcessingException {
        return JSON.readTree(text(response));
    }

    private static String filed(String sourceId) throws JsonProcessingException {
        String id = json(file(story(sourceId, "A text."))).path("id").asText();
        return id.substring(id.lastIndexOf(':') + 1);
    }

    @Test
    @DisplayName("HTTP-26: what a key opens is never cached by others")
    void aStoryIsFiledChangedAndShown() throws JsonProcessingException {
        var created = file(story("first", "A text."));
        var changed = file(story("first", "Another text."));
        String location = field(created, "Location").replace(Gazette.BASE, "");
        var shown = server.get(location, "Authorization", "bearer " + WIRE.reveal());

        assertEquals(201, created.statusCode());
        assertEquals("accepted", json(created).path("outcome").asText());
        assertEquals(200, changed.statusCode());
        assertEquals("changed", json(changed).path("outcome").asText());
        assertTrue(location.startsWith(ARTICLES + "/"), location);
        assertEquals(200, shown.statusCode());
        assertEquals("Another text.", json(shown).path("bodyText").asText());
        assertEquals("private, no-store", field(shown, "Cache-Control"));
        assertEquals("", field(shown, "Access-Control-Allow-Origin"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/plain; charset=utf-8|Plain seal~~A seal slept on the slipway.|Plain seal",
                "text/markdown|# Marked seal~~A seal *slept* on the slipway.|Marked seal",
                "text/html|<html><head><title>Seal in HTML</title></head><body><h1>Seal in HTML</h1><p>A seal slept on"
                        + " the slipway.</p></body></html>|Seal in HTML",
                "APPLICATION/JSON;charset=UTF-8|{\"title\": \"Seal in JSON\", \"bodyText\": \"It slept.\"}|Seal in JSON"
            })
    void everyTypeIsUnderstood(String type, String body, String title) throws JsonProcessingException {
        var response = post(WIRE, ARTICLES, type, body.replace('~', '\n'));

        assertEquals(201, response.statusCode(), text(response));
        assertEquals(title, json(response).path("title").asText());
    }

    @Test
    void theCharsetOfTheTypeIsBelieved() throws JsonProcessingException {
        byte[] ebcdic = "Seal on a mainframe\n\nIt slept.".getBytes(Charset.forName("IBM037"));

        var response = server.post(
                ARTICLES,
                ebcdic,
                "Authorization",
                "Bearer " + WIRE.reveal(),
                "Content-Type",
                "text/plain; charset=IBM037");

        assertEquals("Seal on a mainframe", json(response).path("title").asText());
    }

    @Test
    void whatIsCalledLatin1MayHaveTheQuotesOfWindows() throws JsonProcessingException {
        byte[] quoted = "The \u201Cbig\u201D seal\n\nIt slept.".getBytes(Charset.forName("windows-1252"));

        var response = server.post(
                ARTICLES,
                quoted,
                "Authorization",
                "Bearer " + WIRE.reveal(),
                "Content-Type",
                "text/plain; charset=iso-8859-1");

        assertEquals("The \u201Cbig\u201D seal", json(response).path("title").asText());
    }

    @Test
    void everyLineOfNdjsonHasItsReceipt() throws JsonProcessingException {
        var response = post(
                WIRE,
                ARTICLES,
                "application/x-ndjson",
                story("n1", "One.") + "\n{\"title\":\n" + story("n2", "Two.") + "\n");

        JsonNode receipts = json(response);
        assertEquals(200, response.statusCode());
        assertEquals(3, receipts.size());
        assertEquals("accepted", receipts.path(0).path("outcome").asText());
        assertEquals("refused", receipts.path(1).path("outcome").asText());
        assertEquals("accepted", receipts.path(2).path("outcome").asText());
    }

    @Test
    void whatCannotBeAnArticleIsRefusedWithItsReceipt() throws JsonProcessingException {
        var response = file("{\"title\": \"A headline alone\"}");

        assertEquals(422, response.statusCode());
        assertEquals("application/problem+json", field(response, "Content-Type"));
        assertEquals("urn:dateline:problem:refused", json(response).path("type").asText());
        assertEquals("refused", json(response).path("receipt").path("outcome").asText());
        assertEquals(
                json(response).path("receipt").path("reason").asText(),
                json(response).path("detail").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "image/png", "text/plain; charset=klingon", "multipart/form-data"})
    void anUnknownTypeIsRefused(String type) {
        var response = post(WIRE, ARTICLES, type, "A text");

        assertEquals(415, response.statusCode());
        assertTrue(field(response, "Accept-Post").contains("application/json"));
    }

    @Test
    void aCompressedBodyIsRefused() {
        assertEquals(
                415, file(story("z", "A text."), "Content-Encoding", "gzip").statusCode());
    }

    @Test
    @DisplayName("SEC-02: a body beyond 20 MB is refused before it is read")
    void aBodyThatIsTooLargeIsRefused() {
        String answer = server.raw("POST /api/articles HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + WIRE.reveal()
                + "\r\nContent-Type: text/plain\r\nContent-Length: 20000001\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        assertTrue(answer.contains("urn:dateline:problem:too-large"), answer);
    }

    @Test
    void aRepeatedRequestIsAnsweredAsBefore() throws JsonProcessingException {
        var first = file(story("twice", "A text."), "Idempotency-Key", "a-1");
        var again = file(story("twice", "A text."), "Idempotency-Key", "a-1");
        var without = file(story("twice", "A text."));
        var other = file(story("twice", "Another text."), "Idempotency-Key", "a-1");
        var inCapitals = file(story("twice", "A fourth text."), "Idempotency-Key", "A-1");
        var byAnother =
                post(DESK, ARTICLES, "application/json", story("twice", "A third text."), "Idempotency-Key", "a-1");

        assertEquals(201, again.statusCode());
        assertEquals(text(first), text(again));
        assertEquals(field(first, "Location"), field(again, "Location"));
        assertEquals("unchanged", json(without).path("outcome").asText());
        assertEquals(422, other.statusCode());
        assertEquals(
                "urn:dateline:problem:idempotency-key-reused",
                json(other).path("type").asText());
        assertEquals(200, inCapitals.statusCode());
        assertEquals(201, byAnother.statusCode());
    }

    @Test
    @DisplayName("LIFE-06: a story is withdrawn by one call, and its page says why")
    void aStoryIsWithdrawn() throws JsonProcessingException {
        String key = filed("withdrawn");

        var response = act(key, "withdraw", "{\"reason\": \"It was wrong.\"}");
        var page = server.get("/articles/" + key);
        var again = act(key, "withdraw", "{\"reason\": \"It was wrong.\"}");

        assertEquals(200, response.statusCode());
        assertEquals("withdrawn", json(response).path("state").asText());
        assertEquals(Gazette.BASE + ARTICLES + "/" + key, field(response, "Content-Location"));
        assertEquals(410, page.statusCode());
        assertTrue(text(page).contains("It was wrong."));
        assertEquals(409, again.statusCode());
        assertEquals(
                "urn:dateline:problem:out-of-place", json(again).path("type").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hold||held",
                "hold|{}|held",
                "expire||expired",
                "expire|{\"at\": \"2999-01-01T00:00:00+01:00\"}|live",
                "correct|{\"note\": \"Two.\", \"article\": {\"title\": \"Story\", \"bodyText\": \"Two.\"}}|live",
                "update|{\"article\": {\"title\": \"Story\", \"bodyText\": \"More.\"}}|live",
                "refile|{\"article\": {\"title\": \"Story\", \"bodyMarkdown\": \"*More*.\"}}|live"
            })
    void everyVerbHasItsCall(String verb, String body, String state) throws JsonProcessingException {
        String key = filed("verb-" + verb + (body == null ? "" : Integer.toHexString(body.hashCode())));

        var response = act(key, verb, body == null ? "" : body);

        assertEquals(200, response.statusCode(), text(response));
        assertEquals(state, json(response).path("state").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "release||409|out-of-place",
                "publish||409|out-of-place",
                "schedule|{\"at\": \"2999-01-01T00:00:00Z\"}|409|out-of-place",
                "publish|{\"at\": \"2999-01-01T00:00:00Z\"}|422|unusable",
                "schedule|{}|422|unusable",
                "expire|{\"at\": \"2999-01-01\"}|422|unusable",
                "expire|{\"at\": 5}|422|unusable",
                "withdraw|{}|422|unusable",
                "withdraw|{\"reason\": \"x\", \"reason\": \"y\"}|422|unusable",
                "withdraw|[1]|422|unusable",
                "withdraw|{\"reason\"|422|unusable",
                "withdraw|{\"reason\": \"x\"} {}|422|unusable",
                "correct|{\"note\": \"Two.\"}|422|unusable",
                "correct|{\"note\": \"Two.\", \"article\": {\"title\": \"Alone\"}}|422|unusable",
                "destroy||404|no-such-verb"
            })
    void whatCannotBeDoneIsSaid(String verb, String body, int status, String name) throws JsonProcessingException {
        String key = filed("cannot");

        var response = act(key, verb, body == null ? "" : body);

        assertEquals(status, response.statusCode(), text(response));
        assertEquals("urn:dateline:problem:" + name, json(response).path("type").asText());
        assertTrue(json(response).path("detail").asText().endsWith("."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hold|{\"reason\": \"Lawyers  look at it.\"}|Lawyers look at it.",
                "expire|{\"at\": \"2999-01-01T00:00:00Z\", \"note\": \"As agreed.\"}|2999-01-01T00:00:00Z (As agreed.)",
                "update|{\"reason\": \"New facts.\", \"article\": {\"title\": \"Story\", \"bodyText\": \"Five.\"}}|New facts.",
                "withdraw|{\"reason\": \"Wrong.\", \"note\": \"Told by phone.\"}|Wrong. (Told by phone.)"
            })
    void whyAVerbWasUsedStandsOnRecord(String verb, String body, String words) throws JsonProcessingException {
        String key = filed("why-" + verb);

        var response = act(key, verb, body);

        assertEquals(200, response.statusCode(), text(response));
        assertEquals(
                Optional.of(words),
                server.store.read(reader -> reader
                        .auditEntries(reader.articleNamed(key).orElseThrow().id())
                        .stream()
                        .filter(entry -> entry.verb().equals(verb))
                        .findFirst()
                        .flatMap(AuditEntry::words)));
    }

    @Test
    void wordsForTheRecordHaveABound() throws JsonProcessingException {
        String key = filed("long-words");

        assertEquals(
                422,
                act(key, "hold", "{\"reason\": \"" + "x".repeat(1_001) + "\"}").statusCode());
        assertEquals(
                200,
                act(key, "hold", "{\"reason\": \"" + "x".repeat(1_000) + "\"}").statusCode());
    }

    @Test
    void anUnknownStoryIsSaid() {
        assertEquals(404, act("01jdn5c2zq8k3w7x9v4b6m1r0t", "hold", "").statusCode());
        assertEquals(
                404,
                server.get(ARTICLES + "/x", "Authorization", "Bearer " + DESK.reveal())
                        .statusCode());
    }

    @Test
    @DisplayName("SEC-07: a key that files stories changes none")
    void aKeyForFilingChangesNothing() throws JsonProcessingException {
        String key = filed("scope");

        var response = post(WIRE, ARTICLES + "/" + key + "/hold", "application/json", "");

        assertEquals(403, response.statusCode());
        assertEquals(List.of("key wire hold refused"), acts(key));
        assertEquals(
                "urn:dateline:problem:wrong-scope", json(response).path("type").asText());
    }

    private static List<String> acts(String key) {
        return server.store.read(reader -> reader
                .auditEntries(reader.articleNamed(key).orElseThrow().id())
                .stream()
                .map(entry -> entry.actor() + " " + entry.verb() + (entry.isRefused() ? " refused" : ""))
                .toList());
    }

    @Test
    @DisplayName(
            "SEC-07: a key that files stories changes no other key's, whatever it names it by, and an editor's does")
    void aStrangersStoryIsLeftAlone() throws JsonProcessingException {
        KeySecret stranger = KeySecret.mint(new Random(6));
        server.store.write(writer ->
                writer.addAccessKey("stranger", AccessKey.Scope.INGEST, stranger, Instant.EPOCH, Optional.empty()));
        String url = "\"url\": \"https://www.harbour-gazette.example/owned\", ";
        var filed = json(file(story("owned", "A text.").replace("{", "{" + url)));
        String id = filed.path("id").asText();
        String key = id.substring(id.lastIndexOf(':') + 1);
        String words = "\"title\": \"Stolen\", \"bodyText\": \"Stolen.\"}";

        var byId = post(stranger, ARTICLES, "application/json", "{\"id\": \"" + id + "\", " + words);
        var byUnknownId = post(stranger, ARTICLES, "application/json", "{\"id\": \"" + id + "x\", " + words);
        var byUrl = post(stranger, ARTICLES, "application/json", "{" + url + words);
        var bySourceId = post(stranger, ARTICLES, "application/json", story("owned", "Another text."));

        assertEquals(
                List.of(422, 422, 422, 201),
                List.of(byId.statusCode(), byUnknownId.statusCode(), byUrl.statusCode(), bySourceId.statusCode()));
        assertEquals(
                json(byId).path("detail").asText().replace(id, "ID"),
                json(byUnknownId).path("detail").asText().replace(id + "x", "ID"));
        assertFalse(text(byUrl).contains("Story owned"), text(byUrl));
        assertEquals(List.of("key stranger file refused", "key stranger file refused"), acts(key));
        var shown = server.get(ARTICLES + "/" + key, "Authorization", "Bearer " + WIRE.reveal());
        assertEquals("A text.", json(shown).path("bodyText").asText());

        var byEditor = post(DESK, ARTICLES, "application/json", "{\"id\": \"" + id + "\", " + words);

        assertEquals("changed", json(byEditor).path("outcome").asText());
        assertEquals(3, acts(key).size());
        assertEquals("key desk file", acts(key).get(2));
    }

    @Test
    @DisplayName("HTTP: If-Match lets nobody change what another one has changed meanwhile (RFC 9110 section 13.1.1)")
    void whatWasChangedMeanwhileIsNotChanged() throws JsonProcessingException {
        String id = filed("matched");
        String seen = field(server.get(ARTICLES + "/" + id, "Authorization", "Bearer " + DESK.reveal()), "ETag");
        String hold = ARTICLES + "/" + id + "/hold";
        file(story("matched", "Another text."));

        var outdated = post(DESK, hold, "application/json", "{}", "If-Match", seen);
        String now = field(server.get(ARTICLES + "/" + id, "Authorization", "Bearer " + DESK.reveal()), "ETag");
        var weak = post(DESK, hold, "application/json", "{}", "If-Match", "W/" + now);
        var met = post(DESK, hold, "application/json", "{}", "If-Match", "\"x\", " + now);

        assertEquals(412, outdated.statusCode());
        assertEquals(412, weak.statusCode());
        assertEquals(200, met.statusCode());
        assertEquals(
                field(server.get(ARTICLES + "/" + id, "Authorization", "Bearer " + DESK.reveal()), "ETag"),
                field(met, "ETag"));
        assertEquals(
                200,
                post(DESK, ARTICLES + "/" + id + "/release", "application/json", "{}", "If-Match", "*")
                        .statusCode());
    }

    @Test
    @DisplayName("A5: what is not public is shown to its sender and to editors, and is unknown to other senders")
    void whatIsNotPublicIsItsSendersAlone() throws JsonProcessingException {
        KeySecret other = KeySecret.mint(new Random(41));
        server.store.write(
                writer -> writer.addAccessKey("other", AccessKey.Scope.INGEST, other, Instant.EPOCH, Optional.empty()));
        String live = ARTICLES + "/" + filed("seen");
        String secret = filed("unseen");
        act(secret, "hold", "{}");
        String held = ARTICLES + "/" + secret;

        var unknown = server.get(ARTICLES + "/" + "0".repeat(26), "Authorization", "Bearer " + other.reveal());
        var hidden = server.get(held, "Authorization", "Bearer " + other.reveal());

        assertEquals(
                200,
                server.get(live, "Authorization", "Bearer " + other.reveal()).statusCode());
        assertEquals(404, hidden.statusCode());
        assertEquals(text(unknown), text(hidden));
        assertEquals(
                200,
                server.get(held, "Authorization", "Bearer " + WIRE.reveal()).statusCode());
        assertEquals(
                200,
                server.get(held, "Authorization", "Bearer " + DESK.reveal()).statusCode());
    }

    @Test
    @DisplayName("SEC-07: a withdrawn key opens nothing from that moment on")
    void aRevokedKeyOpensNothing() {
        var secret = KeySecret.mint(new Random(4));
        server.store.write(
                writer -> writer.addAccessKey("late", AccessKey.Scope.INGEST, secret, Instant.EPOCH, Optional.empty()));
        int before = server.get(ARTICLES + "/x", "Authorization", "Bearer " + secret.reveal())
                .statusCode();

        server.store.write(writer -> writer.revokeAccessKey("late", Instant.EPOCH));

        assertEquals(404, before);
        assertEquals(
                401,
                server.get(ARTICLES + "/x", "Authorization", "Bearer " + secret.reveal())
                        .statusCode());
    }

    @Test
    @DisplayName("SEC-06, SEC-07, A2: no key, a wrong one and a revoked one get the same answer, which repeats nothing")
    void everyWrongKeyGetsTheSameAnswer() {
        String wrong = KeySecret.mint(new Random(5)).reveal();

        var none = server.get(ARTICLES + "/x");
        for (String authorization : new String[] {
            "Bearer " + wrong,
            "Bearer " + REVOKED.reveal(),
            "Bearer " + DESK.reveal().toUpperCase(Locale.ROOT),
            "Basic ZGVzazpkZXNr",
            "Bearer"
        }) {
            var response = server.get(ARTICLES + "/x", "Authorization", authorization);
            assertEquals(401, response.statusCode(), authorization);
            assertEquals(text(none), text(response));
            assertEquals("Bearer realm=\"dateline\"", field(response, "WWW-Authenticate"));
        }
        assertEquals("Bearer realm=\"dateline\"", field(none, "WWW-Authenticate"));
        assertEquals("no-store", field(none, "Cache-Control"));
        assertFalse(text(none).contains(wrong));
    }

    @Test
    @DisplayName("SEC-07: a key in the address opens nothing")
    void aKeyInTheAddressOpensNothing() {
        assertEquals(401, server.get(ARTICLES + "/x?key=" + DESK.reveal()).statusCode());
    }

    @Test
    void twoKeysAreNeverTheSame() {
        var random = new SecureRandom();

        assertNotEquals(KeySecret.mint(random).reveal(), KeySecret.mint(random).reveal());
        assertEquals("dateline_…", KeySecret.mint(random).toString());
    }

    @ParameterizedTest
    @CsvSource({"PUT,/api/articles/x", "DELETE,/api/articles/x", "PATCH,/api/articles", "GET,/api/articles/x/hold"})
    @DisplayName("HTTP-15: a wrong method is 405 with Allow")
    void aWrongMethodIsSaid(String method, String path) {
        var response = server.send(method, path);

        assertEquals(405, response.statusCode());
        assertFalse(field(response, "Allow").isEmpty());
    }
}
