package dateline.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.publication.FetchTerms;
import dateline.publication.UsualTerms;
import dateline.publication.Window;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PART-11: from which answers it is known that a partner holds a story, so that it is told of the takedown. */
class HeldDocumentsTest {
    private static final String FEED = "/partners/wire.json";

    private PartnerServer server;

    @BeforeEach
    void open(@TempDir Path data) {
        var terms = UsualTerms.of(
                "wire",
                "The Harbour Gazette",
                "ninjs",
                "all",
                Window.DEFAULT,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                FetchTerms.DEFAULT);
        server = new PartnerServer(data, List.of(terms));
    }

    @AfterEach
    void close() {
        server.close();
    }

    /** Whether the takedown of a story stands in the next document after this request. */
    private boolean isHeldAfter(int status, String method, String... fields) {
        String id = server.file("killed");
        HttpResponse<byte[]> answer = server.send(method, FEED, fields);
        assertEquals(status, answer.statusCode());
        server.newsroom.actions().withdraw(id, "It was wrong", Optional.empty());
        return PartnerServer.text(server.get(FEED)).contains(id);
    }

    private String printed(String field) {
        server.file("killed");
        return PartnerServer.field(server.send("HEAD", FEED), field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", " * "})
    @DisplayName("PART-11: who asks for anything but what there is names no document, and holds none")
    void anything(String asterisk) {
        assertEquals(false, isHeldAfter(304, "GET", "If-None-Match", asterisk));
    }

    @Test
    @DisplayName("PART-11: who names the document by its tag holds it")
    void byTag() {
        assertEquals(true, isHeldAfter(304, "GET", "If-None-Match", printed("ETag")));
    }

    @Test
    @DisplayName("PART-11: a tag beside an asterisk names the document all the same")
    void besideAnAsterisk() {
        assertEquals(true, isHeldAfter(304, "GET", "If-None-Match", "*", "If-None-Match", printed("ETag")));
    }

    @Test
    @DisplayName("PART-11: a tag of another document beside an asterisk does not name this one")
    void anotherBesideAnAsterisk() {
        assertEquals(false, isHeldAfter(304, "GET", "If-None-Match", "\"another\"", "If-None-Match", "*"));
    }

    @Test
    @DisplayName("PART-11: who names the date of the document holds it")
    void byDate() {
        assertEquals(true, isHeldAfter(304, "GET", "If-Modified-Since", printed("Last-Modified")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Sun, 01 Mar 2026 08:00:01 GMT", "Mon, 02 Mar 2026 08:00:00 GMT", "Sat, 28 Feb 2026 08:00:00 GMT"
            })
    @DisplayName("PART-11: a date that is not the document's own names no document: the whole is given")
    void byAnotherDate(String date) {
        printed("Last-Modified");
        server.clock.set(PartnerServer.MORNING.plusSeconds(2 * 86_400));

        assertEquals(200, server.get(FEED, "If-Modified-Since", date).statusCode());
    }

    @Test
    @DisplayName(
            "PART-11: of two documents of the same second the date of one does not name the other, nor does a later one")
    void withinOneSecond() {
        server.file("first");
        String before = PartnerServer.field(server.get(FEED), "Last-Modified");
        String second = server.file("second");

        HttpResponse<byte[]> answer = server.get(FEED, "If-Modified-Since", before);
        assertEquals(200, answer.statusCode());
        assertEquals(true, PartnerServer.text(answer).contains(second));
        String sameSecond = PartnerServer.field(answer, "Last-Modified");
        assertEquals(200, server.get(FEED, "If-Modified-Since", sameSecond).statusCode());

        server.clock.set(PartnerServer.MORNING.plusSeconds(10));
        String own = PartnerServer.field(server.get(FEED), "Last-Modified");
        assertEquals(304, server.get(FEED, "If-Modified-Since", own).statusCode());
        assertEquals(200, server.get(FEED, "If-Modified-Since", before).statusCode());
    }

    @Test
    @DisplayName("PART-11: who gets it holds it, whatever it held before")
    void fetched() {
        assertEquals(true, isHeldAfter(200, "GET", "If-None-Match", "\"another\""));
    }

    @Test
    @DisplayName("PART-11: who asks for its head alone holds nothing")
    void head() {
        assertEquals(false, isHeldAfter(200, "HEAD"));
    }
}
