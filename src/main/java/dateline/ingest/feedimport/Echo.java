package dateline.ingest.feedimport;

import dateline.ingest.Manuscript;
import java.util.Locale;

/** Tells stories of our own that come back through somebody else's feed: they must not become second articles. */
public final class Echo {
    private Echo() {}

    /** Whether a guid is a {@code tag:} URI (RFC 4151) of this authority, which only we may mint. */
    public static boolean isOurs(String guid, String authority) {
        String id = guid.strip().toLowerCase(Locale.ROOT);
        String ours = "tag:" + authority.toLowerCase(Locale.ROOT);
        return id.startsWith(ours + ",") || id.startsWith(ours + ":");
    }

    /** Whether the manuscript of an item is such a story. */
    public static boolean isOurs(Manuscript manuscript, String authority) {
        return manuscript.sourceId().filter(id -> isOurs(id, authority)).isPresent();
    }
}
