package dateline;

import dateline.ingest.model.Input;
import dateline.ingest.model.Outcome;
import dateline.ingest.model.Receipt;
import dateline.store.ArticleStore;
import dateline.store.QuarantineEntry;
import dateline.store.StoreWriter;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the inputs that were not accepted, whole, and tries them again. */
final class InputQuarantine {
    private static final Logger log = LoggerFactory.getLogger(InputQuarantine.class);

    /** An input is kept whole up to this size. */
    private static final int MOST_BYTES = 100 * 1024 * 1024;

    private InputQuarantine() {}

    /** Whether an input with this receipt belongs into the quarantine. */
    static boolean takes(Receipt receipt) {
        return receipt.outcome() == Outcome.REFUSED || receipt.outcome() == Outcome.HELD;
    }

    /** Keeps this input with the reason that its receipt gives. */
    static void keep(StoreWriter store, Input input, Receipt receipt, Instant now) {
        byte[] bytes = new byte[0];
        try (InputStream stream = input.open()) {
            bytes = stream.readNBytes(MOST_BYTES);
        } catch (IOException e) {
            log.debug("The quarantine keeps {} without its bytes, which cannot be read", input.name(), e);
        }
        store.quarantine(
                input.name(),
                receipt.outcome() == Outcome.HELD,
                receipt.reason().orElse(""),
                bytes,
                QuarantinedInput.context(input),
                now);
    }

    /** Files these again; one of which nothing is refused or held now leaves the quarantine. */
    static List<Receipt> retry(ArticleStore store, List<QuarantineEntry> kept, Function<Input, List<Receipt>> filing) {
        var receipts = new ArrayList<Receipt>();
        for (QuarantineEntry one : kept) {
            input(store, one.number()).ifPresent(input -> {
                List<Receipt> outcome = filing.apply(input);
                receipts.addAll(outcome);
                if (outcome.stream().noneMatch(InputQuarantine::takes)) {
                    store.write(writer -> {
                        writer.releaseQuarantined(one.number());
                        return true;
                    });
                }
            });
        }
        return receipts;
    }

    private static Optional<Input> input(ArticleStore store, long number) {
        return store.read(reader -> reader.quarantinedBytes(number).flatMap(bytes -> reader.quarantinedContext(number)
                .map(context -> QuarantinedInput.of(context, bytes))));
    }
}
