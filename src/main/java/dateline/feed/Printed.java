package dateline.feed;

import java.util.Map;
import java.util.Optional;

/** A feed as it was printed: its document, and the bytes in every format. */
record Printed(FeedDocument document, Map<FeedFormat, Rendition> renditions) {
    Printed {
        renditions = Map.copyOf(renditions);
    }

    Optional<Rendition> rendition(FeedFormat format) {
        return Optional.ofNullable(renditions.get(format));
    }
}
