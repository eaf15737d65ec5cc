package dateline.server;

import dateline.http.FeedHandler;
import dateline.http.ProblemDetail;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is no feed, which is there a little after the feeds are: who asks before that waits, as for a server that
 * has begun to listen and is slow to accept.
 */
final class LaterRoutes extends Handler.Abstract {
    /** Much longer than a start takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final CountDownLatch settled = new CountDownLatch(1);
    private volatile @Nullable Handler routes;

    /** Has this answer from now on. */
    void begin(Handler handler) {
        handler.setServer(getServer());
        addBean(handler, true);
        if (isRunning()) {
            try {
                start(handler);
            } catch (Exception e) {
                throw new IllegalStateException("The routes of the server cannot be started.", e);
            }
        }
        routes = handler;
        settled.countDown();
    }

    /** Sends away whoever waits: there will be no routes. */
    void end() {
        settled.countDown();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean isSettled = settled.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        Handler present = routes;
        if (isSettled && present != null) {
            return present.handle(request, response, callback);
        }
        FeedHandler.send(ProblemDetail.STARTING.httpResponse(), request, response, callback);
        return true;
    }
}
