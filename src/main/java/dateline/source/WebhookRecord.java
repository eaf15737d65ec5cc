package dateline.source;

import dateline.ingest.model.Receipt;
import dateline.publication.SourceTerms;
import dateline.store.KnownItem;
import dateline.store.SourceLog;
import dateline.store.SourceState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps account of what came from a source that sends by itself, as of one that is asked. */
record WebhookRecord(SourceLog log) {

    void note(SourceTerms terms, Receipt receipt, Instant now) {
        String addresses = SourcePolling.signature(terms);
        SourceState before = log.state(terms.name())
                .filter(state -> state.addresses().equals(addresses))
                .orElseGet(() -> SourceState.unasked(terms.name(), addresses, now));
        boolean isNews = receipt.outcome().isNews();
        var plain = new SourceState(
                terms.name(),
                addresses,
                before.since(),
                Optional.of(now),
                Optional.of(now),
                isNews ? Optional.of(now) : before.newAt(),
                now,
                0,
                false,
                Optional.empty(),
                "The last message was " + receipt.outcome().word() + ".");
        SourceState state = plain.alarmed(SourceAlarms.of(terms, plain, now));
        List<KnownItem> items =
                receipt.id().map(id -> new KnownItem(receipt.input(), Optional.empty(), id.value())).stream()
                        .toList();
        log.remember(state, List.of(), items, now);
    }
}
