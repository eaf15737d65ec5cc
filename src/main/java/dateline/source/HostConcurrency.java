package dateline.source;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;

/**
 * Lets a few tasks of each host run at the same time. The others of that host wait without a thread, so that one which does
 * not answer keeps no thread from the others. Safe for use by many threads.
 */
final class HostConcurrency {
    private final int atOnce;
    private final int mostWaiting;
    private final Map<String, Tasks> hosts = new HashMap<>();
    private int waiting;

    private static final class Tasks {
        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private int running;
    }

    /**
     * @param atOnce so many of one host run
     * @param mostWaiting so many wait, of all hosts together
     */
    HostConcurrency(int atOnce, int mostWaiting) {
        this.atOnce = atOnce;
        this.mostWaiting = mostWaiting;
    }

    /**
     * Runs this and what waits for the same host, or leaves it to a thread that does so already.
     *
     * @throws RejectedExecutionException when too many wait
     */
    void run(String host, Runnable task) {
        add(host, task);
        for (Optional<Runnable> next = next(host); next.isPresent(); next = next(host)) {
            try {
                next.get().run();
            } finally {
                end(host);
            }
        }
    }

    private synchronized void add(String host, Runnable task) {
        if (waiting >= mostWaiting) {
            throw new RejectedExecutionException("Too many wait for their hosts.");
        }
        hosts.computeIfAbsent(host, name -> new Tasks()).waiting.add(task);
        waiting++;
    }

    private synchronized Optional<Runnable> next(String host) {
        Tasks tasks = hosts.get(host);
        if (tasks == null || tasks.running >= atOnce) {
            return Optional.empty();
        }
        Optional<Runnable> next = Optional.ofNullable(tasks.waiting.poll());
        next.ifPresent(task -> {
            tasks.running++;
            waiting--;
        });
        return next;
    }

    private synchronized void end(String host) {
        hosts.computeIfPresent(host, (name, tasks) -> {
            tasks.running--;
            return tasks.running == 0 && tasks.waiting.isEmpty() ? null : tasks;
        });
    }

    /** Forgets what waits. Gives how many. */
    synchronized int clear() {
        int forgotten = waiting;
        hosts.values().forEach(tasks -> tasks.waiting.clear());
        waiting = 0;
        return forgotten;
    }
}
