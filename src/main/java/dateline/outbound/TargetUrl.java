package dateline.outbound;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An http or https address, taken apart once. Host, port and path of every check and of the request itself come from here, so
 * that no second parser can read the same text in another way.
 */
public final class TargetUrl {
    private static final int LONGEST = 4_000;
    private static final Pattern PARTS = Pattern.compile("(?i)(https?)://([^/?#]*)([^?#]*)(\\?[^#]*)?(?:#.*)?");
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9A-Fa-f:.]{2,45}]|[^:\\[\\]]+)(?::([0-9]{1,5}))?");
    private static final int HIGHEST_PORT = 65_535;

    private final boolean secure;
    private final HostName host;
    private final int port;
    private final URI uri;

    private TargetUrl(boolean secure, HostName host, int port, URI uri) {
        this.secure = secure;
        this.host = host;
        this.port = port;
        this.uri = uri;
    }

    /**
     * The target that this text names. Spaces and letters beyond ASCII in path and query are percent-encoded, a host beyond
     * ASCII is written in its ASCII form (RFC 5891), a fragment is left out.
     *
     * @throws OutboundFailure when it is not a plain http or https address: another scheme, user info, a backslash, a control
     *     character, a host that some parser could read as another one
     */
    public static TargetUrl of(String address) throws OutboundFailure {
        String text = address.strip();
        if (text.length() > LONGEST) {
            throw OutboundFailure.forbidden("The address is longer than " + LONGEST + " characters.");
        }
        if (text.chars().anyMatch(c -> c < ' ' || c == 0x7F || c == '\\')) {
            throw refused(text, "it holds a backslash or a control character");
        }
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw refused(text, "it does not begin with http:// or https://");
        }
        String authority = parts.group(2);
        if (authority.contains("@")) {
            throw refused("…@" + authority.replaceFirst(".*@", ""), "it holds a user name or password");
        }
        Matcher place = AUTHORITY.matcher(authority);
        if (!place.matches()) {
            throw refused(text, "\"" + UrlText.shown(authority) + "\" is no host with a port");
        }
        boolean secure = parts.group(1).equalsIgnoreCase("https");
        HostName host = HostName.of(place.group(1));
        int port = place.group(2) == null ? (secure ? 443 : 80) : Integer.parseInt(place.group(2));
        if (port == 0 || port > HIGHEST_PORT) {
            throw refused(text, "there is no port " + port);
        }
        String path = parts.group(3).isEmpty() ? "/" : parts.group(3);
        String query = parts.group(4) == null ? "" : parts.group(4);
        return new TargetUrl(
                secure, host, port, uri(secure, host, port, UrlText.encoded(path) + UrlText.encoded(query)));
    }

    /**
     * The target that a {@code Location} or a link in the document at this target names.
     *
     * @throws OutboundFailure as {@link #of}
     */
    public TargetUrl resolve(String reference) throws OutboundFailure {
        String text = reference.strip();
        if (text.startsWith("//")) {
            return of(uri.getScheme() + ":" + text);
        }
        if (text.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
            return of(text);
        }
        if (text.chars().anyMatch(c -> c < ' ' || c == 0x7F || c == '\\')) {
            throw refused(text, "it holds a backslash or a control character");
        }
        try {
            return of(uri.resolve(new URI(UrlText.encoded(text))).toString());
        } catch (URISyntaxException e) {
            throw refused(text, "it is no address");
        }
    }

    private static URI uri(boolean secure, HostName host, int port, String rest) throws OutboundFailure {
        boolean usual = port == (secure ? 443 : 80);
        String text = (secure ? "https://" : "http://") + host.inAddress() + (usual ? "" : ":" + port) + rest;
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw refused(text, "it is no address");
        }
    }

    private static OutboundFailure refused(String address, String why) {
        return OutboundFailure.forbidden("The address \"" + UrlText.shown(address) + "\" is not asked: " + why + ".");
    }

    /** Whether it is asked by https. */
    public boolean isSecure() {
        return secure;
    }

    HostName hostName() {
        return host;
    }

    /** Lower case, ASCII; an IPv6 address without brackets. */
    public String host() {
        return host.text();
    }

    /** Its port, the usual one where it names none. */
    public int port() {
        return port;
    }

    /** Scheme, host and port (RFC 6454), such as {@code https://www.example.org:443}. */
    public String origin() {
        return (secure ? "https://" : "http://") + host.inAddress() + ":" + port;
    }

    /** The whole address, in the form in which it is asked. */
    public URI uri() {
        return uri;
    }

    /** Path and query, as they stand in the request. */
    public String pathAndQuery() {
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TargetUrl targetUrl && uri.equals(targetUrl.uri);
    }

    @Override
    public int hashCode() {
        return uri.hashCode();
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
