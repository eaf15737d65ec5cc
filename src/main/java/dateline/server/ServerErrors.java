package dateline.server;

import dateline.http.FeedHandler;
import dateline.http.ProblemDetail;
import dateline.store.StoreUnavailableException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the place of Jetty's own error pages: for requests that no route has seen, and for failures of the feeds. */
final class ServerErrors extends ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ServerErrors.class);

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    /** The answer brings its own. */
    @Override
    protected void generateCacheControl(Response response) {}

    @Override
    protected void generateResponse(
            Request request, Response response, int status, String message, Throwable cause, Callback callback) {
        FeedHandler.send(problem(status, cause).httpResponse(), request, response, callback);
    }

    private static ProblemDetail problem(int status, Throwable cause) {
        if (cause instanceof StoreUnavailableException) {
            LOG.error("The store cannot be had: {}", cause.getMessage());
            return ProblemDetail.UNAVAILABLE;
        }
        if (status >= 500 && cause != null) {
            LOG.error("A request failed.", cause);
        }
        return ProblemDetail.of(status);
    }
}
