package dateline.push;

import dateline.feed.publish.Edition;
import dateline.outbound.AsyncOutboundClient;
import dateline.partner.PartnerLedger;
import dateline.partner.PartnerPublisher;
import dateline.publication.WebhookTerms;
import dateline.store.ArticleStore;
import dateline.store.HubSubscription;
import dateline.store.WebhookSubscription;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whoever wants to hear of changes, for as long as the server runs. */
public final class Push implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Push.class);
    private static final long ROUND_MILLIS = 25;

    /** While there is nobody to be told, whether there is somebody now is looked at this often: each awakening costs. */
    private static final long IDLE_ROUND_MILLIS = 1_000;

    /** Outside hubs hear of every change, and nothing but a look at the edition tells of one. */
    private static final long HUBS_ROUND_MILLIS = 250;

    /** Progress is written this often at most. */
    static final Duration WRITTEN_EVERY = Duration.ofSeconds(1);

    /** Subscriptions whose lease has ended are looked for this often. */
    private static final Duration TIDIED_EVERY = Duration.ofMinutes(1);

    private static final Duration FORGOTTEN_EVERY = Duration.ofHours(1);

    /** What became of requests to webhooks is kept so long. */
    static final Duration ATTEMPTS_KEPT_FOR = Duration.ofDays(14);

    private static final String LEASE = "push";

    private final ArticleStore store;
    private final Clock clock;
    private final Supplier<Optional<Edition>> editions;
    private final PushState state;
    private final DeliverySender deliverySender;

    /** What partners were told stands there beside what they fetched, and is written before it is written how far each is. */
    private final PartnerLedger ledger;

    private final HubDispatcher hubDispatcher;
    private final WebhookDispatcher webhookDispatcher;
    private final ExternalHubs externalHubs;
    private final Hub hub;
    private final AtomicBoolean hurried = new AtomicBoolean();
    private final RoundTimer roundTimer = new RoundTimer(this::round, this::millisToNextRound);
    private long dataVersion = -1;
    private boolean ours;
    private Instant writtenAt = Instant.EPOCH;
    private Instant tidiedAt = Instant.EPOCH;
    private Instant forgottenAt = Instant.EPOCH;

    /**
     * What it tells of.
     *
     * @param editions the newest edition; empty until one is printed
     */
    public record Told(ArticleStore store, Supplier<Optional<Edition>> editions, PartnerPublisher partners) {}

    /**
     * Does nothing before it is started.
     *
     * @param random makes challenges and spreads retries; unguessable in production
     */
    public Push(Told told, AsyncOutboundClient client, Clock clock, RandomGenerator random) {
        this.store = told.store();
        this.clock = clock;
        this.editions = told.editions();
        this.state = new PushState(store.pushLog());
        this.ledger = told.partners().ledger();
        this.deliverySender = new DeliverySender(client, clock, roundTimer::runSoon);
        var backOff = new BackOff(random);
        this.hubDispatcher = new HubDispatcher(state, deliverySender, backOff);
        this.webhookDispatcher = new WebhookDispatcher(
                state,
                deliverySender,
                backOff,
                new WebhookDispatcher.Sequence(store, told.partners()::selection, told.partners()::admitted),
                ledger);
        this.externalHubs = new ExternalHubs(deliverySender, backOff);
        this.hub = new Hub(
                state,
                hubDispatcher,
                deliverySender,
                () -> editions.get().orElseThrow(),
                new Hub.Supplies(random, new CallbackRates(System::nanoTime), this::hurry));
    }

    /** Takes the webhooks of a changed configuration. */
    public void follow(List<WebhookTerms> webhooks) {
        webhookDispatcher.follow(webhooks);
        roundTimer.runSoon();
    }

    /** Begins with what is public now: a change is what comes after it. */
    public void start() {
        roundTimer.start();
    }

    private long millisToNextRound() {
        if (!state.isEmpty() || hurried.get()) {
            return ROUND_MILLIS;
        }
        return editions.get()
                .filter(edition -> !edition.publication().push().hubs().isEmpty())
                .map(edition -> HUBS_ROUND_MILLIS)
                .orElse(IDLE_ROUND_MILLIS);
    }

    /** Takes subscriptions. */
    public Hub hub() {
        return hub;
    }

    private void hurry() {
        hurried.set(true);
        roundTimer.runSoon();
    }

    private void round() {
        Instant now = clock.instant();
        if (!isOurs(now)) {
            return;
        }
        long nanos = System.nanoTime();
        long newDataVersion = store.dataVersion();
        if (newDataVersion != dataVersion) {
            if (state.refresh()) {
                webhookDispatcher.forgetWhatWasSeen();
            }
            dataVersion = newDataVersion;
        }
        editions.get().ifPresent(edition -> tell(edition, now, nanos));
        if (hurried.getAndSet(false) || !now.isBefore(writtenAt.plus(WRITTEN_EVERY))) {
            writtenAt = now;
            state.flush(ledger::writeAll);
        }
        if (!now.isBefore(tidiedAt.plus(TIDIED_EVERY))) {
            tidiedAt = now;
            tidy(now);
        }
    }

    /** Of all servers on a store one tells of changes. The others only take what subscribers ask of them. */
    private boolean isOurs(Instant now) {
        boolean taken = store.leases().take(LEASE);
        boolean isNew = taken != ours;
        ours = taken;
        if (taken && !isNew) {
            return true;
        }
        if (!taken && hurried.getAndSet(false)) {
            state.handOver();
        }
        if (isNew || !now.isBefore(writtenAt.plus(WRITTEN_EVERY))) {
            writtenAt = now;
            takeWhatOthersDid();
        }
        if (isNew && taken) {
            alarms().forEach(alarm -> LOG.error("ALARM: {}", alarm));
        }
        return taken;
    }

    private void takeWhatOthersDid() {
        long newDataVersion = store.dataVersion();
        if (ours || newDataVersion != dataVersion) {
            state.takeAll();
            webhookDispatcher.forgetWhatWasSeen();
            dataVersion = newDataVersion;
        }
    }

    private void tell(Edition edition, Instant now, long nanos) {
        List<HubSubscription> orphans =
                edition.publication().push().hub() ? hubDispatcher.round(edition, now, nanos) : state.hub();
        orphans.forEach(orphan -> hub.deny(orphan, edition.publication(), "There is no such feed any more."));
        webhookDispatcher.round(edition, now);
        externalHubs.round(edition, now, nanos);
    }

    private void tidy(Instant now) {
        state.unlock();
        state.end(state.hub().stream()
                .filter(subscription -> !subscription.isActive(now))
                .map(HubSubscription::id)
                .toList());
        if (!now.isBefore(forgottenAt.plus(FORGOTTEN_EVERY))) {
            forgottenAt = now;
            store.pushLog().forgetAttempts(now.minus(ATTEMPTS_KEPT_FOR));
        }
    }

    /** How long the hub's subscribers waited for what they were sent last, from the change in the feed on. */
    public List<Duration> hubWaits() {
        return hubDispatcher.waits();
    }

    /** How it goes. */
    public PushFigures figures() {
        List<HubSubscription> subscribers = state.hub();
        List<WebhookSubscription> webhooks = state.webhooks();
        return new PushFigures(
                subscribers.size(),
                (int) subscribers.stream()
                        .filter(one -> one.delivery().attempts() > 0 || one.isLocked())
                        .count(),
                webhooks.size(),
                (int) webhooks.stream().filter(WebhookSubscription::isFailing).count(),
                externalHubs.failing());
    }

    /** What somebody has to look after, one sentence each. */
    public List<String> alarms() {
        Instant now = clock.instant();
        long hopeless = state.hub().stream()
                .filter(one -> BackOff.isHopeless(one.delivery().failingSince(), now))
                .count();
        Stream<String> parked = hopeless == 0
                ? Stream.of()
                : Stream.of("Subscribers of the hub that have taken nothing for " + BackOff.GIVE_UP_AFTER.toDays()
                        + " days: " + hopeless + ". They are tried until their lease ends.");
        return Stream.of(
                        parked,
                        LockedSecrets.alarms(state.hub()).stream(),
                        webhookDispatcher.alarms().stream(),
                        externalHubs.alarms(now).stream())
                .flatMap(alarms -> alarms)
                .toList();
    }

    /** Sends nothing more, and writes how far everybody is. */
    @Override
    public void close() {
        try {
            roundTimer.stop();
            state.flush(ledger::writeAll);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("How far everybody is could not be written; some of it is told again", e);
        }
        deliverySender.close();
    }
}
