package dateline.http.api;

import dateline.http.Authentication;
import dateline.http.JavalinAdapter;
import dateline.http.ProblemException;
import dateline.partner.LedgerForm;
import dateline.partner.PartnerLedger;
import dateline.store.AccessKey;
import dateline.store.ArticleStore;
import dateline.store.LedgerEntry;
import dateline.store.StoreUnavailableException;
import io.javalin.http.Context;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who was served what, for keys of scope {@code edit}. */
public final class LedgerApi {
    public static final String LEDGER = "/api/ledger";

    private static final Logger LOG = LoggerFactory.getLogger(LedgerApi.class);

    private final ArticleStore store;
    private final PartnerLedger ledger;
    private final Authentication authentication;

    /** Reads what is on record in this store. */
    public LedgerApi(ArticleStore store, PartnerLedger ledger, Authentication authentication) {
        this.store = store;
        this.ledger = ledger;
        this.authentication = authentication;
    }

    /** {@code GET /api/ledger/{id}}: the list of a story, or of a partner. */
    public void show(Context ctx) {
        authentication.admit(ctx, AccessKey.Scope.EDIT);
        String named = ctx.pathParam("id");
        writeDown();
        List<LedgerEntry> entries = LedgerForm.of(store, named)
                .orElseThrow(() -> ProblemException.with(
                        404,
                        "not-in-the-ledger",
                        "There is no such article and no such partner",
                        "Give the id of an article, in full or its last part, or the name of a partner that was served"
                                + " something."));
        JavalinAdapter.send(ctx, new ApiResult(200, "", LedgerForm.json(entries).toString()).httpResponse());
    }

    /** What was served a moment ago is told of, too. */
    private void writeDown() {
        try {
            ledger.writeAll();
        } catch (StoreUnavailableException e) {
            LOG.warn("The ledger does not have the last moments: {}", e.getMessage());
        }
    }
}
