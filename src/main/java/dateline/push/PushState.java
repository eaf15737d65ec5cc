package dateline.push;

import dateline.store.HubSubscription;
import dateline.store.PushLog;
import dateline.store.WebhookAttempt;
import dateline.store.WebhookSubscription;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
    private final Set<String> movedHub = new LinkedHashSet<>();
    private final Set<String> changedWebhooks = new HashSet<>();
    private final List<WebhookAttempt> attempts = new ArrayList<>();
    /** As they stand in the store, as far as is known here. */
    private final Map<String, HubSubscription> storedHub = new HashMap<>();

    private final Map<String, WebhookSubscription> storedWebhooks = new HashMap<>();
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

    /** Takes what could not be opened anew: its key may be here by now. */
    void unlock() {
        if (isLocked()) {
            load();
        }
    }

    private synchronized boolean isLocked() {
        return hub.values().stream().anyMatch(HubSubscription::isLocked)
                || webhooks.values().stream().anyMatch(WebhookSubscription::isLocked);
    }

    /** Takes everything as it stands in the store, but for what subscribers have asked for here. */
    synchronized void takeAll() {
        changedWebhooks.clear();
        load();
    }

    /**
     * What a command, or another server, has said wins; what is known here alone stays: how far everybody is whom nobody
     * else has changed, and what the hub's subscribers have asked for.
     */
    private synchronized void load() {
        PushLog.Snapshot snapshot = log.snapshot();
        revision = snapshot.revision();
        loadHub(snapshot.hub());
        loadWebhooks(snapshot.webhooks());
    }

    private void loadHub(List<HubSubscription> stored) {
        Map<String, HubSubscription> unwritten = new HashMap<>(hub);
        unwritten.keySet().retainAll(changedHub);
        movedHub.addAll(hub.keySet());
        hub.clear();
        stored.forEach(one -> hub.put(one.id(), one));
        unwritten.forEach((id, here) -> {
            HubSubscription there = hub.get(id);
            boolean isEndedElsewhere = there == null && storedHub.containsKey(id);
            if (isEndedElsewhere) {
                changedHub.remove(id);
            } else if (there == null || there.equals(storedHub.get(id))) {
                hub.put(id, here);
            } else {
                hub.put(id, there.with(here.delivery()));
            }
        });
        hub.keySet().removeAll(endedHub);
        movedHub.addAll(hub.keySet());
        storedHub.clear();
        stored.forEach(one -> storedHub.put(one.id(), one));
    }

    private void loadWebhooks(List<WebhookSubscription> stored) {
        Map<String, WebhookSubscription> ahead = new HashMap<>(webhooks);
        ahead.keySet().retainAll(changedWebhooks);
        webhooks.clear();
        stored.forEach(one -> webhooks.put(one.partner(), one));
        ahead.forEach((partner, here) -> {
            if (webhooks.containsKey(partner) && webhooks.get(partner).equals(storedWebhooks.get(partner))) {
                webhooks.put(partner, here);
            } else {
                changedWebhooks.remove(partner);
            }
        });
        storedWebhooks.clear();
        stored.forEach(one -> storedWebhooks.put(one.partner(), one));
    }

    /** Gives what subscribers have asked for here to the server that tells of changes. */
    void handOver() {
        PushLog.Progress progress = progress();
        if (!progress.hub().isEmpty() || !progress.ended().isEmpty()) {
            log.handOver(progress.hub(), progress.ended());
            written(new PushLog.Progress(progress.hub(), progress.ended(), List.of(), List.of()));
        }
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
        progress.hub().forEach(one -> storedHub.put(one.id(), one));
        progress.ended().forEach(storedHub::remove);
        progress.webhooks().forEach(one -> storedWebhooks.put(one.partner(), one));
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

    /** Whose subscription came, ended or changed since this was asked for last, or might have. */
    synchronized List<String> takeMovedHub() {
        List<String> moved = List.copyOf(movedHub);
        movedHub.clear();
        return moved;
    }

    /** Has every subscription looked at again. */
    synchronized void moveHub() {
        movedHub.addAll(hub.keySet());
    }

    /** Has this subscription looked at again. */
    synchronized void moveHub(String id) {
        movedHub.add(id);
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
        movedHub.add(subscription.id());
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
            movedHub.add(id);
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
