package dateline.server;

import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Says how old feeds may be while the store is away and the last ones are given out (RFC 9111 section 5.1): caches add that
 * to what they know of their age, and go on with them for as long as {@code stale-if-error} lets them (RFC 5861 section 4).
 */
final class AgeHeader extends Handler.Wrapper {
    private static final String FEEDS = "/feeds";

    private final Supplier<Duration> behind;

    /** @param behind how long the store has been away; zero when it is there */
    AgeHeader(Supplier<Duration> behind) {
        this.behind = behind;
    }

    /** Whether there is an age to be told. */
    boolean isBehind() {
        return behind.get().toSeconds() > 0;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        long seconds = behind.get().toSeconds();
        if (seconds > 0 && Request.getPathInContext(request).startsWith(FEEDS)) {
            response.getHeaders().put(HttpHeader.AGE, seconds);
        }
        return super.handle(request, response, callback);
    }
}
