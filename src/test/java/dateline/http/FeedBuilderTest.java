package dateline.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.http.ServedGazette.Serving;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever chooses sections, tags and authors is given one address, which stays. */
class FeedBuilderTest {
    private static final String SECTIONS = """
        sections:
          news: { title: News }
          world: { title: World, was: [foreign] }
          sport: { title: Sport }
        """;

    private static final String CHOICE = "/feeds/of/all~tag~harbour~any~section~news~section~world~not~tag~ferry";

    private static Serving serving;

    @BeforeAll
    static void stories(@TempDir Path folder) throws IOException {
        serving = new ServedGazette(folder).serving(SECTIONS);
        serving.file("1", "Seal asleep", "news", "\"tags\": [\"Harbour\"], \"authors\": [\"Mara Lindqvist\"]");
        serving.file("2", "Ferry late", "world", "\"tags\": [\"Harbour\", \"Ferry\"]");
        serving.file("3", "Cup final", "sport", "\"tags\": [\"Harbour\"]");
        serving.file("4", "Treaty signed", "world", "\"tags\": [\"Harbour\"]");
    }

    @AfterAll
    static void stop() {
        serving.close();
    }

    private String body(String path) {
        HttpResponse<byte[]> answer = serving.get(path);
        assertEquals(200, answer.statusCode(), path);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void theFeedHoldsWhatWasChosenInEveryFormatAndFollowsWhatIsFiled() {
        for (String format : List.of("rss", "atom", "json")) {
            String feed = body(CHOICE + "." + format);
            assertTrue(feed.contains("Seal asleep") && feed.contains("Treaty signed"), feed);
            assertFalse(feed.contains("Ferry late") || feed.contains("Cup final"), feed);
            assertTrue(feed.contains(ServedGazette.BASE + CHOICE + "." + format), feed);
        }
        String before =
                serving.get(CHOICE + ".rss").headers().firstValue("ETag").orElseThrow();
        assertEquals(304, serving.get(CHOICE + ".rss", "If-None-Match", before).statusCode());

        serving.file("5", "Pier reopens", "news", "\"tags\": [\"Harbour\"]");

        assertTrue(body(CHOICE + ".rss").contains("Pier reopens"));
        assertNotEquals(
                before,
                serving.get(CHOICE + ".rss").headers().firstValue("ETag").orElseThrow());
        assertTrue(body(CHOICE + ".rss?since=0").contains("Pier reopens"));
        serving.file("6", "Cup lost", "sport");
        assertFalse(body("/feeds/of/not~section~news.rss").contains("Pier reopens"));
        serving.file("7", "Cup found", "sport");
        assertTrue(body("/feeds/of/not~section~news.rss").contains("Cup found"));
    }

    @ParameterizedTest
    @CsvSource({
        "not~tag~ferry~any~section~world~section~news~all~tag~harbour.rss, " + CHOICE + ".rss",
        "any:section:news%2Csection:foreign+all:tag:Harbour+not:tag:FERRY.atom, " + CHOICE + ".atom",
        "any~section~news.rss, /feeds/news.rss",
        "all~tag~harbour.json, /feeds/tag/harbour.json",
        "author~mara-lindqvist.rss, /feeds/author/mara-lindqvist.rss",
        "any~tag~harbour~all~section~foreign.rss, /feeds/of/all~section~world~tag~harbour.rss",
        "all~tag~harbour~any~tag~harbour~tag~ferry, /feeds/tag/harbour"
    })
    void anotherSpellingLeadsToTheOneAddress(String asked, String address) {
        HttpResponse<byte[]> answer = serving.get("/feeds/of/" + asked);

        assertEquals(301, answer.statusCode(), asked);
        assertEquals(
                ServedGazette.BASE + address,
                answer.headers().firstValue("Location").orElse(""));
        assertEquals(200, serving.get(address).statusCode(), address);
    }

    @ParameterizedTest
    @CsvSource({
        "any~tag~unknown~tag~harbour",
        "all~tag~harbour~not~tag~unknown",
        "all~tag~harbour~not~tag~harbour",
        "all~section~nowhere~tag~harbour",
        "all~source~wire~tag~harbour",
        "tag",
        "any",
        "~"
    })
    void whatHoldsNothingOrIsUnknownIsNoFeed(String asked) {
        assertEquals(404, serving.get("/feeds/of/" + asked + ".rss").statusCode());
        assertEquals(404, serving.get("/feeds/of/" + asked).statusCode());
    }

    @Test
    void nobodyCanAskForMoreNamesThanMayBeOrForMillionsOfThem() {
        String many = IntStream.range(0, 12).mapToObj(i -> "tag~t" + i).collect(Collectors.joining("~"));
        assertEquals(404, serving.get("/feeds/of/any~" + many + ".rss").statusCode());
        assertEquals(
                404,
                serving.get("/feeds/of/any~tag~" + "a".repeat(3000) + ".rss").statusCode());
        String choices = "/feeds/build?any=" + "tag:harbour,".repeat(300);
        assertEquals(200, serving.get(choices).statusCode());
    }

    @Test
    void theBuilderGivesTheAddressAndShowsWhatIsInIt() {
        Document empty = Jsoup.parse(body("/feeds/build"));
        assertEquals("get", empty.select("form").attr("method"));
        assertEquals(9, empty.select("input[type=checkbox]").size());
        assertTrue(empty.select("datalist#known-tags option").eachAttr("value").contains("Harbour"));
        assertEquals(empty.select("input:not([type=checkbox]):not([list])").size(), 0);

        Document chosen = Jsoup.parse(body(
                "/feeds/build?any=section:news&any=section:world&all-tags=Harbour&not-tags=ferry,%20&not-authors="));

        assertTrue(
                chosen.select("a[type=application/rss+xml]")
                        .eachAttr("href")
                        .contains(ServedGazette.BASE + CHOICE + ".rss"),
                chosen.html());
        assertTrue(chosen.text().contains("Seal asleep") && !chosen.text().contains("Cup final"));
        assertEquals(2, chosen.select("input[checked]").size());
        assertEquals("noindex", chosen.select("meta[name=robots]").attr("content"));
        assertTrue(Jsoup.parse(body("/feeds/build?all=tag:nothing"))
                .select(".note")
                .text()
                .contains("no such feed"));
        HttpResponse<byte[]> page = serving.get("/feeds/build");
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("form-action 'self'") && policy.startsWith("default-src 'none'"), policy);
        assertTrue(Jsoup.parse(body("/feeds/build?all=%3Cscript%3Ealert(1)")).select("script").stream()
                .allMatch(script -> script.hasAttr("src") && script.data().isEmpty()));
    }

