package dateline.push;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Sites at which a document was taken of late: many subscribers share the site of a reader service, and where one is alive the
 * others most likely are. Safe for use by many threads.
 */
final class AnsweringSites {
    /** So many failures in a row, and a site is one as any other. */
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
    void taken(String site) {
        if (failures.put(site, 0) == null) {
            changed.add(site);
        }
    }

    /** A delivery failed there. */
    void failed(String site) {
        Integer before = failures.get(site);
        if (before != null && before + 1 < FAILURES) {
            failures.replace(site, before, before + 1);
        } else if (before != null && failures.remove(site, before)) {
            changed.add(site);
        }
    }

    boolean contains(String site) {
        return failures.containsKey(site);
    }

    /** Those that have become answering sites, or ceased to be, since this was asked last. */
    Set<String> takeChanged() {
        if (changed.isEmpty()) {
            return Set.of();
        }
        Set<String> taken = Set.copyOf(changed);
        changed.removeAll(taken);
        return taken;
    }
}
