package dateline.partner;

import dateline.article.Article;
import dateline.feed.Entry;
import dateline.feed.FeedDocument;
import dateline.feed.publish.PartnerView;
import dateline.store.StoreReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the terms of one partner leave of its feed at a time. Used once, by one thread. */
final class AgreedView implements PartnerView {
    private final Partner partner;
    private final Instant now;
    private Optional<Instant> next = Optional.empty();
    private List<Article> refused = List.of();

    AgreedView(Partner partner, Instant now) {
        this.partner = partner;
        this.now = now;
    }

    @Override
    public FeedDocument of(StoreReader reader, FeedDocument document) {
        PartnerStories stories = PartnerStories.of(partner, EmbargoedStories.before(document, partner, reader), now);
        next = stories.next();
        refused = document.entries().stream()
                .map(Entry::article)
                .filter(article -> stories.refused().containsKey(article.id()))
                .toList();
        return stories.document();
    }

    @Override
    public List<Article> refused() {
        return refused;
    }

    /** When the next story is to follow because its delay has passed. */
    Optional<Instant> next() {
        return next;
    }
}
