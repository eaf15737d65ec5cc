package dateline.http.page;

import static dateline.http.TestServer.field;
import static dateline.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dateline.article.Article;
import dateline.article.Tombstone;
import dateline.http.Gazette;
import dateline.http.TestServer;
import dateline.store.StoreWriter;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = new TestServer(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void readyAgain() {
        server.reasonsAgainst.set(List.of());
    }

    @Test
    @DisplayName("DISC-01, DISC-02: the front page names the feed of everything in each format, with telling titles")
    void theFrontPageIsDiscoverable() {
        var links = page("/").select("link[rel=alternate]");

        assertEquals(
                List.of("application/rss+xml", "application/atom+xml", "application/feed+json"),
                links.eachAttr("type"));
        assertEquals("The Harbour Gazette – all (RSS)", links.get(0).attr("title"));
        assertEquals(Gazette.BASE + "/feeds/all.rss", links.get(0).attr("href"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/build", "/feeds/nothing", "/articles/zzz", "/nowhere", "/hub"})
    @DisplayName("DISC-01: a page that belongs to no feed names that of everything in each format")
    void everyPageIsDiscoverable(String path) {
        var links = Jsoup.parse(text(server.get(path, "Accept", BROWSER))).select("link[rel=alternate]");

        assertEquals(
                List.of("all.rss", "all.atom", "all.json"),
                links.eachAttr("href").stream()
                        .map(address -> address.replaceAll(".*/", ""))
                        .toList());
        assertEquals(
                List.of("application/rss+xml", "application/atom+xml", "application/feed+json"),
                links.eachAttr("type"));
    }

    @Test
    @DisplayName("DISC-01: the page of a withdrawn story, and those of versions, name feeds as well")
    void pagesOfThePastAreDiscoverable() {
        var story = Gazette.story(3);
        server.store.write(writer -> save(writer, story));
        String path = "/articles/" + story.id().key();
        var versions = page(path + "/versions").select("link[rel=alternate]");
        var when = Instant.parse("2026-11-21T10:00:00Z");
        server.store.write(writer -> {
            writer.withdraw(
                    Gazette.withdrawn(story),
                    new Tombstone(story.id(), when, Optional.of("It was wrong."), Optional.empty()),
                    when);
            return 0;
        });

        assertEquals(3, versions.size());
        assertEquals(3, page(path).select("link[rel=alternate]").size());
    }

    @Test
    @DisplayName("HUMAN-04: the front page lists every feed in every format, with addresses to copy")
    void theFrontPageListsEveryFeed() {
        var addresses = page("/").select("code").eachText();

        for (String feed : List.of("all", "news", "world", "coast")) {
            for (String format : List.of("rss", "atom", "json")) {
                assertTrue(addresses.contains(Gazette.BASE + "/feeds/" + feed + "." + format), feed + "." + format);
            }
        }
    }

    @Test
    @DisplayName("DISC-01, HUMAN-04: a feed's page names its formats and shows recent stories with their dates")
    void aFeedHasItsPage() {
        var page = page("/feeds/world");

        assertEquals(
                List.of(
                        Gazette.BASE + "/feeds/world.rss",
                        Gazette.BASE + "/feeds/world.atom",
                        Gazette.BASE + "/feeds/world.json"),
                page.select("link[rel=alternate]").eachAttr("href"));
        assertEquals(
                Gazette.BASE + "/feeds/world",
                page.select("link[rel=canonical]").attr("href"));
        assertEquals("2026-11-20T09:00:00+01:00", page.select("time").attr("datetime"));
        assertEquals(
                "Bridge opens </title><script>alert(1)</script> & closes",
                page.select("article h3").text());
    }

    @Test
    @DisplayName("HUMAN-04: a newcomer reads what a feed is, and opens it in a reader without copying anything")
    void aNewcomerIsToldHowToSubscribe() {
        var subscribe = page("/feeds/world").select(".subscribe");

        assertTrue(subscribe.text().contains("A feed is an address"), subscribe.text());
        assertEquals(
                "feed:" + Gazette.BASE + "/feeds/world.rss",
                subscribe.select("a[href^=feed:]").attr("href"));
        assertEquals(5, subscribe.select("a[rel~=nofollow]").size());
        assertTrue(subscribe.select("a[rel~=nofollow]").eachAttr("href").stream()
                .allMatch(address -> address.startsWith("https://") && address.contains("world.rss")));
        assertTrue(server.get("/feeds/world", "Accept-Encoding", "gzip").body().length < 50_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/feeds/world", "/style.css"})
    @DisplayName("DISC-03, HTTP-04, HTTP-11, HTTP-14, HTTP-31: pages are negotiated and validated as feeds are")
    void pagesAreValidated(String path) {
        var whole = server.get(path, "Accept-Encoding", "gzip");

        var unchanged = server.get(path, "Accept-Encoding", "gzip", "If-None-Match", field(whole, "ETag"));
        var head = server.head(path, "Accept-Encoding", "gzip");

        assertEquals(200, whole.statusCode());
        assertEquals("gzip", field(whole, "Content-Encoding"));
        assertEquals(Integer.toString(whole.body().length), field(whole, "Content-Length"));
        assertEquals(304, unchanged.statusCode());
        assertEquals(0, unchanged.body().length);
        for (String name : List.of("ETag", "Cache-Control", "Vary")) {
            assertEquals(field(whole, name), field(unchanged, name), name);
        }
        assertEquals(fields(whole), fields(head));
        assertEquals("Accept-Encoding", field(whole, "Vary"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/feeds/world", "/feeds/nothing", "/nowhere"})
    @DisplayName("HUMAN-07: nothing runs on a page but our own file, and no frame may hold it")
    void pagesAreStrict(String path) {
        var response = server.get(path, "Accept", BROWSER);

        String policy = field(response, "Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none';") && policy.contains("script-src 'self';"), policy);
        assertFalse(policy.contains("unsafe") || policy.contains("nonce"), policy);
        assertTrue(policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'"), policy);
        assertEquals("nosniff", field(response, "X-Content-Type-Options"));
        assertEquals("no-referrer", field(response, "Referrer-Policy"));
        assertEquals("", field(response, "Server") + field(response, "Set-Cookie"));
        assertEquals("text/html;charset=utf-8", field(response, "Content-Type").replace(" ", ""));
        assertTrue(Jsoup.parse(text(response))
                .select("script:not([type=application/ld+json]):not([src=/copy.js]:empty), [style], style")
                .isEmpty());
    }

    @Test
    @DisplayName("LD-01, HUMAN-07: a story's page says what it says, escaped, and nothing more")
    void aStoryIsReadOnItsPage() {
        var page = Jsoup.parse(
                ArticlePage.of(Gazette.story(), List.of(), Gazette.FIRST).html());

        assertEquals(
                "Bridge opens </title><script>alert(1)</script> & closes",
                page.select("h1").text());
        assertEquals("It was <b>bold</b>", page.select(".standfirst").text());
        assertEquals("A bridge \"at\" dawn", page.select("figure img").attr("alt"));
        assertEquals(
                "The bridge </figcaption> Ona Brekke", page.select("figcaption").text());
        assertEquals("today", page.select(".body em").text());
        assertEquals(
                "By Mara Lindqvist · 20 November 2026, 09:00 GMT+1",
                page.select("article > .facts").first().text());
        assertEquals(List.of("application/ld+json"), page.select("script").eachAttr("type"));
        assertEquals(1, page.select("script").size());
        assertTrue(page.select("a[href^=javascript]").isEmpty());
        assertEquals("en-GB", page.select("html").attr("lang"));
        assertEquals(
                Gazette.BASE + "/articles/01jd3v6q6jkmnpqrstvwxyz011",
                page.select("link[rel=canonical]").attr("href"));
    }

    private static PageLayout correctedPage(String note) {
        Article story = Gazette.corrected(note);
        return ArticlePage.of(story, List.of(Gazette.version(story)), Gazette.FIRST);
    }

    @Test
    @DisplayName("LIFE-05: a correction is read at the top of the story's page")
    void aCorrectionIsReadOnThePageOfTheStory() {
        var page = Jsoup.parse(correctedPage("The bridge is <em>not</em> new.").html());

        assertEquals(
                "Correction: The bridge is <em>not</em> new.",
                page.select(".note").text());
        assertEquals(2, page.select("article > .facts").first().select("time").size());
    }

    @Test
    @DisplayName("LD-01, LD-03, LD-06: structured data is complete, and ends no script")
    void structuredDataEndsNoScript() throws IOException {
        String html = correctedPage("</script><script>alert(2)</script>").html();

        Element script = Jsoup.parse(html).select("script").first();
        JsonNode data = new JsonMapper().readTree(script.data());
        assertEquals("NewsArticle", data.path("@type").asText());
        assertEquals(
                "Bridge opens </title><script>alert(1)</script> & closes",
                data.path("headline").asText());
        assertEquals("2026-11-20T09:00:00+01:00", data.path("datePublished").asText());
        assertEquals("2026-11-20T11:00:00+01:00", data.path("dateModified").asText());
        assertEquals("Mara Lindqvist", data.path("author").path(0).path("name").asText());
        assertEquals("Ona Brekke", data.path("image").path("creditText").asText());
        assertEquals(
                "</script><script>alert(2)</script>",
                data.path("correction").path(0).path("text").asText());
        assertFalse(script.data().contains("<") || script.data().contains("&"), script.data());
    }

    @Test
    @DisplayName("HTTP-04, HTTP-05, HTTP-14: the page of a stored story is validated as feeds are")
    void aStoredStoryHasItsPage() {
        var story = Gazette.story();
        server.store.write(writer -> save(writer, story));
        String path = "/articles/" + story.id().key();

        var page = server.get(path);
        var unchanged = server.get(path, "If-None-Match", field(page, "ETag"));

        assertEquals(200, page.statusCode());
        assertTrue(text(page).contains("The bridge opened <em>today</em>."));
        assertEquals("Accept-Encoding", field(page, "Vary"));
        assertEquals(304, unchanged.statusCode());
        assertEquals(fields(page), fields(server.head(path)));
        assertEquals(
                Gazette.BASE + path,
                field(server.get("/articles/" + story.id().key().toUpperCase(Locale.ROOT)), "Location"));
    }

    @Test
    @DisplayName("HTTP-35: a withdrawn story is 410 with its reason")
    void aWithdrawnStoryIsGone() {
        var story = Gazette.story(2);
        server.store.write(writer -> save(writer, story));
        var when = Instant.parse("2026-11-21T10:00:00Z");
        var tombstone = new Tombstone(
                story.id(),
                when,
                Optional.of("It was <wrong>."),
                Optional.of(Gazette.story().id()));
        server.store.write(writer -> {
            writer.withdraw(Gazette.withdrawn(story), tombstone, when);
            return 0;
        });

        var response = server.get("/articles/" + story.id().key());

        assertEquals(410, response.statusCode());
        var page = Jsoup.parse(text(response));
        assertEquals("This story has been withdrawn", page.select("h1").text());
        assertEquals("It was <wrong>.", page.select(".standfirst").text());
        assertEquals(
                "/articles/" + Gazette.story().id().key(), page.select("main a").attr("href"));
        assertEquals("no-store", field(response, "Cache-Control"));
        assertFalse(text(response).contains("Bridge opens"));
    }

    private static int save(StoreWriter writer, Article story) {
        writer.save(story, story.firstSeen());
        return story.version();
    }

    @ParameterizedTest
    @CsvSource({
        "/articles/01jd3v6q6jkmnpqrstvwxyz999,404,no-such-story",
        "/articles/<script>,404,no-such-story",
        "/feeds/nothing,404,no-such-feed",
        "/feeds/x.rss.css,404,no-such-feed",
        "/nowhere,404,not-found",
        "/.well-known/nonsense,404,not-found",
        "/.git/config,404,not-found",
        "/favicon.ico,404,not-found"
    })
    @DisplayName(
            "DISC-07, DISC-08, HTTP-40, SEC-12: what is not there is a small page for a browser, a problem for others")
    void whatIsNotThereIsSaid(String path, int status, String name) throws IOException {
        String address = path.replace("<", "%3Cb").replace(">", "%3E");
        var forBrowser = server.get(address, "Accept", BROWSER);
        var forOthers = server.get(address, "Accept", "*/*");

        assertEquals(status, forBrowser.statusCode());
        assertEquals("Accept", field(forBrowser, "Vary"));
        assertFalse(Jsoup.parse(text(forBrowser)).select("h1").text().isEmpty());
        assertEquals(status, forOthers.statusCode());
        assertEquals("application/problem+json", field(forOthers, "Content-Type"));
        assertEquals(
                "urn:dateline:problem:" + name,
                new JsonMapper().readTree(forOthers.body()).path("type").asText());
        assertEquals("no-store", field(forOthers, "Cache-Control"));
        assertFalse(text(forBrowser).contains("script%3E") || text(forOthers).contains("script"), text(forBrowser));
    }

    @ParameterizedTest
    @CsvSource({"POST,/", "PUT,/feeds/world", "DELETE,/articles/x", "PROPFIND,/", "TRACE,/", "POST,/health/live"})
    @DisplayName("HTTP-15: a wrong method on a page is 405 with Allow")
    void otherMethodsAreNotAllowed(String method, String path) {
        var response = server.send(method, path);

        assertEquals(405, response.statusCode());
        assertEquals(List.of("GET", "HEAD", "OPTIONS"), sorted(field(response, "Allow")));
        assertEquals("application/problem+json", field(response, "Content-Type"));
    }

    @Test
    @DisplayName("HTTP-16: OPTIONS on a page tells what is allowed")
    void optionsTellsWhatIsAllowed() {
        var response = server.send("OPTIONS", "/feeds/world");

        assertEquals(204, response.statusCode());
        assertEquals("GET, HEAD, OPTIONS", field(response, "Allow"));
    }

    @Test
    @DisplayName("DISC-12: programs find the feeds in one list")
    void programsFindTheFeeds() throws IOException {
        var response = server.get("/feeds.json");

        JsonNode list = new JsonMapper().readTree(response.body());
        assertEquals("application/json", field(response, "Content-Type"));
        assertEquals(4, list.path("feeds").size());
        assertEquals(
                "tag:harbour-gazette.example,2026:feed:world",
                list.path("feeds").path(2).path("id").asText());
        assertEquals(
                Gazette.BASE + "/feeds/world.atom",
                list.path("feeds").path(2).path("formats").path(1).path("url").asText());
        assertEquals(
                304,
                server.get("/feeds.json", "If-None-Match", field(response, "ETag"))
                        .statusCode());
    }

    @Test
    @DisplayName("DISC-11: robots may read the feeds")
    void robotsMayRead() {
        var response = server.get("/robots.txt");

        assertTrue(text(response).startsWith("User-agent: *\nDisallow:\n\nSitemap: "), text(response));
        assertTrue(field(response, "Content-Type").startsWith("text/plain"));
    }

    @Test
    void theStylesheetIsKeptForEverUnderItsHash() {
        String address = page("/").select("link[rel=stylesheet]").attr("href");

        assertEquals("public, max-age=31536000, immutable", field(server.get(address), "Cache-Control"));
        assertTrue(field(server.get("/style.css?v=other"), "Cache-Control").contains("max-age=300"));
        assertTrue(field(server.get(address), "Content-Type").startsWith("text/css"));
    }

    @Test
    @DisplayName("HUMAN-07: pages with addresses to copy have the script for it, and others have none")
    void theScriptOfButtonsStandsWhereThereIsSomethingToCopy() {
        assertEquals(1, page("/").select("head > script[src=/copy.js][defer]").size());
        assertEquals(
                1, page("/feeds/world").select("head > script[src=/copy.js]").size());
        assertTrue(page("/nowhere").select("script[src]").isEmpty());
        assertTrue(page("/").select("button.copy").isEmpty());

        var script = server.get("/copy.js");

        assertTrue(field(script, "Content-Type").startsWith("text/javascript"));
        assertEquals("nosniff", field(script, "X-Content-Type-Options"));
        assertTrue(text(script).contains("writeText"), text(script));
    }

    @Test
    void healthIsTold() throws IOException {
        assertEquals("{\"status\":\"live\",\"reasons\":[]}", text(server.get("/health/live")));
        assertEquals("{\"status\":\"ready\",\"reasons\":[]}", text(server.get("/health/ready")));
        assertEquals("no-store", field(server.get("/health/ready"), "Cache-Control"));
    }

    @Test
    @DisplayName("HTTP-38: a newsroom that is not ready is 503 with its reasons and Retry-After")
    void aNewsroomThatIsNotReadySaysWhy() {
        server.reasonsAgainst.set(List.of("The store cannot be had."));

        var response = server.get("/health/ready");

        assertEquals(503, response.statusCode());
        assertEquals("{\"status\":\"not ready\",\"reasons\":[\"The store cannot be had.\"]}", text(response));
        assertEquals("5", field(response, "Retry-After"));
        assertEquals(200, server.get("/health/live").statusCode());
    }

    private static Document page(String path) {
        return Jsoup.parse(text(server.get(path)));
    }

    private static List<String> sorted(String list) {
        return List.of(list.split(", ")).stream().sorted().toList();
    }

    private static Map<String, List<String>> fields(HttpResponse<?> response) {
        var fields = new TreeMap<>(response.headers().map());
        fields.remove("date");
        return fields;
    }
}
