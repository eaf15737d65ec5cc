package dateline.cli;

import dateline.ingest.model.Receipt;
import dateline.partner.LintFinding;
import dateline.partner.PartnerReview;
import dateline.publication.Publication;
import dateline.server.PartnerWiring;
import dateline.store.ArticleStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells with a receipt what the platforms of partners would say of the story. */
final class ReceiptReview {
    private final ArticleStore store;
    private final PartnerReview partnerReview;

    ReceiptReview(ArticleStore store, PartnerReview partnerReview) {
        this.store = store;
        this.partnerReview = partnerReview;
    }

    static ReceiptReview of(ArticleStore store, Path feeds, Publication publication, Instant now) {
        return new ReceiptReview(store, partnerReview(feeds, publication, now));
    }

    /** Of the partners that are sound: what is wrong with partners.yaml keeps nobody from filing. */
    static PartnerReview partnerReview(Path feeds, Publication publication, Instant now) {
        return new PartnerReview(
                publication, PartnerWiring.read(feeds, Optional.of(publication)).partners(), now);
    }

    /** Of a story that came or changed, by partner. */
    Map<String, List<LintFinding>> of(Receipt receipt) {
        return partnerReview.of(() -> receipt.id()
                .filter(id -> receipt.outcome().isNews())
                .flatMap(id -> store.read(reader -> reader.articleNamed(id.value()))));
    }
}
