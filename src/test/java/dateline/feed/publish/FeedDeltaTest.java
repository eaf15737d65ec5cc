package dateline.feed.publish;

import static dateline.feed.Documents.ATOM;
import static dateline.feed.Documents.JSON;
import static dateline.feed.Documents.parse;
import static dateline.feed.Documents.strings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.article.Article;
import dateline.feed.ContentCoding;
import dateline.feed.Documents;
import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import dateline.feed.Life;
import dateline.feed.Rendition;
import dateline.publication.Window;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The news of a feed alone (RFC 3229 with {@code feed}). */
final class FeedDeltaTest {
    @TempDir
    Path data;

    private Life life;

    @BeforeEach
    void open() {
        life = new Life(data, Life.window(10, 6));
    }

    @AfterEach
    void close() {
        life.close();
    }

    private String hash(FeedAddress feed, FeedFormat format) {
        String tag =
                life.edition().rendition(feed, format).orElseThrow().etags().getOrDefault(ContentCoding.IDENTITY, "");
        return tag.replace("\"", "");
    }

    private Optional<Rendition> delta(FeedAddress feed, FeedFormat format, String held) {
        return life.edition().delta(feed, format, List.of(held));
    }

    @Test
    @DisplayName(
            "DELTA-03 DELTA-04 it holds what is new, changed or withdrawn, is a whole feed, and has the tag of the whole")
    void news() {
        List<Article> stories = List.of(life.publish("news"), life.publish("news"), life.publish("news"));
        String before = hash(Life.NEWS, ATOM);
        life.pass(Duration.ofMinutes(1));
        Article fresh = life.publish("news");
        life.correct(stories.get(0).id());
        life.withdraw(stories.get(1).id(), "Wrong");

        Rendition news = delta(Life.NEWS, ATOM, before).orElseThrow();

        Documents.validate("atom/atom.rng", Life.identity(news));
        var document = parse(Life.identity(news));
        assertEquals(List.of(fresh.id().value(), stories.get(0).id().value()), strings("//a:entry/a:id", document));
        assertEquals(List.of(stories.get(1).id().value()), strings("//at:deleted-entry/@ref", document));
        assertEquals("\"" + hash(Life.NEWS, ATOM) + "\"", news.etags().get(ContentCoding.IDENTITY));
    }

    @Test
    @DisplayName("DELTA-05 who holds something unknown is given the whole")
    void unknown() {
        life.publish("news");
        hash(Life.NEWS, ATOM);
        life.publish("news");

        assertEquals(Optional.empty(), delta(Life.NEWS, ATOM, "AAAAAAAAAAAAAAAAAAAAAA"));
    }

    @Test
    void anOldStateIsKnownAfterARestartButNotUnderAnotherConfiguration() {
        life.publish("news");
        String before = hash(Life.NEWS, ATOM);
        life.publish("news");
        hash(Life.NEWS, ATOM);

        life.printAnew();

        assertTrue(delta(Life.NEWS, ATOM, before).isPresent());
        var wider = new Publisher(life.store, Life.publication(Life.window(20, 6)), life.log);
        assertEquals(
                Optional.empty(),
                wider.print(Optional.empty(), PrintMode.COMPLETE).delta(Life.NEWS, ATOM, List.of(before)));
    }

    @Test
    void whereTextsWereCutForWantOfRoomTheWholeIsGiven(@TempDir Path other) {
        try (var narrow = new Life(other, new Window(10, Duration.ofHours(6), 6_000))) {
            narrow.publishMany(8, "news");
            String before = narrow.edition()
                    .rendition(Life.NEWS, ATOM)
                    .orElseThrow()
                    .etags()
                    .getOrDefault(ContentCoding.IDENTITY, "")
                    .replace("\"", "");
            narrow.publish("news");

            assertEquals(Optional.empty(), narrow.edition().delta(Life.NEWS, ATOM, List.of(before)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    @DisplayName("DELTA-08 one delta after another gives what the whole feed holds")
    void deltas(long seed) {
        var random = new Random(seed);
        Map<FeedAddress, Deque<Holding>> holdings = new HashMap<>();
        int given = 0;
        for (int step = 0; step < 120; step++) {
            life.step(random, Duration.ofHours(2));
            FeedAddress feed = Life.FEEDS.get(random.nextInt(Life.FEEDS.size()));
            Deque<Holding> here = holdings.computeIfAbsent(feed, any -> new ArrayDeque<>());
            JsonNode whole = life.json(Life.url(feed, JSON));
            for (Holding holding : here) {
                Optional<Rendition> delta = delta(feed, JSON, holding.hash);
                if (!holding.hash.equals(hash(feed, JSON)) && delta.isPresent()) {
                    Life.apply(Life.json(Life.identity(delta.get())), holding.entries);
                    given++;
                    holding.hash = hash(feed, JSON);
                    assertTrue(
                            holding.entries
                                    .entrySet()
                                    .containsAll(Life.entries(whole).entrySet()),
                            () -> feed + " with seed " + seed + " lacks something");
                    assertTrue(
                            life.live(feed).keySet().containsAll(holding.entries.keySet()),
                            () -> feed + " with seed " + seed + " has what is no more");
                }
            }
            if (random.nextInt(5) == 0) {
                here.add(new Holding(hash(feed, JSON), new HashMap<>(Life.entries(whole))));
            }
        }
        assertTrue(given > 20, "deltas were given: " + given);
    }

    private static final class Holding {
        private String hash;
        private final Map<String, Integer> entries;

        Holding(String hash, Map<String, Integer> entries) {
            this.hash = hash;
            this.entries = entries;
        }
    }
}
