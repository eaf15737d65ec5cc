package dateline.store;

import static dateline.store.Stories.MORNING;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.store.engine.SqlArticleStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyWritersTest {
    private static final int STORIES_EACH = 60;

    @TempDir
    Path data;

    /** Opens the store of this test: one and the same each time. */
    ArticleStore open(String authority, int year) throws Exception {
        return SqlArticleStore.open(data, authority, year);
    }

    @Test
    void fourWritersOnTwoStoresOfOneFolderLeaveNoGap() throws Exception {
        try (var first = open(Stories.AUTHORITY, 2026);
                var second = open(Stories.AUTHORITY, 2026)) {
            runAll(IntStream.range(0, 4)
                    .<Callable<Boolean>>mapToObj(writer -> () -> file(writer % 2 == 0 ? first : second, writer))
                    .toList());

            List<Change> changes = first.read(reader -> reader.changesAfter(0, 1000));
            assertEquals(
                    LongStream.rangeClosed(1, 4 * STORIES_EACH).boxed().toList(),
                    changes.stream().map(Change::sequence).toList());
            assertEquals(
                    4 * STORIES_EACH,
                    changes.stream().map(Change::article).distinct().count());
            assertEquals(4 * STORIES_EACH, second.read(StoreReader::count));
        }
    }

    @Test
    void storesThatAreFirstOpenedAtTheSameTimeAreOne() throws Exception {
        List<ArticleStore> stores = new ArrayList<>();
        try {
            stores.addAll(runAll(IntStream.range(0, 4)
                    .<Callable<ArticleStore>>mapToObj(year -> () -> open("authority-" + year + ".example", 2020 + year))
                    .toList()));

            assertEquals(
                    1, stores.stream().map(ArticleStore::authority).distinct().count());
            assertEquals(
                    1,
                    stores.stream().map(ArticleStore::foundingYear).distinct().count());
        } finally {
            stores.forEach(ArticleStore::close);
        }
    }

    @Test
    void readersGoOnWhileAWriterIsAtWork() throws Exception {
        try (var store = open(Stories.AUTHORITY, 2026)) {
            store.write(writer -> {
                writer.save(Stories.live(1, "world"), MORNING);
                try {
                    return runAll(List.<Callable<Long>>of(() -> store.read(StoreReader::count)));
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });

            assertEquals(1, store.read(StoreReader::count));
        }
    }

    private static boolean file(ArticleStore store, int writer) {
        IntStream.range(0, STORIES_EACH)
                .map(i -> writer * STORIES_EACH + i)
                .forEach(number -> store.write(session -> {
                    session.save(Stories.live(number, "world"), MORNING.plusSeconds(number));
                    return true;
                }));
        return true;
    }

    private static <T> List<T> runAll(List<Callable<T>> tasks) throws Exception {
        var threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
