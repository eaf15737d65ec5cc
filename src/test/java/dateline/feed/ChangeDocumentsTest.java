package dateline.feed;

import static dateline.feed.Documents.ATOM;
import static dateline.feed.Documents.JSON;
import static dateline.feed.Documents.RSS;
import static dateline.feed.Documents.count;
import static dateline.feed.Documents.parse;
import static dateline.feed.Documents.string;
import static dateline.feed.Documents.strings;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.article.Article;
import dateline.article.EditorialClass;
import dateline.article.State;
import dateline.feed.history.HistoryResult;
import java.nio.file.Path;
import java.time.Duration;
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

/** {@code ?since=CURSOR}: every insert, edit and removal, in order. */
final class ChangeDocumentsTest {
    private static final String NEWS = Life.url(Life.NEWS, JSON);

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

    @Test
    void whoHasReadTheFeedGoesOnFromThere() {
        Article first = life.publish("news");
        String next = Life.changes(life.json(NEWS));
        Article second = life.publish("news");

        JsonNode changes = life.json(next);

        assertEquals(Map.of(second.id().value(), 1), Life.entries(changes));
        assertFalse(Life.entries(changes).containsKey(first.id().value()));
    }

    @Test
    void aFeedNamesTheLastChangeThatTouchedIt() {
        life.publish("news");
        byte[] before = life.bytes(NEWS);

        life.publish("sport");

        assertEquals(NEWS + "?since=1", Life.changes(life.json(NEWS)));
        assertArrayEquals(before, life.bytes(NEWS));
    }

    @Test
    void anEmptyDocumentNamesItsOwnAddressAndNothingMore() {
        life.publish("news");
        life.publish("sport");

        JsonNode changes = life.json(NEWS + "?since=2");

        assertEquals(Map.of(), Life.entries(changes));
        assertEquals(NEWS + "?since=2", Life.changes(changes));
        assertEquals(Optional.empty(), Life.next(changes));
    }

    @Test
    void changesComeOldestFirstAndEachStoryOnceInItsNewestState() {
        Article first = life.publish("news");
        Article second = life.publish("news");
        life.correct(first.id());

        JsonNode changes = life.json(NEWS + "?since=0");

        assertEquals(
                List.of(second.id().value(), first.id().value()),
                List.copyOf(Life.entries(changes).keySet()));
        assertEquals(2, Life.entries(changes).get(first.id().value()));
    }

    @Test
    void aBackDatedStoryIsAnInsertLikeAnyOther() {
        life.publish("news");
        String next = Life.changes(life.json(NEWS));
        Article late = life.publish(Life.utc(life.now).minusYears(1), "news");

        assertEquals(Map.of(late.id().value(), 1), Life.entries(life.json(next)));
    }

    @Test
    void aRemovalIsTheSameToAllButOnlyAWithdrawalHasAReason() {
        List<Article> stories =
                List.of(life.publish("news"), life.publish("news"), life.publish("news"), life.publish("news"));
        String next = Life.changes(life.json(NEWS));
        life.pass(Duration.ofMinutes(5));
        life.withdraw(stories.get(0).id(), "The court forbade it");
        life.turn(stories.get(1).id(), State.HELD);
        life.turn(stories.get(2).id(), State.EXPIRED);
        life.revise(stories.get(3).id(), EditorialClass.UPDATE, "sport", List.of());

        JsonNode stones = life.json(next).path("_dateline").path("deleted");

        assertEquals(stories.stream().map(story -> story.id().value()).toList(), Life.deleted(life.json(next)));
        assertEquals("The court forbade it", stones.get(0).path("reason").asText());
        for (int i = 0; i < stones.size(); i++) {
            assertEquals(life.now.toString(), stones.get(i).path("when").asText());
            assertEquals(i == 0, stones.get(i).has("reason"));
        }
    }

