package dateline.store;

import java.time.Instant;
import java.util.List;

/**
 * Fetches of one document of a partner, one after the other.
 *
 * @param accessKey name of the key that they were made with; empty when the document needs none
 * @param document name of its file
 * @param etag of its bytes
 * @param sequence number of the last public change that it knows of
 * @param items what it carried
 * @param last when it was fetched, or found to be what the partner holds (304), for the last time
 */
public record LedgerFetch(
        String partner,
        String accessKey,
        String document,
        String etag,
        long sequence,
        List<LedgerItem> items,
        Instant first,
        Instant last) {
    public LedgerFetch {
        items = List.copyOf(items);
    }

    /** Whether the other is the same document, fetched with the same key. */
    public boolean isOfTheSame(LedgerFetch other) {
        return isByTheSame(other) && etag.equals(other.etag);
    }

    /** Whether the other was fetched with the same key at the same address. */
    public boolean isByTheSame(LedgerFetch other) {
        return partner.equals(other.partner) && accessKey.equals(other.accessKey) && document.equals(other.document);
    }

    /** Both as one. */
    public LedgerFetch and(LedgerFetch later) {
        return new LedgerFetch(partner, accessKey, document, etag, sequence, items, first, later.last);
    }
}
