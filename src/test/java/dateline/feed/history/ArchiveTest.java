package dateline.feed.history;

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
import dateline.article.ArticleId;
import dateline.article.EditorialClass;
import dateline.article.State;
import dateline.feed.Documents;
import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import dateline.feed.Fixture;
import dateline.feed.Life;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The archive of a feed (RFC 5005 section 4). */
final class ArchiveTest {
    private static final String NEWS = Life.url(Life.NEWS, ATOM);

    @TempDir
    Path data;

    private Life life;

    @BeforeEach
    void open() {
        life = new Life(data, Life.window(10, 0));
    }

    @AfterEach
    void close() {
        life.close();
    }

    private static Optional<String> link(String rel, byte[] document) {
        return strings(
                        "/*/a:link[@rel='" + rel + "']/@href | /rss/channel/a:link[@rel='" + rel + "']/@href",
                        parse(document))
                .stream()
                .findFirst();
    }

    private static List<String> ids(byte[] document) {
        return strings("//a:entry/a:id | //item/guid", parse(document));
    }

    /** The addresses of the archive documents of a feed, newest first. */
    private List<String> chain(String feed) {
        List<String> chain = new ArrayList<>();
        Optional<String> older = link("prev-archive", life.bytes(feed));
        while (older.isPresent()) {
            assertFalse(chain.contains(older.get()), "it loops");
            chain.add(older.get());
            older = link("prev-archive", life.bytes(older.get()));
        }
        return chain;
    }

    @Test
    void aSmallFeedHasNoArchive() {
        life.publishMany(2 * Archive.ENTRIES - 1, "news");

        assertEquals(Optional.empty(), link("prev-archive", life.bytes(NEWS)));
        assertEquals(2 * Archive.ENTRIES - 1, ids(life.bytes(NEWS)).size());
    }

    @Test
    @DisplayName(
            "HIST-01 HIST-03 HIST-04 HIST-15 HIST-16 HIST-18 each document but the last leads to an older one, in Atom and RSS")
    void chain() {
        life.publishMany(130, "news");

        for (FeedFormat format : Documents.XML) {
            String feed = Life.url(Life.NEWS, format);
            List<String> chain = chain(feed);

            assertEquals(4, chain.size());
            assertEquals(
                    feed.replace("." + format.extension(), "/archive/2026/03/4/r0." + format.extension()),
                    chain.get(0));
            for (String address : chain) {
                var document = parse(life.bytes(address));
                assertEquals(1, count("/*/fh:archive | /rss/channel/fh:archive", document));
                assertEquals(Optional.of(feed), link("current", life.bytes(address)));
                assertEquals(Optional.of(address), link("self", life.bytes(address)));
                assertEquals(0, count("//a:entry/a:link[contains(@rel, 'archive')] | //item/a:link", document));
            }
            assertEquals(0, count("//fh:archive", parse(life.bytes(feed))));
        }
        Documents.validate("atom/atom.rng", life.bytes(chain(NEWS).get(0)));
        Documents.validate(
                "own/rss20-publisher-profile.rng",
                life.bytes(chain(Life.url(Life.NEWS, RSS)).get(0)));
    }

    @Test
    @DisplayName("HIST-02 each leads to a newer one, but for the newest finished one")
    void forward() {
        life.publishMany(130, "news");
        List<String> chain = chain(NEWS);
        int steps = 0;
        byte[] document = life.bytes(chain.get(chain.size() - 1));

        while (link("next-archive", document).isPresent()) {
            document = life.bytes(link("next-archive", document).get());
            steps++;
        }

        assertEquals(4, steps);
        assertEquals(Archive.ENTRIES, ids(document).size());
    }

    @Test
    @DisplayName(
            "HIST-05 what stands at the address of an archive document never changes, whatever is filed or corrected")
    void nothingChanges() {
        life.publishMany(130, "news");
        Map<String, byte[]> before = new HashMap<>();
        chain(NEWS).forEach(address -> before.put(address, life.bytes(address)));

        life.publishMany(100, "news");
        life.publish(Life.utc(life.now).minusYears(1), "news");
        life.correct(Fixture.id(3));
        life.pass(Duration.ofDays(40));
        life.publishMany(30, "news");

        assertTrue(chain(NEWS).containsAll(before.keySet()));
        before.forEach((address, bytes) -> assertArrayEquals(bytes, life.bytes(address), address));
    }

