package dateline.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.Newsroom;
import dateline.article.Selection;
import dateline.article.Term;
import dateline.feed.ContentCoding;
import dateline.golden.SetClock;
import dateline.ingest.model.BytesInput;
import dateline.publication.FetchTerms;
import dateline.publication.PartnerTerms;
import dateline.publication.Publication;
import dateline.publication.SourceOwnership;
import dateline.publication.SyndicationTerms;
import dateline.publication.SyndicationTerms.Extent;
import dateline.publication.SyndicationTerms.Pictures;
import dateline.publication.Window;
import dateline.publication.yaml.PublicationReader;
import dateline.store.ArticleStore;
import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random histories of stories, partners and configurations (feed, profile, window, terms), each with one kill at its end, from which the next one goes on;
 * {@code -Dledger.histories=10000} for more of them, {@code -Dledger.seed} for others; with {@code -Djava.io.tmpdir} in
 * memory, for most of the time goes into writing to the disk.
 */
class LedgerHistoriesTest {
    private static final int HISTORIES = Integer.getInteger("ledger.histories", 80);
    private static final long SEED = Long.getLong("ledger.seed", 15);
    /** So many go on from each other; then a newsroom begins anew. */
    private static final int OF_A_STORE = 40;

    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");
    private static final List<String> FEEDS = List.of("all", "news", "world", "harbour");
    private static final List<String> PROFILES =
            Profiles.ALL.stream().map(Profile::name).toList();
    private static final SourceOwnership SOURCES = new SourceOwnership(Set.of(), Set.of("wire"));
    private static final String PUBLICATION = """
            title: The Harbour Gazette
            description: News from the coast
            site: https://www.harbour-gazette.example/
            base-url: https://feeds.harbour-gazette.example
            authority: harbour-gazette.example
            language: en
            sections: { news: { title: News }, world: { title: World } }
            feeds: { harbour: { title: The harbour, any: [tag:harbour] } }
            """;

    @TempDir
    Path folder;

    private Publication publication() throws IOException {
        Path feeds = Files.createDirectories(folder.resolve("feeds"));
        Files.writeString(feeds.resolve(PublicationReader.FILE_NAME), PUBLICATION);
        return new PublicationReader(URI.create("http://localhost:8080"))
                .read(feeds)
                .publication()
                .orElseThrow();
    }

    @Test
    @DisplayName(
            "TOMB-05 PART-11: after one kill, whoever was served the story is told in its next document, and nobody else")
    void oneKill() throws IOException {
        Publication publication = publication();
        int kills = 0;
        for (int from = 0; from < HISTORIES; from += OF_A_STORE) {
            Path data = folder.resolve("data" + from);
            try (ArticleStore store = SqlArticleStore.open(data, publication.authority(), 2026)) {
                var history = new History(publication, store, from);
                for (int number = from; number < Math.min(from + OF_A_STORE, HISTORIES); number++) {
                    history.happens();
                    kills += history.kill();
                }
            }
        }
        assertTrue(kills > HISTORIES / 4, "Partners that were told: " + kills);
    }

    /** One newsroom with three partners of its own, whose stories are those of the store. */
    private static final class History {
        private final Publication publication;
        private final ArticleStore store;
        private final int number;
        private final Random random;
        private final SetClock clock;
        private final Newsroom newsroom;
        private final Map<String, PartnerTerms> terms = new HashMap<>();
        private final List<String> stories = new ArrayList<>();
        /** The model: of each partner, the stories that any of its documents ever carried. */
        private final Map<String, Set<String>> served = new HashMap<>();

        private PartnerPublisher press;

        History(Publication publication, ArticleStore store, int number) {
            this.publication = publication;
            this.store = store;
            this.number = number;
            this.random = new Random(SEED * 1_000_003 + number);
            this.clock = new SetClock(MORNING.plusSeconds(number * 3600L));
            this.newsroom = new Newsroom(publication, store, clock, new Random(SEED * 31 + number));
            for (String name : List.of("a", "b", "c")) {
                String slug = name + number;
                terms.put(slug, anyTerms(slug));
                served.put(slug, new HashSet<>());
            }
            this.press = new PartnerPublisher(store, publication, List.copyOf(terms.values()));
        }

        private <T> T any(List<T> things) {
            return things.get(random.nextInt(things.size()));
        }

        private PartnerTerms anyTerms(String slug) {
            var logo = Optional.of(URI.create("https://www.harbour-gazette.example/logo.png"));
            var window =
                    new Window(1 + random.nextInt(4), Window.DEFAULT.hours(), random.nextInt(5) == 0 ? 3_000 : 100_000);
            return new PartnerTerms(
                    slug,
                    "The Gazette",
                    any(PROFILES),
                    any(FEEDS),
                    window,
                    true,
                    logo,
                    logo,
                    Optional.empty(),
                    FetchTerms.DEFAULT,
                    Optional.empty(),
                    anySyndication(),
                    SOURCES,
                    Optional.empty());
        }

