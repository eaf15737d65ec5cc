package dateline.store;

import java.time.Instant;

/** Puts on record what partners were served. An interface, for who serves partners knows no SQL. */
public interface LedgerWriter extends LedgerReader {
    /** Puts fetches on record: what they carried that the fetches before, with the same key, did not. */
    void keep(LedgerFetch fetch);

    /**
     * Puts on record that a partner was sent something of one story, outside of any document.
     *
     * @param way in place of the document, such as {@code webhook}
     */
    void delivered(String partner, String way, LedgerItem item, Instant when);
}
