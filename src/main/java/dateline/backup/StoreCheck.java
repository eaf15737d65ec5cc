package dateline.backup;

import dateline.store.engine.SqliteSnapshot;
import java.nio.file.Path;
import java.util.List;

/** Reads all of a store, which may be in use, and changes nothing. */
public final class StoreCheck {
    private StoreCheck() {}

    /** Whether there is a store in this folder. */
    public static boolean isStoreIn(Path data) {
        return SqliteSnapshot.isIn(data);
    }

    /** What is damaged, a sentence each. */
    public static List<String> problems(Path data) {
        return SqliteSnapshot.check(data.resolve(SqliteSnapshot.fileName())).problems();
    }
}
