package dateline.store.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FairWriteLockTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("K6: a withdrawal does not wait for the end of an import")
    void whoeverHadTheTurnQueuesBehindTheOneWhoWaits() throws Exception {
        List<String> order = new CopyOnWriteArrayList<>();
        var desk = Executors.newSingleThreadExecutor();
        try (var wireTurn = new FairWriteLock(folder);
                var deskTurn = new FairWriteLock(folder);
                var door = FileChannel.open(folder.resolve("dateline.lock"), StandardOpenOption.WRITE)) {
            var first = wireTurn.await(SqliteEngineTest.soon()).orElseThrow();
            var waiting = desk.submit(() -> take(deskTurn, "withdrawal", order));
            Awaitility.await().until(() -> isTaken(door));

            first.release();
            take(wireTurn, "import", order);
            waiting.get();
        } finally {
            desk.shutdown();
        }

        assertEquals(List.of("withdrawal", "import"), order);
    }

    private static boolean take(FairWriteLock fairWriteLock, String who, List<String> order) throws IOException {
        try (var lock = fairWriteLock.await(SqliteEngineTest.soon()).orElseThrow()) {
            return lock.isValid() && order.add(who);
        }
    }

    private static boolean isTaken(FileChannel door) throws IOException {
        try (var lock = door.tryLock(0, 1, false)) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }
}
