package dateline.outbound;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What is asked of another site.
 *
 * @param headers sent at each hop, such as {@code Accept} and {@code If-None-Match}
 * @param authorization sent to the origin of {@code target} alone, whatever it redirects to
 * @param permitted hosts that may be private, as {@code host} or {@code host:port}; the caller's own, which must not change
 * @param body of a POST
 * @param firstBytes how much of the body is wanted; what follows is not waited for
 */
public record OutboundRequest(
        Method method,
        TargetUrl targetUrl,
        Map<String, String> headers,
        Optional<String> authorization,
        Set<String> permitted,
        Optional<Body> body,
        OptionalInt firstBytes) {

    /** How it is asked; GET changes nothing at the other side. */
    public enum Method {
        GET,
        POST
    }

    /**
     * What is sent along.
     *
     * @param type its media type
     */
    @SuppressWarnings("ArrayRecordComponent") // sent once and never compared
    public record Body(String type, byte[] bytes) {}

    public OutboundRequest {
        headers = Map.copyOf(headers);
        // No copy: it is as long as a configuration has it, and every delivery would make another one.
        permitted = Collections.unmodifiableSet(permitted);
    }

    /** Asks for the document at this address. */
    public static OutboundRequest get(TargetUrl targetUrl) {
        return new OutboundRequest(
                Method.GET, targetUrl, Map.of(), Optional.empty(), Set.of(), Optional.empty(), OptionalInt.empty());
    }

    /** Sends this; a redirect that keeps the method (307, 308) is followed, every other one is the answer. */
    public static OutboundRequest post(TargetUrl targetUrl, Body body) {
        return new OutboundRequest(
                Method.POST, targetUrl, Map.of(), Optional.empty(), Set.of(), Optional.of(body), OptionalInt.empty());
    }

    /** The same with this header. */
    public OutboundRequest with(String name, String value) {
        var all = new HashMap<>(headers);
        all.put(name, value);
        return new OutboundRequest(method, targetUrl, all, authorization, permitted, body, firstBytes);
    }

    /** The same with these credentials for this one origin. */
    public OutboundRequest authorized(Optional<String> credentials) {
        return new OutboundRequest(method, targetUrl, headers, credentials, permitted, body, firstBytes);
    }

    /** The same, and these hosts may be private. */
    public OutboundRequest permitting(Set<String> hosts) {
        return new OutboundRequest(method, targetUrl, headers, authorization, hosts, body, firstBytes);
    }

    /** The same for the beginning of the body (RFC 9110 section 14.2); a server may send more, which is not taken. */
    public OutboundRequest first(int bytes) {
        return new OutboundRequest(method, targetUrl, headers, authorization, permitted, body, OptionalInt.of(bytes))
                .with("Range", "bytes=0-" + (bytes - 1));
    }
}
