package dateline.http.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.model.BytesInput;
import dateline.store.DeskUser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DeskEventsTest {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ServedDesk desk;
    private String cookies;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        desk = new ServedDesk(folder);
        cookies = desk.signedIn("mara").cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    /** A page of the desk that listens. */
    private record Listening(HttpResponse<InputStream> response, BufferedReader lines) {
        /** The data of the next event; null when the server has ended the row. */
        String next() throws IOException {
            String line = lines.readLine();
            while (line != null && !line.startsWith("data: ")) {
                line = lines.readLine();
            }
            return line;
        }
    }

    private Listening listen() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + desk.server.port() + "/desk/events"))
                .header("Cookie", cookies)
                .build();
        HttpResponse<InputStream> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
        return new Listening(
                response, new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
    }

    @Test
    @DisplayName("HUMAN: a held connection is told of each change, and let go when the server stops")
    void changesAreToldOverOneConnection() throws Exception {
        Listening page = listen();
        String first = page.next();

        desk.newsroom.file(BytesInput.of("a.txt", "Ferry late\n\nThe ferry is late today."));
        String second = page.next();
        desk.newsroom.file(BytesInput.of("b.txt", "Seal asleep\n\nA seal slept on the slipway."));
        String third = page.next();
        desk.server.close();

        assertEquals(
                "text/event-stream; charset=utf-8",
                page.response().headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                "no", page.response().headers().firstValue("X-Accel-Buffering").orElse(""));
        assertEquals(3, Stream.of(first, second, third).distinct().count());
        assertTrue(third.startsWith("data: "), third);
        assertNull(page.next());
    }

    @Test
    @DisplayName("HUMAN: what the server writes for itself is no news for editors")
    void printsAreNoNews() throws Exception {
        desk.newsroom.file(BytesInput.of("a.txt", "Ferry late\n\nThe ferry is late today."));
        Listening page = listen();
        String first = page.next();

        desk.newsroom.print();
        desk.store.deskAccounts().add(new DeskUser("nils", new DeskPassword(4).hash("x".repeat(20)), Instant.EPOCH));
        desk.newsroom.file(BytesInput.of("b.txt", "Seal asleep\n\nA seal slept on the slipway."));

        String second = page.next();
        Listening late = listen();
        assertNotEquals(first, second);
        assertEquals(second, late.next());
    }

    @Test
    @DisplayName("HUMAN: so many connections are held and no more; who comes beyond them asks again")
    void heldConnectionsAreBounded() throws Exception {
        List<Listening> held = new ArrayList<>();
        for (int i = 0; i < DeskEvents.MOST_HELD; i++) {
            held.add(listen());
        }

        Listening beyond = listen();

        assertEquals("retry: 5000", beyond.lines().readLine());
        assertTrue(beyond.next().startsWith("data: "));
        assertNull(beyond.next());
        desk.newsroom.file(BytesInput.of("a.txt", "Ferry late\n\nThe ferry is late today."));
        for (Listening page : held) {
            String first = page.next();
            String second = page.next();
            assertTrue(second.startsWith("data: ") && !second.equals(first), second);
        }
    }

    @Test
    @DisplayName("HUMAN-07: who is not signed in is told of nothing")
    void strangersAreToldNothing() throws Exception {
        cookies = "none=none";

        HttpResponse<InputStream> response = listen().response();

        assertNotEquals(
                "text/event-stream; charset=utf-8",
                response.headers().firstValue("Content-Type").orElse(""));
    }
}
