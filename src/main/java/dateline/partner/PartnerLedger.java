package dateline.partner;

import dateline.store.ArticleStore;
import dateline.store.LedgerFetch;
import dateline.store.LedgerItem;
import dateline.store.LedgerWriter;
import dateline.store.StoreUnavailableException;
import dateline.store.StoreWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Takes down what partners were served, without a wait for the store: whoever fetches is answered first, and what was served
 * is written a moment later, many fetches at once. Safe for use by many threads.
 *
 * <p>A takedown regards what is not written yet as well. A crash of the program or of the machine loses what was served in
 * the last second, and what could not be written while the store was away; a partner that asks again with the tag of what it
 * holds brings it back. An orderly stop loses nothing, see {@link #writeAll}.
 */
public final class PartnerLedger {
    private final ArticleStore store;
    /** What the key of each address fetched last: the same again is no news. */
    private final Map<List<String>, String> lastTags = new HashMap<>();

    /** What is on its way at this moment: the partner may have it before the last byte is known to be out. */
    private final List<DocumentContents> sending = new ArrayList<>();

    private List<Line> waiting = new ArrayList<>();
    private List<Line> underWay = List.of();
    private Map<String, Instant> uses = new HashMap<>();
    private boolean hasNews;
    private volatile Runnable whenNews = () -> {};

    /** What a partner was served, and how it is written. */
    private sealed interface Line {
        String partner();

        List<LedgerItem> items();

        void writeTo(LedgerWriter ledger);
    }

    private record Fetched(LedgerFetch fetch) implements Line {
        @Override
        public String partner() {
            return fetch.partner();
        }

        @Override
        public List<LedgerItem> items() {
            return fetch.items();
        }

        @Override
        public void writeTo(LedgerWriter ledger) {
            ledger.keep(fetch);
        }
    }

    private record Sent(String partner, String way, LedgerItem item, Instant at) implements Line {
        @Override
        public List<LedgerItem> items() {
            return List.of(item);
        }

        @Override
        public void writeTo(LedgerWriter ledger) {
            ledger.delivered(partner, way, item, at);
        }
    }

    /** Writes into this store. */
    public PartnerLedger(ArticleStore store) {
        this.store = store;
    }

    /** Has this told, by the thread that served it, of what should be written soon. */
    public void whenNews(Runnable follower) {
        whenNews = follower;
    }

    /** A document is about to go out; how that ended is told by {@link #served} or {@link #broken}. */
    synchronized void sending(DocumentContents contents) {
        sending.add(contents);
    }

    /** A document that was on its way did not arrive. */
    synchronized void broken(DocumentContents contents) {
        sending.remove(contents);
    }

    /**
     * A document was fetched, or found to be what the partner holds.
     *
     * @param accessKey name of the key; empty when it needs none
     */
    public synchronized void served(DocumentContents contents, String accessKey, Instant at) {
        sending.remove(contents);
        var fetch = new LedgerFetch(
                contents.partner(),
                accessKey,
                contents.document(),
                contents.etag(),
                contents.sequence(),
                contents.items(),
                at,
                at);
        String before = lastTags.put(List.of(fetch.partner(), fetch.accessKey(), fetch.document()), fetch.etag());
        if (!fetch.etag().equals(before)) {
            hasNews = true;
            whenNews.run();
        }
        for (int i = waiting.size() - 1; i >= 0; i--) {
            if (waiting.get(i) instanceof Fetched last && last.fetch().isByTheSame(fetch)) {
                if (last.fetch().isOfTheSame(fetch)) {
                    waiting.set(i, new Fetched(last.fetch().and(fetch)));
                    return;
                }
                break;
            }
        }
        waiting.add(new Fetched(fetch));
    }

    /**
     * A partner has taken something of one story, outside of any document.
     *
     * @param way in place of the document, such as {@code webhook}
     */
    public synchronized void sent(String partner, String way, LedgerItem item, Instant at) {
        waiting.add(new Sent(partner, way, item, at));
        hasNews = true;
        whenNews.run();
    }

    /** A key opened something. */
    public synchronized void used(String accessKey, Instant at) {
        uses.merge(accessKey, at, (before, now) -> now.isAfter(before) ? now : before);
    }

    /** What this partner was served that is not written yet, in the order of the fetches; behind it, what it is being sent. */
    synchronized List<LedgerItem> unwritten(String partner) {
        Stream<LedgerItem> sent = Stream.concat(underWay.stream(), waiting.stream())
                .filter(line -> line.partner().equals(partner))
                .flatMap(line -> line.items().stream());
        Stream<LedgerItem> onTheWay = sending.stream()
                .filter(contents -> contents.partner().equals(partner))
                .flatMap(contents -> contents.items().stream())
                .filter(item -> !item.takedown());
        return Stream.concat(sent, onTheWay).toList();
    }

    /**
     * Writes what was served, if any of it is news; to be called every moment. That the same was fetched again waits for
     * {@link #writeAll}.
     *
     * @throws StoreUnavailableException when the store cannot be had: it is written the next time
     */
    public void writeNews() {
        if (hasNews()) {
            writeAll();
        }
    }

    /** Whether something should be written soon. */
    public synchronized boolean hasNews() {
        return hasNews;
    }

    /**
     * Writes everything.
     *
     * @throws StoreUnavailableException when the store cannot be had: it is written the next time
     */
    public void writeAll() {
        synchronized (store) {
            Batch batch = begin();
            if (batch.isEmpty()) {
                return;
            }
            boolean written = false;
            try {
                store.write(batch::writeTo);
                written = true;
            } finally {
                end(batch, written);
            }
        }
    }

    private record Batch(List<Line> lines, Map<String, Instant> uses) {
        boolean isEmpty() {
            return lines.isEmpty() && uses.isEmpty();
        }

        int writeTo(StoreWriter writer) {
            LedgerWriter ledger = writer.ledger();
            lines.forEach(line -> line.writeTo(ledger));
            uses.forEach(writer::keepLastUse);
            return lines.size();
        }
    }

    private synchronized Batch begin() {
        var batch = new Batch(waiting, uses);
        underWay = waiting;
        waiting = new ArrayList<>();
        uses = new HashMap<>();
        hasNews = false;
        return batch;
    }

    private synchronized void end(Batch batch, boolean written) {
        underWay = List.of();
        if (!written) {
            batch.lines().addAll(waiting);
            waiting = batch.lines();
            batch.uses().forEach(this::used);
            hasNews = true;
        }
    }
}
