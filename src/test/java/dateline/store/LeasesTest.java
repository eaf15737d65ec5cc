package dateline.store;

import static dateline.store.Stories.AUTHORITY;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.store.engine.SqlArticleStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LeasesTest {
    @RegisterExtension
    final OnPostgresql onPostgresql = new OnPostgresql();

    @Test
    @SuppressWarnings("try") // One ends early, to be seen to give back what it had.
    @DisplayName("One process at a time has a lease: until it gives it back, ends, or is cut off")
    void oneAtATime() throws Exception {
        var address = (StoreAddress.Postgresql) onPostgresql.store();
        try (var first = SqlArticleStore.open(address, AUTHORITY, 2026);
                var second = SqlArticleStore.open(address, AUTHORITY, 2026)) {
            assertTrue(first.leases().take("push"));
            assertTrue(first.leases().take("push"));
            assertFalse(second.leases().take("push"));
            assertTrue(second.leases().take("source wire"));

            first.leases().give("push");
            await().until(() -> second.leases().take("push"));
            assertFalse(first.leases().take("push"));

            onPostgresql
                    .server()
                    .execute("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"
                            + " AND database = (SELECT oid FROM pg_database WHERE datname = '" + address.database()
                            + "')");
            await().until(() -> first.leases().take("push"));
            await().until(() -> !second.leases().take("push"));

            Leases leasesOfFirst = first.leases();
            first.close();
            assertThrows(IllegalStateException.class, () -> leasesOfFirst.take("push"));
            await().until(() -> second.leases().take("push"));
        }
    }
}
