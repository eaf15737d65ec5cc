package dateline.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.feed.ContentCoding;
import dateline.ingest.model.BytesInput;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The window of a partner's feed reaches back to its last success, so that whoever was away misses nothing. */
class PartnerWindowTest {
    private static final Pattern TEXT = Pattern.compile("The ferry (\\w+) left the quay at nine");

    @TempDir
    Path folder;

    private PartnerHarness stand;
    private int hours;

    @BeforeEach
    void open() {
        stand = new PartnerHarness(folder, """
            partners:
              wire: { title: T, profile: ninjs, feed: all, window: { entries: 2, hours: 1 } }
              own: { title: T, profile: rss, feed: all, window: { entries: 2, hours: 1 } }
              late: { title: T, profile: rss, feed: all, window: { entries: 4, hours: 1 }, delay: 90 min }
              german: { title: T, profile: ninjs, feed: all, window: { entries: 3, hours: 1 }, languages: [de] }
              waits: { title: T, profile: rss, feed: all, window: { entries: 3, hours: 1 }, delay: 5 h }
              small: { title: T, profile: rss, feed: all, window: { entries: 3, hours: 1, bytes: 5 kB } }
            """);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    /** One story an hour. */
    private void file(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(number -> {
            passHours(1);
            stand.story("s" + number);
        });
    }

    private void passHours(int more) {
        hours += more;
        stand.clock.set(PartnerHarness.MORNING.plus(Duration.ofHours(hours)));
    }

    private PartnerFeed feed(String file) {
        String slug = file.substring(0, file.indexOf('.'));
        Partner partner =
                stand.press.partner(slug).flatMap(known -> known.at(file)).orElseThrow();
        return stand.press.feed(partner, stand.clock.instant()).orElseThrow();
    }

    /** The names of the stories that it has, which the partner is then served. */
    private List<String> fetch(String file) {
        return serve(feed(file));
    }

    private List<String> serve(PartnerFeed feed) {
        stand.press.served(feed, "key", stand.clock.instant());
        stand.press.ledger().writeAll();
        return stories(feed);
    }

    private static String text(PartnerFeed feed) {
        return new String(feed.bodies().get(ContentCoding.IDENTITY), StandardCharsets.UTF_8);
    }

    private static List<String> stories(PartnerFeed feed) {
        return stories(text(feed));
    }

    private String past(String slug) {
        Partner partner = stand.press.partner(slug).orElseThrow();
        var rendering = new PartnerRendering(stand.store, stand.newsroom.publication());
        return new String(rendering.at(stand.clock.instant(), partner).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static List<String> stories(String text) {
        return TEXT.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wire.json", "wire.ninjs2", "own.rss", "own.atom"})
    @DisplayName("a partner that was away gets all that came since; one that comes for the first time its window")
    void wasAway(String file) {
        file(1, 3);
        assertEquals(List.of("s2", "s3"), fetch(file));

        file(4, 9);

        assertEquals(List.of("s8", "s9"), stories(feed(file.startsWith("own") ? "wire.json" : "own.json")));
        assertEquals(List.of("s4", "s5", "s6", "s7", "s8", "s9"), fetch(file));
        file(10, 10);
        assertEquals(List.of("s10", "s9"), fetch(file));
    }

    @Test
    @DisplayName("XML-14: neither its own fetch changes a byte of the document, nor a change that is none of its feed")
    void stable() {
        file(1, 3);
        fetch("wire.json");
        file(4, 9);
        String first = text(feed("wire.json"));
        fetch("wire.json");
        assertEquals(first, text(feed("wire.json")));

        stand.story("secret", "\"embargo\": \"2026-03-09T00:00:00Z\"");
        stand.press.follow(
                stand.newsroom.publication(),
                stand.press.partners().stream().map(Partner::terms).toList());

        assertEquals(first, text(feed("wire.json")));
        fetch("wire.json");
        fetch("wire.json");
        assertEquals(first, text(feed("wire.json")));
    }

    @Test
    @DisplayName(
            "a correction of an old story is told to who was away as well; that the same was found again is a success")
    void corrections() {
        String first = stand.story("s0");
        file(1, 5);
        fetch("wire.json");
        passHours(1);
        stand.newsroom.actions().correct(first, BytesInput.of("s0.json", """
                {"sourceId": "s0", "title": "Ferry s0", "lang": "en", "bodyText": "The ferry corrected left the quay at nine."}
                """), "It was wrong.");
        file(6, 9);

        assertEquals(List.of("corrected", "s6", "s7", "s8", "s9"), fetch("wire.json"));
        fetch("wire.json");
        file(10, 10);
        assertEquals(List.of("s10", "s9"), fetch("wire.json"));
    }

    @Test
    @DisplayName("PART-12: a story that was delayed when the partner came last is among those that came since")
    void delay() {
        file(1, 4);
        assertEquals(List.of("s1", "s2"), fetch("late.rss"));

        file(5, 12);

        assertEquals(List.of("s10", "s3", "s4", "s5", "s6", "s7", "s8", "s9"), fetch("late.rss"));
    }

    @Test
    @DisplayName("who reads what changed has come as far as it was told")
    void changes() {
        file(1, 2);
        fetch("own.rss");
        file(3, 9);
        Partner own = stand.press.partner("own").orElseThrow();

        assertEquals(
                7,
                serve(stand.press.changes(own, 2, stand.clock.instant()).orElseThrow())
                        .size());
        file(10, 10);

        assertEquals(List.of("s10", "s9"), fetch("own.rss"));
    }

    @Test
    @DisplayName("what has no room stays out, the newest stay in")
    void room() {
        file(1, 2);
        fetch("small.rss");
        file(3, 40);

        List<String> fetched = fetch("small.rss");

        assertEquals(true, fetched.contains("s40") && fetched.contains("s39"), fetched::toString);
        assertEquals(true, fetched.size() > 2 && fetched.size() < 30, fetched::toString);
    }

    @Test
    @DisplayName(
            "PART-12: the window holds as many stories as the terms allow, whatever stands between them in the feed")
    void termsBeforeWindow() {
        for (int number = 1; number <= 4; number++) {
            passHours(1);
            german("g" + number, "");
            file(10 * number, 10 * number + 8);
        }

        assertEquals(List.of("g2", "g3", "g4"), fetch("german.json"));
        assertEquals(List.of("s41", "s42", "s43"), fetch("waits.rss"));
        assertEquals(List.of("g2", "g3", "g4"), stories(past("german")));
    }

    @Test
    @DisplayName(
            "PART-12: old stories that came in last stand beside the newest that the terms allow, not in their place")
    void oldStoriesThatCameLast() {
        for (String name : List.of("g1", "g2", "g3", "g4")) {
            passHours(1);
            german(name, "");
        }
        file(5, 12);
        for (String name : List.of("old1", "old2", "old3")) {
            german(name, ", \"published\": \"2026-01-05T10:00:00Z\"");
        }

        assertEquals(List.of("g2", "g3", "g4", "old1", "old2", "old3"), fetch("german.json"));
    }

    private void german(String name, String more) {
        stand.file(name, """
                {"sourceId": "%1$s", "title": "Ferry %1$s", "lang": "de", "bodyText": "The ferry %1$s left the quay at nine."%2$s}
                """.formatted(name, more));
    }

    @Test
    @DisplayName("PART-12: of more delayed stories than the window has entries each comes at its time, by either way")
    void eachDelayedStoryAtItsTime() {
        file(1, 12);
        String first = text(feed("waits.rss"));
        assertEquals(List.of("s5", "s6", "s7"), stories(first));

        passHours(1);

        assertEquals(List.of("s6", "s7", "s8"), stories(feed("waits.rss")));
        var cursor = Pattern.compile("since=(\\d+)").matcher(first);
        assertTrue(cursor.find(), first);
        Partner waits = stand.press.partner("waits").orElseThrow();
        PartnerFeed changes = stand.press
                .changes(waits, Long.parseLong(cursor.group(1)), stand.clock.instant())
                .orElseThrow();
        assertTrue(stories(changes).contains("s8"), text(changes));
    }

    @Test
    @DisplayName("what has no room even alone takes nobody else's")
    void tooLargeAlone() {
        file(1, 2);
        passHours(1);
        stand.body("book", "<p>" + "The tide comes in. ".repeat(1_000) + "</p>");

        assertEquals(List.of("s1", "s2"), fetch("small.rss"));
    }

    @Test
    @DisplayName("longer ago than thirty days nothing is made up for")
    void longAgo() {
        file(1, 2);
        fetch("wire.json");
        file(3, 6);
        passHours(31 * 24);
        file(7, 9);

        assertEquals(List.of("s7", "s8", "s9"), fetch("wire.json"));
    }
}
