package dateline.http.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.State;
import dateline.ingest.model.Receipt;
import dateline.ingest.model.ReceiptForm;
import dateline.ingest.model.Sender;
import dateline.partner.FindingsForm;
import dateline.partner.LintFinding;
import dateline.partner.PartnerReview;
import dateline.store.ArticleStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The articles that the interface tells of, with what the platforms of partners would say of those that were filed. */
public final class FiledArticles {
    private final ArticleStore store;
    private final Supplier<PartnerReview> partnerReview;

    /** @param partnerReview for the partners that there are now */
    public FiledArticles(ArticleStore store, Supplier<PartnerReview> partnerReview) {
        this.store = store;
        this.partnerReview = partnerReview;
    }

    Optional<Article> named(String id) {
        return store.read(reader -> reader.articleNamed(id));
    }

    /** The one of this id as far as a key may see it: what is not public is its sender's and the editors' alone. */
    Optional<Article> seenBy(Sender.Key key, String id) {
        return store.read(reader -> reader.articleNamed(id)
                .filter(article -> key.edits()
                        || article.state() == State.LIVE
                        || reader.ownerOf(article.id()).equals(key.who())));
    }

    boolean hasBeenPublic(ArticleId id) {
        return store.read(reader -> reader.hasBeenPublic(id));
    }

    /** The receipts in their order, each with the findings of every partner whose feed would have the story. */
    List<ObjectNode> forms(List<Receipt> receipts) {
        PartnerReview review = partnerReview.get();
        return receipts.stream()
                .map(receipt -> ReceiptForm.json(receipt, "partners", FindingsForm.json(findings(receipt, review))))
                .toList();
    }

    private Map<String, List<LintFinding>> findings(Receipt receipt, PartnerReview review) {
        return review.of(() -> receipt.id()
                .filter(id -> receipt.outcome().isNews())
                .map(ArticleId::value)
                .flatMap(this::named));
    }
}
