package dateline.store.sql;

import org.jdbi.v3.core.Handle;

/** Numbers without gaps, but where an older copy of a store goes on above those that it does not know: a number taken in a transaction that fails is taken again by the next one. */
record CounterTable(PlainStatements plain) {
    static final String CHANGE = "change";
    static final String ACT = "act";
    static final String QUARANTINE = "quarantine";
    static final String LEDGER = "ledger";

    CounterTable(Handle handle) {
        this(new PlainStatements(handle));
    }

    long last(String name) {
        return last(plain, name);
    }

    static long last(QueryRunner queries, String name) {
        return queries.first("SELECT value FROM counter WHERE name = ?", row -> row.getLong("value"), name)
                .orElseThrow();
    }

    /** Takes this for the last one, unless it is not higher than the last one. */
    void raise(String name, long to) {
        int rows = plain.update("UPDATE counter SET value = ? WHERE name = ? AND value < ?", to, name, to);
        assert rows <= 1;
    }

    long next(String name) {
        return plain.first(
                        "UPDATE counter SET value = value + 1 WHERE name = ? RETURNING value",
                        row -> row.getLong("value"),
                        name)
                .orElseThrow();
    }
}
