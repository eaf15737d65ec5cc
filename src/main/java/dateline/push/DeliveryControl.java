package dateline.push;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.outbound.AsyncOutboundClient;
import dateline.outbound.OutboundFailure;
import dateline.outbound.OutboundResponse;
import dateline.publication.Publication;
import dateline.publication.WebhookTerms;
import dateline.store.ArticleStore;
import dateline.store.HubSubscription;
import dateline.store.PublicReader;
import dateline.store.PushLog;
import dateline.store.WebhookAttempt;
import dateline.store.WebhookSubscription;
import dateline.store.WebhookSubscription.Secrets;
import dateline.store.WebhookSubscription.State;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** What an operator sees of deliveries and does about them, beside a running server or without one. */
public final class DeliveryControl {
    private static final int ATTEMPTS_SHOWN = 20;
    private static final int ATTEMPTS_READ = 1_000;

    private final ArticleStore store;
    private final Clock clock;
    private final List<WebhookTerms> webhooks;

    /** @param webhooks as partners.yaml has them */
    public DeliveryControl(ArticleStore store, List<WebhookTerms> webhooks, Clock clock) {
        this.store = store;
        this.webhooks = List.copyOf(webhooks);
        this.clock = clock;
    }

    /** What became of a test message. */
    public record Test(int status, String problem) {}

    /** Whether this partner has a webhook in partners.yaml. */
    public boolean isKnown(String partner) {
        return webhooks.stream().anyMatch(terms -> terms.partner().equals(partner));
    }

    /** Every webhook and every subscription of the hub, and how its deliveries go. */
    public ArrayNode list() {
        PushLog.Snapshot snapshot = store.pushLog().snapshot();
        List<WebhookAttempt> attempts = store.pushLog().attempts(ATTEMPTS_READ);
        long sequence = store.read(PublicReader::sequence);
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        webhooks.forEach(terms -> list.add(webhook(
                terms,
                snapshot.webhooks().stream()
                        .filter(known -> known.partner().equals(terms.partner()))
                        .findFirst(),
                attempts,
                sequence)));
        snapshot.hub().forEach(subscription -> list.add(subscription(subscription)));
        return list;
    }

    private static ObjectNode webhook(
            WebhookTerms terms, Optional<WebhookSubscription> known, List<WebhookAttempt> attempts, long sequence) {
        ObjectNode form = JsonNodeFactory.instance
                .objectNode()
                .put("kind", "webhook")
                .put("partner", terms.partner())
                .put("url", withoutQuery(terms.url().toASCIIString()))
                .put("state", known.map(one -> word(one)).orElse("no-secret"));
        known.filter(WebhookSubscription::isLocked).ifPresent(one -> form.put("problem", LockedSecrets.alarm(one)));
        known.ifPresent(one -> form.put("cursor", one.cursor())
                .put("last", sequence)
                .put("attempts", one.attempts())
                .put("next", one.attempts() == 0 ? null : one.nextAt().toString())
                .put("failingSince", one.failingSince().map(Instant::toString).orElse(null)));
        ArrayNode shown = form.putArray("deliveries");
        attempts.stream()
                .filter(attempt -> attempt.partner().equals(terms.partner()))
                .limit(ATTEMPTS_SHOWN)
                .forEach(attempt -> shown.addObject()
                        .put("id", attempt.message())
                        .put("sequence", attempt.sequence())
                        .put("type", attempt.type())
                        .put("at", attempt.at().toString())
                        .put("status", attempt.status())
                        .put("outcome", attempt.outcome())
                        .put("detail", attempt.detail().isEmpty() ? null : attempt.detail()));
        return form;
    }

    private static String word(WebhookSubscription webhook) {
        if (webhook.isLocked()) {
            return "parked";
        }
        return switch (webhook.state()) {
            case ACTIVE -> webhook.attempts() == 0 ? "active" : "failing";
            case PARKED -> "parked";
            case ENDED -> "ended";
        };
    }

    private ObjectNode subscription(HubSubscription subscription) {
        HubSubscription.Delivery delivery = subscription.delivery();
        boolean parked = subscription.isLocked() || BackOff.isHopeless(delivery.failingSince(), clock.instant());
        ObjectNode form = JsonNodeFactory.instance
                .objectNode()
                .put("kind", "hub")
                .put("topic", subscription.topic())
                .put("callback", withoutQuery(subscription.callback()))
                .put("state", parked ? "parked" : delivery.attempts() == 0 ? "active" : "failing")
                .put("leaseUntil", subscription.leaseUntil().toString())
                .put("attempts", delivery.attempts())
                .put("next", delivery.attempts() == 0 ? null : delivery.nextAt().toString())
                .put(
                        "failingSince",
                        delivery.failingSince().map(Instant::toString).orElse(null));
        LockedSecrets.alarms(List.of(subscription)).forEach(problem -> form.put("problem", problem));
        return form;
    }

