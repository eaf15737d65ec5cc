package dateline.store.sql;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What is settled for ever when a store is made.
 *
 * @param authority of the {@code tag:} ids
 * @param year of the feed ids
 */
public record StoreIdentity(String authority, int year) {

    /** What was settled; this from now on, if nothing was. */
    public static StoreIdentity of(Transactions reading, Transactions writing, String authority, int year) {
        return reading.in(StoreIdentity::settled)
                .orElseGet(() -> writing.in(handle -> settle(handle, authority, year)));
    }

    private static StoreIdentity settle(Handle handle, String authority, int year) {
        handle.createUpdate("""
                        INSERT INTO setting (only_one, authority, founding_year) VALUES (1, :authority, :year)
                        ON CONFLICT (only_one) DO NOTHING
                        """).bind("authority", authority).bind("year", year).execute();
        return settled(handle).orElseThrow();
    }

    /** What was settled; empty in a store that was just made. */
    private static Optional<StoreIdentity> settled(Handle handle) {
        return handle.createQuery("SELECT authority, founding_year FROM setting")
                .map((row, context) -> new StoreIdentity(row.getString("authority"), row.getInt("founding_year")))
                .findOne();
    }
}
