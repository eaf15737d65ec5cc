package dateline.store.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.store.OnPostgresql;
import dateline.store.PushLog;
import dateline.store.SigningSecret;
import dateline.store.SourceSubscription;
import dateline.store.StoreAddress;
import dateline.store.seal.SealingKeys;
import dateline.store.seal.SecretReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Stores of an older Dateline, in which secrets stand as they are. */
class OldSecretsTest {
    private static final String BEFORE = "18";

    @RegisterExtension
    final OnPostgresql onPostgresql = new OnPostgresql();

    @TempDir
    Path folder;

    private static void fill(Connection connection) throws SQLException {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO setting (only_one, authority, founding_year)"
                    + " VALUES (1, 'harbour-gazette.example', 2026)");
            statement.execute(
                    "INSERT INTO webhook (partner, secret, former_secret, former_until, cursor, attempts, next_at,"
                            + " state) VALUES ('wire', 'whsec_bm93', 'whsec_YmVmb3Jl', 9, 7, 0, 0, 'ACTIVE'),"
                            + " ('other', 'whsec_b25l', NULL, 9, 7, 0, 0, 'ACTIVE')");
            statement.execute(
                    "INSERT INTO hub_subscription (id, topic, callback, secret, lease_until, delivered, attempts,"
                            + " next_at) VALUES ('one', '/feeds/all.rss', 'https://reader.example/', 'of the reader', 9, 'tag', 0,"
                            + " 0), ('two', '/feeds/all.rss', 'https://reader.example/2', NULL, 9, 'tag', 0, 0)");
            statement.execute(
                    "INSERT INTO source_subscription (callback, source, topic, hub, secret, pending_secret, until,"
                            + " ask_at, ends) VALUES ('callback', 'agency', 't', 'h', '', 'agency next', 9, 9, FALSE)");
        }
    }

    private static void migrated(DataSource database, Map<String, String> placeholders, String... locations) {
        Flyway.configure(OldSecretsTest.class.getClassLoader())
                .dataSource(database)
                .locations(locations)
                .placeholders(placeholders)
                .target(BEFORE)
                .load()
                .migrate();
    }

    private SealingKeys keys() {
        return new SealingKeys(SealingKeys.Places.in(folder), new Random(1));
    }

    private StoreAddress inFolder() throws SQLException {
        DataSource database = new SqliteEngine(folder, SqliteEngine.FILE).plain();
        migrated(database, Map.of("bytes", "BLOB"), "classpath:dateline/store/migration");
        fill(database.getConnection());
        return new StoreAddress.Folder(folder);
    }

    private static void assertOpened(PushLog.Snapshot snapshot, Optional<SourceSubscription> source) {
        assertEquals(
                Optional.of(SigningSecret.of("of the reader")),
                snapshot.hub().get(0).secret());
        assertEquals(Optional.empty(), snapshot.hub().get(1).secret());
        assertEquals(
                SigningSecret.of("whsec_b25l"),
                snapshot.webhooks().get(0).secrets().present());
        assertEquals(Optional.empty(), snapshot.webhooks().get(0).secrets().former());
        assertEquals(
                SigningSecret.of("whsec_bm93"),
                snapshot.webhooks().get(1).secrets().present());
        assertEquals(
                Optional.of(SigningSecret.of("whsec_YmVmb3Jl")),
                snapshot.webhooks().get(1).secrets().former());
        assertEquals(Optional.empty(), source.orElseThrow().secret());
        assertEquals(
                Optional.of(SigningSecret.of("agency next")),
                source.orElseThrow().pendingSecret());
    }

    @Test
    @DisplayName("The first start seals what stands in a folder, under a key that it makes")
    void ofAFolder() throws Exception {
        StoreAddress address = inFolder();
        assertEquals(5, SecretCensus.of(address, keys()).plain());

        try (var store = SqlArticleStore.open(folder, "harbour-gazette.example", 2026)) {
            assertOpened(store.pushLog().snapshot(), store.sourceLog().subscription("agency"));
        }

        assertTrue(Files.exists(folder.resolve("secret.key")));
        SecretReport report = SecretCensus.of(address, keys());
        assertEquals(0, report.plain());
        assertEquals(5, report.sealedCount());
        assertEquals(Map.of(), report.locked());
    }

    @Test
    @DisplayName("In a database it stays as it is until there is a key, which may be given to another server")
    void ofADatabase() throws Exception {
        String name = onPostgresql.emptyDatabase();
        StoreAddress store = StoreAddress.read(onPostgresql.server().address(name));
        migrated(
                new PostgresqlEngine((StoreAddress.Postgresql) store).plain(),
                Map.of("bytes", "BYTEA"),
                "classpath:dateline/store/migration",
                "classpath:dateline/store/postgresql");
        fill(onPostgresql.server().connect(name));
        var none = new SealingKeys(SealingKeys.Places.nowhere(), new Random(1));
        assertEquals(5, SecretCensus.of(store, none).plain());
        SealingKeys given = SealingKeys.thrownAway(new Random(2));

        try (var without = SqlArticleStore.open(store, "harbour-gazette.example", 2026)) {
            assertOpened(without.pushLog().snapshot(), without.sourceLog().subscription("agency"));
            assertEquals(5, SecretCensus.of(store, none).plain());
            try (var with = SqlArticleStore.open(store, given, "harbour-gazette.example", 2026)) {
                assertOpened(with.pushLog().snapshot(), with.sourceLog().subscription("agency"));
            }
        }

        assertEquals(0, SecretCensus.of(store, given).plain());
        assertEquals(Map.of(), SecretCensus.of(store, given).locked());
    }
}
