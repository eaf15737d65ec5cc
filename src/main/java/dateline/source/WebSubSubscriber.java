package dateline.source;

import dateline.ingest.model.Receipt;
import dateline.publication.SourceTerms;
import dateline.store.SourceSubscription;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What hubs talk to: it confirms what was asked for, and takes deliveries. Safe for use by many threads. */
public final class WebSubSubscriber {
    /** So long a delivery may take before the source is asked instead. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final WebSubSubscriptions webSubSubscriptions;
    private final Unsubscriptions unsubscriptions;
    private final SourcePolling sourcePolling;
    private final Supplier<List<SourceTerms>> terms;
    private final Deliveries deliveries;
    private final InstantSource clock;

    /**
     * @param terms the sources as sources.yaml has them at the moment
     */
    public WebSubSubscriber(
            Intents intents,
            SourcePolling sourcePolling,
            Supplier<List<SourceTerms>> terms,
            Deliveries deliveries,
            InstantSource clock) {
        this.webSubSubscriptions = intents.webSubSubscriptions();
        this.unsubscriptions = intents.unsubscriptions();
        this.sourcePolling = sourcePolling;
        this.terms = terms;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** What was asked of hubs, which they have verified (WebSub, section 5.3). */
    public record Intents(WebSubSubscriptions webSubSubscriptions, Unsubscriptions unsubscriptions) {}

    /**
     * What becomes of deliveries.
     *
     * @param later does what a hub does not wait for
     * @param receipts takes those of what was delivered
     */
    public record Deliveries(Executor later, Consumer<Receipt> receipts) {}

    /** How a delivery is answered. */
    public enum Acknowledgement {
        /** It will be looked at. */
        TAKEN,
        /** Not now; the hub may try again. */
        BUSY,
        /** Nothing is delivered there at the moment. */
        UNKNOWN,
        /** Nothing will ever be delivered there again. */
        GONE
    }

    /** As {@link WebSubSubscriptions#confirm}. */
    public Optional<String> confirm(String callback, String topic, String challenge, Optional<Long> lease) {
        return webSubSubscriptions.confirm(callback, topic, challenge, lease);
    }

    /** As {@link Unsubscriptions#confirm}. */
    public Optional<String> confirmEnd(String callback, String topic, String challenge) {
        return unsubscriptions.confirm(callback, topic, challenge);
    }

    /** As {@link WebSubSubscriptions#deny}. */
    public boolean deny(String callback, String topic) {
        return webSubSubscriptions.deny(callback, topic);
    }

    /**
     * Takes a delivery, which is read afterwards: a hub waits for few seconds. What is not signed as it has to be is dropped
     * then, without a word to whoever sent it. A crash in between loses nothing: the source is asked as soon as possible
     * until the delivery is dealt with.
     *
     * <p>Which source it is for is told by the callback alone, whatever links the delivery carries.
     */
    public Acknowledgement deliver(String callback, Optional<String> signature, Optional<String> charset, byte[] body) {
        Optional<SourceSubscription> known = webSubSubscriptions.at(callback);
        Optional<SourceTerms> source = known.flatMap(this::source);
        Optional<Acknowledgement> refusal = refusal(known, source, signature);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!WebSubSubscriptions.isSigned(known.orElseThrow(), signature.orElse(""), body)) {
            return Acknowledgement.TAKEN;
        }
        sourcePolling.askAt(
                source.orElseThrow(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(GRACE));
        try {
            deliveries
                    .later()
                    .execute(() -> sourcePolling.take(
                            source.orElseThrow(),
                            body,
                            charset,
                            known.orElseThrow().topic(),
                            deliveries.receipts()));
            return Acknowledgement.TAKEN;
        } catch (RejectedExecutionException e) {
            return Acknowledgement.BUSY;
        }
    }

    /**
     * How a delivery is answered of which nothing but this has to be known, so that its body need not be read; empty for one
     * that may be real.
     */
    public Optional<Acknowledgement> refusal(String callback, Optional<String> signature) {
        Optional<SourceSubscription> known = webSubSubscriptions.at(callback);
        return refusal(known, known.flatMap(this::source), signature);
    }

    private Optional<Acknowledgement> refusal(
            Optional<SourceSubscription> known, Optional<SourceTerms> source, Optional<String> signature) {
        if (known.isEmpty() || known.get().ends() || source.isEmpty()) {
            return Optional.of(Acknowledgement.GONE);
        }
        if (!known.get().isActive(clock.instant())) {
            return Optional.of(Acknowledgement.UNKNOWN);
        }
        return signature.filter(HubSignature::isFormed).isPresent()
                ? Optional.empty()
                : Optional.of(Acknowledgement.TAKEN);
    }

    private Optional<SourceTerms> source(SourceSubscription subscription) {
        return terms.get().stream()
                .filter(one -> one.name().equals(subscription.source()))
                .filter(webSubSubscriptions::isWanted)
                .findFirst();
    }
}
