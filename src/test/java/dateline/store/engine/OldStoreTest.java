package dateline.store.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.ArticleId;
import dateline.store.LedgerEntry;
import dateline.store.LedgerFetch;
import dateline.store.LedgerItem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores that were written by an older Dateline. */
class OldStoreTest {
    private static final String BEFORE_OWNERS = "10";
    private static final String WITH_RECEIPTS = "16";

    @TempDir
    Path folder;

    private static void story(Statement statement, String id, String... aliases) throws SQLException {
        statement.execute(
                "INSERT INTO article (id, key, version, state, first_seen, published, published_at, updated_at)"
                        + " VALUES ('" + id + "', '" + id
                        + "', 1, 'LIVE', 0, 0, '2026-03-01T08:00:00Z', '2026-03-01T08:00:00Z')");
        for (int i = 0; i < aliases.length; i++) {
            statement.execute("INSERT INTO alias (alias, article, position) VALUES ('" + aliases[i] + "', '" + id
                    + "', " + i + ")");
        }
    }

    private Connection oldStore(String migration) throws SQLException {
        String address = "jdbc:sqlite:" + folder.resolve("dateline.db");
        Flyway.configure(OldStoreTest.class.getClassLoader())
                .dataSource(address, "", "")
                .locations("classpath:dateline/store/migration")
                .placeholders(Map.of("bytes", "BLOB"))
                .target(migration)
                .load()
                .migrate();
        Connection connection = DriverManager.getConnection(address);
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO setting (only_one, authority, founding_year)"
                    + " VALUES (1, 'harbour-gazette.example', 2026)");
        }
        return connection;
    }

    private void writeStoreWithoutOwners() throws SQLException {
        try (Connection connection = oldStore(BEFORE_OWNERS);
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO access_key (name, scope, hash, added_at) VALUES ('cms', 'INGEST', 'x', 0)");
            statement.execute("INSERT INTO source (name, addresses, since, next_at, failures, ended, message)"
                    + " VALUES ('wire', '', 0, 0, 0, FALSE, '')");
            story(statement, "ours", "id:inbox:1", "url:https://a.example/live", "file:a.json", "text:aa");
            story(statement, "polled", "id:wire:g", "url:https://wire.example/g", "source:wire:g", "text:bb");
            story(statement, "keyed", "id:inbox:2", "text:cc");
            statement.execute(
                    "INSERT INTO filed (place, fingerprint, article) VALUES ('first:key cms id:inbox:2', '', 'keyed')");
        }
    }

    @Test
    @DisplayName(
            "OPS-06: what an older Dateline has stored belongs to the newsroom, unless it is known who has sent it")
    void whoOwnsTheStoriesOfAnOldStore() throws SQLException {
        writeStoreWithoutOwners();

        try (var store = SqlArticleStore.open(folder, "harbour-gazette.example", 2026)) {
            assertEquals(
                    List.of("", "source wire", "key cms"),
                    store.read(reader -> List.of(
                            reader.ownerOf(new ArticleId("ours")),
                            reader.ownerOf(new ArticleId("polled")),
                            reader.ownerOf(new ArticleId("keyed")))));
            assertEquals(Optional.of(new ArticleId("ours")), store.read(reader -> reader.idOf("id:inbox:1", "")));
            assertEquals(
                    Optional.of(new ArticleId("ours")),
                    store.read(reader -> reader.idOf("url:https://a.example/live", "")));
            assertEquals(
                    Optional.of(new ArticleId("polled")),
                    store.read(reader -> reader.idOf("id:wire:g", "source wire")));
            assertEquals(
                    Optional.of(new ArticleId("keyed")), store.read(reader -> reader.idOf("id:inbox:2", "key cms")));
            assertEquals(Optional.empty(), store.read(reader -> reader.idOf("id:inbox:2", "")));
            assertEquals(List.of(new ArticleId("keyed")), store.read(reader -> reader.idsOf("id:inbox:2")));
        }
    }

    @Test
    @DisplayName("OPS-06: what partners were served stays on record when the columns that nobody reads go")
    void theLedgerOfAnOldStore() throws SQLException {
        try (Connection connection = oldStore(WITH_RECEIPTS);
                Statement statement = connection.createStatement()) {
            story(statement, "ours");
            statement.execute("INSERT INTO receipt (number, at, receipt) VALUES (1, 60, '{}')");
            statement.execute("UPDATE counter SET value = 1 WHERE name IN ('receipt', 'ledger')");
            statement.execute(
                    "INSERT INTO ledger_fetch (number, partner, access_key, document, etag, sequence, at, last_at,"
                            + " times) VALUES (1, 'msn', 'one', 'msn.rss', 'a', 7, 60, 180, 3)");
            statement.execute(
                    "INSERT INTO ledger_story (article, partner, since, access_key, document, version, takedown,"
                            + " served) VALUES ('ours', 'msn', 1, 'one', 'msn.rss', 1, FALSE, 60)");
        }

        try (var store = SqlArticleStore.open(folder, "harbour-gazette.example", 2026)) {
            var again = new LedgerFetch(
                    "msn",
                    "one",
                    "msn.rss",
                    "b",
                    8,
                    List.of(LedgerItem.story(new ArticleId("ours"), 2)),
                    Instant.ofEpochSecond(240),
                    Instant.ofEpochSecond(240));
            store.write(writer -> {
                writer.ledger().keep(again);
                return true;
            });

            assertEquals(List.of(served(1, 60, 180), served(2, 240, 240)), store.read(reader -> reader.ledger()
                    .of(new ArticleId("ours"))));
        }
    }

    private static LedgerEntry served(int version, long first, long last) {
        return new LedgerEntry(
                "msn",
                "one",
                "msn.rss",
                new ArticleId("ours"),
                version,
                false,
                Optional.of(Instant.ofEpochSecond(first)),
                Optional.of(Instant.ofEpochSecond(last)));
    }
}
