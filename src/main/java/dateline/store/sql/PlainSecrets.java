package dateline.store.sql;

import dateline.store.seal.SecretSealer;
import java.sql.Connection;
import org.jdbi.v3.core.Handle;

/** Secrets that stand in a store as they are: an older Dateline has written them, or one that had no key. */
public final class PlainSecrets {
    private PlainSecrets() {}

    /** Whether there are any. */
    public static boolean standIn(Connection connection) {
        return CounterTable.last(new ConnectionQueryRunner(connection), SecretColumns.PLAIN) > 0;
    }

    /**
     * Seals them, where there is a key; tells those who keep them in mind. Other servers may be at work: what they have read
     * they read again.
     */
    public static void seal(Handle handle, SecretSealer secretSealer) {
        var counters = new CounterTable(handle);
        if (counters.last(SecretColumns.PLAIN) == 0 || !secretSealer.canSeal()) {
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
