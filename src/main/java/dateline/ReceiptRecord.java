package dateline;

import dateline.ingest.model.Outcome;
import dateline.ingest.model.Receipt;
import dateline.store.KeptReceipt;
import dateline.store.StoreWriter;
import java.time.Instant;
import java.util.List;

/** Keeps the receipts that a person may ask for later. */
final class ReceiptRecord {
    private ReceiptRecord() {}

    /**
     * Keeps these and gives them back. What changed nothing is left out: sources say the same again and again, and would
     * push out what is worth reading.
     */
    static List<Receipt> keep(StoreWriter writer, List<Receipt> receipts, Instant now) {
        List<KeptReceipt> kept = receipts.stream()
                .filter(receipt -> receipt.outcome() != Outcome.UNCHANGED)
                .map(receipt -> kept(receipt, now))
                .toList();
        if (!kept.isEmpty()) {
            writer.keepReceipts(kept);
        }
        return receipts;
    }

    private static KeptReceipt kept(Receipt receipt, Instant now) {
        return new KeptReceipt(
                now, receipt.input(), receipt.outcome().word(), receipt.id(), receipt.repairs(), receipt.reason());
    }
}
