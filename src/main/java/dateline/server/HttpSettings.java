package dateline.server;

import java.util.Optional;

/**
 * Where the server listens.
 *
 * @param host address of the interface, such as {@code 127.0.0.1}; empty where this program alone asks
 * @param port 0 takes any free one
 * @param accessLog where a line for each request goes
 */
public record HttpSettings(String host, int port, Optional<AccessLogFile> accessLog) {
    /** This machine only, port 8080. */
    public static final HttpSettings DEFAULT = new HttpSettings("127.0.0.1", 8080);

    /** Nowhere: answers what this program itself asks. */
    public static final HttpSettings INSIDE = new HttpSettings("", 0);

    /** Without an access log. */
    public HttpSettings(String host, int port) {
        this(host, port, Optional.empty());
    }

    boolean isInside() {
        return host.isEmpty();
    }

    public HttpSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port is a number from 0 to 65535, not " + port + ".");
        }
    }
}
