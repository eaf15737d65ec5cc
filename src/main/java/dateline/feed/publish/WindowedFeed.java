package dateline.feed.publish;

import dateline.article.ArticleId;
import dateline.feed.Feed;
import dateline.feed.WindowFitResult;
import java.util.List;

/**
 * A feed, and what its window leaves of what it selects.
 *
 * @param entries the stories that stand in it, newest first
 */
public record WindowedFeed(Feed feed, WindowFitResult receipt, List<ArticleId> entries) {
    public WindowedFeed {
        entries = List.copyOf(entries);
    }
}
