package dateline.source;

import dateline.outbound.OutboundFailure;
import dateline.outbound.OutboundResponse;
import dateline.publication.SourceTerms;
import dateline.store.SourceLog;
import dateline.store.SourceSubscription;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Ends subscriptions that are wanted no more, because the source has left sources.yaml, does without a hub, or has another
 * one: the hub is asked to end it (WebSub section 5.1), and asked again until it has confirmed or the lease has ended by
 * itself. Safe for use by many threads.
 */
public final class Unsubscriptions {
    private static final Duration AFTER_NO_CONFIRMATION = Duration.ofHours(6);
    private static final int LONGEST_CHALLENGE = 2_000;

    private final WebSubSubscriptions webSubSubscriptions;
    private final SourceLog log;
    private final LongSupplier dataVersion;
    private final InstantSource clock;
    /** The dataVersion at which there were no subscriptions. */
    private volatile OptionalLong without = OptionalLong.empty();

    /**
     * Ends what this log remembers.
     *
     * @param dataVersion differs when anyone has written to it
     */
    public Unsubscriptions(
            WebSubSubscriptions webSubSubscriptions, SourceLog log, LongSupplier dataVersion, InstantSource clock) {
        this.webSubSubscriptions = webSubSubscriptions;
        this.log = log;
        this.dataVersion = dataVersion;
        this.clock = clock;
    }

    /** Those whose hub is to be asked now. What has ended by itself is forgotten. */
    public List<SourceSubscription> due(List<SourceTerms> terms) {
        OptionalLong now = OptionalLong.of(dataVersion.getAsLong());
        if (now.equals(without)) {
            return List.of();
        }
        List<SourceSubscription> subscriptions = log.subscriptions();
        without = subscriptions.isEmpty() ? now : OptionalLong.empty();
        return due(subscriptions, terms);
    }

    private List<SourceSubscription> due(List<SourceSubscription> subscriptions, List<SourceTerms> terms) {
        var due = new ArrayList<SourceSubscription>();
        for (SourceSubscription known : subscriptions) {
            if (known.ends() || !isWanted(known, terms)) {
                if (!known.until().isAfter(now())) {
                    log.forgetSubscription(known.callback());
                } else if (!known.ends() || !known.askAt().isAfter(now())) {
                    due.add(known);
                }
            }
        }
        return due;
    }

    private boolean isWanted(SourceSubscription known, List<SourceTerms> terms) {
        return terms.stream().anyMatch(one -> one.name().equals(known.source()) && webSubSubscriptions.isWanted(one));
    }

    /**
     * Asks the hub to deliver no more. Gives what went wrong, for people.
     *
     * @param permitted hosts that may be private
     */
    public Optional<String> end(SourceSubscription known, Set<String> permitted) {
        log.change(known.callback(), now -> Optional.of(now.ending(now().plus(AFTER_NO_CONFIRMATION))));
        try {
            OutboundResponse outboundResponse =
                    webSubSubscriptions.ask(known, Map.of("hub.mode", "unsubscribe"), permitted);
            return outboundResponse.isSuccess()
                    ? Optional.empty()
                    : Optional.of("The hub " + known.hub() + " answers " + outboundResponse.status()
                            + " to the end of a subscription, which ends by itself at " + known.until() + ".");
        } catch (OutboundFailure e) {
            return Optional.of("The hub could not be asked to end a subscription, which ends by itself at "
                    + known.until() + ". " + e.sentence());
        }
    }

    /**
     * Answers the hub's question whether we meant it (WebSub section 5.3).
     *
     * @return the challenge to be sent back; nothing when this subscription is to go on
     */
    Optional<String> confirm(String callback, String topic, String challenge) {
        boolean isMeant = !challenge.isEmpty()
                && challenge.length() <= LONGEST_CHALLENGE
                && log.subscriptionAt(callback)
                        .filter(known -> known.ends() && known.topic().equals(topic))
                        .isPresent();
        if (isMeant) {
            log.forgetSubscription(callback);
        }
        return isMeant ? Optional.of(challenge) : Optional.empty();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
