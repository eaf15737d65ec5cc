package dateline.partner;

import dateline.feed.publish.PartnerSelections;
import dateline.feed.publish.Publisher;
import dateline.publication.Publication;
import dateline.store.ArticleStore;
import java.time.Instant;
import java.util.Optional;

/** Prints what a partner's feed was at a time, for people; nobody is told that it was served. */
public final class PartnerRendering {
    private final Publisher publisher;

    /** Of what this store holds. */
    public PartnerRendering(ArticleStore store, Publication publication) {
        this.publisher = new Publisher(store, publication, store.renditionLog());
    }

    /**
     * The bytes at a time, as today's terms would have had them; absent when there was no such feed then. What was under
     * embargo is not in it.
     */
    public Optional<byte[]> at(Instant time, Partner partner) {
        return publisher
                .partnerSelections()
                .at(
                        new PartnerSelections.Past(partner.terms().slug(), partner.file(), time),
                        partner.feed(),
                        partner.terms().window(),
                        partner.narrowing(),
                        whole -> PartnerStories.of(partner, whole, time).document())
                .map(selection -> PartnerPublisher.fitted(partner, selection).bytes());
    }
}
