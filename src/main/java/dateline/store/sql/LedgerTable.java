package dateline.store.sql;

import dateline.store.LedgerFetch;
import dateline.store.LedgerItem;
import dateline.store.LedgerWriter;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What partners were served. Rows are added; of a row that is there, only the end is ever set. */
final class LedgerTable extends LedgerQuery implements LedgerWriter {
    private final Handle handle;
    private final CounterTable counterTable;

    LedgerTable(Handle handle, CounterTable counterTable) {
        super(handle);
        this.handle = handle;
        this.counterTable = counterTable;
    }

    private record Last(long number, String etag) {}

    @Override
    public void keep(LedgerFetch fetch) {
        Optional<Last> last = handle.createQuery("SELECT number, etag FROM ledger_fetch WHERE partner = :partner"
                        + " AND access_key = :key AND document = :document ORDER BY number DESC LIMIT 1")
                .bind("partner", fetch.partner())
                .bind("key", fetch.accessKey())
                .bind("document", fetch.document())
                .map((row, context) -> new Last(row.getLong("number"), row.getString("etag")))
                .findOne();
        if (last.filter(before -> before.etag().equals(fetch.etag())).isPresent()) {
            again(last.get().number(), fetch);
        } else {
            long number = counterTable.next(CounterTable.LEDGER);
            add(number, fetch);
            Set<LedgerItem> carried = new HashSet<>(resolved(fetch.partner(), fetch.items()));
            Set<LedgerItem> open = open(fetch);
            last.ifPresent(before -> open.stream()
                    .filter(item -> !carried.contains(item))
                    .forEach(item -> close(fetch, item, before.number())));
            carried.stream()
                    .filter(item -> !open.contains(item))
                    .forEach(item -> add(
                            number,
                            fetch.partner(),
                            fetch.accessKey(),
                            fetch.document(),
                            item,
                            fetch.first().getEpochSecond()));
        }
    }

    /** A takedown names the version that the partner was served last. */
    private List<LedgerItem> resolved(String partner, List<LedgerItem> items) {
        var last = lastServed(
                partner,
                items.stream()
                        .filter(LedgerItem::takedown)
                        .map(LedgerItem::article)
                        .toList());
        return items.stream()
                .map(item -> item.takedown()
                        ? new LedgerItem(
                                item.article(),
                                Optional.ofNullable(last.get(item.article()))
                                        .map(LedgerItem::version)
                                        .orElse(item.version()),
                                true)
                        : item)
                .toList();
    }

    private void again(long number, LedgerFetch fetch) {
        handle.createUpdate("UPDATE ledger_fetch SET last_at = :last, sequence = :sequence WHERE number = :number")
                .bind("last", fetch.last().getEpochSecond())
                .bind("sequence", fetch.sequence())
                .bind("number", number)
                .execute();
    }

    private void add(long number, LedgerFetch fetch) {
        handle.createUpdate("""
            INSERT INTO ledger_fetch
                (number, partner, access_key, document, etag, sequence, at, last_at)
            VALUES (:number, :partner, :key, :document, :etag, :sequence, :at, :last)
            """)
                .bind("number", number)
                .bind("partner", fetch.partner())
                .bind("key", fetch.accessKey())
                .bind("document", fetch.document())
                .bind("etag", fetch.etag())
                .bind("sequence", fetch.sequence())
                .bind("at", fetch.first().getEpochSecond())
                .bind("last", fetch.last().getEpochSecond())
                .execute();
    }

    private Set<LedgerItem> open(LedgerFetch fetch) {
        return new HashSet<>(
                handle.createQuery("SELECT article, version, takedown FROM ledger_story WHERE partner = :partner"
                                + " AND access_key = :key AND document = :document AND until IS NULL")
                        .bind("partner", fetch.partner())
                        .bind("key", fetch.accessKey())
                        .bind("document", fetch.document())
                        .map((row, context) -> item(row))
                        .list());
    }

    private void close(LedgerFetch fetch, LedgerItem item, long number) {
        handle.createUpdate("UPDATE ledger_story SET until = :number WHERE partner = :partner AND access_key = :key"
                        + " AND document = :document AND until IS NULL AND article = :article")
                .bind("number", number)
                .bind("partner", fetch.partner())
                .bind("key", fetch.accessKey())
                .bind("document", fetch.document())
                .bind("article", item.article().value())
                .execute();
    }

    private void add(long number, String partner, String key, String document, LedgerItem item, long served) {
        handle.createUpdate("""
            INSERT INTO ledger_story
                (article, partner, since, access_key, document, version, takedown, served)
            VALUES (:article, :partner, :since, :key, :document, :version, :takedown, :served)
            """)
                .bind("article", item.article().value())
                .bind("partner", partner)
                .bind("since", number)
                .bind("key", key)
                .bind("document", document)
                .bind("version", item.version())
                .bind("takedown", item.takedown())
                .bind("served", served)
                .execute();
    }

    @Override
    public void delivered(String partner, String way, LedgerItem item, Instant when) {
        add(
                counterTable.next(CounterTable.LEDGER),
                partner,
                NO_KEY,
                way,
                resolved(partner, List.of(item)).get(0),
                when.getEpochSecond());
    }
}
