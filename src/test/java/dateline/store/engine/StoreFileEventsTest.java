package dateline.store.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFileEventsTest {
    private static final int OF_ONE_WRITE = 3;

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "A write is told of again a little later, for what is committed cannot be read before its log is on the disk")
    void toldAgain() throws IOException, InterruptedException {
        Path log = Files.createFile(folder.resolve("dateline.db-wal"));
        var told = new Semaphore(0);
        try (var events = new StoreFileEvents(folder.resolve("dateline.db"))) {
            events.follow(told::release);

            Files.writeString(log, "frames");

            assertTrue(told.tryAcquire(OF_ONE_WRITE, 1, TimeUnit.MINUTES));
        }
    }
}
