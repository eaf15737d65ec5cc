package dateline.server;

import dateline.http.RequestId;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.MDC;

/** Puts the id of a request where routes and the lines of the log find it. */
final class RequestIdHandler extends Handler.Wrapper {
    /** As the pattern of the log names it. */
    static final String LOGGED = "request";

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var requestId = RequestId.of(request);
        request.setAttribute(RequestId.ATTRIBUTE, requestId);
        MDC.put(LOGGED, requestId.value());
        try {
            return super.handle(request, response, callback);
        } finally {
            MDC.remove(LOGGED);
        }
    }
}