    /** What stands in a query may be a secret of whoever subscribed (SEC-06). */
    private static String withoutQuery(String url) {
        return url.replaceFirst("\\?.*", "?…");
    }

    /** Has everything that failed tried again at once; of one partner alone, or of all and of the hub. */
    public int retry(Optional<String> partner) {
        if (partner.isEmpty()) {
            store.pushLog().retryHub();
        }
        return each(
                partner,
                known -> new WebhookSubscription(
                        known.partner(),
                        known.secrets(),
                        known.cursor(),
                        0,
                        Instant.EPOCH,
                        Optional.empty(),
                        State.ACTIVE));
    }

    /**
     * Tells of every change from this number on once more; under the names that the messages had before. Whoever has not been
     * told so far yet goes on where it stands, for nothing is left out.
     *
     * @param from of which there is no {@linkplain #objectionToReplay objection}
     */
    public int replay(Optional<String> partner, long from) {
        return each(partner, known -> known.told(Math.min(known.cursor(), Math.max(0, from - 1))));
    }

    /** Why nothing can be told again from this number on; empty when it can. */
    public Optional<String> objectionToReplay(long from) {
        long last = store.read(PublicReader::sequence);
        return from <= last
                ? Optional.empty()
                : Optional.of("There is no change " + from + " yet; the last one is " + last + ".");
    }

    private int each(Optional<String> partner, UnaryOperator<WebhookSubscription> change) {
        List<WebhookSubscription> meant = store.pushLog().snapshot().webhooks().stream()
                .filter(known -> partner.isEmpty() || known.partner().equals(partner.get()))
                .toList();
        meant.forEach(one -> store.pushLog().change(one.partner(), known -> known.map(change)));
        return meant.size();
    }

    /** Makes a new secret for the webhook of this partner; the one before it counts for a day. */
    public String newSecret(String partner, RandomGenerator random) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Optional<Secrets> known = store.pushLog().snapshot().webhooks().stream()
                .filter(one -> one.partner().equals(partner))
                .map(WebhookSubscription::secrets)
                .findFirst();
        Secrets secrets = WebhookSecrets.rotated(known, random, now);
        long sequence = store.read(PublicReader::sequence);
        store.pushLog()
                .change(
                        partner,
                        before -> Optional.of(before.map(one -> one.with(secrets))
                                .orElseGet(() -> new WebhookSubscription(
                                        partner,
                                        secrets,
                                        sequence,
                                        0,
                                        Instant.EPOCH,
                                        Optional.empty(),
                                        State.ACTIVE))));
        return secrets.present().text().orElseThrow();
    }

    /** Sends a message of the type {@code test} to the webhook of this partner; empty when it has none, or no secret. */
    public Optional<Test> test(String partner, Publication publication, AsyncOutboundClient client) {
        Optional<WebhookTerms> address = webhooks.stream()
                .filter(terms -> terms.partner().equals(partner))
                .findFirst();
        return store.pushLog().snapshot().webhooks().stream()
                .filter(one -> one.partner().equals(partner) && address.isPresent())
                .findFirst()
                .map(one -> one.isLocked()
                        ? new Test(0, LockedSecrets.alarm(one))
                        : test(address.orElseThrow(), one.secrets(), publication, client));
    }

    private Test test(WebhookTerms address, Secrets secrets, Publication publication, AsyncOutboundClient client) {
        Instant now = clock.instant();
        String message = "msg_" + address.partner() + "_test_" + now.toEpochMilli();
        ObjectNode body =
                JsonNodeFactory.instance.objectNode().put("type", "test").put("timestamp", now.toString());
        body.putObject("data").put("partner", address.partner());
        try {
            OutboundResponse answer = client.send(
                            WebhookDispatcher.request(
                                    address,
                                    secrets,
                                    message,
                                    body.toString().getBytes(StandardCharsets.UTF_8),
                                    publication,
                                    now),
                            HubDispatcher.ANSWER_BYTES,
                            DeliveryQueue.USUAL.requests())
                    .join();
            return of(DeliveryOutcome.of(answer, null, now));
        } catch (OutboundFailure | CompletionException e) {
            return of(DeliveryOutcome.of(null, e, now));
        }
    }

    private static Test of(DeliveryOutcome delivered) {
        return new Test(delivered.status(), delivered.problem());
    }
}
