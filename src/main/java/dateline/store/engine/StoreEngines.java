package dateline.store.engine;

import dateline.store.StoreAddress;

/** Which engine an address is for. */
final class StoreEngines {
    private StoreEngines() {}

    static StoreEngine of(StoreAddress storeAddress) {
        if (storeAddress instanceof StoreAddress.Postgresql postgresql) {
            return new PostgresqlEngine(postgresql);
        }
        return new SqliteEngine(((StoreAddress.Folder) storeAddress).path().toAbsolutePath(), SqliteEngine.FILE);
    }
}
