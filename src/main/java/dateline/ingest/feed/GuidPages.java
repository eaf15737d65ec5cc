package dateline.ingest.feed;

import java.util.HashMap;
import java.util.Map;

/** Which page each guid of a long feed led to first. Used by one thread. */
final class GuidPages {
    private final Map<String, Integer> pages = new HashMap<>();

    /** Whether an item before this one has its guid and leads to another page, so that the guid does not name it. */
    boolean isTaken(FeedItem item) {
        if (item.guid().isEmpty() || pages.size() >= FeedLimits.ITEMS) {
            return false;
        }
        int page = item.permalink().hashCode();
        return pages.computeIfAbsent(item.guid().get(), unknown -> page) != page;
    }
}
