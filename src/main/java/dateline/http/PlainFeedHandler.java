package dateline.http;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers what nearly every request to a feed is, in the thread that has read it and without waiting for anything: the
 * present document or 304, from bytes and fields that were encoded before. Every other request goes to a thread of the
 * pool and to {@link FeedHandler}, which would have answered these ones in the same way.
 */
public final class PlainFeedHandler extends Handler.Wrapper {
    /** The protocol of connections on which plain requests are answered before they come here. */
    static final String CONNECTIONS = "feeds";

    private static final Set<HttpHeader> WITH_MORE =
            Set.of(HttpHeader.CONTENT_LENGTH, HttpHeader.TRANSFER_ENCODING, HttpHeader.EXPECT, HttpHeader.UPGRADE);
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0).asReadOnlyBuffer();

    /** Nothing else is asked for in this way, and most of what is does not wait for the first edition. */
    private static final String FEEDS = "/feeds";

    private final RepresentationCache representationCache;
    private final InstantSource clock;

    /** Serves what stands in this cache. */
    public PlainFeedHandler(RepresentationCache representationCache, InstantSource clock) {
        this.representationCache = representationCache;
        this.clock = clock;
    }

    /** What may wait is handed over. */
    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        PlainRequest plainRequest = PlainRequest.of(request);
        EncodedResponse answer = plainRequest == null ? null : answer(plainRequest);
        if (plainRequest == null || answer == null) {
            takeBack(request);
            request.getContext().execute(() -> handOver(request, response, callback));
            return true;
        }
        ByteBuffer body = plainRequest.isHead() ? NOTHING : answer.body();
        FeedHandler.send(answer.status(), answer.fields(), body.duplicate(), response, callback);
        return true;
    }

    /** What is ready for this request; null when there is nothing. */
    @Nullable
    EncodedResponse answer(PlainRequest plainRequest) {
        if (!plainRequest.path().startsWith(FEEDS)) {
            return null;
        }
        PlainResponses ready = representationCache.ready(plainRequest.path());
        return ready == null ? null : ready.answer(plainRequest, clock.millis());
    }

    /** What was not plain, or not ready, is answered in Jetty's own way; the next request may be plain again. */
    private static void takeBack(Request request) {
        ConnectionMetaData connection = request.getConnectionMetaData();
        ConnectionFactory feedConnections = connection.getConnector().getConnectionFactory(CONNECTIONS);
        if (feedConnections != null && connection.isPersistent() && isOfFeeds(request) && isAlone(request)) {
            request.setAttribute(
                    HttpStream.UPGRADE_CONNECTION_ATTRIBUTE,
                    feedConnections.newConnection(
                            connection.getConnector(),
                            connection.getConnection().getEndPoint()));
        }
    }

    private static boolean isOfFeeds(Request request) {
        String path = request.getHttpURI().getPath();
        boolean isReading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return isReading && path != null && path.startsWith(FEEDS);
    }

    /** Whether nothing comes after the head, whatever the answer is. */
    private static boolean isAlone(Request request) {
        return request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_1
                && WITH_MORE.stream().noneMatch(request.getHeaders()::contains);
    }

    /** As Jetty does it for a handler that is called by itself. */
    private void handOver(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, 404);
            }
        } catch (Throwable thrown) {
            Response.writeError(request, response, callback, thrown);
        }
    }
}
