package dateline.server;

import dateline.http.FeedHandler;
import dateline.http.ProblemDetail;
import dateline.monitoring.Monitoring;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** {@code /metrics} on a port of its own, without a key: who reaches the port may read it. */
public final class MetricsListener implements AutoCloseable {
    private static final int THREADS = 8;

    private final Server server;
    private final ServerConnector connector;

    private MetricsListener(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Begins to listen.
     *
     * @throws IllegalStateException when the address cannot be listened on
     */
    public static MetricsListener begin(String host, int port, Monitoring monitoring) {
        var threads = new QueuedThreadPool(THREADS, 1);
        threads.setName("metrics");
        var server = new Server(threads);
        var connector = new ServerConnector(server, 1, 1);
        connector.setHost(host);
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(new Figures(monitoring));
        server.setErrorHandler(new ServerErrors());
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        return new MetricsListener(server, connector);
    }

    /** The port that it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The metrics cannot be stopped.", e);
        }
    }

    private static final class Figures extends Handler.Abstract {
        private final Monitoring monitoring;

        Figures(Monitoring monitoring) {
            this.monitoring = monitoring;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            boolean found = Request.getPathInContext(request).equals(MetricsEndpoint.PATH);
            FeedHandler.send(
                    found
                            ? MetricsEndpoint.response(monitoring)
                            : ProblemDetail.of(404).httpResponse(),
                    request,
                    response,
                    callback);
            return true;
        }
    }
}
