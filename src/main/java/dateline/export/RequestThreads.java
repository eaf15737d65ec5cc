package dateline.export;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * As many threads as there are processors, which ask for many addresses at once. Not those of parallel streams: what is
 * asked for is rendered on them, and would wait for itself.
 */
final class RequestThreads implements AutoCloseable {
    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
                var thread = new Thread(task, "asking");
                thread.setDaemon(true);
                return thread;
            });

    /** Does the work for each of them, in any order, and waits for all. */
    <T> void forEach(Collection<T> all, Consumer<T> work) {
        try {
            List<Callable<Void>> tasks = all.stream()
                    .<Callable<Void>>map(one -> () -> {
                        work.accept(one);
                        return null;
                    })
                    .toList();
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The export was interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
