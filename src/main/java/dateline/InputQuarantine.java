package dateline;

import dateline.ingest.model.Input;
import dateline.ingest.model.Outcome;
import dateline.ingest.model.Receipt;
import dateline.store.ArticleStore;
import dateline.store.QuarantineEntry;
import dateline.store.QuarantinedBytes;
import dateline.store.StoreUnavailableException;
import dateline.store.StoreWriter;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the inputs that were not accepted, whole, and tries them again. However many articles of one are refused, its
 * bytes are read and hashed once, while nobody waits for the store.
 */
final class InputQuarantine {
    private static final Logger LOG = LoggerFactory.getLogger(InputQuarantine.class);

    /** An input is kept whole up to this size. */
    private static final int MOST_BYTES = 100 * 1024 * 1024;

    private final ArticleStore store;
    private final IdentityHashMap<Input, Refused> refused = new IdentityHashMap<>();
    private final Set<Refused> unkept = new LinkedHashSet<>();

    InputQuarantine(ArticleStore store) {
        this.store = store;
    }

    /** An input of which something was refused, and the number under which it is kept once it is. */
    private static final class Refused {
        private final Input input;
        private final RefusalReasons reasons;
        private Optional<Long> number = Optional.empty();
        private String keptText = "";

        Refused(Input input) {
            this.input = input;
            this.reasons = new RefusalReasons(input.name());
        }
    }

    /** Whether an input with this receipt belongs into the quarantine. */
    static boolean takes(Receipt receipt) {
        return receipt.outcome() == Outcome.REFUSED || receipt.outcome() == Outcome.HELD;
    }

    /** Takes note of what became of an article of this input. */
    void add(Input input, Receipt receipt) {
        if (takes(receipt)) {
            Refused one = refused.computeIfAbsent(input, Refused::new);
            one.reasons.add(receipt);
            if (one.number.isEmpty()) {
                unkept.add(one);
            }
        }
    }

    /** Makes every input durable of which something was refused for the first time. */
    void keep(Instant now) {
        for (Refused one : unkept) {
            one.number = Optional.of(keepWhole(one, now));
            one.keptText = one.reasons.text();
        }
        unkept.clear();
    }

    /**
     * Nothing more will be said about this input: its reasons are made durable. Once, and not with each batch, because the
     * store then writes the bytes anew as well.
     */
    void end(Input input, Instant now) {
        Optional.ofNullable(refused.remove(input))
                .filter(one -> !one.keptText.equals(one.reasons.text()))
                .ifPresent(one -> keepReasons(one, now));
    }

    private void keepReasons(Refused one, Instant now) {
        long number = one.number.orElseThrow();
        store.write(writer -> {
            writer.quarantineReason(number, one.reasons.isHeld(), one.reasons.text(), now);
            return number;
        });
    }

    private long keepWhole(Refused one, Instant now) {
        String context = QuarantinedInput.context(one.input);
        try {
            QuarantinedBytes bytes = bytes(one.input);
            return store.write(writer -> put(writer, one, bytes, context, now));
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            LOG.error(
                    "The quarantine keeps an input without its bytes ({})",
                    e.getClass().getName());
            return store.write(writer -> put(writer, one, QuarantinedBytes.NONE, context, now));
        }
    }

    private static long put(StoreWriter writer, Refused one, QuarantinedBytes bytes, String context, Instant now) {
        return writer.quarantine(one.input.name(), one.reasons.isHeld(), one.reasons.text(), bytes, context, now);
    }

    private static QuarantinedBytes bytes(Input input) {
        try (InputStream stream = input.open()) {
            return QuarantinedBytes.of(stream.readNBytes(MOST_BYTES));
        } catch (IOException e) {
            LOG.debug("The quarantine keeps {} without its bytes, which cannot be read", input.name(), e);
            return QuarantinedBytes.NONE;
        }
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
