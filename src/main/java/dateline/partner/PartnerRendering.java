package dateline.partner;

import dateline.article.ArticleId;
import dateline.feed.publish.PartnerSelection;
import dateline.feed.publish.PartnerSelections;
import dateline.feed.publish.Publisher;
import dateline.feed.publish.Recipient;
import dateline.publication.Publication;
import dateline.store.ArticleStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Prints what a partner's feed was at a time, for people; nobody is told that it was served. */
public final class PartnerRendering {
    private final ArticleStore store;
    private final Publisher publisher;

    /** Of what this store holds. */
    public PartnerRendering(ArticleStore store, Publication publication) {
        this.store = store;
        this.publisher = new Publisher(store, publication, store.renditionLog());
    }

    /** The bytes that the partner would be served now; absent when there is no such feed. */
    public Optional<byte[]> now(Instant now, Partner partner) {
        return next(store, publisher, partner, now)
                .map(selection -> PartnerPublisher.fitted(partner, selection).bytes());
    }

    /** The stories that the partner would be served now, newest first; none when there is no such feed. */
    public List<ArticleId> stories(Instant now, Partner partner) {
        return next(store, publisher, partner, now).stream()
                .flatMap(selection -> PartnerPublisher.fitted(partner, selection).document().stories().stream())
                .map(SyndicatedStory::id)
                .toList();
    }

    /** What the partner would be served now, with what its terms have taken down; absent when there is no such feed. */
    static Optional<PartnerSelection> next(ArticleStore store, Publisher publisher, Partner partner, Instant now) {
        var revoked = new RevokedStories(partner, publisher.publication());
        var recipient = new Recipient(
                partner.terms().slug(),
                partner.file(),
                List.of(),
                store.read(reader -> revoked.at(reader, now, List.of())));
        return publisher
                .partnerSelections()
                .of(
                        partner.feed(),
                        partner.terms().window(),
                        recipient,
                        partner.narrowing(),
                        new PartnerTermsView(partner, now));
    }

    /**
     * The bytes at a time, as today's terms would have had them; absent when there was no such feed then. What was under
     * embargo is not in it, nor what the terms of today would have had taken down.
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