    @Test
    void aSectionThatIsRenamedTakesTheChoiceAlong() throws IOException {
        serving.follow(
                SECTIONS.replace("world: { title: World, was: [foreign] }", "planet: { title: Planet, was: [world] }"));
        try {
            HttpResponse<byte[]> answer = serving.get(CHOICE + ".rss");

            assertEquals(301, answer.statusCode());
            String now = answer.headers().firstValue("Location").orElse("").substring(ServedGazette.BASE.length());
            assertTrue(body(now).contains("Treaty signed"), now);
        } finally {
            serving.follow(SECTIONS);
        }
    }

    @Test
    @DisplayName("HUMAN-06, HUMAN-09, POLL-03: a feed leads to its page, says what it is, and is offered compressed")
    void aFeedLeadsToItsPage() {
        for (String feed : List.of("/feeds/news", CHOICE)) {
            HttpResponse<byte[]> answer = serving.get(feed + ".rss", "Accept-Encoding", "gzip");
            String links = String.join(", ", answer.headers().allValues("Link"));

            assertTrue(
                    links.contains("<" + ServedGazette.BASE + feed + ">; rel=\"alternate\"; type=\"text/html\""),
                    links);
            assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElse(""));
            assertTrue(answer.headers().firstValue("Vary").orElse("").contains("Accept-Encoding"));
            assertTrue(body(feed + ".rss").contains("<description>News from the coast</description>"), feed);
            assertEquals(200, serving.get(feed).statusCode());
        }
    }
}
