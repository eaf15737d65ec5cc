package dateline.store.engine;

import dateline.store.sql.ContentCache;
import java.sql.SQLException;

/** Loads the classes and the native library that a store needs, so that another thread need not wait for them. */
public final class StoreLibraries {
    private StoreLibraries() {}

    /** What a store in a folder is opened with. */
    public static void loadDriver() {
        try {
            SqliteEngine.loadDriver();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same, and what is read and written with. */
    public static void loadAll() {
        loadDriver();
        StoreConnections.loadLibraries();
        ContentCache.loadLibraries();
    }
}
