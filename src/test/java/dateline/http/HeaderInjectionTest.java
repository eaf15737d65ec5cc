package dateline.http;

import static dateline.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.store.AccessKey;
import dateline.store.KeySecret;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Line ends in names and addresses make no header of their own (SEC-09). */
class HeaderInjectionTest {
    private static final KeySecret WIRE = KeySecret.mint(new Random(1));
    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = new TestServer(data);
        server.store.write(writer -> {
            writer.addAccessKey("wire", AccessKey.Scope.INGEST, WIRE, Instant.EPOCH, Optional.empty());
            return true;
        });
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @DisplayName("SEC-09: line ends in the path or the query come back in no header")
    @ValueSource(
            strings = {
                "/feeds/world@.rss",
                "/feeds/foreign@.rss",
                "/feeds/foreign.rss?@",
                "/feeds/foreign?a=@",
                "/feeds/world.rss?since=1@",
                "/feeds/tag/harbour@.atom",
                "/feeds/author/ada@.json",
                "/articles/01m87k5b68mjztgz7qst92rz4a@",
                "/api/articles/x@",
                "/api/websub/x@?hub.mode=subscribe&hub.topic=@&hub.challenge=@",
                "/opml.xml?@",
                "/@"
            })
    void lineEndsInAnAddress(String path) {
        for (String end : new String[] {"%0d%0a", "%0a", "%0d", "%E5%98%8A%E5%98%8D"}) {
            String answer = server.raw("GET " + path.replace("@", end + "X-Evil:%201")
                    + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");

            assertTrue(answer.startsWith("HTTP/1.1 "), answer);
            String head = answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
            assertFalse(head.contains("\nx-evil") || head.contains("\rx-evil"), head);
        }
    }

    @Test
    @DisplayName("SEC-09: nor do those in what is filed")
    void lineEndsInAStory() {
        String evil = "a\\r\\nX-Evil: 1";
        var filed = server.post(
                "/api/articles",
                ("{\"title\": \"@\", \"bodyText\": \"Text.\", \"sourceId\": \"@\", \"url\": \"https://a.example/@\","
                                + " \"section\": \"@\", \"tags\": [\"@\"], \"lang\": \"@\", \"authors\": [\"@\"]}")
                        .replace("@", evil),
                "Authorization",
                "Bearer " + WIRE.reveal(),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                "k");

        assertEquals(201, filed.statusCode(), text(filed));
        assertTrue(filed.headers().firstValue("X-Evil").isEmpty());
        String place = filed.headers().firstValue("Location").orElseThrow().replace(Gazette.BASE, "");
        var shown = server.get(place, "Authorization", "Bearer " + WIRE.reveal());
        assertTrue(shown.headers().firstValue("X-Evil").isEmpty());
        assertFalse(text(shown).contains("\\r\\nX-Evil"), text(shown));
    }
}
