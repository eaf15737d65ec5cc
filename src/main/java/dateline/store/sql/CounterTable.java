package dateline.store.sql;

import org.jdbi.v3.core.Handle;

/** Gap-free numbers: a number taken in a transaction that fails is taken again by the next one. */
record CounterTable(Handle handle) {
    static final String CHANGE = "change";
    static final String ACT = "act";
    static final String QUARANTINE = "quarantine";
    static final String LEDGER = "ledger";

    long last(String name) {
        return handle.createQuery("SELECT value FROM counter WHERE name = :name")
                .bind("name", name)
                .mapTo(Long.class)
                .one();
    }

    long next(String name) {
        return handle.createQuery("UPDATE counter SET value = value + 1 WHERE name = :name RETURNING value")
                .bind("name", name)
                .mapTo(Long.class)
                .one();
    }
}
