package dateline.server;

import dateline.http.FeedHandler;
import dateline.http.ProblemDetail;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers every reader with 503 until there is an edition: an empty feed would be kept by caches, and told to subscribers
 * as a feed without stories. The health of the server and what others send in do not wait for it.
 */
final class FirstEditionGate extends Handler.Wrapper {
    private final BooleanSupplier isServing;

    FirstEditionGate(BooleanSupplier isServing) {
        this.isServing = isServing;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (isServing.getAsBoolean() || FeedHandler.isApartFromFeeds(Request.getPathInContext(request))) {
            return super.handle(request, response, callback);
        }
        FeedHandler.send(ProblemDetail.STARTING.httpResponse(), request, response, callback);
        return true;
    }
}
