package dateline.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Article;
import dateline.ingest.model.Outcome;
import dateline.ingest.model.Receipt;
import dateline.outbound.ScriptedSite.Reply;
import dateline.publication.Intake;
import dateline.publication.PageSelectors;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesAndSitemapsTest {
    private static final String XML = "application/xml";

    @TempDir
    Path folder;

    private PollingHarness desk;

    @BeforeEach
    void open() {
        desk = new PollingHarness(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void story(String path, String title) {
        desk.site().page(path, Reply.of("text/html", PollingHarness.PAGE.replace("Bridge opens", title)));
    }

    private String sitemap(String... entries) {
        return "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                + " xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">"
                + String.join("", entries) + "</urlset>";
    }

    private String entry(String path, String lastmod) {
        return "<url><loc>" + desk.site().at(path) + "</loc>"
                + (lastmod.isEmpty() ? "" : "<lastmod>" + lastmod + "</lastmod>") + "</url>";
    }

    @Test
    void eachPageOfAListIsAStory() {
        story("/a", "Bridge opens");
        story("/b", "Ferry returns");

        List<Receipt> receipts = desk.poll(desk.pages(PageSelectors.NONE, "/a", "/b"));

        assertEquals(List.of(Outcome.ACCEPTED, Outcome.ACCEPTED), SourcePollingTest.outcomes(receipts));
        assertEquals(
                Optional.of("pages"), desk.article("Ferry returns").content().source());
    }

    @Test
    void aPageThatChangesGetsANewVersionAndOneThatDoesNotIsLeftAlone() {
        story("/a", "Bridge opens");
        desk.poll(desk.pages(PageSelectors.NONE, "/a"));
        assertEquals(List.of(), desk.poll(desk.pages(PageSelectors.NONE, "/a")));
        desk.site().page("/a", Reply.of("text/html", PollingHarness.PAGE.replace("nine nights", "ten nights")));

        List<Receipt> receipts = desk.poll(desk.pages(PageSelectors.NONE, "/a"));

        assertEquals(List.of(Outcome.CHANGED), SourcePollingTest.outcomes(receipts));
    }

    @Test
    void selectorsSayWhereTheStoryIs() {
        desk.site().page("/a", Reply.of("text/html", """
                <html><body><div class="kicker">The real headline</div><h1>Portal</h1>
                <span class="who">Mara Lindqvist</span><span class="when">2026-11-20T10:00:00Z</span>
                <div id="content"><p>The body that was meant, in one sentence.</p><p class="ad">Buy!</p></div>
                <div><p>Another paragraph, much longer than the first one, which a machine would take for the story
                because it goes on and on about everything under the sun and a little more.</p></div>
                </body></html>
                """));
        var selectors = new PageSelectors(
                Optional.of(".kicker"),
                Optional.of("#content"),
                Optional.of(".who"),
                Optional.of(".when"),
                List.of(".ad"));

        desk.poll(desk.pages(selectors, "/a"));

        Article article = desk.article("The real headline");
        assertEquals(
                "The body that was meant, in one sentence.",
                article.content().body().text());
        assertEquals("Mara Lindqvist", article.content().authors().get(0).name());
        assertEquals("2026-11-20T10:00Z", article.published().toString());
    }

    @Test
    void aPageWithoutAStoryIsRefusedAndKept() {
        desk.site().page("/a", Reply.of("application/octet-stream", "\u0000\u0001\u0002 %PDF"));

        List<Receipt> receipts = desk.poll(desk.pages(PageSelectors.NONE, "/a"));

        assertEquals(List.of(Outcome.REFUSED), SourcePollingTest.outcomes(receipts));
        assertEquals(1, desk.store().read(reader -> reader.quarantine()).size());
    }

    private void withLittleTime() {
        desk.close();
        desk = new PollingHarness(
                folder.resolve("hurried"), new Intake(Duration.ZERO, Duration.ofMillis(1), 4_000_000_000L));
    }

    @Test
    @DisplayName("SEC-02: a sitemap that takes longer than an input may is given up, and nothing of it is fetched")
    void aSitemapHasTheTimeOfAnInput() {
        withLittleTime();
        String[] entries = IntStream.range(0, 49_000)
                .mapToObj(i -> entry("/story" + i, "2026-11-23"))
                .toArray(String[]::new);
        desk.site().page("/sitemap.xml", Reply.of(XML, sitemap(entries)));

        PollReport report = desk.report(desk.sitemap());

        assertEquals(
                Optional.of("The address " + desk.site().at("/sitemap.xml") + " holds no sitemap that can be read."),
                Optional.of(report.state().message()));
    }

    @Test
    @DisplayName("SEC-02: a page that takes longer than an input may is refused with that reason")
    void aPageHasTheTimeOfAnInput() {
        withLittleTime();
        String paragraphs =
                "<p>The swing <b>bridge</b> opened to <a href=\"/x\">traffic</a> on Monday.</p>".repeat(2_000);
        desk.site().page("/a", Reply.of("text/html", PollingHarness.PAGE.replace("<p class=\"advert\">", paragraphs)));

        List<Receipt> receipts = desk.poll(desk.pages(PageSelectors.NONE, "/a"));

        assertEquals(List.of(Outcome.REFUSED), SourcePollingTest.outcomes(receipts));
        assertTrue(receipts.get(0).reason().orElse("").startsWith("Reading it took longer than"), receipts.toString());
    }

    @Test
    void ofASitemapOnlyNewAndChangedPagesAreFetched() {
        story("/a", "Bridge opens");
        story("/b", "Ferry returns");
        desk.site().page("/sitemap.xml", Reply.of(XML, sitemap(entry("/a", "2026-11-23"), entry("/b", ""))));
        desk.poll(desk.sitemap());
        story("/c", "Lighthouse lit");
        desk.site()
                .page(
                        "/sitemap.xml",
                        Reply.of(XML, sitemap(entry("/a", "2026-11-24"), entry("/b", ""), entry("/c", "2026-11-24"))));

        desk.poll(desk.sitemap());

        assertEquals(2, desk.site().asked("/a").size());
        assertEquals(1, desk.site().asked("/b").size());
        assertEquals(1, desk.site().asked("/c").size());
    }

    @Test
    void aLongSitemapIsWorkedOffABitAtATimeTheNewestFirst() {
        String entries = IntStream.range(10, 55)
                .mapToObj(i -> entry("/p" + i, "2026-10-01T00:00:" + i + "Z"))
                .collect(Collectors.joining());
        IntStream.range(10, 55).forEach(i -> story("/p" + i, "Story number " + i));
        desk.site().page("/sitemap.xml", Reply.of(XML, sitemap(entries)));

        int first = desk.poll(desk.sitemap()).size();

        assertEquals(PagePoller.PAGES_PER_POLL, first);
        assertEquals(1, desk.site().asked("/p54").size());
        assertEquals(0, desk.site().asked("/p10").size());
        assertEquals(20, desk.poll(desk.sitemap()).size());
        assertEquals(5, desk.poll(desk.sitemap()).size());
        assertEquals(0, desk.poll(desk.sitemap()).size());
    }

    @Test
    void anIndexLeadsToItsSitemapsAlsoToCompressedOnes() {
        story("/a", "Bridge opens");
        desk.site()
                .page(
                        "/sitemap.xml",
                        Reply.of(
                                XML,
                                "<sitemapindex><sitemap><loc>" + desk.site().at("/news.xml.gz")
                                        + "</loc></sitemap></sitemapindex>"))
                .page("/news.xml.gz", new Reply(200, Map.of(), gzip(sitemap(entry("/a", "")))));

        List<Receipt> receipts = desk.poll(desk.sitemap());

        assertEquals(List.of(Outcome.ACCEPTED), SourcePollingTest.outcomes(receipts));
    }

    @Test
    void aSitemapInAnIndexWithoutDatesIsAskedEachTime() {
        story("/a", "Bridge opens");
        story("/b", "Ferry returns");
        desk.site()
                .page(
                        "/sitemap.xml",
                        Reply.of(
                                XML,
                                "<sitemapindex><sitemap><loc>" + desk.site().at("/news.xml")
                                        + "</loc></sitemap></sitemapindex>"))
                .page("/news.xml", Reply.of(XML, sitemap(entry("/a", ""))));
        desk.poll(desk.sitemap());
        desk.site().page("/news.xml", Reply.of(XML, sitemap(entry("/a", ""), entry("/b", ""))));

        desk.poll(desk.sitemap());

        assertEquals(1, desk.site().asked("/a").size());
        assertEquals(1, desk.site().asked("/b").size());
    }

    @Test
    void aNewsSitemapKnowsWhenAStoryWasPublished() {
        desk.site()
                .page("/a", Reply.of("text/html", PollingHarness.PAGE.replaceAll("(?s)<time.*?</time>", "")))
                .page(
                        "/sitemap.xml",
                        Reply.of(
                                XML,
                                sitemap("<url><loc>" + desk.site().at("/a")
                                        + "</loc><news:news><news:publication_date>2026-11-22T09:00:00Z"
                                        + "</news:publication_date></news:news></url>")));

        desk.poll(desk.sitemap());

        assertEquals(
                "2026-11-22T09:00Z", desk.article("Bridge opens").published().toString());
    }

    @Test
    void pagesOfOtherSitesAreNotFetched() {
        desk.site()
                .page(
                        "/sitemap.xml",
                        Reply.of(
                                XML,
                                sitemap("<url><loc>http://169.254.169.254/</loc></url>"
                                        + "<url><loc>https://www.other.example/</loc></url>")));

        List<Receipt> receipts = desk.poll(desk.sitemap());

        assertEquals(List.of(), receipts);
        assertEquals(0, desk.state(desk.sitemap()).failures());
    }

    @Test
    void whatIsNoSitemapIsAFailure() {
        desk.site().page("/sitemap.xml", Reply.of("text/html", "<html><body>Moved</body></html>"));

        desk.poll(desk.sitemap());

        assertTrue(desk.state(desk.sitemap()).message().contains("no sitemap"));
        assertFalse(desk.sourcePolling().isDue(desk.sitemap()));
        desk.tick(Duration.ofMinutes(20));
        assertTrue(desk.sourcePolling().isDue(desk.sitemap()));
    }

    private static byte[] gzip(String text) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }
}