        private SyndicationTerms anySyndication() {
            Selection narrowing = random.nextInt(4) > 0
                    ? Selection.EVERYTHING
                    : new Selection(Set.of(), Set.of(), Set.of(new Term(Term.Kind.TAG, "inland")));
            return new SyndicationTerms(
                    any(List.of(Extent.EXCERPT, Extent.FULL)),
                    any(List.of(Extent.values())),
                    random.nextBoolean(),
                    any(List.of(Pictures.values())),
                    any(List.of(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(2))),
                    Optional.empty(),
                    any(List.of(List.<String>of(), List.of("en"), List.of("de", "fr"))),
                    narrowing,
                    false);
        }

        void happens() {
            file();
            for (int i = 2 + random.nextInt(4); i > 0; i--) {
                clock.set(clock.instant().plusSeconds(random.nextInt(3)));
                step();
            }
        }

        private void step() {
            switch (random.nextInt(10)) {
                case 0, 1 -> file();
                case 2 -> newsroom.actions().hold(any(stories));
                case 3 -> newsroom.actions().release(any(stories));
                case 4 -> newsroom.actions().correct(any(stories), story("c" + random.nextInt(1000)), "It was wrong.");
                case 5 -> configure();
                case 6 -> restart();
                default -> fetch(any(List.copyOf(terms.keySet())));
            }
        }

        private BytesInput story(String name) {
            String tag = random.nextBoolean() ? "harbour" : "inland";
            return BytesInput.of(name + ".json", """
                    {"title": "Story %s of the harbour", "lang": "%s", "bodyText": "Text of %s, which is new.",
                     "section": "%s", "tags": ["%s"], "source": "%s", "isAccessibleForFree": %s}
                    """.formatted(
                            name,
                            any(List.of("en", "en", "de")),
                            name,
                            any(List.of("news", "world")),
                            tag,
                            any(List.of("desk", "desk", "wire")),
                            random.nextInt(3) > 0));
        }

        private void file() {
            newsroom.file(story("s" + number + "-" + stories.size()))
                    .get(0)
                    .id()
                    .ifPresent(id -> stories.add(id.value()));
        }

        private void configure() {
            terms.replaceAll((slug, before) -> anyTerms(slug));
            press.follow(publication, List.copyOf(terms.values()));
        }

        /** An orderly one. */
        private void restart() {
            press.ledger().writeAll();
            press = new PartnerPublisher(store, publication, List.copyOf(terms.values()));
        }

        private PartnerFeed feed(String slug) {
            return press.feed(press.partner(slug).orElseThrow(), clock.instant())
                    .orElseThrow();
        }

        private void fetch(String slug) {
            PartnerFeed feed = feed(slug);
            feed.contents().items().stream()
                    .filter(item -> !item.takedown())
                    .map(item -> item.article())
                    .forEach(id -> {
                        assertTrue(bytes(feed).contains(id.key()), id::value);
                        served.get(slug).add(id.value());
                    });
            press.served(feed, random.nextBoolean() ? slug : slug + ".2", clock.instant());
            if (random.nextInt(3) == 0) {
                press.ledger().writeNews();
            }
        }

        private static String bytes(PartnerFeed feed) {
            return new String(feed.bodies().get(ContentCoding.IDENTITY), StandardCharsets.UTF_8);
        }

        /** Kills one after every partner's terms have changed, and gives how many partners were told. */
        int kill() {
            String id = any(stories.subList(Math.max(0, stories.size() - 5), stories.size()));
            stories.remove(id);
            configure();
            clock.set(clock.instant().plusSeconds(1));
            newsroom.actions().withdraw(id, "It was wrong.", Optional.empty());
            if (random.nextBoolean()) {
                configure();
            }
            int told = 0;
            for (String slug : terms.keySet()) {
                PartnerFeed feed = feed(slug);
                boolean isTold = feed.contents().items().stream()
                        .anyMatch(item -> item.article().value().equals(id) && item.takedown());
                String history = "history " + number + ", " + slug + ", " + terms.get(slug);
                assertEquals(served.get(slug).contains(id), isTold, history);
                assertEquals(isTold, bytes(feed).contains(id.substring(id.lastIndexOf(':') + 1)), history);
                feed.contents().items().stream()
                        .filter(item -> item.takedown())
                        .forEach(item -> assertTrue(
                                served.get(slug).contains(item.article().value()), history));
                if (random.nextBoolean()) {
                    press.served(feed, slug, clock.instant());
                    feed.contents().items().stream()
                            .filter(item -> !item.takedown())
                            .forEach(item -> served.get(slug).add(item.article().value()));
                }
                told += isTold ? 1 : 0;
            }
            return told;
        }
    }
}
