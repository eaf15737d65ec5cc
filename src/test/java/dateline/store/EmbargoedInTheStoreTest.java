package dateline.store;

import static dateline.store.Stories.MORNING;
import static dateline.store.Stories.in;
import static dateline.store.Stories.live;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dateline.article.Article;
import dateline.article.EditorialClass;
import dateline.article.Selection;
import dateline.article.State;
import dateline.article.Term;
import dateline.article.Tombstone;
import dateline.store.engine.SqlArticleStore;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmbargoedInTheStoreTest {
    @TempDir
    Path with;

    @TempDir
    Path without;

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"SCHEDULED", "EMBARGOED", "HELD"})
    @DisplayName("LIFE-01: with and without a hidden story, the public gate gives the same")
    void withAndWithoutAHiddenStoryThePublicGateGivesTheSame(State hidden) {
        Article secret = in(hidden, live(5, "world", "harbour"));
        Article edited = Stories.next(
                secret,
                EditorialClass.UPDATE,
                Stories.content("Secret", "news", List.of("marker"), Optional.of("wire")));
        Article gone = in(hidden, live(6, "news"));

        List<Object> seenWith = publicLife(with, writer -> {
            writer.save(secret, MORNING.plusSeconds(900));
            writer.save(edited, MORNING.plusSeconds(950));
            writer.save(gone, MORNING.plusSeconds(950));
            writer.withdraw(
                    in(State.WITHDRAWN, gone),
                    new Tombstone(gone.id(), MORNING, Optional.of("Never seen"), Optional.empty()),
                    MORNING.plusSeconds(999));
        });
        List<Object> seenWithout = publicLife(without, writer -> {});

        assertEquals(seenWithout, seenWith);
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"SCHEDULED", "EMBARGOED", "HELD"})
    @DisplayName("LIFE-02: a story takes its place in the sequence at its release, not when it was filed")
    void aStoryTakesItsPlaceInTheSequenceAtItsRelease(State hidden) {
        Article story = live(1, "world");
        var release = MORNING.plusSeconds(3600);
        try (var store = SqlArticleStore.open(with, Stories.AUTHORITY, 2026)) {
            write(store, writer -> writer.save(in(hidden, story), MORNING));
            write(store, writer -> writer.save(live(2, "world"), MORNING.plusSeconds(60)));

            write(store, writer -> writer.save(story, release));

            assertEquals(
                    List.of(
                            new Change(
                                    1,
                                    Change.Kind.INSERT,
                                    Stories.id(2),
                                    1,
                                    MORNING.plusSeconds(60),
                                    story.content().terms()),
                            new Change(
                                    2,
                                    Change.Kind.INSERT,
                                    Stories.id(1),
                                    1,
                                    release,
                                    story.content().terms())),
                    store.read(reader -> reader.changesAfter(0, 10)));
        }
    }

    private interface Filing {
        void with(StoreWriter writer);
    }

    /** A morning at the Gazette with this in the midst of it, and all that the public gate gives afterwards. */
    private static List<Object> publicLife(Path data, Filing inTheMidst) {
        try (var store = SqlArticleStore.open(data, Stories.AUTHORITY, 2026)) {
            write(store, writer -> writer.save(live(1, "world", "harbour"), MORNING));
            write(store, inTheMidst);
            write(store, writer -> writer.save(live(2, "news"), MORNING.plusSeconds(60)));
            write(store, writer -> writer.save(Stories.movedTo("news", live(1, "world")), MORNING.plusSeconds(61)));
            return store.read(EmbargoedInTheStoreTest::everythingPublic);
        }
    }

    private static List<Object> everythingPublic(StoreReader reader) {
        return List.of(
                reader.sequence(),
                reader.changesAfter(0, 100),
                publicOf(reader, Selection.EVERYTHING),
                publicOf(reader, Selection.of(Term.section("world"))),
                publicOf(reader, Selection.of(Term.section("news"))),
                publicOf(reader, Selection.of(Term.tag("marker"))),
                publicOf(reader, Selection.of(Term.source("wire"))),
                publicOf(reader, new Selection(Set.of(), Set.of(), Set.of(Term.tag("harbour")))),
                reader.publicStory(Stories.id(5).key()),
                reader.publicStory(Stories.id(6).key()));
    }

    private static List<Object> publicOf(StoreReader reader, Selection selection) {
        return List.of(
                reader.newest(selection, 10, Instant.MIN, 10),
                reader.lastChange(selection),
                reader.changesAfter(0, selection, 10));
    }

    private static void write(ArticleStore store, Filing filing) {
        store.write(writer -> {
            filing.with(writer);
            return true;
        });
    }

    @Test
    @DisplayName("LIFE-01, C5: a statement that fails does not tell what it was given")
    void aFailureDoesNotTellTheStory(@TempDir Path broken) throws SQLException {
        Article story = in(State.EMBARGOED, live(7, "world"));
        var words = new StringWriter();
        try (var hurt = SqlArticleStore.open(broken, Stories.AUTHORITY, 2026)) {
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + broken.resolve("dateline.db"));
                    var statement = connection.createStatement()) {
                statement.execute("DROP TABLE article_version");
            }
            var failure = assertThrows(
                    RuntimeException.class,
                    () -> hurt.write(writer -> {
                        writer.save(story, Instant.EPOCH);
                        return true;
                    }));
            failure.printStackTrace(new PrintWriter(words, true));
        }

        assertFalse(words.toString().contains(story.content().title()), words::toString);
        assertFalse(words.toString().contains(story.id().key()), words::toString);
    }
}
