package dateline.store.sql;

import dateline.store.RenditionLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The rendition log in the store. */
public record RenditionTable(Handle handle) {
    private static final int AT_A_TIME = 500;

    /** So many states of each address are known: a poller may have missed as many prints. */
    static final int STATES_KEPT = 100;

    private record Known(String etag, long lastModified) {
        boolean covers(RenditionLog.Printed printed) {
            return etag.equals(printed.etag());
        }

        long next(RenditionLog.Printed printed) {
            return Math.max(printed.at().getEpochSecond(), lastModified + 1);
        }
    }

    /** The times, when all of these bytes are the last ones known of their addresses. */
    public Optional<List<Instant>> knownTimes(List<RenditionLog.Printed> printed) {
        Map<String, Known> known = known(printed);
        boolean all = printed.stream().allMatch(one -> {
            Known last = known.get(one.address());
            return last != null && last.covers(one);
        });
        return all ? Optional.of(times(printed, known)) : Optional.empty();
    }

    /** See {@link RenditionLog#lastModified}. */
    public List<Instant> lastModified(List<RenditionLog.Printed> printed) {
        Map<String, Known> known = known(printed);
        var batch = handle.prepareBatch("""
                INSERT INTO rendition (address, etag, last_modified) VALUES (?, ?, ?)
                ON CONFLICT (address) DO UPDATE SET
                    etag = excluded.etag, last_modified = excluded.last_modified
                """);
        List<RenditionLog.Printed> changed = new ArrayList<>();
        for (RenditionLog.Printed one : printed) {
            Known last = known.get(one.address());
            if (last == null || !last.covers(one)) {
                long time = last == null ? one.at().getEpochSecond() : last.next(one);
                known.put(one.address(), new Known(one.etag(), time));
                batch.add(one.address(), one.etag(), time);
                changed.add(one);
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
        changed.forEach(this::keepState);
        return times(printed, known);
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

    private static List<Instant> times(List<RenditionLog.Printed> printed, Map<String, Known> known) {
        return printed.stream()
                .map(one -> Objects.requireNonNull(known.get(one.address()), one.address()))
                .map(last -> Instant.ofEpochSecond(last.lastModified()))
                .toList();
    }

    private Map<String, Known> known(List<RenditionLog.Printed> printed) {
        var known = new HashMap<String, Known>();
        for (int from = 0; from < printed.size(); from += AT_A_TIME) {
            List<String> addresses = printed.subList(from, Math.min(from + AT_A_TIME, printed.size())).stream()
                    .map(RenditionLog.Printed::address)
                    .toList();
            known.putAll(handle.createQuery(
                            "SELECT address, etag, last_modified FROM rendition WHERE address IN (<addresses>)")
                    .bindList("addresses", addresses)
                    .map((row, context) -> Map.entry(
                            row.getString("address"), new Known(row.getString("etag"), row.getLong("last_modified"))))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }
        return known;
    }
}
