package dateline.server;

import dateline.Newsroom;
import dateline.feed.publish.Edition;
import dateline.feed.publish.EditionWithoutFeeds;
import dateline.http.FeedConnectionFactory;
import dateline.http.FeedHandler;
import dateline.http.JettyHttpFactory;
import dateline.http.LicenceHeaders;
import dateline.http.PlainFeedHandler;
import dateline.http.PollLimit;
import dateline.http.Readiness;
import dateline.http.RepresentationCache;
import dateline.monitoring.AccessLog;
import dateline.monitoring.RequestFigures;
import dateline.publication.Publication;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.ArrayByteBufferPool;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.LowResourceMonitor;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Jetty listens, and how much it bears from a client: connections, bytes, time. It gives out feeds by itself as soon as
 * it has started; whoever asks for anything else waits until it has been told who answers that.
 */
public final class HttpListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpListener.class);

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

    static {
        // Otherwise Jetty loads all of JMX to learn how wide a pointer is, for the space between two counters.
        System.getProperties().putIfAbsent("org.eclipse.jetty.util.referencesPerCacheLine", "16");
    }

    private static final Edition NO_FEEDS = new EditionWithoutFeeds(
            Publication.named("", NewsroomWiring.DEFAULT_BASE_URL).build());

    /** Most of them rest: feeds are given out by the thread that has read the request. */
    private static final int MOST_THREADS = 250;

    private static final int LEAST_THREADS = 8;

    private final HttpSettings settings;
    private final RequestFigures requestFigures;
    private final RepresentationCache representationCache;
    private final LaterRoutes laterRoutes = new LaterRoutes();
    private final Server server = new Server(new QueuedThreadPool(MOST_THREADS, LEAST_THREADS));
    private volatile Readiness readiness;

    /**
     * Does not listen yet.
     *
     * @param readiness whether feeds may be given out, until {@link #route} says it better
     */
    HttpListener(HttpSettings settings, Newsroom newsroom, Readiness readiness, InstantSource clock) {
        this(settings, newsroom::edition, newsroom::publication, readiness, clock);
    }

    HttpListener(
            HttpSettings settings,
            Supplier<Edition> editions,
            Supplier<Publication> publication,
            Readiness readiness,
            InstantSource clock) {
        this.settings = settings;
        this.readiness = readiness;
        this.requestFigures = new RequestFigures(clock);
        this.representationCache = new RepresentationCache(editions);
        var pollLimit = new PollLimit(representationCache);
        var plainFeeds = new PlainFeedHandler(representationCache, clock);
        var age = new AgeHeader(() -> this.readiness.behind());
        var licence = new LicenceHeaders(publication);
        server.addBean(new LowResourceMonitor(server));
        server.getMimeTypes().addInferred("text/plain", StandardCharsets.UTF_8.name());
        var requestIds = new RequestIdHandler();
        requestIds.setHandler(laterRoutes);
        server.setHandler(chain(
                new GracefulHandler(),
                licence,
                age,
                new FirstEditionGate(() -> this.readiness.isServing()),
                pollLimit,
                plainFeeds,
                new FeedHandler(representationCache, clock),
                requestIds));
        server.setErrorHandler(new ServerErrors());
        server.setStopTimeout(STOP.toMillis());
        var feedConnections = new FeedConnectionFactory(
                plainFeeds,
                pollLimit,
                licence,
                () -> this.readiness.isServing() && !age.isBehind(),
                requestFigures.polls());
        server.addConnector(connector(limited(), feedConnections));
    }

    /** A listener that gives out the feeds of a newsroom while the rest of its server is being made. */
    public static HttpListener ofFeeds(HttpSettings settings, Newsroom newsroom, InstantSource clock) {
        return new HttpListener(settings, newsroom, servingAlone(newsroom::isPrinted), clock);
    }

    /** Loads what feeds are given out with, and asks for the list of none. */
    static void loadLibraries() {
        var nowhere = new HttpListener(
                HttpSettings.INSIDE, () -> NO_FEEDS, NO_FEEDS::publication, List::of, () -> Instant.EPOCH);
        nowhere.start();
        try {
            String answer = nowhere.inside()
                    .getResponse("GET " + RepresentationCache.OPML
                            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            LOG.debug("A server without feeds answers {}", answer);
        } catch (Exception e) {
            LOG.debug("A server without feeds has not answered", e);
        } finally {
            nowhere.close();
        }
    }

    private static Readiness servingAlone(BooleanSupplier isPrinted) {
        return new Readiness() {
            @Override
            public List<String> reasonsAgainst() {
                return List.of("The server is being made.");
            }

            @Override
            public boolean isServing() {
                return isPrinted.getAsBoolean();
            }
        };
    }

    private static Handler.Wrapper chain(Handler.Wrapper outermost, Handler.Wrapper... inwards) {
        Handler.Wrapper last = outermost;
        for (Handler.Wrapper next : inwards) {
            last.setHandler(next);
            last = next;
        }
        return outermost;
    }

    /**
     * Begins to listen; does nothing when it does.
     *
     * @throws IllegalStateException when the port is taken
     */
    public void start() {
        if (server.isRunning()) {
            return;
        }
        try {
            server.setRequestLog(requestLog());
            server.start();
        } catch (Exception e) {
            close();
            throw new IllegalStateException("The server cannot listen.", e);
        }
    }

    /** Begins to listen with the feeds that are printed. */
    public void startWithFeeds() {
        representationCache.prepare();
        start();
    }

    /** From here on this handler answers what the feeds do not, and this says how it stands with them. */
    void route(Handler routes, Readiness told) {
        readiness = told;
        laterRoutes.begin(routes);
    }

    RequestFigures requestFigures() {
        return requestFigures;
    }

    RepresentationCache representationCache() {
        return representationCache;
    }

    /** Where this program asks it ({@link HttpSettings#INSIDE}). */
    LocalConnector inside() {
        return (LocalConnector) server.getConnectors()[0];
    }

    /** The port that it listens on. */
    public int port() {
        return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    /** Takes no more requests, finishes the answers that are under way, and returns within ten seconds. */
    @Override
    public void close() {
        laterRoutes.end();
        try {
            server.stop();
        } catch (Exception e) {
            LOG.warn("Not every answer that was under way was finished", e);
        }
    }

    /** It sees every request, whichever handler has answered it. */
    private RequestLog requestLog() {
        if (settings.accessLog().isEmpty()) {
            return requestFigures.requests();
        }
        AccessLog accessLog = settings.accessLog().get().open();
        server.addBean(accessLog);
        return new RequestLog.Collection(requestFigures.requests(), accessLog);
    }

    private static HttpConfiguration limited() {
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(MOST_HEADER_BYTES);
        // Javalin allows paths that mean one thing to a proxy and another to us; these are refused here.
        http.setUriCompliance(PATHS);
        http.setRelativeRedirectAllowed(false);
        // By default a field is taken for an earlier one of the same connection that differs in case alone: another
        // key, tag
        // or Idempotency-Key.
        http.setHeaderCacheCaseSensitive(true);
        return http;
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

    private Connector connector(HttpConfiguration http, FeedConnectionFactory feedConnections) {
        return settings.isInside()
                ? new LocalConnector(server, new HttpConnectionFactory(http))
                : network(http, feedConnections);
    }

    private ServerConnector network(HttpConfiguration http, FeedConnectionFactory feedConnections) {
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