    @Test
    @DisplayName("TOMB-01 TOMB-02 TOMB-03 TOMB-04 TOMB-11 both XML formats carry removals, and what Atom says is valid")
    void removalsInXml() {
        Article story = life.publish("news");
        Article other = life.publish("news");
        life.pass(Duration.ofMinutes(5));
        life.turn(story.id(), State.HELD);
        life.correct(other.id());

        for (FeedFormat format : Documents.XML) {
            byte[] bytes = life.bytes(Life.url(Life.NEWS, format) + "?since=0");
            var document = parse(bytes);

            assertEquals(story.id().value(), string("//at:deleted-entry/@ref", document));
            assertEquals(life.now.toString(), string("//at:deleted-entry/@when", document));
            assertEquals(0, count("//at:comment", document));
            assertEquals(1, count("//a:entry | //item", document));
            assertEquals(
                    0, count("//at:deleted-entry/preceding::item | //at:deleted-entry/preceding::a:entry", document));
        }
        Documents.validate("atom/atom.rng", life.bytes(Life.url(Life.NEWS, ATOM) + "?since=0"));
    }

    @Test
    void aPageAtATimeNextWhileMoreFollow() {
        life.publishMany(230, "news");

        List<JsonNode> documents = life.walk(NEWS + "?since=0");

        assertEquals(
                List.of(100, 100, 30),
                documents.stream()
                        .map(document -> Life.entries(document).size())
                        .toList());
        assertEquals(Life.next(documents.get(0)).orElseThrow(), Life.changes(documents.get(0)));
        assertEquals(NEWS + "?since=230", Life.changes(documents.get(2)));
        assertEquals(
                List.of(Life.url(Life.NEWS, RSS) + "?since=100"),
                strings("//a:link[@rel='next']/@href", parse(life.bytes(Life.url(Life.NEWS, RSS) + "?since=0"))));
    }

    @Test
    @DisplayName("XML-18 a page of long stories is shorter, and loses none")
    void longStories(@TempDir Path other) {
        try (var narrow = new Life(other, new dateline.publication.Window(10, Duration.ofHours(1), 20_000))) {
            narrow.publishMany(60, "news");

            List<JsonNode> documents = narrow.walk(NEWS + "?since=0");

            assertTrue(documents.size() > 1);
            assertEquals(
                    60,
                    documents.stream()
                            .mapToInt(document -> Life.entries(document).size())
                            .sum());
            for (JsonNode document : documents) {
                assertTrue(document.toString().length() < 20_000);
            }
        }
    }

    @Test
    void aCursorBeyondTheLastChangeIsLost() {
        life.publish("news");

        assertInstanceOf(HistoryResult.LostCursor.class, life.edition().changes(Life.NEWS, JSON, 2));
        assertInstanceOf(HistoryResult.Unknown.class, life.edition().changes(new FeedAddress("nowhere"), JSON, 0));
    }

    @Test
    void whatWasNeverPublicLeavesNoTrace() {
        life.publish("news");
        List<byte[]> before = List.of(life.bytes(NEWS), life.bytes(NEWS + "?since=0"), life.bytes(NEWS + "?since=1"));
        Article hidden = Fixture.story(99);
        life.store.write(writer -> {
            writer.save(hidden.with(State.EMBARGOED, hidden.published(), hidden.updated()), life.now);
            return 0;
        });

        life.printAnew();

        assertArrayEquals(before.get(0), life.bytes(NEWS));
        assertArrayEquals(before.get(1), life.bytes(NEWS + "?since=0"));
        assertArrayEquals(before.get(2), life.bytes(NEWS + "?since=1"));
        assertInstanceOf(HistoryResult.LostCursor.class, life.edition().changes(Life.NEWS, JSON, 2));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whoeverFollowsFromAnyPointHasExactlyWhatIsLive(long seed) {
        var random = new Random(seed);
        Map<FeedAddress, Map<String, Map<String, Integer>>> followers = new HashMap<>();
        for (int step = 0; step < 80; step++) {
            life.step(random, Duration.ofHours(3));
            for (FeedAddress feed : Life.FEEDS) {
                Map<String, Map<String, Integer>> here = followers.computeIfAbsent(feed, any -> new HashMap<>());
                if (random.nextInt(12) == 0) {
                    here.put(Life.url(feed, JSON) + "?since=0", new HashMap<>());
                }
                if (random.nextInt(4) == 0) {
                    Map<String, Map<String, Integer>> later = new HashMap<>();
                    here.forEach((url, held) -> {
                        later.put(life.follow(url, held), held);
                        assertEquals(life.live(feed), held, () -> feed + " with seed " + seed);
                    });
                    followers.put(feed, later);
                }
            }
        }
    }
}
