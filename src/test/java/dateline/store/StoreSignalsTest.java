package dateline.store;

import static dateline.store.Stories.AUTHORITY;
import static dateline.store.Stories.MORNING;
import static dateline.store.Stories.in;
import static dateline.store.Stories.live;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dateline.article.Article;
import dateline.article.State;
import dateline.store.engine.SqlArticleStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tells a program that it has something to do, so that it need not ask again and again. */
class StoreSignalsTest {
    private static final Article LATER = in(State.SCHEDULED, live(90, "news"));

    @TempDir
    Path data;

    /** Opens the store of this test: one and the same each time. */
    ArticleStore open(String authority, int year) throws Exception {
        return SqlArticleStore.open(data, authority, year);
    }

    private ArticleStore store;
    private ArticleStore another;

    @BeforeEach
    void open() throws Exception {
        store = open(AUTHORITY, 2026);
        another = open(AUTHORITY, 2026);
    }

    @AfterEach
    void close() {
        another.close();
        store.close();
    }

    private static void save(ArticleStore to, Article article) {
        to.write(writer -> {
            writer.save(article, MORNING);
            return article;
        });
    }

    @Test
    @DisplayName("LIFE-02: the next moment at which a state changes by itself is known, and is none at first")
    void theNextMomentIsKnown() {
        assertEquals(Optional.empty(), store.read(StoreReader::nextDue));

        save(store, live(1, "news"));
        assertEquals(Optional.empty(), store.read(StoreReader::nextDue));

        save(store, in(State.SCHEDULED, live(95, "news")));
        save(another, LATER);
        assertEquals(LATER.stateChangesAt(), store.read(StoreReader::nextDue));
    }

    @Test
    @DisplayName("A write tells every program that has the store open, the one that wrote too; reading tells nobody")
    void everyWriteIsTold() {
        var told = new AtomicInteger();
        store.read(StoreReader::count);
        another.read(StoreReader::count);
        store.whenWritten(told::incrementAndGet);
        long dataVersion = store.dataVersion();
        int before = told.get();

        store.read(StoreReader::count);
        another.read(StoreReader::count);
        await().during(Duration.ofMillis(100)).until(() -> told.get() == before);

        save(another, live(1, "news"));
        await().until(() -> told.get() > before);
        assertNotEquals(dataVersion, store.dataVersion());

        int byAnother = told.get();
        save(store, live(2, "news"));
        await().until(() -> told.get() > byAnother);
    }

    @Test
    @DisplayName("Who writes tells it before it goes on, and what it has written can be read by then")
    void aWriteIsToldOnceItIsCommitted() {
        Thread writing = Thread.currentThread();
        long before = store.read(StoreReader::sequence);
        var told = new ArrayList<Long>();
        store.whenWritten(() -> {
            if (Thread.currentThread().equals(writing)) {
                told.add(store.read(StoreReader::sequence));
            }
        });

        save(store, live(4, "news"));

        assertEquals(List.of(before + 1), told);
    }

    @Test
    @DisplayName("A store that is closed tells nobody any more")
    void aClosedStoreIsSilent() throws Exception {
        var told = new AtomicInteger();
        var third = open(AUTHORITY, 2026);
        third.whenWritten(told::incrementAndGet);
        third.close();
        int before = told.get();

        save(store, live(3, "news"));

        await().during(Duration.ofMillis(100)).until(() -> told.get() == before);
    }
}
