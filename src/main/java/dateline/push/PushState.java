package dateline.push;

import dateline.store.HubSubscription;
import dateline.store.PushLog;
import dateline.store.WebhookAttempt;
import dateline.store.WebhookSubscription;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Who is told, and how far each is, in memory. Progress is written in batches: what a crash takes away is delivered again,
 * under the same names. Safe for use by many threads.
 */
final class PushState {
    private final PushLog log;
    private final Map<String, HubSubscription> hub = new HashMap<>();
    private final Map<String, WebhookSubscription> webhooks = new HashMap<>();
    private final Set<String> changedHub = new HashSet<>();
    private final Set<String> endedHub = new HashSet<>();
    private final Set<String> changedWebhooks = new HashSet<>();
    private final List<WebhookAttempt> attempts = new ArrayList<>();
    private long revision = -1;

    PushState(PushLog log) {
        this.log = log;
    }

    /** Takes what a command has changed; gives whether anything was. */
    boolean refresh() {
        if (log.revision() == revision) {
            return false;
        }
        load();
        return true;
    }

    /** What a command has said wins; what is known here alone of the hub's subscribers stays. */
    private synchronized void load() {
        PushLog.Snapshot snapshot = log.snapshot();
        revision = snapshot.revision();
        Map<String, HubSubscription> unwritten = new HashMap<>(hub);
        unwritten.keySet().retainAll(changedHub);
        hub.clear();
        snapshot.hub().forEach(one -> hub.put(one.id(), one));
        hub.putAll(unwritten);
        hub.keySet().removeAll(endedHub);
        webhooks.clear();
        changedWebhooks.clear();
        snapshot.webhooks().forEach(one -> webhooks.put(one.partner(), one));
    }

    /**
     * Writes what has changed; throws when the store cannot be had, and it is written the next time.
     *
     * @param before is run once it is settled what is written: what has to be durable before
     */
    void flush(Runnable before) {
        PushLog.Progress progress = progress();
        boolean nothing = progress.hub().isEmpty()
                && progress.ended().isEmpty()
                && progress.webhooks().isEmpty()
                && progress.attempts().isEmpty();
        if (nothing) {
            return;
        }
        before.run();
        if (log.keep(revision(), progress)) {
            written(progress);
        } else {
            load();
        }
    }

    private synchronized long revision() {
        return revision;
    }

    private synchronized PushLog.Progress progress() {
        return new PushLog.Progress(
                changedHub.stream()
                        .filter(hub::containsKey)
                        .map(id -> hub.get(id))
                        .toList(),
                List.copyOf(endedHub),
                changedWebhooks.stream().map(webhooks::get).toList(),
                List.copyOf(attempts));
    }

    /** What changed again while it was written is written again. */
    private synchronized void written(PushLog.Progress progress) {
        progress.hub().stream()
                .filter(one -> one.equals(hub.get(one.id())))
                .forEach(one -> changedHub.remove(one.id()));
        progress.ended().forEach(endedHub::remove);
        progress.webhooks().stream()
                .filter(one -> one.equals(webhooks.get(one.partner())))
                .forEach(one -> changedWebhooks.remove(one.partner()));
        attempts.subList(0, progress.attempts().size()).clear();
    }

    synchronized List<HubSubscription> hub() {
        return List.copyOf(hub.values());
    }

    synchronized Optional<HubSubscription> hub(String id) {
        return Optional.ofNullable(hub.get(id));
    }

    synchronized boolean isEmpty() {
        return hub.isEmpty() && webhooks.isEmpty();
    }

    synchronized int hubSize() {
        return hub.size();
    }

    synchronized void put(HubSubscription subscription) {
        hub.put(subscription.id(), subscription);
        endedHub.remove(subscription.id());
        changedHub.add(subscription.id());
    }

    /** Changes a subscription that is still there. */
    synchronized void change(String id, UnaryOperator<HubSubscription> change) {
        HubSubscription known = hub.get(id);
        if (known != null) {
            put(change.apply(known));
        }
    }

    synchronized void end(Collection<String> ids) {
        ids.stream().filter(id -> hub.remove(id) != null).forEach(id -> {
            changedHub.remove(id);
            endedHub.add(id);
        });
    }

    synchronized List<WebhookSubscription> webhooks() {
        return List.copyOf(webhooks.values());
    }

    synchronized Optional<WebhookSubscription> webhook(String partner) {
        return Optional.ofNullable(webhooks.get(partner));
    }

    /** Goes on from exactly this one, unless a command has changed it meanwhile. */
    synchronized void advance(WebhookSubscription from, WebhookSubscription to, WebhookAttempt attempt) {
        attempts.add(attempt);
        if (from.equals(webhooks.get(from.partner()))) {
            webhooks.put(to.partner(), to);
            changedWebhooks.add(to.partner());
        }
    }
}
