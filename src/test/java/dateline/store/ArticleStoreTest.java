package dateline.store;

import static dateline.store.Stories.AUTHORITY;
import static dateline.store.Stories.MORNING;
import static dateline.store.Stories.in;
import static dateline.store.Stories.live;
import static dateline.store.Stories.movedTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Article;
import dateline.article.EditorialClass;
import dateline.article.Selection;
import dateline.article.State;
import dateline.article.Term;
import dateline.article.Tombstone;
import dateline.store.engine.SqlArticleStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleStoreTest {
    private static final QuarantinedBytes ONE_BYTE = QuarantinedBytes.of(new byte[1]);

    private static final Selection WORLD = Selection.of(Term.section("world"));
    private static final Selection NEWS = Selection.of(Term.section("news"));

    @TempDir
    Path data;

    private ArticleStore store;

    /** Opens the store of this test: one and the same each time. */
    ArticleStore open(String authority, int year) throws Exception {
        return SqlArticleStore.open(data, authority, year);
    }

    @BeforeEach
    void open() throws Exception {
        store = open(AUTHORITY, 2026);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsSettledAtTheFoundingStaysSettled() throws Exception {
        store.close();
        store = open("other.example", 2031);

        assertEquals(AUTHORITY, store.authority());
        assertEquals(2026, store.foundingYear());
    }

    @Test
    void anArticleComesBackAsItWasSavedAlsoAfterARestart() throws Exception {
        Article story = live(1, "world", "Harbour");
        save(story);

        store.close();
        store = open(AUTHORITY, 2026);

        assertEquals(Optional.of(story), store.read(reader -> reader.article(story.id())));
        assertEquals(
                Optional.of(story),
                store.read(reader -> reader.articleNamed(story.id().value())));
        assertEquals(
                Optional.of(story),
                store.read(reader -> reader.articleNamed(story.id().key().toUpperCase(Locale.ROOT))));
        assertEquals(
                Optional.of(story),
                store.read(reader -> reader.publicStory(story.id().key())));
        assertEquals(1, store.read(StoreReader::count));
    }

    @Test
    void aLiveStoryIsAnInsertAnEditAndARemovalInTheSequence() {
        Article first = live(1, "world");
        Article second = movedTo("news", first);

        save(first);
        save(second);
        save(in(State.EXPIRED, second));

        Set<Term> both = Set.of(
                Term.section("world"), Term.section("news"), Term.author("mara-lindqvist"), Term.source("inbox"));
        var world = first.content().terms();
        var news = second.content().terms();
        assertEquals(
                List.of(
                        new Change(1, Change.Kind.INSERT, first.id(), 1, MORNING, world),
                        new Change(2, Change.Kind.EDIT, first.id(), 2, MORNING, both),
                        new Change(3, Change.Kind.REMOVE, first.id(), 2, MORNING, news)),
                store.read(reader -> reader.changesAfter(0, 10)));
    }

    @Test
    void aStoryThatMovesTouchesTheSectionThatItLeaves() {
        Article first = live(1, "world");
        save(first);
        save(movedTo("news", first));
        save(in(State.EXPIRED, movedTo("news", first)));

        assertEquals(List.of(1L, 2L), sequences(WORLD));
        assertEquals(List.of(2L, 3L), sequences(NEWS));
        assertEquals(
                2L, store.read(reader -> reader.lastChange(WORLD)).orElseThrow().sequence());
        assertEquals(3L, store.read(StoreReader::sequence));
    }

    @Test
    void savingTheSameAgainIsNoChange() {
        save(live(1, "world"));
        save(live(1, "world"));

        assertEquals(1, store.read(StoreReader::sequence));
    }

    @Test
    void aChangeNeverStandsBeforeTheOneInFrontOfIt() {
        store.write(writer -> {
            writer.save(live(1, "world"), MORNING.plusSeconds(100));
            writer.save(live(2, "world"), MORNING);
            return true;
        });

        assertEquals(
                List.of(MORNING.plusSeconds(100), MORNING.plusSeconds(100)),
                store.read(reader -> reader.changesAfter(0, 10)).stream()
                        .map(Change::at)
                        .toList());
    }

    @Test
    void aVersionIsNeverAlteredAndNeverGoesBack() {
        Article first = live(1, "world");
        Article second = movedTo("news", first);
        save(first);
        var altered = new Article(
                first.id(),
                1,
                EditorialClass.NEW,
                State.LIVE,
                first.note(),
                first.firstSeen(),
                first.published(),
                first.updated(),
                first.aliases(),
                second.content());

        assertThrows(IllegalStateException.class, () -> save(altered));
        save(second);
        assertThrows(IllegalStateException.class, () -> save(first));
    }

    @Test
    @DisplayName("TOMB-02, TOMB-08: a withdrawn story is a tombstone of its own id, and a removal in the sequence")
    void aWithdrawnStoryIsATombstoneAndARemoval() {
        Article story = live(1, "world");
        var tombstone = tombstone(story);
        save(story);

        withdraw(story, tombstone);

        assertEquals(
                Optional.of(tombstone),
                store.read(reader -> reader.publicStory(story.id().key())));
        assertEquals(
                Change.Kind.REMOVE,
                store.read(reader -> reader.lastChange(WORLD)).orElseThrow().kind());
        assertEquals(List.of(), newest(WORLD));
        assertEquals(
                State.WITHDRAWN,
                store.read(reader -> reader.article(story.id())).orElseThrow().state());
    }

    @Test
    void aTombstoneThatFollowsAHoldIsSeenInTheFeedThatCarriedTheStory() {
        Article story = live(1, "world");
        save(story);
        save(in(State.HELD, story));
        assertEquals(
                Optional.empty(),
                store.read(reader -> reader.publicStory(story.id().key())));

        withdraw(story, tombstone(story));

        assertEquals(
                Optional.of(tombstone(story)),
                store.read(reader -> reader.publicStory(story.id().key())));
        assertEquals(List.of(1L, 2L, 3L), sequences(WORLD));
    }

    @Test
    @DisplayName("TOMB-05: a story that is published again has no tombstone any more")
    void aStoryThatIsPublishedAgainHasNoTombstoneAnyMore() {
        Article story = live(1, "world");
        save(story);
        withdraw(story, tombstone(story));

        save(movedTo("world", story));
        save(in(State.HELD, movedTo("world", story)));

        assertEquals(
                Optional.empty(),
                store.read(reader -> reader.publicStory(story.id().key())));
        assertEquals(
                List.of(Change.Kind.INSERT, Change.Kind.REMOVE, Change.Kind.INSERT, Change.Kind.REMOVE),
                store.read(reader -> reader.changesAfter(0, WORLD, 10)).stream()
                        .map(Change::kind)
                        .toList());
    }

    @Test
    void newestGivesAtLeastSoManyAndAllSinceButNeverMoreThanTheMost() {
        IntStream.range(0, 20).forEach(number -> save(live(number, number % 2 == 0 ? "world" : "news")));
        Instant sinceFourteen = MORNING.plusSeconds(60 * 14);

        assertEquals(List.of(18, 16, 14), numbers(WORLD, 2, sinceFourteen, 10));
        assertEquals(List.of(18, 16, 14, 12, 10), numbers(WORLD, 5, sinceFourteen, 10));
        assertEquals(List.of(18, 16), numbers(WORLD, 5, sinceFourteen, 2));
        assertEquals(List.of(18, 16), numbers(WORLD, 0, sinceFourteen.plusNanos(1), 10));
        assertEquals(List.of(19, 18, 17), numbers(Selection.EVERYTHING, 3, Instant.MAX, 10));
        assertEquals(
                20,
                numbers(Selection.EVERYTHING, 3, Instant.MIN, Integer.MAX_VALUE).size());
    }

    @Test
    @DisplayName("ID-04: a story that a selection finds in two ways is listed once")
    void aStoryThatASelectionFindsInTwoWaysIsListedOnce() {
        save(live(1, "world", "harbour"));
        var either = new Selection(Set.of(), Set.of(Term.section("world"), Term.tag("harbour")), Set.of());

        assertEquals(List.of(1), numbers(either, 10, Instant.MAX, 10));
        assertEquals(1, store.read(reader -> reader.changesAfter(0, either, 10)).size());
    }

    @Test
    void aSectionHoldsLiveStoriesOnly() {
        save(live(1, "world"));
        save(in(State.EMBARGOED, live(2, "news")));

        assertEquals(
                1,
                store.read(reader -> reader.newest(WORLD, 10, Instant.MIN, 10)).size());
        assertEquals(List.of(), store.read(reader -> reader.newest(NEWS, 10, Instant.MIN, 10)));
    }

    @Test
    void theNewsroomListsStoriesOfEveryState() {
        Article first = live(1, "world");
        Article second = in(State.HELD, live(2, "world"));
        Article third = live(3, "news");
        List.of(first, second, third).forEach(this::save);

        assertEquals(List.of(third, second, first), list(Optional.empty(), Optional.empty(), 10));
        assertEquals(List.of(second, first), list(Optional.of("world"), Optional.empty(), 10));
        assertEquals(List.of(third, first), list(Optional.empty(), Optional.of(State.LIVE), 10));
        assertEquals(List.of(second), list(Optional.of("world"), Optional.of(State.HELD), 10));
        assertEquals(List.of(third), list(Optional.empty(), Optional.empty(), 1));
    }

    @Test
    void theNewsroomFindsStoriesByTheirWords() {
        Article first = titled(live(1, "world"), "The Øresund bridge opens");
        Article second = titled(live(2, "world"), "100% of \"Øresund\" tolls are paid");
        Article third = titled(live(3, "news"), "ФЕРРИ стоит у причала");
        List.of(first, second, third).forEach(this::save);

        assertEquals(List.of(second, first), find("øresund"));
        assertEquals(List.of(second, first), find("ØRESUND", "mara"));
        assertEquals(List.of(first), find("BRIDGE", "opens"));
        assertEquals(List.of(second), find("100%"));
        assertEquals(List.of(second), find("\"øresund\""));
        assertEquals(List.of(third), find("ферри"));
        assertEquals(List.of(), find("tit_e"));
        assertEquals(List.of(), find("standfirst"));
        assertEquals(List.of(third), find());
    }

    @Test
    void aListGoesOnBehindItsLastStory() {
        for (int i = 1; i <= 5; i++) {
            save(titled(live(i, "world"), "Story of the day " + i));
        }
        ArticleSearch all =
                new ArticleSearch(Optional.of("world"), Optional.of(State.LIVE), List.of("day"), Optional.empty());

        List<Article> newest = store.read(reader -> reader.search(all, 2));
        List<Article> next =
                store.read(reader -> reader.search(all.after(newest.get(1).id().value()), 2));

        assertEquals(
                List.of(Stories.id(5), Stories.id(4)),
                newest.stream().map(Article::id).toList());
        assertEquals(
                List.of(Stories.id(3), Stories.id(2)),
                next.stream().map(Article::id).toList());
    }

    private List<Article> find(String... words) {
        Optional<String> section = words.length == 0 ? Optional.of("news") : Optional.empty();
        var search = new ArticleSearch(section, Optional.empty(), List.of(words), Optional.empty());
        return store.read(reader -> reader.search(search, 10));
    }

    private static Article titled(Article article, String title) {
        return article.showing(article.content().toBuilder().title(title).build());
    }

    @Test
    @DisplayName("ID-05, ID-06: an alias leads to one article for ever")
    void anAliasLeadsToOneArticleForEver() {
        store.write(writer -> {
            writer.addAliases(Stories.id(1), List.of("file:b.txt", "cms:7"), "");
            writer.save(live(1, "world"), MORNING);
            writer.save(live(2, "world"), MORNING);
            writer.addAliases(Stories.id(2), List.of("cms:7", "cms:8"), "");
            return true;
        });

        assertEquals(Optional.of(Stories.id(1)), store.read(reader -> reader.idOf("cms:7", "")));
        assertEquals(Optional.of(Stories.id(2)), store.read(reader -> reader.idOf("cms:8", "")));
        assertEquals(Optional.empty(), store.read(reader -> reader.idOf("cms:9", "")));
        assertEquals(
                List.of("file:b.txt", "cms:7"),
                store.read(reader -> reader.article(Stories.id(1)))
                        .orElseThrow()
                        .aliases());
    }

    @Test
    void onlyTheLastBytesOfAPlaceWereFiledBefore() {
        store.write(writer -> {
            writer.save(live(1, "world"), MORNING);
            writer.markFiled("file:b.txt", "aa", Stories.id(1));
            writer.markFiled("file:b.txt", "bb", Stories.id(1));
            return true;
        });

        assertEquals(Optional.of(Stories.id(1)), store.read(reader -> reader.filedBefore("file:b.txt", "bb")));
        assertEquals(Optional.empty(), store.read(reader -> reader.filedBefore("file:b.txt", "aa")));
        assertEquals(Optional.empty(), store.read(reader -> reader.filedBefore("file:c.txt", "bb")));
    }

    @Test
    void theQuarantineKeepsTheWholeInputOnce() {
        byte[] bytes = {0, 1, -1, 13, 10};
        QuarantinedBytes kept = QuarantinedBytes.of(bytes);
        long first = store.write(writer -> writer.quarantine("a.txt", false, "no title", kept, "{}", MORNING));
        long other = store.write(writer -> writer.quarantine("b.txt", false, "no title", kept, "{}", MORNING));
        long again = store.write(writer ->
                writer.quarantine("a.txt", true, "no date", kept, "{\"section\":\"world\"}", MORNING.plusSeconds(9)));

        assertEquals(first, again);
        assertEquals(
                List.of(
                        new QuarantineEntry(first, "a.txt", true, "no date", MORNING.plusSeconds(9), 5),
                        new QuarantineEntry(other, "b.txt", false, "no title", MORNING, 5)),
                store.read(StoreReader::quarantine));
        assertEquals(
                List.of(0, 1, -1, 13, 10),
                bytesOf(store.read(reader -> reader.quarantinedBytes(first)).orElseThrow()));
        assertEquals(Optional.of("{\"section\":\"world\"}"), store.read(reader -> reader.quarantinedContext(first)));
    }

    @Test
    void aLargeQuarantinedInputIsKeptWholeInLessSpace() {
        byte[] text = "Seal asleep. ".repeat(20_000).getBytes(UTF_8);
        byte[] noise = new byte[200_000];
        new Random(7).nextBytes(noise);

        for (byte[] bytes : List.of(text, noise)) {
            long number = store.write(
                    writer -> writer.quarantine("a.txt", false, "no title", QuarantinedBytes.of(bytes), "{}", MORNING));

            assertArrayEquals(
                    bytes, store.read(reader -> reader.quarantinedBytes(number)).orElseThrow());
            assertEquals(
                    bytes.length,
                    store.read(reader -> reader.quarantine()).stream()
                            .filter(entry -> entry.number() == number)
                            .findFirst()
                            .orElseThrow()
                            .size());
        }
        assertTrue(QuarantinedBytes.of(text).stored().length < text.length / 10);
    }

    @Test
    void aReleasedInputIsOutOfTheQuarantineAndItsNumberIsNotUsedAgain() {
        long first = store.write(writer -> writer.quarantine("a.txt", false, "no title", ONE_BYTE, "{}", MORNING));
        store.write(writer -> {
            writer.releaseQuarantined(first);
            return true;
        });
        long second = store.write(writer -> writer.quarantine("a.txt", false, "no title", ONE_BYTE, "{}", MORNING));

        assertNotEquals(first, second);
        assertEquals(Optional.empty(), store.read(reader -> reader.quarantinedBytes(first)));
        assertEquals(1, store.read(StoreReader::quarantine).size());
    }

    @Test
    void aWriteThatThrowsLeavesNothing() {
        save(live(1, "world"));

        assertThrows(
                UnsupportedOperationException.class,
                () -> store.write(writer -> {
                    writer.save(live(2, "world"), MORNING);
                    writer.quarantine("a.txt", false, "no title", ONE_BYTE, "{}", MORNING);
                    assertEquals(2, writer.sequence());
                    throw new UnsupportedOperationException("on purpose");
                }));

        assertEquals(1, store.read(StoreReader::count));
        assertEquals(1, store.read(StoreReader::sequence));
        assertEquals(List.of(), store.read(StoreReader::quarantine));
        save(live(3, "world"));
        assertEquals(List.of(1L, 2L), sequences(WORLD));
    }

    @Test
    void aReadSeesOneStateWhateverIsWrittenMeanwhile() {
        save(live(1, "world"));

        store.read(reader -> {
            assertEquals(1, reader.count());
            save(live(2, "world"));
            assertEquals(1, reader.count());
            assertEquals(1, reader.sequence());
            return true;
        });

        assertEquals(2, store.read(StoreReader::count));
    }

    @Test
    void aWriteWithinAWriteIsRefused() {
        assertThrows(IllegalStateException.class, () -> store.write(outer -> store.write(inner -> inner.sequence())));
    }

    @Test
    void thePulseDiffersAfterAWriteOfThisStoreOrOfAnotherOnTheSameFolder() throws Exception {
        long atFirst = store.dataVersion();
        assertEquals(atFirst, store.dataVersion());
        save(live(1, "world"));
        long afterOwn = store.dataVersion();
        try (var other = open(AUTHORITY, 2026)) {
            other.write(writer -> {
                writer.save(live(2, "world"), MORNING);
                return true;
            });
        }

        assertNotEquals(atFirst, afterOwn);
        assertNotEquals(afterOwn, store.dataVersion());
    }

    private void save(Article article) {
        store.write(writer -> {
            writer.save(article, MORNING);
            return true;
        });
    }

    private void withdraw(Article article, Tombstone tombstone) {
        store.write(writer -> {
            writer.withdraw(in(State.WITHDRAWN, article), tombstone, MORNING);
            return true;
        });
    }

    private static Tombstone tombstone(Article article) {
        return new Tombstone(article.id(), MORNING, Optional.of("Withdrawn"), Optional.of(Stories.id(99)));
    }

    private List<Article> newest(Selection selection) {
        return store.read(reader -> reader.newest(selection, 10, Instant.MAX, 10));
    }

    private List<Integer> numbers(Selection selection, int atLeast, Instant since, int atMost) {
        return store.read(reader -> reader.newest(selection, atLeast, since, atMost)).stream()
                .map(article -> Integer.parseInt(article.content().title().substring("Story ".length())))
                .toList();
    }

    private List<Article> list(Optional<String> section, Optional<State> state, int limit) {
        return store.read(reader -> reader.articles(section, state, limit));
    }

    private List<Long> sequences(Selection selection) {
        return store.read(reader -> reader.changesAfter(0, selection, 10)).stream()
                .map(Change::sequence)
                .toList();
    }

    private static List<Integer> bytesOf(byte[] bytes) {
        return IntStream.range(0, bytes.length).mapToObj(i -> (int) bytes[i]).toList();
    }
}
