package dateline.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The machine's resolver, which answers within a bounded time or not at all. */
public final class SystemResolver implements HostResolver {
    private static final int AT_ONCE = 16;

    private final ExecutorService threads =
            new ThreadPoolExecutor(0, AT_ONCE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                var thread = new Thread(task, "resolve");
                thread.setDaemon(true);
                return thread;
            });
    private final Duration patience;

    /** Gives up after this time. */
    public SystemResolver(Duration patience) {
        this.patience = patience;
    }

    @Override
    public List<InetAddress> addresses(String host) throws UnknownHostException {
        Future<List<InetAddress>> answer;
        try {
            answer = threads.submit(() -> HostResolver.ofSystem().addresses(host));
        } catch (RejectedExecutionException e) {
            throw unknown(host, "too many names are being looked up");
        }
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw unknown(host, "no such name");
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw unknown(host, "the name server does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(host, "interrupted");
        }
    }

    private static UnknownHostException unknown(String host, String why) {
        return new UnknownHostException(host + " (" + why + ")");
    }
}
