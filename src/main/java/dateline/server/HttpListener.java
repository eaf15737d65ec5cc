package dateline.server;

import dateline.http.FeedConnectionFactory;
import dateline.http.FeedHandler;
import dateline.http.JettyHttpFactory;
import dateline.http.LicenceHeaders;
import dateline.http.PlainFeedHandler;
import dateline.http.PollLimit;
import dateline.monitoring.AccessLog;
import dateline.monitoring.Monitoring;
import io.javalin.config.JettyConfig;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.ArrayByteBufferPool;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** Where Jetty listens, and how much it bears from a client: connections, bytes, time. */
record HttpListener(HttpSettings settings, Monitoring monitoring) {
    private static final int MOST_CONNECTIONS = 10_000;
    /**
     * Connections that wait to be accepted; Java would let 50 wait, and of a crowd that comes at once all others would send
     * anew after a second. The system may allow fewer.
     */
    private static final int MOST_WAITING = 4_096;

    private static final int MOST_HEADER_BYTES = 16 * 1024;
    /** What is kept for the next requests; Jetty would keep up to an eighth of the heap, and as much beside it. */
    private static final long MOST_BUFFER_BYTES = 16L * 1024 * 1024;

    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration CROWDED_IDLE = Duration.ofSeconds(2);
    private static final Duration REQUEST = Duration.ofSeconds(20);
    /** Doubled slashes reach {@link FeedHandler}, which leads on from them and lets none of them through to a route. */
    private static final UriCompliance PATHS =
            UriCompliance.DEFAULT.with("doubled slashes", UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT);

    private static final Duration STOP = Duration.ofSeconds(10);

    void configure(
            JettyConfig jetty,
            PollLimit pollLimit,
            PlainFeedHandler plainFeeds,
            FeedHandler feeds,
            BooleanSupplier isServing,
            AgeHeader age,
            LicenceHeaders licence) {
        var feedConnections = new FeedConnectionFactory(
                plainFeeds, pollLimit, licence, () -> isServing.getAsBoolean() && !age.isBehind(), monitoring.polls());
        jetty.modifyHttpConfiguration(HttpListener::limit);
        jetty.addConnector((server, http) -> connector(server, http, feedConnections));
        jetty.modifyServletContextHandler(context -> context.setErrorHandler(new ServerErrors()));
        jetty.modifyServer(server -> {
            server.insertHandler(new RequestIdHandler());
            server.insertHandler(feeds);
            server.insertHandler(plainFeeds);
            server.insertHandler(pollLimit);
            server.insertHandler(new FirstEditionGate(isServing));
            server.insertHandler(age);
            server.insertHandler(licence);
            server.insertHandler(new GracefulHandler());
            server.setErrorHandler(new ServerErrors());
            server.setRequestLog(requestLog(server));
            server.setStopTimeout(STOP.toMillis());
        });
    }

    /** It sees every request, whichever handler has answered it. */
    private RequestLog requestLog(Server server) {
        if (settings.accessLog().isEmpty()) {
            return monitoring.requests();
        }
        AccessLog accessLog = settings.accessLog().get().open();
        server.addBean(accessLog);
        return new RequestLog.Collection(monitoring.requests(), accessLog);
    }

    private static void limit(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(MOST_HEADER_BYTES);
        // Javalin allows paths that mean one thing to a proxy and another to us; these are refused here.
        http.setUriCompliance(PATHS);
        http.setRelativeRedirectAllowed(false);
        // By default a field is taken for an earlier one of the same connection that differs in case alone: another
        // key, tag
        // or Idempotency-Key.
        http.setHeaderCacheCaseSensitive(true);
    }

    /** The access log is written of what handlers see. */
    private ConnectionFactory[] factories(HttpConfiguration http, FeedConnectionFactory feedConnections) {
        var whole = new JettyHttpFactory(http);
        return settings.accessLog().isEmpty()
                ? new ConnectionFactory[] {feedConnections, whole}
                : new ConnectionFactory[] {whole};
    }

    private static ByteBufferPool buffers() {
        return new ArrayByteBufferPool(0, -1, -1, Integer.MAX_VALUE, MOST_BUFFER_BYTES, MOST_BUFFER_BYTES);
    }

    private Connector connector(Server server, HttpConfiguration http, FeedConnectionFactory feedConnections) {
        return settings.isInside()
                ? new LocalConnector(server, new HttpConnectionFactory(http))
                : network(server, http, feedConnections);
    }

    private ServerConnector network(Server server, HttpConfiguration http, FeedConnectionFactory feedConnections) {
        var connector = new ServerConnector(server, null, null, buffers(), -1, -1, factories(http, feedConnections));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setAcceptQueueSize(MOST_WAITING);
        connector.setIdleTimeout(IDLE.toMillis());
        connector.addBean(new SlowRequestGuard(server.getScheduler(), REQUEST));
        var crowd = new NetworkConnectionLimit(MOST_CONNECTIONS, connector);
        crowd.setEndPointIdleTimeout(CROWDED_IDLE.toMillis());
        connector.addBean(crowd);
        return connector;
    }
}
