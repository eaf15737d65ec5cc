package dateline.store.sql;

import dateline.store.FeedRegister;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The register of feeds in the store. Addresses are added and altered, and never taken out. */
record FeedRegisterTable(Handle handle) {
    static FeedRegister read(QueryRunner queries) {
        return new FeedRegister(
                queries.list(
                        "SELECT path, successor, retired_at, selection, cut FROM feed_address ORDER BY path",
                        row -> new FeedRegister.Place(
                                row.getString("path"),
                                ColumnValues.text(row, "successor"),
                                ColumnValues.optionalMoment(row, "retired_at"),
                                ColumnValues.text(row, "selection"),
                                row.getInt("cut"))),
                queries.first(
                        "SELECT configuration FROM printed_configuration", row -> row.getString("configuration")));
    }

    void keep(FeedRegister register) {
        var batch = handle.prepareBatch("""
                INSERT INTO feed_address (path, successor, retired_at, selection, cut)
                VALUES (:path, :successor, :retiredAt, :selection, :cut)
                ON CONFLICT (path) DO UPDATE SET
                    successor = excluded.successor, retired_at = excluded.retired_at,
                    selection = excluded.selection, cut = excluded.cut
                """);
        register.places().forEach(place -> batch.bind("path", place.path())
                .bind("successor", place.successor())
                .bind("retiredAt", place.retiredAt().map(Instant::getEpochSecond))
                .bind("selection", place.selection())
                .bind("cut", place.cut())
                .add());
        if (batch.size() > 0) {
            batch.execute();
        }
        register.configuration().ifPresent(configuration -> handle.createUpdate("""
                                INSERT INTO printed_configuration (only_one, configuration) VALUES (1, :configuration)
                                ON CONFLICT (only_one) DO UPDATE SET configuration = excluded.configuration
                                """)
                .bind("configuration", configuration)
                .execute());
    }
}
