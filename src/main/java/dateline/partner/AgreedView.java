package dateline.partner;

import dateline.feed.FeedDocument;
import dateline.feed.publish.PartnerView;
import dateline.store.StoreReader;
import java.time.Instant;
import java.util.Optional;

/** What the terms of one partner leave of its feed at a time. Used once, by one thread. */
final class AgreedView implements PartnerView {
    private final Partner partner;
    private final Instant now;
    private Optional<Instant> next = Optional.empty();

    AgreedView(Partner partner, Instant now) {
        this.partner = partner;
        this.now = now;
    }

    @Override
    public FeedDocument of(StoreReader reader, FeedDocument document) {
        PartnerStories stories = PartnerStories.of(partner, EmbargoedStories.before(document, partner, reader), now);
        next = stories.next();
        return stories.document();
    }

    /** When the next story is to follow because its delay has passed. */
    Optional<Instant> next() {
        return next;
    }
}
