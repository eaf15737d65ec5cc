package dateline.feed;

import java.util.Map;
import java.util.Optional;

/** A feed as it was printed: its document, what was left of its entries, and the bytes in every format. */
record Printed(FeedDocument document, WindowReceipt window, Map<FeedFormat, Rendition> renditions) {
    Printed {
        renditions = Map.copyOf(renditions);
    }

    Optional<Rendition> rendition(FeedFormat format) {
        return Optional.ofNullable(renditions.get(format));
    }
}
