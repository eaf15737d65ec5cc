package dateline.feed.publish;

import dateline.feed.FeedDocument;
import dateline.feed.FeedFormat;
import dateline.feed.Rendition;
import dateline.feed.WindowReceipt;
import java.util.Map;
import java.util.Optional;

/** A feed as it was printed: its document, what was left of its entries, and the bytes in every format. */
record RenderedFeed(FeedDocument document, WindowReceipt window, Map<FeedFormat, Rendition> renditions) {
    RenderedFeed {
        renditions = Map.copyOf(renditions);
    }

    /** About how many bytes it holds: its bodies, and the stories behind them. */
    long weight() {
        long bodies = renditions.values().stream().mapToLong(Rendition::weight).sum();
        return bodies
                + document.entries().stream()
                        .mapToLong(entry -> entry.article().content().body().weight())
                        .sum();
    }

    Optional<Rendition> rendition(FeedFormat format) {
        return Optional.ofNullable(renditions.get(format));
    }
}
