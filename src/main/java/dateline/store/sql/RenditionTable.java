package dateline.store.sql;

import dateline.store.RenditionLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rendition log in the store. */
public record RenditionTable(Handle handle) {
    private static final int AT_A_TIME = 500;

    /** So many states of each address are known: a poller may have missed as many prints. */
    static final int STATES_KEPT = 100;

    /** Of the feeds of tags and authors, which any stranger may ask for, so many are known by their dates. */
    static final int ON_DEMAND_KEPT = 20_000;

    /** Writes these, in their order; a later time that somebody else has written stays. */
    public void put(List<RenditionLog.Dated> dated) {
        var batch = handle.prepareBatch("""
                INSERT INTO rendition (address, etag, last_modified) VALUES (?, ?, ?)
                ON CONFLICT (address) DO UPDATE SET
                    etag = excluded.etag,
                    last_modified = CASE WHEN excluded.last_modified > rendition.last_modified
                        THEN excluded.last_modified ELSE rendition.last_modified END
                """);
        dated.forEach(one -> batch.add(
                one.printed().address(), one.printed().etag(), one.time().getEpochSecond()));
        if (batch.size() > 0) {
            batch.execute();
        }
        dated.forEach(one -> keepState(one.printed()));
    }

    /** Forgets the feeds of tags and authors that changed longest ago, but for so many. */
    public void trim() {
        trim(ON_DEMAND_KEPT);
    }

    /**
     * Forgets all but so many.
     *
     * @param kept so many stay
     */
    public void trim(int kept) {
        handle.createUpdate("""
                        DELETE FROM rendition WHERE (address LIKE 'tag/%' OR address LIKE 'author/%')
                            AND address NOT IN (SELECT address FROM rendition
                                WHERE address LIKE 'tag/%' OR address LIKE 'author/%'
                                ORDER BY last_modified DESC, address LIMIT :kept)
                        """).bind("kept", kept).execute();
        handle.createUpdate("""
                        DELETE FROM rendition_state WHERE (address LIKE 'tag/%' OR address LIKE 'author/%')
                            AND address NOT IN (SELECT address FROM rendition)
                        """).execute();
    }

    private void keepState(RenditionLog.Printed printed) {
        printed.state().ifPresent(state -> {
            handle.createUpdate("""
                            INSERT INTO rendition_state (address, etag, composition, sequence)
                            VALUES (:address, :etag, :composition, :sequence)
                            ON CONFLICT (address, etag) DO UPDATE SET
                                composition = excluded.composition, sequence = excluded.sequence
                            """)
                    .bind("address", printed.address())
                    .bind("etag", printed.etag())
                    .bind("composition", state.composition())
                    .bind("sequence", state.sequence())
                    .execute();
            handle.createUpdate("""
                            DELETE FROM rendition_state WHERE address = :address AND sequence <
                                (SELECT MIN(sequence) FROM (SELECT sequence FROM rendition_state
                                 WHERE address = :address ORDER BY sequence DESC LIMIT :kept) newest)
                            """)
                    .bind("address", printed.address())
                    .bind("kept", STATES_KEPT)
                    .execute();
        });
    }

    /** See {@link RenditionLog#state}. */
    public Optional<RenditionLog.State> state(String address, String etag) {
        return handle.createQuery(
                        "SELECT composition, sequence FROM rendition_state WHERE address = :address AND etag = :etag")
                .bind("address", address)
                .bind("etag", etag)
                .map((row, context) -> new RenditionLog.State(row.getString("composition"), row.getLong("sequence")))
                .findOne();
    }

    /** The last bytes known of each of these addresses. */
    public Map<String, RenditionLog.Dated> known(List<String> addresses) {
        var known = new HashMap<String, RenditionLog.Dated>();
        for (int from = 0; from < addresses.size(); from += AT_A_TIME) {
            handle.createQuery("SELECT address, etag, last_modified FROM rendition WHERE address IN (<addresses>)")
                    .bindList("addresses", addresses.subList(from, Math.min(from + AT_A_TIME, addresses.size())))
                    .map((row, context) -> dated(row))
                    .forEach(dated -> known.put(dated.printed().address(), dated));
        }
        return known;
    }

    private static RenditionLog.Dated dated(ResultSet row) throws SQLException {
        Instant time = ColumnValues.moment(row, "last_modified");
        return new RenditionLog.Dated(
                new RenditionLog.Printed(row.getString("address"), row.getString("etag"), time), time);
    }
}
