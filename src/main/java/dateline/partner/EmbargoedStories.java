package dateline.partner;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Selection;
import dateline.article.State;
import dateline.feed.Entry;
import dateline.feed.FeedDocument;
import dateline.store.StoreReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stories under embargo, for partners that are trusted with them (PART-12): the one place where a document is made of what
 * the public gate does not give. What is held, scheduled or withdrawn does not come through here either.
 */
final class EmbargoedStories {
    /** A calendar that runs far ahead does not crowd out the day's stories. */
    static final int MOST = 200;

    private EmbargoedStories() {}

    /** What is public, and before it what is under embargo in the same feed; for a partner without trust the very same. */
    static FeedDocument before(FeedDocument document, Partner partner, StoreReader reader) {
        if (!partner.isTrusted()) {
            return document;
        }
        Set<ArticleId> live =
                document.entries().stream().map(entry -> entry.article().id()).collect(Collectors.toSet());
        Selection selection = document.feed().selection();
        List<Article> embargoed = reader.articles(Optional.empty(), Optional.of(State.EMBARGOED), MOST);
        List<Entry> entries = Stream.concat(
                        embargoed.stream()
                                .filter(article -> article.content().embargo().isPresent())
                                .filter(article ->
                                        selection.holds(article.content().terms()))
                                .filter(article -> !live.contains(article.id()))
                                .map(article -> new Entry(article, true)),
                        document.entries().stream())
                .toList();
        return document.with(entries);
    }
}
