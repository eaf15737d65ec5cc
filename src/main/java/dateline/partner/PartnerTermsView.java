package dateline.partner;

import dateline.feed.FeedDocument;
import dateline.feed.publish.PartnerView;
import dateline.feed.publish.Recipient;
import dateline.store.StoreReader;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** What the terms of one partner leave of its feed at a time. For one document, by one thread. */
final class PartnerTermsView implements PartnerView {
    private final Partner partner;
    private final Instant now;
    private Optional<Instant> next = Optional.empty();

    PartnerTermsView(Partner partner, Instant now) {
        this.partner = partner;
        this.now = now;
    }

    @Override
    public FeedDocument of(StoreReader reader, FeedDocument document) {
        return left(EmbargoedStories.before(document, partner, reader), reader);
    }

    /** The same of an account of changes for this recipient. */
    PartnerView ofChanges(Recipient recipient) {
        return (reader, changes) -> left(EmbargoedStories.beforeChanges(changes, partner, reader, recipient), reader);
    }

    private FeedDocument left(FeedDocument document, StoreReader reader) {
        PartnerStories stories = PartnerStories.of(partner, document, now);
        next = stories.next();
        return fromBefore(stories, reader);
    }

    /** Whoever follows the changes is told of a delayed story when it comes: the cursor stays before it. */
    private static FeedDocument fromBefore(PartnerStories stories, StoreReader reader) {
        FeedDocument document = stories.document();
        return stories.delayed().stream()
                .flatMap(id -> reader.lastChangeOfLive(id.key()).stream())
                .min(Comparator.naturalOrder())
                .flatMap(first -> document.changesCursor().map(cursor -> Math.min(cursor, first - 1)))
                .map(document::withCursor)
                .orElse(document);
    }

    /** When the next story is to follow because its delay has passed, by the document that was looked at last. */
    Optional<Instant> next() {
        return next;
    }
}
