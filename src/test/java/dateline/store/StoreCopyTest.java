package dateline.store;

import static dateline.store.Stories.AUTHORITY;
import static dateline.store.Stories.MORNING;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Article;
import dateline.article.Progress;
import dateline.article.Selection;
import dateline.article.State;
import dateline.article.Tombstone;
import dateline.store.engine.SqlArticleStore;
import dateline.store.engine.StoreCopy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class StoreCopyTest {
    private static final KeySecret SECRET = KeySecret.mint(new Random(1));

    @RegisterExtension
    final OnPostgresql onPostgresql = new OnPostgresql();

    @TempDir
    Path folder;

    private StoreAddress data;
    private StoreAddress database;

    @BeforeEach
    void fill() throws Exception {
        data = new StoreAddress.Folder(folder.resolve("data"));
        database = onPostgresql.store();
        try (var store = open(data)) {
            byte[] bytes = new byte[100_000];
            new Random(1).nextBytes(bytes);
            store.write(writer -> {
                for (int i = 1; i <= 20; i++) {
                    writer.save(Stories.live(i, "news", "harbour"), MORNING);
                }
                var gone = Stories.in(State.WITHDRAWN, Stories.live(3, "news", "harbour"));
                writer.withdraw(
                        gone,
                        new Tombstone(gone.id(), MORNING, Optional.of("It was a sea lion."), Optional.empty()),
                        MORNING);
                writer.markFiled("inbox/a\0b", "fingerprint", Stories.id(1));
                assertTrue(writer.addAccessKey("desk", AccessKey.Scope.EDIT, SECRET, MORNING, Optional.empty()));
                return writer.quarantine("b.bin", true, "It is not text.", QuarantinedBytes.of(bytes), "{}", MORNING);
            });
            assertTrue(store.deskAccounts().add(new DeskUser("mara", "hash", MORNING)));
        }
    }

    private static ArticleStore open(StoreAddress address) {
        return SqlArticleStore.open(address, AUTHORITY, 2026);
    }

    private static StoreCopyReport copy(StoreAddress from, StoreAddress to) {
        return new StoreCopy(from, to, Progress.UNSEEN).run();
    }

    private static List<Change> changes(ArticleStore store) {
        return store.read(reader -> reader.changesAfter(0, 99));
    }

    private static List<Article> newest(ArticleStore store) {
        return store.read(reader -> reader.newest(Selection.EVERYTHING, 99, MORNING, 99));
    }

    private static void release(ArticleStore store) {
        store.write(writer -> {
            writer.releaseQuarantined(1);
            writer.save(Stories.live(30, "news"), MORNING);
            return true;
        });
    }

    @Test
    @DisplayName("Everything goes into the other database and back: ids, versions, sequence, quarantine, keys, editors")
    void everythingGoesThereAndBack() {
        var back = new StoreAddress.Folder(folder.resolve("back"));

        StoreCopyReport there = copy(data, database);
        StoreCopyReport again = copy(database, back);

        assertTrue(there.isComplete() && again.isComplete());
        assertEquals(21, there.lastChange());
        assertEquals(
                there.tables().stream().map(StoreCopyReport.Table::digest).toList(),
                again.tables().stream().map(StoreCopyReport.Table::digest).toList());
        try (var first = open(data);
                var second = open(database);
                var third = open(back)) {
            for (ArticleStore copy : List.of(second, third)) {
                assertEquals(changes(first), changes(copy));
                assertEquals(newest(first), newest(copy));
                assertEquals(first.read(StoreReader::quarantine), copy.read(StoreReader::quarantine));
                assertArrayEquals(
                        first.read(reader -> reader.quarantinedBytes(1)).orElseThrow(),
                        copy.read(reader -> reader.quarantinedBytes(1)).orElseThrow());
                assertTrue(copy.read(reader -> reader.accessKey(SECRET)).isPresent());
                assertEquals(first.deskAccounts().users(), copy.deskAccounts().users());
                release(copy);
                assertEquals(22, copy.read(StoreReader::sequence));
            }
        }
    }

    @Test
    @DisplayName("A copy that is broken off is no store, and goes on where it was")
    void aCopyThatIsBrokenOffGoesOn() {
        Progress killer = (done, of) -> {
            if (done > 150) {
                throw new CancellationException();
            }
        };
        assertThrows(CancellationException.class, () -> new StoreCopy(data, database, killer).run());
        var unfinished = assertThrows(
                StoreUnavailableException.class, () -> open(database).close());
        assertTrue(unfinished.getMessage().contains("is not whole"), unfinished.getMessage());
        var other = new StoreAddress.Folder(folder.resolve("other"));
        open(other).close();
        assertThrows(StoreUnavailableException.class, () -> copy(other, database));

        StoreCopyReport whole = copy(data, database);

        assertTrue(whole.isComplete());
        assertTrue(whole.written() < whole.rows() - 50, whole.written() + " of " + whole.rows());
        open(database).close();
        assertEquals(0, copy(data, database).written());
    }

    @Test
    @DisplayName("Whoever looks sees of each row how many are left")
    void eachRowIsCounted() {
        var seen = new ArrayList<Long>();
        var all = new TreeSet<Long>();
        StoreCopyReport report = new StoreCopy(data, database, (done, of) -> {
                    seen.add(done);
                    all.add(of);
                })
                .run();

        assertEquals(Set.of(report.rows()), all);
        assertEquals(LongStream.rangeClosed(1, report.rows()).boxed().toList(), seen);
    }

    @Test
    @DisplayName("What is written meanwhile is told, and is taken over by the same command")
    void whatIsWrittenMeanwhileIsTakenOver() {
        StoreCopyReport early;
        try (var store = open(data)) {
            early = new StoreCopy(data, database, (done, of) -> {
                        if (done == 100) {
                            release(store);
                        }
                    })
                    .run();
        }
        assertFalse(early.isComplete());
        assertEquals(21, early.lastChange());

        StoreCopyReport whole = copy(data, database);

        assertTrue(whole.isComplete());
        assertEquals(22, whole.lastChange());
        try (var store = open(database)) {
            assertEquals(List.of(), store.read(StoreReader::quarantine));
        }
    }

    @Test
    @DisplayName("A store that holds something else, or is in use, is left as it is")
    void somethingElseIsLeftAlone() {
        try (var store = open(database)) {
            assertThrows(StoreUnavailableException.class, () -> copy(data, database));
            release(store);
        }

        var refusal = assertThrows(StoreCopyException.class, () -> copy(data, database));

        assertTrue(refusal.getMessage().contains("holds something else"), refusal.getMessage());
        try (var store = open(database)) {
            assertEquals(1, store.read(StoreReader::count));
        }
        assertThrows(StoreCopyException.class, () -> copy(data, data));
        assertThrows(
                StoreCopyException.class, () -> copy(new StoreAddress.Folder(folder.resolve("nowhere")), database));
    }
}
