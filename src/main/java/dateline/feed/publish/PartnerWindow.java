package dateline.feed.publish;

import dateline.article.ArticleId;
import dateline.article.State;
import dateline.feed.Entry;
import dateline.feed.Feed;
import dateline.feed.FeedDocument;
import dateline.publication.Window;
import java.util.HashSet;
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
        FeedDocument given = view.apply(within);
        int asked = entries;
        FeedDocument wider = within;
        FeedDocument widerGiven = given;
        while (live(widerGiven).size() < entries
                && wider.entries().size() >= asked
                && asked < FeedComposer.MOST_ENTRIES) {
            asked = Math.min(2 * asked, FeedComposer.MOST_ENTRIES);
            wider = composing.apply(feed.with(
                    new Window(asked, feed.window().hours(), feed.window().bytes())));
            widerGiven = view.apply(wider);
        }
        return asked == entries ? given : view.apply(narrowed(within, wider, live(widerGiven)));
    }

    /** What the window holds anyway, and of what lies behind it as much as there are places. */
    private FeedDocument narrowed(FeedDocument within, FeedDocument wider, List<ArticleId> live) {
        Set<ArticleId> kept = new HashSet<>(ids(within));
        long places = entries - live.stream().filter(kept::contains).count();
        kept.addAll(live.stream()
                .filter(id -> !kept.contains(id))
                .limit(Math.max(0, places))
                .toList());
        return wider.with(wider.entries().stream()
                .filter(entry -> kept.contains(entry.article().id()))
                .toList());
    }

    private static Set<ArticleId> ids(FeedDocument document) {
        return document.entries().stream().map(entry -> entry.article().id()).collect(Collectors.toUnmodifiableSet());
    }

    /** What is under embargo takes nobody's place. */
    private static List<ArticleId> live(FeedDocument document) {
        return document.entries().stream()
                .map(Entry::article)
                .filter(article -> article.state() == State.LIVE)
                .map(article -> article.id())
                .toList();
    }
}
