package dateline.feed.publish;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.State;
import dateline.feed.Entry;
import dateline.feed.Feed;
import dateline.feed.FeedDocument;
import dateline.publication.Window;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fills a partner's window with stories that its terms let it have: a window that was cut before them would hold few or none
 * of a feed that is mostly in another language, or delayed.
 */
final class PartnerWindow {
    private final Feed feed;
    private final Function<Feed, FeedDocument> composing;
    private final UnaryOperator<FeedDocument> view;
    private final int entries;

    /**
     * @param feed with the window of the partner
     * @param composing composes the document of a feed before any terms
     * @param view what the terms leave of a document
     */
    PartnerWindow(Feed feed, Function<Feed, FeedDocument> composing, UnaryOperator<FeedDocument> view) {
        this.feed = feed;
        this.composing = composing;
        this.view = view;
        this.entries = Math.min(feed.window().entries(), FeedComposer.MOST_ENTRIES);
    }

    /** The document that the terms leave, with as many of its newest stories as the window has entries, if there are. */
    FeedDocument filled() {
        FeedDocument within = composing.apply(feed);
        FeedDocument whole = within;
        FeedDocument given = view.apply(whole);
        int asked = entries;
        while (newestGiven(whole, given, asked) < entries
                && whole.entries().size() >= asked
                && asked < FeedComposer.MOST_ENTRIES) {
            asked = Math.min(2 * asked, FeedComposer.MOST_ENTRIES);
            whole = composing.apply(feed.with(
                    new Window(asked, feed.window().hours(), feed.window().bytes())));
            given = view.apply(whole);
        }
        return asked == entries ? given : view.apply(without(beyond(within, given), whole));
    }

    /** What came in lately may be older than much that is not looked at yet. */
    private static long newestGiven(FeedDocument whole, FeedDocument given, int asked) {
        Set<ArticleId> newest = live(whole).limit(asked).collect(Collectors.toUnmodifiableSet());
        return live(given).filter(newest::contains).count();
    }

    /**
     * Those given for which there is no place: behind the newest, and not in the window anyway. What is not given stays in
     * any case, for the terms tell when it is to come, or that it is to be taken down.
     */
    private Set<ArticleId> beyond(FeedDocument within, FeedDocument given) {
        Set<ArticleId> held = live(within).collect(Collectors.toUnmodifiableSet());
        return live(given).skip(entries).filter(id -> !held.contains(id)).collect(Collectors.toUnmodifiableSet());
    }

    private static FeedDocument without(Set<ArticleId> stories, FeedDocument document) {
        return document.with(document.entries().stream()
                .filter(entry -> !stories.contains(entry.article().id()))
                .toList());
    }

    /** What is under embargo takes nobody's place. */
    private static Stream<ArticleId> live(FeedDocument document) {
        return document.entries().stream()
                .map(Entry::article)
                .filter(article -> article.state() == State.LIVE)
                .map(Article::id);
    }
}
