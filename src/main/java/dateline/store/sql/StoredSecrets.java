package dateline.store.sql;

import dateline.store.seal.SecretSealer;
import java.sql.Connection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** All secrets of a store, and under which keys they are sealed. */
public final class StoredSecrets {
    private static final String EACH = Stream.of(
                    "signing_secret FROM webhook",
                    "former_signing_secret FROM webhook",
                    "signing_secret FROM hub_subscription",
                    "signing_secret FROM source_subscription",
                    "pending_signing_secret FROM source_subscription")
            .map(column -> "SELECT " + column)
            .collect(Collectors.joining(" UNION ALL "));

    private StoredSecrets() {}

    /** Whether some stand as they are: an older Dateline has written them, or one that had no key. */
    public static boolean arePlain(Connection connection) {
        return CounterTable.last(new ConnectionQueryRunner(connection), SecretColumns.PLAIN) > 0;
    }

    /** The names of the keys under which some are sealed. */
    public static Set<String> keys(Connection connection) {
        return new ConnectionQueryRunner(connection)
                        .list(
                                "SELECT DISTINCT substr(signing_secret, 1, " + SecretSealer.BEGINNING
                                        + ") AS beginning FROM (" + EACH
                                        + ") AS secret WHERE signing_secret IS NOT NULL",
                                row -> SecretSealer.keyOf(row.getString("beginning")))
                        .stream()
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Seals them under the key that seals now, where there is one; what cannot be opened stays as it stands. Other servers may
     * be at work: what they have read they read again.
     */
    public static void seal(Handle handle, SecretSealer secretSealer) {
        if (!secretSealer.canSeal()) {
            return;
        }
        var push = new PushTables(handle, secretSealer);
        push.putHub(push.hub());
        push.webhooks().forEach(push::put);
        push.moveRevision();
        var sources = new SourceSubscriptionTable(handle, secretSealer);
        sources.all().forEach(sources::put);
        new PlainStatements(handle).update("UPDATE counter SET value = 0 WHERE name = ?", SecretColumns.PLAIN);
    }
}
