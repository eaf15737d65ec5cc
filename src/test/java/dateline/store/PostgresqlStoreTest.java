package dateline.store;

import static dateline.store.Stories.AUTHORITY;
import static dateline.store.Stories.MORNING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.ArticleId;
import dateline.store.engine.SqlArticleStore;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is PostgreSQL's alone. */
class PostgresqlStoreTest {
    @RegisterExtension
    final OnPostgresql onPostgresql = new OnPostgresql();

    private static void save(ArticleStore store, int number) {
        store.write(writer -> {
            writer.save(Stories.live(number, "news"), MORNING);
            return true;
        });
    }

    @Test
    @DisplayName("Texts stand in the order of their bytes, whatever order the database has")
    void everyTextIsOrderedByItsBytes() throws Exception {
        var address = (StoreAddress.Postgresql) onPostgresql.store();
        try (Connection connection = onPostgresql.server().connect(address.database());
                var statement = connection.createStatement();
                var wrong = statement.executeQuery("""
                        SELECT table_name, column_name FROM information_schema.columns
                        WHERE table_schema = 'public' AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'
                        """)) {
            assertFalse(wrong.next());
        }
        try (var store = SqlArticleStore.open(address, AUTHORITY, 2026)) {
            List.of("b", "B", "a-1", "a1", "\u00e4")
                    .forEach(name -> store.write(writer -> writer.addAccessKey(
                            name,
                            AccessKey.Scope.EDIT,
                            KeySecret.mint(new Random(name.hashCode())),
                            MORNING,
                            Optional.empty())));

            assertEquals(
                    List.of("B", "a-1", "a1", "b", "\u00e4"),
                    store.read(StoreReader::accessKeys).stream()
                            .map(AccessKey::name)
                            .toList());
        }
    }

    @Test
    @DisplayName("A store whose first opening was broken off before its last step is finished by the next")
    void anOpeningThatWasBrokenOffIsFinished() throws Exception {
        var address = (StoreAddress.Postgresql) onPostgresql.store();
        try (Connection connection = onPostgresql.server().connect(address.database());
                var statement = connection.createStatement()) {
            statement.execute("DROP TABLE store_write");
        }
        try (var store = SqlArticleStore.open(address, AUTHORITY, 2026)) {
            save(store, 1);

            assertEquals(1, store.read(StoreReader::count));
        }
    }

    @Test
    @DisplayName("A text may hold any character; the one that PostgreSQL cannot hold stays a text that is found again")
    void aTextMayHoldAnyCharacter() throws Exception {
        String alias = "id:inbox:seal\0asleep \uD83E\uDDAD";
        try (var store = SqlArticleStore.open(onPostgresql.store(), AUTHORITY, 2026)) {
            save(store, 1);
            store.write(writer -> {
                writer.addAliases(Stories.id(1), List.of(alias), "");
                return true;
            });

            Optional<ArticleId> found = store.read(reader -> reader.idOf(alias, ""));
            assertEquals(Optional.of(Stories.id(1)), found);
            assertEquals(Optional.empty(), store.read(reader -> reader.idOf(alias.replace("\0", ""), "")));
        }
    }

    @Test
    @DisplayName("One look at the store is a look at one state of it, whoever writes meanwhile")
    void oneLookIsConsistent() throws Exception {
        StoreAddress address = onPostgresql.store();
        try (var store = SqlArticleStore.open(address, AUTHORITY, 2026);
                var another = SqlArticleStore.open(address, AUTHORITY, 2026)) {
            save(store, 1);
            long seen = store.read(reader -> {
                long before = reader.sequence();
                save(another, 2);
                assertEquals(before, reader.count());
                return reader.sequence();
            });

            assertEquals(1, seen);
            assertEquals(2, store.read(StoreReader::sequence));
        }
    }

    @Test
    @DisplayName("A store that cannot be had is told in a sentence, without the password")
    void whatCannotBeHadIsTold() throws Exception {
        String host = onPostgresql.server().host();
        var database = ((StoreAddress.Postgresql) onPostgresql.store()).database();
        String login =
                PostgresqlServer.CLERK + ":" + URLEncoder.encode(PostgresqlServer.PASSWORD, StandardCharsets.UTF_8);

        assertRefused(
                "postgresql://" + PostgresqlServer.CLERK + ":wrong@" + host + "/" + database, "user or the password");
        assertRefused("postgresql://" + login + "@" + host + "/no_such_database", "Make it with createdb");
        assertRefused("postgresql://" + login + "@127.0.0.1:1/" + database, "cannot be reached");
        assertRefused("postgresql://" + login + "@" + host + "/" + database, "Give this user the right");
    }

    private static void assertRefused(String address, String sentence) {
        var refusal = assertThrows(
                StoreUnavailableException.class, () -> SqlArticleStore.open(StoreAddress.read(address), AUTHORITY, 2026)
                        .close());

        assertTrue(refusal.getMessage().contains(sentence), refusal.getMessage());
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            assertFalse(String.valueOf(cause.getMessage()).contains(PostgresqlServer.PASSWORD), cause.getMessage());
        }
    }

    @Test
    @DisplayName("A database of somebody else is left alone, as is a store of a newer Dateline")
    void whatIsNotOursIsLeftAlone() throws Exception {
        String other = onPostgresql.emptyDatabase();
        String newer = ((StoreAddress.Postgresql) onPostgresql.store()).database();
        execute(other, "CREATE TABLE meeting (minutes TEXT)");
        execute(
                newer,
                "INSERT INTO flyway_schema_history SELECT 99, '99', 'from the future', type, script, checksum,"
                        + " installed_by, installed_on, 1, TRUE FROM flyway_schema_history WHERE version = '1'");

        assertRefused(onPostgresql.server().address(other), "does not have the form of Dateline's stores");
        assertRefused(onPostgresql.server().address(newer), "was written by a newer Dateline");
    }

    private void execute(String database, String sql) throws Exception {
        try (Connection connection = onPostgresql.server().connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
