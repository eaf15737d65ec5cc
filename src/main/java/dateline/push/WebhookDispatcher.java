package dateline.push;

import dateline.article.Article;
import dateline.article.Selection;
import dateline.feed.publish.Edition;
import dateline.outbound.OutboundFailure;
import dateline.outbound.OutboundRequest;
import dateline.outbound.TargetUrl;
import dateline.partner.PartnerLedger;
import dateline.publication.Publication;
import dateline.publication.WebhookTerms;
import dateline.store.ArticleStore;
import dateline.store.WebhookAttempt;
import dateline.store.WebhookSubscription;
import dateline.store.WebhookSubscription.State;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Walks the change sequence for each partner that has a webhook: one message at a time, in the order of the changes; none is
 * left out, and none overtakes another.
 */
final class WebhookDispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookDispatcher.class);

    private final PushState state;
    private final DeliverySender deliverySender;
    private final BackOff backOff;
    private final Sequence sequence;
    private final PartnerLedger ledger;
    private final Set<String> inFlight = ConcurrentHashMap.newKeySet();
    /** Up to which change there is nothing to tell a partner, as far as was looked. */
    private final Map<String, Long> looked = new HashMap<>();

    /** Until when the next story of a partner is delayed by its terms; all that comes behind it waits. */
    private final Map<String, Instant> delayed = new HashMap<>();

    private volatile Map<String, WebhookTerms> terms = Map.of();

    /**
     * The change sequence.
     *
     * @param selections which stories a partner gets
     * @param admissions when it gets each
     */
    record Sequence(ArticleStore store, Function<String, Optional<Selection>> selections, Admissions admissions) {}

    /** The terms of partners. */
    @FunctionalInterface
    interface Admissions {
        /** When the partner gets this story; absent when it never does. */
        Optional<Instant> of(String partner, Article article, Instant now);
    }

    WebhookDispatcher(
            PushState state, DeliverySender deliverySender, BackOff backOff, Sequence sequence, PartnerLedger ledger) {
        this.state = state;
        this.deliverySender = deliverySender;
        this.backOff = backOff;
        this.sequence = sequence;
        this.ledger = ledger;
    }

    /** Takes a changed configuration. */
    synchronized void follow(List<WebhookTerms> webhooks) {
        var next = new HashMap<String, WebhookTerms>();
        webhooks.forEach(one -> next.put(one.partner(), one));
        terms = Map.copyOf(next);
        looked.clear();
        delayed.clear();
    }

    /** What a command has changed is looked at anew. */
    synchronized void forgetWhatWasSeen() {
        looked.clear();
        delayed.clear();
    }

    /** Sends what is due, up to what this edition shows. */
    synchronized void round(Edition edition, Instant now) {
        for (String partner : terms.keySet()) {
            // How far it is is asked for only now: a message may have arrived while another partner was looked after.
            if (!inFlight.contains(partner)) {
                state.webhook(partner)
                        .filter(webhook -> isDue(webhook, edition, now))
                        .ifPresent(webhook -> next(webhook, edition, now)
                                .ifPresent(event -> send(webhook, event, edition.publication(), now)));
            }
        }
    }

    private boolean isDue(WebhookSubscription webhook, Edition edition, Instant now) {
        return webhook.state() == State.ACTIVE
                && !webhook.isLocked()
                && !webhook.nextAt().isAfter(now)
                && !delayed.getOrDefault(webhook.partner(), Instant.MIN).isAfter(now)
                && looked.getOrDefault(webhook.partner(), webhook.cursor()) < edition.sequence();
    }

    private Optional<WebhookEvent> next(WebhookSubscription webhook, Edition edition, Instant now) {
        long upTo = edition.sequence();
        Optional<WebhookEvent> event = sequence.selections()
                .apply(webhook.partner())
                .flatMap(selection -> sequence.store()
                        .read(reader -> WebhookEvent.first(
                                reader,
                                new WebhookEvent.Scope(webhook.partner(), article -> sequence.admissions()
                                        .of(webhook.partner(), article, now)),
                                selection,
                                edition.publication(),
                                new WebhookEvent.Range(webhook.cursor(), upTo))));
        delayed.remove(webhook.partner());
        if (event.filter(found -> found.notBefore().isAfter(now)).isPresent()) {
            delayed.put(webhook.partner(), event.get().notBefore());
            return Optional.empty();
        }
        if (event.isEmpty()) {
            looked.put(webhook.partner(), upTo);
        } else {
            looked.remove(webhook.partner());
        }
        return event;
    }

    private void send(WebhookSubscription webhook, WebhookEvent event, Publication publication, Instant now) {
        WebhookTerms address = terms.get(webhook.partner());
        if (address == null || !inFlight.add(webhook.partner())) {
            return;
        }
        deliverySender.send(
                DeliveryQueue.of(webhook.attempts()),
                () -> request(address, webhook.secrets(), event.message(), event.body(), publication, now),
                HubDispatcher.ANSWER_BYTES,
                delivered -> {
                    try {
                        take(webhook, event, delivered);
                    } finally {
                        inFlight.remove(webhook.partner());
                    }
                });
    }

    static OutboundRequest request(
            WebhookTerms address,
            WebhookSubscription.Secrets secrets,
            String message,
            byte[] body,
            Publication publication,
            Instant now)
            throws OutboundFailure {
        return OutboundRequest.post(
                        TargetUrl.of(address.url().toASCIIString()), new OutboundRequest.Body("application/json", body))
                .with("webhook-id", message)
                .with("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .with("webhook-signature", WebhookSecrets.signature(secrets, message, now, body))
                .permitting(publication.push().allowPrivate());
    }

    private void take(WebhookSubscription webhook, WebhookEvent event, DeliveryOutcome delivered) {
        Instant now = deliverySender.now();
        if (delivered.isDone()) {
            ledger.sent(event.partner(), "webhook", event.item(), now);
            state.advance(webhook, webhook.told(event.sequence()), attempt(event, delivered, now, "delivered"));
            return;
        }
        Instant next = backOff.next(now, webhook.attempts(), delivered.retryAfter());
        State becomes = delivered.isGone()
                ? State.ENDED
                : BackOff.isHopeless(webhook.failingSince(), now) ? State.PARKED : State.ACTIVE;
        if (becomes != State.ACTIVE) {
            LOG.error("ALARM: {}", alarm(webhook.partner(), becomes));
        }
        state.advance(
                webhook,
                webhook.failed(now, next, becomes),
                attempt(event, delivered, now, becomes == State.ACTIVE ? "failed" : "dead"));
    }

    private static WebhookAttempt attempt(WebhookEvent event, DeliveryOutcome delivered, Instant now, String outcome) {
        return new WebhookAttempt(
                event.partner(),
                event.message(),
                event.sequence(),
                event.type(),
                now,
                delivered.status(),
                outcome,
                delivered.problem());
    }

    /** What somebody has to look after. */
    List<String> alarms() {
        return state.webhooks().stream()
                .filter(webhook -> terms.containsKey(webhook.partner()))
                .flatMap(webhook -> alarm(webhook).stream())
                .sorted()
                .toList();
    }

    private static Optional<String> alarm(WebhookSubscription webhook) {
        if (webhook.isLocked()) {
            return Optional.of(LockedSecrets.alarm(webhook));
        }
        return webhook.state() == State.ACTIVE
                ? Optional.empty()
                : Optional.of(alarm(webhook.partner(), webhook.state()));
    }

    private static String alarm(String partner, State state) {
        String why = state == State.ENDED
                ? "said that it is gone (410)"
                : "has failed for " + BackOff.GIVE_UP_AFTER.toDays() + " days";
        return "The webhook of " + partner + " " + why
                + ", and hears of nothing any more. When it is well again: dateline" + " deliveries retry " + partner;
    }
}
