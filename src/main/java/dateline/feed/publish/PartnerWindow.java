package dateline.feed.publish;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.State;
import dateline.feed.Entry;
import dateline.feed.Feed;
import dateline.feed.FeedDocument;
import dateline.publication.Window;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

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

    /** The document that the terms leave, with as many stories as the window has entries, if there are. */
    FeedDocument filled() {
        FeedDocument within = composing.apply(feed);
        FeedDocument whole = within;
        FeedDocument given = view.apply(whole);
        int asked = entries;
        while (live(given).size() < entries && whole.entries().size() >= asked && asked < FeedComposer.MOST_ENTRIES) {
            asked = Math.min(2 * asked, FeedComposer.MOST_ENTRIES);
            whole = composing.apply(feed.with(
                    new Window(asked, feed.window().hours(), feed.window().bytes())));
            given = view.apply(whole);
        }
        return asked == entries ? given : view.apply(without(beyond(within, live(given)), whole));
    }

    /**
     * Those given for which there is no place: what the window holds anyway keeps its own. What is not given stays in any
     * case, for the terms tell when it is to come, or that it is to be taken down.
     */
    private Set<ArticleId> beyond(FeedDocument within, List<ArticleId> given) {
        Set<ArticleId> held =
                within.entries().stream().map(entry -> entry.article().id()).collect(Collectors.toUnmodifiableSet());
        long places = entries - given.stream().filter(held::contains).count();
        return given.stream()
                .filter(id -> !held.contains(id))
                .skip(Math.max(0, places))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static FeedDocument without(Set<ArticleId> stories, FeedDocument document) {
        return document.with(document.entries().stream()
                .filter(entry -> !stories.contains(entry.article().id()))
                .toList());
    }

    /** What is under embargo takes nobody's place. */
    private static List<ArticleId> live(FeedDocument document) {
        return document.entries().stream()
                .map(Entry::article)
                .filter(article -> article.state() == State.LIVE)
                .map(Article::id)
                .toList();
    }
}
