package dateline.source;

import dateline.Newsroom;
import dateline.article.Article;
import dateline.ingest.model.Receipt;
import dateline.outbound.OutboundClient;
import dateline.outbound.OutboundSettings;
import dateline.outbound.ScriptedSite;
import dateline.publication.Intake;
import dateline.publication.PageSelectors;
import dateline.publication.Publication;
import dateline.publication.Section;
import dateline.publication.SourceTerms;
import dateline.publication.SourceTerms.Kind;
import dateline.publication.SourceTerms.Replacement;
import dateline.publication.Window;
import dateline.store.ArticleStore;
import dateline.store.SourceState;
import dateline.store.engine.SqlArticleStore;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** The Harbour Gazette with a store of its own, a clock that the test moves, and one site to poll. */
final class PollingHarness implements AutoCloseable {
    static final Instant START = Instant.parse("2026-11-24T12:00:00Z");
    static final String PAGE = """
        <!doctype html><html lang="en"><head><title>Bridge opens - Wire</title></head><body>
        <nav><a href="/">Home</a> <a href="/news">News</a></nav>
        <article><h1>Bridge opens</h1><p class="byline">By Mara Lindqvist</p>
        <time datetime="2026-11-23T12:00:00Z">23 November 2026</time>
        <p>The swing bridge opened to traffic on Monday after nine nights of work, and the first lorries rolled
        over the new bearings before the sun was up, the harbour board said in a statement.</p>
        <p>The second paragraph tells how the work was done, by whom, at what cost, and why it took as long as it
        did, in more words than any summary in a feed would ever have room for.</p>
        <p class="advert">Buy one bridge, get one free.</p></article>
        <footer>Imprint and contact</footer></body></html>
        """;

    private final ScriptedSite site = new ScriptedSite();
    private final MovableClock clock = new MovableClock();
    private final ArticleStore store;
    private final OutboundClient client;
    private final SourcePolling sourcePolling;

    PollingHarness(Path folder) {
        this(folder, Intake.DEFAULT);
    }

    PollingHarness(Path folder, Intake intake) {
        store = SqlArticleStore.open(folder, "harbour-gazette.example", 2026);
        var settings = OutboundSettings.of("1", "https://feeds.harbour-gazette.example");
        client = new OutboundClient(settings, host -> List.of(InetAddress.getAllByName(host)));
        var newsroom = new Newsroom(gazette(intake), store, clock, new Random(7));
        sourcePolling = new SourcePolling(
                newsroom,
                store,
                new PollingContext(client, new Random(7), time -> {}, name -> Optional.of("Bearer " + name)),
                clock,
                Optional.empty());
    }

    static Publication gazette() {
        return gazette(Intake.DEFAULT);
    }

    private static Publication gazette(Intake intake) {
        return Publication.named("The Harbour Gazette", URI.create("https://feeds.harbour-gazette.example"))
                .description("News from the coast")
                .site(URI.create("https://www.harbour-gazette.example/"))
                .authority("harbour-gazette.example")
                .language("en")
                .defaultSection("news")
                .sections(List.of(section("news"), section("world")))
                .intake(intake)
                .build();
    }

    private static Section section(String slug) {
        return new Section(slug, slug, Optional.empty(), List.of(), Window.DEFAULT, List.of());
    }

    ScriptedSite site() {
        return site;
    }

    SourcePolling sourcePolling() {
        return sourcePolling;
    }

    OutboundClient client() {
        return client;
    }

    ArticleStore store() {
        return store;
    }

    Clock clock() {
        return clock;
    }

    Instant now() {
        return clock.instant();
    }

    void tick(Duration time) {
        clock.now = clock.now.plus(time);
    }

    SourceTerms feed(String name) {
        return feed(name, Map.of());
    }

    SourceTerms feed(String name, Map<String, String> replacements) {
        return terms(name, Kind.FEED, List.of("/feed"), false, PageSelectors.NONE, replacements);
    }

    SourceTerms keepingIds(String name) {
        SourceTerms terms = feed(name);
        return new SourceTerms(
                name,
                terms.kind(),
                terms.addresses(),
                terms.every(),
                terms.section(),
                terms.rights(),
                terms.thirdParty(),
                true,
                terms.fullText(),
                terms.selectors(),
                terms.replace(),
                terms.idleAlarm(),
                terms.measureImages(),
                terms.allowPrivate(),
                terms.obeysRobots(),
                Optional.of("WIRE_TOKEN"),
                terms.webhook(),
                terms.websub());
    }

    SourceTerms fullText(String name) {
        return terms(name, Kind.FEED, List.of("/feed"), true, PageSelectors.NONE, Map.of());
    }

    SourceTerms pages(PageSelectors selectors, String... paths) {
        return terms("pages", Kind.PAGES, List.of(paths), false, selectors, Map.of());
    }

    /** A source that sends by itself. */
    SourceTerms webhook(String name) {
        return terms(name, Kind.WEBHOOK, List.of(), false, PageSelectors.NONE, Map.of());
    }

    SourceTerms sitemap() {
        return terms("map", Kind.SITEMAP, List.of("/sitemap.xml"), false, PageSelectors.NONE, Map.of());
    }

    private SourceTerms terms(
            String name,
            Kind kind,
            List<String> paths,
            boolean fullText,
            PageSelectors selectors,
            Map<String, String> replacements) {
        return new SourceTerms(
                name,
                kind,
                paths.stream().map(site::at).map(URI::create).toList(),
                Duration.ofMinutes(15),
                Optional.of("world"),
                Optional.of("© Wire"),
                true,
                false,
                fullText,
                selectors,
                replacements.entrySet().stream()
                        .map(entry -> new Replacement(entry.getKey(), entry.getValue()))
                        .toList(),
                Optional.of(Duration.ofDays(2)),
                false,
                Set.of(site.authority()),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.of(false));
    }

    List<Receipt> poll(SourceTerms terms) {
        var receipts = new ArrayList<Receipt>();
        sourcePolling.poll(terms, receipts::add);
        return receipts;
    }

    PollReport report(SourceTerms terms) {
        return sourcePolling.poll(terms, receipt -> {});
    }

    SourceState state(SourceTerms terms) {
        return sourcePolling.state(terms);
    }

    List<Article> articles() {
        return store.read(reader -> reader.articles(Optional.empty(), Optional.empty(), 1_000));
    }

    Article article(String title) {
        return articles().stream()
                .filter(article -> article.content().title().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(title + " is not in " + articles()));
    }

    @Override
    public void close() {
        client.close();
        store.close();
        site.close();
    }

    static final class MovableClock extends Clock {
        volatile Instant now = START;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
