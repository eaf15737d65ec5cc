package dateline.partner;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Selection;
import dateline.article.State;
import dateline.feed.Entry;
import dateline.feed.FeedDocument;
import dateline.feed.publish.Recipient;
import dateline.store.LedgerItem;
import dateline.store.StoreReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return partner.isTrusted() ? with(embargoed(document, reader), document) : document;
    }

    /**
     * An account of changes, and before its last page what is under embargo: no public change tells of that, so that whoever
     * asks again with the same cursor gets what it was not served in this version, and otherwise nothing.
     *
     * @param recipient the partner, as the ledger knows it
     */
    static FeedDocument beforeChanges(FeedDocument changes, Partner partner, StoreReader reader, Recipient recipient) {
        if (!partner.isTrusted() || changes.documentLinks().hasMore()) {
            return changes;
        }
        List<Article> embargoed = embargoed(changes, reader);
        boolean isCaughtUp = changes.entries().isEmpty() && changes.tombstones().isEmpty();
        return with(isCaughtUp ? unserved(embargoed, reader, recipient) : embargoed, changes);
    }

    private static List<Article> unserved(List<Article> articles, StoreReader reader, Recipient recipient) {
        Map<ArticleId, LedgerItem> served = new HashMap<>(reader.ledger()
                .lastServed(
                        recipient.partner(), articles.stream().map(Article::id).toList()));
        recipient.unwritten().forEach(item -> served.put(item.article(), item));
        return articles.stream()
                .filter(article ->
                        !LedgerItem.story(article.id(), article.version()).equals(served.get(article.id())))
                .toList();
    }

    private static List<Article> embargoed(FeedDocument document, StoreReader reader) {
        Set<ArticleId> live =
                document.entries().stream().map(entry -> entry.article().id()).collect(Collectors.toSet());
        Selection selection = document.feed().selection();
        List<Article> embargoed = reader.articles(Optional.empty(), Optional.of(State.EMBARGOED), MOST);
        return embargoed.stream()
                .filter(article -> article.content().embargo().isPresent())
                .filter(article -> selection.holds(article.content().terms()))
                .filter(article -> !live.contains(article.id()))
                .toList();
    }

    private static FeedDocument with(List<Article> embargoed, FeedDocument document) {
        return document.with(
                Stream.concat(embargoed.stream().map(article -> new Entry(article, true)), document.entries().stream())
                        .toList());
    }
}
