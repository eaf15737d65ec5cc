package dateline.store.engine;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dateline.store.StoreUnavailableException;
import dateline.store.seal.SealingKeys;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever waits for the store waits once, and not for ever. */
class WaitsTest {
    private static final String AUTHORITY = "harbour-gazette.example";

    @TempDir
    Path folder;

    private static boolean write(SqlArticleStore store) {
        return store.write(writer -> writer.revokeAccessKey("nobody", Instant.EPOCH));
    }

    @Test
    @DisplayName("The waits of those who stand behind a held lock end together, and do not add up")
    void waitsDoNotAddUp() throws Exception {
        Duration patience = Duration.ofSeconds(2);
        var sqliteEngine = new SqliteEngine(folder.toAbsolutePath(), "dateline.db", patience);
        try (var store = SqlArticleStore.open(sqliteEngine, SealingKeys.thrownAway(new Random(1)), AUTHORITY, 2026);
                var file = FileChannel.open(folder.resolve("dateline.lock"), StandardOpenOption.WRITE)) {
            List<CompletableFuture<Boolean>> writers;
            try (var held = file.lock()) {
                assertEquals(true, held.isValid());
                writers = IntStream.range(0, 6)
                        .mapToObj(i ->
                                CompletableFuture.supplyAsync(() -> write(store), task -> new Thread(task).start()))
                        .toList();

                // One after the other they would take six times as long.
                await().atMost(patience.multipliedBy(5))
                        .until(() -> writers.stream().allMatch(CompletableFuture::isCompletedExceptionally));
            }
            assertEquals(false, write(store));
        }
    }

    @Test
    @DisplayName("Readers have so many connections and no more; whoever finds none is told so")
    void readersAreBounded() throws Exception {
        SqlArticleStore.open(folder, AUTHORITY, 2026).close();
        var sqliteEngine = new SqliteEngine(folder, "dateline.db");
        try (var pool = new ReaderPool(sqliteEngine, Duration.ofMillis(1), closed -> {})) {
            var released = new CountDownLatch(1);
            var held = new CountDownLatch(ReaderPool.MOST);
            var readers = new ArrayList<CompletableFuture<Void>>();
            for (int i = 0; i < ReaderPool.MOST; i++) {
                readers.add(
                        CompletableFuture.runAsync(() -> hold(pool, held, released), task -> new Thread(task).start()));
            }
            held.await();

            var refusal = assertThrows(StoreUnavailableException.class, pool::openConnection);

            assertEquals(
                    "Too many read the store " + folder.resolve("dateline.db")
                            + " at once. Try again in a few seconds.",
                    refusal.getMessage());
            released.countDown();
            readers.forEach(CompletableFuture::join);
            Connection free = pool.openConnection();
            pool.closeConnection(free);
        }
    }

    /** Reads, and reads again within. */
    private static void hold(ReaderPool pool, CountDownLatch held, CountDownLatch released) {
        try {
            Connection outer = pool.openConnection();
            held.countDown();
            released.await();
            Connection inner = pool.openConnection();
            pool.closeConnection(inner);
            pool.closeConnection(outer);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
