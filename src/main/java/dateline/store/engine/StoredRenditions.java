package dateline.store.engine;

import dateline.store.RenditionLog;
import dateline.store.sql.RenditionTable;
import dateline.store.sql.Transactions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The log of renditions in the tables of the store; from time to time it is trimmed. */
final class StoredRenditions implements WriteBehindRenditionLog.Durable {
    private static final int BETWEEN_TRIMS = 2_000;

    private final Transactions reading;
    private final Transactions writing;
    private long written;

    StoredRenditions(Transactions reading, Transactions writing) {
        this.reading = reading;
        this.writing = writing;
    }

    @Override
    public Map<String, RenditionLog.Dated> known(List<String> addresses) {
        return addresses.isEmpty() ? Map.of() : reading.in(handle -> new RenditionTable(handle).known(addresses));
    }

    @Override
    public Optional<RenditionLog.State> state(String address, String etag) {
        return reading.in(handle -> new RenditionTable(handle).state(address, etag));
    }

    @Override
    public void write(List<RenditionLog.Dated> dated) {
        boolean trims = written / BETWEEN_TRIMS < (written + dated.size()) / BETWEEN_TRIMS;
        Integer now = writing.in(handle -> {
            var renditionTable = new RenditionTable(handle);
            renditionTable.put(dated);
            if (trims) {
                renditionTable.trim();
            }
            return dated.size();
        });
        written += now;
    }
}
