package dateline.http;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Jetty's own HTTP, for whatever {@link FeedConnection} does not answer. */
public final class JettyHttpFactory extends HttpConnectionFactory {
    /** Speaks HTTP by this configuration. */
    public JettyHttpFactory(HttpConfiguration http) {
        super(http);
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        return configure(new Whole(getHttpConfiguration(), connector, endPoint), connector, endPoint);
    }

    /**
     * Where the bytes that a connection begins with cannot be understood, Jetty 12.1 goes on reading while another thread
     * writes the 400, and closes the connection under it when the client has nothing more to send.
     */
    private static final class Whole extends HttpConnection {
        private volatile @Nullable Thread refusing;

        Whole(HttpConfiguration http, Connector connector, EndPoint endPoint) {
            super(http, connector, endPoint);
        }

        @Override
        protected RequestHandler newRequestHandler() {
            return new RequestHandler() {
                @Override
                public void badMessage(HttpException failure) {
                    refusing = Thread.currentThread();
                    super.badMessage(failure);
                }
            };
        }

        @Override
        public void onFillable() {
            super.onFillable();
            if (isRefusedHere()) {
                refusing = null;
            }
        }

        @Override
        public void fillInterested(Callback callback) {
            if (!isRefusedHere()) {
                super.fillInterested(callback);
            }
        }

        private boolean isRefusedHere() {
            return Thread.currentThread().equals(refusing);
        }
    }
}