    @Test
    void aBackDatedStoryComesIntoTheMonthInWhichItBecamePublic() {
        Article late = life.publish(Life.utc(life.now).minusYears(3), "news");
        life.publishMany(60, "news");

        List<String> chain = chain(NEWS);

        assertTrue(
                ids(life.bytes(chain.get(chain.size() - 1))).contains(late.id().value()));
        assertTrue(chain.stream().allMatch(address -> address.contains("/archive/2026/03/")));
    }

    @Test
    void aMonthBeginsANewDocument() {
        life.publishMany(30, "news");
        life.pass(Duration.ofDays(31));
        life.publishMany(30, "news");

        assertEquals(
                List.of(
                        NEWS.replace(".atom", "/archive/2026/03/2/r0.atom"),
                        NEWS.replace(".atom", "/archive/2026/03/1/r0.atom")),
                chain(NEWS));
    }

    @Test
    @DisplayName(
            "HIST-07 HIST-08 LIFE-03 a correction of an archived story stands in the feed, with a later date than in the archive")
    void correction() {
        Article story = life.publish("news");
        life.pass(Duration.ofHours(1));
        life.publishMany(130, "news");
        assertFalse(ids(life.bytes(NEWS)).contains(story.id().value()));

        life.pass(Duration.ofHours(1));
        life.correct(story.id());

        String updated = "string(//a:entry[a:id='" + story.id().value() + "']/a:updated)";
        List<String> chain = chain(NEWS);
        String then =
                string(updated.substring(7, updated.length() - 1), parse(life.bytes(chain.get(chain.size() - 1))));
        String now = string(updated.substring(7, updated.length() - 1), parse(life.bytes(NEWS)));
        assertTrue(now.compareTo(then) > 0, then + " " + now);
        assertEquals(life.live(Life.NEWS), life.walkedArchive(Life.NEWS));
    }

    @Test
    void aCosmeticRepairOfAnOldStoryIsToldToWhoWalksTheArchiveAlone() {
        Article story = life.publish("news");
        life.pass(Duration.ofHours(1));
        life.publishMany(130, "news");
        List<String> before = chain(NEWS);

        life.revise(story.id(), EditorialClass.REFILE, "news", List.of());

        assertFalse(ids(life.bytes(NEWS)).contains(story.id().value()));
        assertEquals(
                List.of(), chain(NEWS).stream().filter(before::contains).toList(), "each leads to the repaired one");
        assertEquals(life.live(Life.NEWS), life.walkedArchive(Life.NEWS));
    }

    @Test
    void aRepairLeavesTheAddressesOfOlderDocumentsAlone() {
        life.publishMany(130, "news");
        List<String> before = chain(NEWS);
        var repaired = new ArticleId(ids(life.bytes(before.get(1))).get(0));

        life.revise(repaired, EditorialClass.REFILE, "news", List.of());

        assertEquals(before.subList(2, 4), chain(NEWS).subList(2, 4));
        assertEquals(life.live(Life.NEWS), life.walkedArchive(Life.NEWS));
    }

    @Test
    @DisplayName("LIFE-06 a withdrawn story is gone from the archive, and its old address leads to the new one")
    void withdrawal() {
        life.publishMany(130, "news");
        List<String> before = chain(NEWS);
        var withdrawn = ids(life.bytes(before.get(1))).get(0);

        life.withdraw(new ArticleId(withdrawn), "Wrong");

        List<String> after = chain(NEWS);
        assertEquals(before.subList(2, 4), after.subList(2, 4), "what does not lead to it keeps its address");
        assertFalse(after.contains(before.get(0)));
        assertFalse(after.contains(before.get(1)));
        for (String address : after) {
            assertFalse(ids(life.bytes(address)).contains(withdrawn));
        }
        var moved = assertInstanceOf(HistoryResult.Moved.class, life.edition().archive(address(before.get(1)), ATOM));
        assertTrue(moved.isForGood());
        assertTrue(after.get(1).endsWith(moved.path()));
    }

    private static ArchiveAddress address(String url) {
        return ArchiveAddress.parse(url.replaceFirst(".*/feeds/", "").replace(".atom", ""))
                .orElseThrow();
    }

