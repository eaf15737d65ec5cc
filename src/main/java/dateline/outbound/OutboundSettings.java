package dateline.outbound;

import java.time.Duration;
import java.util.Set;

/**
 * How requests are made.
 *
 * @param userAgent whom the other side may complain to: {@code Dateline/1.0 (+https://feeds.example.org)}
 * @param ports that may be asked
 * @param connect time to a connection
 * @param total time for a request with all its redirects
 * @param bytes most that is taken of one body, before and after decompression
 */
public record OutboundSettings(String userAgent, Set<Integer> ports, Duration connect, Duration total, int bytes) {
    private static final int MEBIBYTE = 1024 * 1024;

    public OutboundSettings {
        ports = Set.copyOf(ports);
    }

    /** The usual ones, for a program of this version whose feeds are at this address. */
    public static OutboundSettings of(String version, String baseUrl) {
        return new OutboundSettings(
                "Dateline/" + version + " (+" + baseUrl + ")",
                Set.of(80, 443, 8443),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                10 * MEBIBYTE);
    }
}
