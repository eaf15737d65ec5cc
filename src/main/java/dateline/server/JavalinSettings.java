package dateline.server;

import dateline.feed.publish.RenderingBusyException;
import dateline.http.JavalinAdapter;
import dateline.http.ProblemDetail;
import dateline.http.ProblemException;
import dateline.http.page.ProblemResponses;
import dateline.store.StoreUnavailableException;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpResponseException;

/** What Javalin does otherwise here than by itself. */
record JavalinSettings(ProblemResponses problemResponses) {
    /** Javalin takes it from Jetty only where it starts that itself. */
    private static final int RESPONSE_BUFFER_BYTES = 32 * 1024;

    /**
     * Javalin's compression forgets Vary and shares tags between codings, and a wrong method is 404 by default: ours
     * instead.
     */
    static void configure(JavalinConfig config) {
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.prefer405over404 = true;
        config.router.javaLangErrorHandler(ServerErrors::answer);
        config.http.responseBufferSize = RESPONSE_BUFFER_BYTES;
    }

    /** Every failure is answered with a problem document (RFC 9457). */
    void declareFailures(RoutesConfig to) {
        to.exception(
                ProblemException.class,
                (problemException, ctx) -> JavalinAdapter.send(ctx, problemException.httpResponse()));
        to.exception(HttpResponseException.class, problemResponses::answer);
        to.exception(StoreUnavailableException.class, problemResponses::answer);
        to.exception(RenderingBusyException.class, (busy, ctx) -> problemResponses.answer(ctx, ProblemDetail.BUSY));
        to.exception(Exception.class, (failure, ctx) -> {
            FatalErrors.pass(failure);
            problemResponses.answer(failure, ctx);
        });
    }
}
