package dateline.push;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Hosts at which a document was taken of late: many subscribers share the host of a reader service, and where one is alive the
 * others most likely are. Safe for use by many threads.
 */
final class AnsweringHosts {
    /** So many failures in a row, and a host is one as any other. */
    static final int FAILURES = 8;

    private static final int MOST_KEPT = 10_000;

    /** How often a delivery has failed in a row since one was taken. */
    private final ConcurrentMap<String, Integer> failures = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .executor(Runnable::run)
            .<String, Integer>build()
            .asMap();

    private final Set<String> changed = ConcurrentHashMap.newKeySet();

    /** A document was taken there. */
    void taken(String host) {
        if (failures.put(host, 0) == null) {
            changed.add(host);
        }
    }

    /** A delivery failed there. */
    void failed(String host) {
        Integer before = failures.get(host);
        if (before != null && before + 1 < FAILURES) {
            failures.replace(host, before, before + 1);
        } else if (before != null && failures.remove(host, before)) {
            changed.add(host);
        }
    }

    boolean contains(String host) {
        return failures.containsKey(host);
    }

    /** Those that have become answering hosts, or ceased to be, since this was asked last. */
    Set<String> takeChanged() {
        if (changed.isEmpty()) {
            return Set.of();
        }
        Set<String> taken = Set.copyOf(changed);
        changed.removeAll(taken);
        return taken;
    }
}
