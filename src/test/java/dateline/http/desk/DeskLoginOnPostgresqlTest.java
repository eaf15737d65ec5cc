package dateline.http.desk;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.cli.CommandLineHarness;
import dateline.store.OnPostgresql;
import dateline.store.StoreAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The desk of two servers on one PostgreSQL. */
class DeskLoginOnPostgresqlTest {
    @RegisterExtension
    final OnPostgresql onPostgresql = new OnPostgresql();

    @TempDir
    Path folder;

    private ServedDesk desk(String name, StoreAddress address) throws IOException {
        return new ServedDesk(new CommandLineHarness(Files.createDirectory(folder.resolve(name))), address);
    }

    private static int guess(DeskBrowser browser, String password) {
        return browser.submit(browser.get("/desk/login"), "/desk/login", Map.of("name", "mara", "password", password))
                .status();
    }

    @Test
    @DisplayName("SEC: whoever guesses is stopped at each server, though he guessed at another")
    void aGuesserIsStoppedEverywhere() throws Exception {
        StoreAddress address = onPostgresql.store();
        try (var first = desk("first", address);
                var second = desk("second", address)) {
            DeskBrowser own = second.signedIn("mara");
            own.submit(own.get("/desk"), "/desk/logout", Map.of());
            DeskBrowser guesser = first.browser();
            for (int i = 0; i < LoginLimit.MOST; i++) {
                assertEquals(403, guess(guesser, "guess number " + i));
            }
            assertEquals(429, guess(guesser, ServedDesk.PASSWORD));

            DeskBrowser elsewhere = second.browser();
            var lookedAt = new AtomicInteger();
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() ->
                            guess(elsewhere, "another guess") == 429 || lookedAt.incrementAndGet() == LoginLimit.MOST);
            assertTrue(lookedAt.get() < LoginLimit.MOST, "The second server has counted for itself alone");
            assertEquals(429, guess(elsewhere, ServedDesk.PASSWORD));
            assertEquals(200, guess(own, ServedDesk.PASSWORD));
        }
    }
}
