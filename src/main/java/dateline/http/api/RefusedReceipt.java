package dateline.http.api;

import dateline.http.ProblemException;
import dateline.ingest.model.Receipt;
import dateline.ingest.model.ReceiptForm;

/** Tells whoever handed in something that it cannot be an article, with the receipt that says why. */
final class RefusedReceipt {
    private RefusedReceipt() {}

    static ProblemException problem(Receipt receipt) {
        return ProblemException.with(
                        422,
                        "refused",
                        "This cannot be an article as it is",
                        receipt.reason().orElse("The receipt says more."))
                .telling("receipt", ReceiptForm.json(receipt));
    }
}
