package dateline.server;

import dateline.feed.publish.RenderingBusyException;
import dateline.http.FeedHandler;
import dateline.http.HttpResponse;
import dateline.http.ProblemDetail;
import dateline.store.StoreUnavailableException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.BufferUtil;
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

    /** Answers an error on a route of Javalin, which takes exceptions alone to its own handlers. */
    static void answer(HttpServletResponse response, Error error) {
        FatalErrors.pass(error);
        LOG.error("A request failed.", error);
        HttpResponse problem = ProblemDetail.INTERNAL.httpResponse();
        response.setStatus(problem.status());
        problem.fields().forEach(field -> response.setHeader(field.getName(), field.getValue()));
        try {
            response.getOutputStream().write(BufferUtil.toArray(problem.body()));
        } catch (IOException e) {
            LOG.debug("Whoever asked has gone.", e);
        }
    }

    private static ProblemDetail problem(int status, Throwable cause) {
        if (cause != null) {
            FatalErrors.pass(cause);
        }
        if (cause instanceof StoreUnavailableException) {
            LOG.error("The store cannot be had: {}", cause.getMessage());
            return ProblemDetail.UNAVAILABLE;
        }
        if (cause instanceof RenderingBusyException) {
            return ProblemDetail.BUSY;
        }
        if (status >= 500 && cause != null) {
            LOG.error("A request failed.", cause);
        }
        return ProblemDetail.of(status);
    }
}
