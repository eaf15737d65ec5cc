package dateline.store.sql;

import java.sql.Connection;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What is settled for ever when a store is made.
 *
 * @param authority of the {@code tag:} ids
 * @param year of the feed ids
 */
public record StoreIdentity(String authority, int year) {

    /** Settles this, if nothing was settled. Gives what is. */
    public static StoreIdentity settle(Handle handle, String authority, int year) {
        handle.createUpdate("""
                        INSERT INTO setting (only_one, authority, founding_year) VALUES (1, :authority, :year)
                        ON CONFLICT (only_one) DO NOTHING
                        """).bind("authority", authority).bind("year", year).execute();
        return settled(new PlainStatements(handle)).orElseThrow();
    }

    /** What was settled; empty in a store that was just made. */
    public static Optional<StoreIdentity> settled(Connection connection) {
        return settled(new ConnectionQueryRunner(connection));
    }

    private static Optional<StoreIdentity> settled(QueryRunner queries) {
        return queries.first(
                "SELECT authority, founding_year FROM setting",
                row -> new StoreIdentity(row.getString("authority"), row.getInt("founding_year")));
    }
}
