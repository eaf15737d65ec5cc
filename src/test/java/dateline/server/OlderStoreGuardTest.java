package dateline.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.store.ArticleStore;
import dateline.store.PublicReader;
import dateline.store.StoreUnavailableException;
import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OlderStoreGuardTest {
    @TempDir
    Path data;

    private ArticleStore store;

    @BeforeEach
    void open() {
        store = SqlArticleStore.open(data, "gazette.example", 2026);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void use(long numbers) {
        store.write(writer -> {
            writer.raiseSequence(numbers);
            return numbers;
        });
    }

    private long last() {
        return store.read(PublicReader::sequence);
    }

    private void serve(boolean isOlderMeant) {
        try (var guard = new OlderStoreGuard(data, store)) {
            guard.begin(isOlderMeant);
        }
    }

    @Test
    @DisplayName(
            "D13: an older copy of the store is refused until somebody says that it is meant, and no number comes twice")
    void anOlderStoreIsRefused() throws IOException {
        use(500);
        serve(false);
        use(520);
        serve(false);
        Files.writeString(data.resolve(OlderStoreGuard.FILE), "900\n");

        var refusal = assertThrows(StoreUnavailableException.class, () -> serve(false));
        long before = last();
        serve(true);

        assertTrue(refusal.getMessage().contains("number 900 was used"), refusal.getMessage());
        assertEquals(520, before);
        assertTrue(last() > 900, () -> String.valueOf(last()));
        assertEquals(last() + "\n", Files.readString(data.resolve(OlderStoreGuard.FILE)));
        serve(false);
    }

    @Test
    @DisplayName("D13: a file that somebody has spoiled, or taken away, keeps no server from its start")
    void aSpoiledFileIsNoReason() throws IOException {
        use(5);
        Files.writeString(data.resolve(OlderStoreGuard.FILE), "many\n");

        serve(false);

        assertEquals("5\n", Files.readString(data.resolve(OlderStoreGuard.FILE)));
    }
}
