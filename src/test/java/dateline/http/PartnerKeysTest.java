package dateline.http;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.partner.PartnerPublisher;
import dateline.publication.FetchTerms;
import dateline.publication.FetchTerms.Quota;
import dateline.store.AccessKey.Scope;
import dateline.store.KeySecret;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** How partners are let in, and what is on record of it, over the real server. */
class PartnerKeysTest {
    private static final Random RANDOM = new Random(15);
    private static final KeySecret FIRST = KeySecret.mint(RANDOM);
    private static final KeySecret SECOND = KeySecret.mint(RANDOM);
    private static final KeySecret SHORT = KeySecret.mint(RANDOM);
    private static final KeySecret OTHER = KeySecret.mint(RANDOM);
    private static final KeySecret EDITOR = KeySecret.mint(RANDOM);

    private PartnerServer server;

    @BeforeEach
    void open(@TempDir Path data) {
        server = new PartnerServer(
                data,
                List.of(
                        PartnerServer.terms("wire", FetchTerms.DEFAULT),
                        PartnerServer.terms("other", FetchTerms.DEFAULT)));
        server.key("wire", Scope.PARTNER, FIRST, Optional.empty());
        server.key("wire.2", Scope.PARTNER, SECOND, Optional.empty());
        server.key("wire.short", Scope.PARTNER, SHORT, Optional.of(PartnerServer.MORNING.plusSeconds(60)));
        server.key("other", Scope.PARTNER, OTHER, Optional.empty());
        server.key("desk", Scope.EDIT, EDITOR, Optional.empty());
        server.file("story");
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static String basic(String name, KeySecret secret) {
        return "Basic "
                + Base64.getEncoder().encodeToString((name + ":" + secret.reveal()).getBytes(StandardCharsets.UTF_8));
    }

    private static String whole(HttpResponse<byte[]> response) {
        var fields = new TreeMap<>(response.headers().map());
        fields.remove("date");
        return response.statusCode() + " " + fields + "\n" + PartnerServer.text(response);
    }

    @Test
    @DisplayName("PART-07 PART-11 HTTP-26: each form of a key opens the same bytes, for no cache that others share")
    void formsOfAKey() {
        var answers = List.of(
                server.bearer("/partners/wire.json", FIRST),
                server.get("/partners/wire.json", "Authorization", basic("wire", FIRST)),
                server.get("/partners/wire.json", "Authorization", basic("wire.2", SECOND)),
                server.get("/partners/wire/" + SECOND.reveal() + ".json"));

        for (HttpResponse<byte[]> answer : answers) {
            assertEquals(200, answer.statusCode());
            assertEquals(PartnerServer.text(answers.get(0)), PartnerServer.text(answer));
            assertTrue(PartnerServer.field(answer, "Cache-Control").startsWith("private"));
            assertEquals("no-referrer", PartnerServer.field(answer, "Referrer-Policy"));
            assertFalse(whole(answer).contains("dateline_"));
        }
    }

    @Test
    @DisplayName("A6: whatever is wrong, a refusal takes the same work: the store is asked for one key, once")
    void oneWork() {
        String wrong = SECOND.reveal().replace('a', 'b');
        String lastDigit = FIRST.reveal().substring(0, FIRST.reveal().length() - 1);
        server.clock.set(PartnerServer.MORNING.plusSeconds(60));
        for (String partner : List.of("wire", "nobody", "other.2")) {
            String path = "/partners/" + partner + ".json";
            List<Runnable> attempts = List.of(
                    () -> server.get(path),
                    () -> server.get(path, "Authorization", "Bearer " + wrong),
                    () -> server.get(path, "Authorization", "Bearer " + lastDigit),
                    () -> server.bearer(path, KeySecret.mint(RANDOM)),
                    () -> server.bearer(path, SHORT),
                    () -> server.bearer(path, EDITOR),
                    () -> server.get(path, "Authorization", basic("nobody", FIRST)),
                    () -> server.get("/partners/" + partner + "/" + wrong + ".json"),
                    () -> server.get("/partners/" + partner + "/nonsense.json"));
            for (int attempt = 0; attempt < attempts.size(); attempt++) {
                int before = server.countedReads.count().get();
                attempts.get(attempt).run();
                assertEquals(1, server.countedReads.count().get() - before, partner + ", attempt " + attempt);
            }
        }
    }

    @Test
    @DisplayName("SEC-08 PART-11: every refusal is the same 401, and at once for a key that is revoked or has expired")
    void oneRefusal() {
        String refusal = whole(server.get("/partners/wire.json"));
        assertTrue(refusal.startsWith("401 "), refusal);
        assertEquals(200, server.bearer("/partners/wire.json", SHORT).statusCode());
        assertEquals(200, server.bearer("/partners/wire.json", SECOND).statusCode());
        server.clock.set(PartnerServer.MORNING.plusSeconds(60));
        server.store.write(writer -> writer.revokeAccessKey("wire.2", PartnerServer.MORNING));

        String wrong = SECOND.reveal().replace('a', 'b');
        var refused = new ArrayList<HttpResponse<byte[]>>();
        for (String partner : List.of("wire", "nobody")) {
            for (KeySecret secret : List.of(SHORT, SECOND, OTHER, EDITOR)) {
                refused.add(server.bearer("/partners/" + partner + ".json", secret));
                refused.add(server.get("/partners/" + partner + "/" + secret.reveal() + ".json"));
                refused.add(server.get("/partners/" + partner + ".json", "Authorization", basic(partner, secret)));
            }
            refused.add(server.get("/partners/" + partner + ".json", "Authorization", "Bearer " + wrong));
            refused.add(server.get("/partners/" + partner + "/nonsense.json"));
            refused.add(server.get("/partners/" + partner + "/.json"));
            refused.add(server.get("/partners/" + partner + "/nonsense"));
            refused.add(server.get("/partners/" + partner));
        }
        refused.add(server.get("/partners/wire.json", "Authorization", basic("other", FIRST)));
        refused.add(server.get("/partners/wire.json", "Authorization", "Basic !"));
        refused.add(server.get("/partners/wire.json", "Authorization", "Basic " + "8J+Y"));

        refused.forEach(answer -> assertEquals(refusal, whole(answer)));
    }

    @Test
    @DisplayName("PART-11: no key stands in a log, also at DEBUG, nor in an answer that leads on")
    void noKeyInALog() {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var ours = (Logger) LoggerFactory.getLogger("dateline");
        var log = new ListAppender<ILoggingEvent>();
        log.list = new CopyOnWriteArrayList<>();
        log.start();
        root.addAppender(log);
        ours.setLevel(Level.DEBUG);
        try {
            for (String path : List.of(
                    "/partners/wire/" + FIRST.reveal() + ".json",
                    "/partners/other/" + FIRST.reveal() + ".json",
                    "/partners//wire/" + FIRST.reveal() + ".json",
                    "/partners/wire/" + FIRST.reveal() + ".json/",
                    "/partners/wire/" + FIRST.reveal() + ".JSON?x=1",
                    "/partners/wire/" + FIRST.reveal() + ".json;x")) {
                String answer = whole(server.get(path));
                assertFalse(answer.contains("dateline_"), answer);
            }
            server.bearer("/partners/other.json", FIRST);
            server.get("/partners/wire.json", "Authorization", basic("nobody", FIRST));
        } finally {
            ours.setLevel(Level.INFO);
            root.detachAppender(log);
        }
        assertFalse(log.list.isEmpty());
        assertTrue(log.list.stream()
                .noneMatch(line -> (line.getFormattedMessage() + line.getThrowableProxy()).contains("dateline_")));
    }

    @Test
    @DisplayName("PART-11: when a key opened something last is on record")
    void lastUsed() {
        server.bearer("/partners/wire.json", FIRST);
        server.clock.set(PartnerServer.MORNING.plusSeconds(30));
        server.get("/partners/wire/" + FIRST.reveal() + ".json");
        server.bearer("/api/ledger/wire", EDITOR);

        List<String> used = server.store.read(reader -> reader.accessKeys()).stream()
                .flatMap(key -> key.lastUsedAt().map(at -> key.name() + " " + at).stream())
                .toList();
        assertEquals(List.of("desk 2026-03-01T08:00:30Z", "wire 2026-03-01T08:00:30Z"), used);
    }

    @Test
    @DisplayName("PART-07: who fetches more often than was agreed is told when to come again, and nobody else is")
    void quota() {
        var quota = new FetchTerms(Optional.of(new Quota(2, Duration.ofHours(1))), Duration.ofHours(1));
        server.press.follow(
                Gazette.publication(),
                List.of(PartnerServer.terms("wire", quota), PartnerServer.terms("other", FetchTerms.DEFAULT)));
        server.bearer("/partners/wire.json", FIRST);
        server.bearer("/partners/wire.json", SECOND);

        HttpResponse<byte[]> third = server.bearer("/partners/wire.json", FIRST);

        assertEquals(429, third.statusCode());
        assertEquals("3600", PartnerServer.field(third, "Retry-After"));
        assertEquals(200, server.bearer("/partners/other.json", OTHER).statusCode());
        assertEquals(401, server.bearer("/partners/wire.json", OTHER).statusCode());
    }

    private List<String> ledger(String named) throws Exception {
        var answer = server.bearer("/api/ledger/" + named, EDITOR);
        assertEquals(200, answer.statusCode());
        var lines = new ArrayList<String>();
        for (JsonNode entry : new ObjectMapper().readTree(answer.body())) {
            assertEquals(
                    List.of("partner", "document", "article", "version", "takedown", "served", "status"),
                    entry.properties().stream().map(Map.Entry::getKey).toList());
            lines.add(entry.get("partner").asText() + " "
                    + entry.get("document").asText() + " "
                    + entry.get("version").asText() + " "
                    + entry.get("takedown").asText() + " "
                    + entry.get("served").asText() + " " + entry.get("status").asText());
        }
        return lines;
    }

    @Test
    @DisplayName("PART-11: the ledger tells who was served which version, and who has not fetched the takedown")
    void whoWasServed() throws Exception {
        String id = server.file("killed");
        String key = id.substring(id.lastIndexOf(':') + 1);
        HttpResponse<byte[]> first = server.bearer("/partners/wire.json", FIRST);
        server.send("HEAD", "/partners/other.json", "Authorization", "Bearer " + OTHER.reveal());
        await().untilAsserted(() ->
                assertEquals(List.of("wire wire.json 1 false 2026-03-01T08:00:00Z was served"), ledger(key)));
        server.get(
                "/partners/wire.json",
                "Authorization",
                "Bearer " + SECOND.reveal(),
                "If-None-Match",
                PartnerServer.field(first, "ETag"));
        await().until(() -> ledger(key).size() == 2);
        server.clock.set(PartnerServer.MORNING.plusSeconds(60));

        server.newsroom.actions().withdraw(id, "It was wrong", Optional.empty());

        assertEquals(
                "wire wire.json 1 true null takedown not fetched", ledger(key).get(2));
        assertFalse(
                PartnerServer.text(server.bearer("/partners/other.json", OTHER)).contains(key));
        assertTrue(
                PartnerServer.text(server.bearer("/partners/wire.json", FIRST)).contains(key));
        await().untilAsserted(() -> assertEquals(
                "wire wire.json 1 true 2026-03-01T08:01:00Z takedown was served",
                ledger(key).get(2)));
        assertEquals(3, ledger(key).size());
        assertTrue(ledger("other").stream().noneMatch(line -> line.contains("true")));
        assertEquals(404, server.bearer("/api/ledger/nobody", EDITOR).statusCode());
        assertEquals(401, server.get("/api/ledger/" + key).statusCode());
        assertEquals(403, server.bearer("/api/ledger/" + key, FIRST).statusCode());
    }

    @Test
    @DisplayName(
            "TOMB-05: a takedown that was not fetched stays beyond its thirty days, and one that was fetched does not")
    void untilItWasFetched() {
        String id = server.file("killed");
        server.bearer("/partners/wire.json", FIRST);
        server.bearer("/partners/other.json", OTHER);
        server.newsroom.actions().withdraw(id, "It was wrong", Optional.empty());
        server.bearer("/partners/wire.json", FIRST);
        server.clock.set(PartnerServer.MORNING.plus(Duration.ofDays(40)));
        server.file("later");

        assertFalse(
                PartnerServer.text(server.bearer("/partners/wire.json", FIRST)).contains(id));
        assertTrue(
                PartnerServer.text(server.bearer("/partners/other.json", OTHER)).contains(id));
        server.file("latest");
        assertFalse(
                PartnerServer.text(server.bearer("/partners/other.json", OTHER)).contains(id));
    }

    @Test
    @DisplayName("TOMB-05: a feed that is served late, while the story is being withdrawn, is followed by the takedown")
    void servedLate() {
        PartnerPublisher press = server.press;
        String id = server.file("killed");
        var late = press.partner("wire")
                .flatMap(known -> press.feed(known, Instant.EPOCH))
                .orElseThrow();
        server.newsroom.actions().withdraw(id, "It was wrong", Optional.empty());
        assertFalse(
                PartnerServer.text(server.bearer("/partners/wire.json", SECOND)).contains(id));

        press.served(late, "wire", Instant.EPOCH);

        assertTrue(
                PartnerServer.text(server.bearer("/partners/wire.json", FIRST)).contains(id));
    }

    @Test
    @DisplayName("an orderly stop loses nothing of the ledger")
    void stop() {
        server.bearer("/partners/wire.json", FIRST);
        server.server.close();

        boolean known = server.store.read(reader -> reader.ledger().knows("wire"));
        assertTrue(known);
    }
}
