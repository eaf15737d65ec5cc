package dateline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.store.engine.SecretCensus;
import dateline.store.engine.SqlArticleStore;
import dateline.store.seal.SealingKeys;
import dateline.store.seal.SecretSealer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is signed with stands in no store. */
class SealedSecretsTest {
    private static final Instant LATER = Instant.parse("2026-03-02T08:00:00Z");
    private static final HubSubscription.Delivery DELIVERED = HubSubscription.Delivery.done("tag");

    @TempDir
    Path folder;

    StoreAddress address() throws SQLException {
        return new StoreAddress.Folder(folder.resolve("data"));
    }

    Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/dateline.db"));
    }

    private static SealingKeys keys(String... given) {
        return new SealingKeys(
                new SealingKeys.Places(
                        given.length == 0 ? Optional.empty() : Optional.of(String.join("\n", given)),
                        Optional.empty(),
                        Optional.empty(),
                        false),
                new SecureRandom());
    }

    private static String key(char letter) {
        return String.valueOf(letter).repeat(42) + "A=";
    }

    private SqlArticleStore open(SealingKeys keys) throws SQLException {
        return SqlArticleStore.open(address(), keys, "harbour-gazette.example", 2026);
    }

    private static HubSubscription hub(String id, String secret) {
        return new HubSubscription(
                id,
                "/feeds/all.rss",
                "https://reader.example/" + id,
                Optional.of(SigningSecret.of(secret)),
                LATER,
                DELIVERED);
    }

    private static WebhookSubscription webhook(String present, String former) {
        return new WebhookSubscription(
                "wire",
                new WebhookSubscription.Secrets(
                        SigningSecret.of(present), Optional.of(SigningSecret.of(former)), LATER),
                7,
                0,
                Instant.EPOCH,
                Optional.empty(),
                WebhookSubscription.State.ACTIVE);
    }

    private static SourceSubscription source(Optional<SigningSecret> present, Optional<SigningSecret> pending) {
        return new SourceSubscription(
                "callback",
                "agency",
                "https://a.example/t",
                "https://a.example/h",
                present,
                pending,
                LATER,
                LATER,
                false);
    }

    private static void fill(ArticleStore store) {
        store.pushLog().change("wire", known -> Optional.of(webhook("whsec_now", "whsec_before")));
        store.pushLog().handOver(List.of(hub("one", "first secret"), hub("two", "second secret")), Set.of());
        store.sourceLog()
                .remember(source(
                        Optional.of(SigningSecret.of("agency secret")), Optional.of(SigningSecret.of("agency next"))));
    }

    private static void assertWhole(ArticleStore store) {
        PushLog.Snapshot snapshot = store.pushLog().snapshot();
        assertEquals(List.of(hub("one", "first secret"), hub("two", "second secret")), snapshot.hub());
        assertEquals(List.of(webhook("whsec_now", "whsec_before")), snapshot.webhooks());
        assertEquals(
                Optional.of(source(
                        Optional.of(SigningSecret.of("agency secret")), Optional.of(SigningSecret.of("agency next")))),
                store.sourceLog().subscription("agency"));
    }

    private List<String> standing() throws SQLException {
        var found = new ArrayList<String>();
        try (Connection connection = connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT signing_secret FROM webhook"
                        + " UNION ALL SELECT former_signing_secret FROM webhook"
                        + " UNION ALL SELECT signing_secret FROM hub_subscription"
                        + " UNION ALL SELECT signing_secret FROM source_subscription"
                        + " UNION ALL SELECT pending_signing_secret FROM source_subscription")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = connection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    @DisplayName(
            "Secrets of webhooks, subscribers and sources stand sealed in the store, and are the same when it is opened")
    void sealedAndOpened() throws Exception {
        try (var store = open(keys(key('a')))) {
            fill(store);
            assertWhole(store);
        }

        assertEquals(6, standing().size());
        assertTrue(
                standing().stream().allMatch(stored -> stored.startsWith("sealed:1:")),
                standing().toString());
        assertEquals(6, Set.copyOf(standing()).size());
        try (var store = open(keys(key('a')))) {
            assertWhole(store);
        }
    }

    @Test
    @DisplayName("A source that was never confirmed has no secret, a subscriber need not have one")
    void without() throws Exception {
        var open = new HubSubscription(
                "one", "/feeds/all.rss", "https://reader.example/", Optional.empty(), LATER, DELIVERED);
        try (var store = open(keys(key('a')))) {
            store.pushLog().handOver(List.of(open), Set.of());
            store.sourceLog().remember(source(Optional.empty(), Optional.empty()));
        }

        try (var store = open(keys())) {
            assertEquals(List.of(open), store.pushLog().snapshot().hub());
            assertFalse(open.isLocked());
            assertEquals(
                    Optional.of(source(Optional.empty(), Optional.empty())),
                    store.sourceLog().subscription("agency"));
        }
    }

    @Test
    @DisplayName(
            "Under another key nothing is opened and nothing lost: progress is kept, and the first key opens all again")
    void anotherKey() throws Exception {
        try (var store = open(keys(key('a')))) {
            fill(store);
        }
        try (var store = open(keys(key('b')))) {
            PushLog.Snapshot locked = store.pushLog().snapshot();
            assertTrue(locked.hub().stream().allMatch(HubSubscription::isLocked));
            assertTrue(locked.webhooks().get(0).isLocked());
            assertTrue(locked.webhooks().get(0).secrets().present().whyLocked().contains("which is not here"));
            SourceSubscription source = store.sourceLog().subscription("agency").orElseThrow();
            assertTrue(source.isLocked());

            assertTrue(store.pushLog()
                    .keep(
                            locked.revision(),
                            new PushLog.Progress(locked.hub(), List.of(), locked.webhooks(), List.of())));
            store.sourceLog().remember(source);
            assertEquals(
                    Map.of(keys(key('a')).names().get(0), 6L),
                    SecretCensus.of(address(), keys(key('b'))).locked());
        }

        try (var store = open(keys(key('a')))) {
            assertWhole(store);
        }
    }

    @Test
    @DisplayName("What is copied from one row to another, or changed, does not open, and the rest is served")
    void ofOneRow() throws Exception {
        try (var store = open(keys(key('a')))) {
            fill(store);
        }
        run("UPDATE hub_subscription SET signing_secret = (SELECT signing_secret FROM webhook) WHERE id = 'one'");
        run("UPDATE source_subscription SET signing_secret = 'sealed:1:what is this'");

        try (var store = open(keys(key('a')))) {
            List<HubSubscription> hub = store.pushLog().snapshot().hub();
            assertTrue(hub.get(0).isLocked());
            assertTrue(hub.get(0).secret().orElseThrow().whyLocked().contains("damaged"));
            assertEquals(hub("two", "second secret"), hub.get(1));
            assertTrue(store.sourceLog().subscription("agency").orElseThrow().isLocked());
        }
    }

    @Test
    @DisplayName("A key that is put there while the store is open opens what could not be")
    void theKeyComes() throws Exception {
        try (var store = open(keys(key('a')))) {
            fill(store);
        }
        Path file = folder.resolve("later.key");
        Files.writeString(file, key('b'));
        var places = new SealingKeys.Places(Optional.empty(), Optional.empty(), Optional.of(file), false);
        try (var store = open(new SealingKeys(places, new SecureRandom()))) {
            assertTrue(store.pushLog().snapshot().webhooks().get(0).isLocked());

            Files.writeString(file, key('b') + "\n" + key('a'));

            assertWhole(store);
        }
    }

    @Test
    @DisplayName("What stands as it is, for there was no key, is sealed once there is one, also beside another server")
    void sealedLater() throws Exception {
        try (var without = open(keys())) {
            fill(without);
            assertTrue(
                    standing().stream().allMatch(stored -> stored.startsWith("plain:")),
                    standing().toString());
            long revision = without.pushLog().revision();

            try (var with = open(keys(key('a')))) {
                assertTrue(standing().stream().allMatch(stored -> stored.startsWith("sealed:1:")));
                assertWhole(with);
                assertTrue(without.pushLog().revision() > revision);
            }
            assertTrue(without.pushLog().snapshot().webhooks().get(0).isLocked());
            assertFalse(without.pushLog()
                    .keep(
                            revision,
                            new PushLog.Progress(
                                    List.of(hub("one", "first secret")), List.of(), List.of(), List.of())));
        }

        assertEquals(6, SecretCensus.of(address(), keys(key('a'))).sealedCount());
    }

    @Test
    @DisplayName("A secret that looks like a sealed one is a secret")
    void looksSealed() throws Exception {
        for (SealingKeys keys : List.of(keys(), keys(key('a')))) {
            try (var store = open(keys)) {
                HubSubscription sly = hub("sly", "sealed:1:0badcafe:QUJD");
                store.pushLog().handOver(List.of(sly), Set.of());
                assertEquals(List.of(sly), store.pushLog().snapshot().hub());
            }
        }
    }

    @Test
    @DisplayName("No secret is in what a log would show of them")
    void notInALog() {
        assertFalse(hub("one", "first secret").toString().contains("first secret"));
        assertFalse(webhook("whsec_now", "whsec_before").toString().contains("whsec"));
        assertFalse(keys(key('a')).places().toString().contains("aaa"));
    }

    @Test
    @DisplayName(
            "A new first key seals all that the former one had sealed when the store is opened, so that the former can go")
    void newKey() throws Exception {
        try (var store = open(keys(key('a')))) {
            fill(store);
        }
        List<String> before = standing();

        try (var store = open(keys(key('a'), key('b')))) {
            assertEquals(before, standing());
            assertWhole(store);
        }
        try (var store = open(keys(key('b'), key('a')))) {
            assertWhole(store);
        }

        assertTrue(standing().stream().noneMatch(before::contains));
        assertEquals(1, standing().stream().map(SecretSealer::keyOf).distinct().count());
        List<String> after = standing();
        try (var store = open(keys(key('b')))) {
            assertWhole(store);
        }
        assertEquals(after, standing());
    }

    @Test
    @DisplayName("What a missing key has sealed is left as it stands by a new one")
    void newKeyInsteadOfFormer() throws Exception {
        try (var store = open(keys(key('a')))) {
            fill(store);
        }
        List<String> before = standing();

        open(keys(key('b'))).close();

        assertEquals(before, standing());
        try (var store = open(keys(key('a')))) {
            assertWhole(store);
        }
    }
}