    @Test
    @DisplayName("HIST-09 a document that has lost every story is gone, and the chain passes over it")
    void emptied() {
        life.publishMany(130, "news");
        List<String> before = chain(NEWS);
        List<String> stories = ids(life.bytes(before.get(2)));

        stories.forEach(id -> life.withdraw(new ArticleId(id), "Wrong"));

        assertEquals(before.size() - 1, chain(NEWS).size());
        var revision =
                assertInstanceOf(HistoryResult.Moved.class, life.edition().archive(address(before.get(2)), ATOM));
        assertInstanceOf(
                HistoryResult.Gone.class,
                life.edition().archive(address(Fixture.GAZETTE.baseUrl() + revision.path()), ATOM));
        assertEquals(
                Optional.of(NEWS.replace(".atom", "/archive/2026/03/2.atom")),
                link("next-archive", life.bytes(before.get(3))));
        assertEquals(
                chain(NEWS).get(1),
                link("self", life.bytes(NEWS.replace(".atom", "/archive/2026/03/2.atom")))
                        .orElseThrow());
    }

    @Test
    void aMonthWhoseOnlyStoryWasWithdrawnBeforeItWasOverIsPassedOver() {
        life.publishMany(30, "news");
        life.pass(Duration.ofDays(31));
        Article alone = life.publish("news");
        life.withdraw(alone.id(), "Wrong");
        life.pass(Duration.ofDays(31));
        life.publishMany(60, "news");

        List<String> chain = chain(NEWS);

        assertEquals(
                List.of(),
                chain.stream()
                        .filter(address -> ids(life.bytes(address)).isEmpty())
                        .toList());
        assertEquals(
                List.of(),
                chain.stream().filter(address -> address.contains("/2026/04/")).toList());
        assertEquals(3, chain.size());
    }

    @Test
    @DisplayName("HIST-12 what never was is unknown")
    void unknown() {
        life.publishMany(130, "news");

        for (String path : List.of(
                "news/archive/2026/03/99/r0",
                "news/archive/2026/03/1/r77",
                "news/archive/2025/03",
                "sport/archive/2026/03/1/r0")) {
            var address = ArchiveAddress.parse(path).orElseThrow();
            assertInstanceOf(HistoryResult.Unknown.class, life.edition().archive(address, ATOM), path);
        }
        for (String path : List.of(
                "news/archive/2026/13", "news/archive/2026/03/0", "news/archive/2026/03/1/r01", "news/archive/x")) {
            assertEquals(Optional.empty(), ArchiveAddress.parse(path));
        }
    }

    @Test
    @DisplayName("JSON-09 HIST-17 next_url walks the same history, differs from feed_url and never loops")
    void json() {
        life.publishMany(130, "news");

        List<JsonNode> documents = life.walk(Life.url(Life.NEWS, JSON));

        assertEquals(1 + chain(NEWS).size(), documents.size());
        documents.forEach(document -> assertFalse(
                document.path("feed_url").equals(document.path("next_url")), document.path("next_url")::asText));
        assertEquals(life.live(Life.NEWS), life.walkedArchive(Life.NEWS));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    @DisplayName("HIST-06 walking the archive gives every live story, by its id, and no other")
    void walking(long seed) {
        var random = new Random(seed);
        Map<String, byte[]> known = new HashMap<>();
        for (int step = 0; step < 300; step++) {
            life.step(random, Duration.ofHours(12));
            if (random.nextInt(30) > 0) {
                continue;
            }
            for (FeedAddress feed : Life.FEEDS) {
                Set<String> walked = new HashSet<>(life.walkedArchive(feed).keySet());
                assertEquals(life.live(feed).keySet(), walked, () -> feed + " with seed " + seed);
            }
            for (String address : chain(Life.url(FeedAddress.ALL, ATOM))) {
                byte[] bytes = life.bytes(address);
                assertArrayEquals(known.computeIfAbsent(address, any -> bytes), bytes, address);
            }
        }
        assertTrue(known.size() > 5, "there was an archive");
    }

    @Test
    void aHeldStoryThatIsReleasedStandsInALaterDocument() {
        Article story = life.publish("news");
        life.publishMany(130, "news");
        life.turn(story.id(), State.HELD);
        assertFalse(life.walkedArchive(Life.NEWS).containsKey(story.id().value()));

        life.turn(story.id(), State.LIVE);

        assertEquals(life.live(Life.NEWS), life.walkedArchive(Life.NEWS));
    }
}
