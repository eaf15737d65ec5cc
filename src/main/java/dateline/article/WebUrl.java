package dateline.article;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An absolute http or https address in the one form that RFC 3986 section 6 calls normal: host in lower case and ASCII, no
 * default port, no dot segments, everything escaped that must be, no user name or password.
 *
 * @param query without the question mark
 * @param fragment without the hash
 */
public record WebUrl(String scheme, String host, String path, Optional<String> query, Optional<String> fragment) {
    private static final Pattern PARTS =
            Pattern.compile("(?s)(?:([A-Za-z][A-Za-z0-9+.-]*):)?(//[^/?#]*)?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?");
    private static final Pattern HOST = Pattern.compile("[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?\\.?|\\[[0-9a-f:.]+]");
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)(https?)://([^/?#]+)([^#]*)(#.*)?");
    private static final Pattern HOST_AND_PORT = Pattern.compile("([^:@\\[\\]]+|\\[[0-9a-fA-F:.]+])(:\\d{1,5})?");
    /** Around a host that has an underline: Java calls it no host. */
    private static final Pattern USER_OR_PORT = Pattern.compile("^.*@|:\\d*$");

    private static final Pattern IGNORED = Pattern.compile("[\\p{Cc}\\u200B\\uFEFF]+");
    private static final Pattern PLAIN_HTTP =
            Pattern.compile("(?<=^|[\"\\s])http://(?=[^/?#:@\\[]*\\.\\p{L}[^/?#:@\\[]*(?:[/?#]|$))");
    private static final int HIGHEST_PORT = 65_535;
    private static final String PATH = "-._~!$&'()*+,;=:@/";
    private static final String QUERY = PATH + "?";
    private static final int LONGEST = 2_000;

    /** The address that is meant by this text, as pages and people write them, on its own or relative to a base. */
    public static Optional<WebUrl> lenient(String text, Optional<WebUrl> base) {
        String plain = IGNORED.matcher(text).replaceAll("").strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        int end = plain.indexOf('?') < 0 ? plain.length() : plain.indexOf('?');
        var parts = PARTS.matcher(plain.substring(0, end).replace('\\', '/') + plain.substring(end));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String scheme = part(parts.group(1)).toLowerCase(Locale.ROOT);
        String authority = part(parts.group(2));
        String path = part(parts.group(3));
        Optional<String> query = Optional.ofNullable(parts.group(4)).map(q -> PercentEncoding.encoded(q, QUERY));
        Optional<String> fragment = Optional.ofNullable(parts.group(5)).map(f -> PercentEncoding.encoded(f, QUERY));
        if (!scheme.isEmpty() || !authority.isEmpty()) {
            String told = scheme.isEmpty() ? base.map(WebUrl::scheme).orElse("https") : scheme;
            return host(told, authority).map(host -> new WebUrl(told, host, normalPath(path), query, fragment));
        }
        return base.map(b -> b.relative(path, query, fragment));
    }

    /** The absolute address that is meant by this text. */
    public static Optional<WebUrl> lenient(String text) {
        return lenient(text, Optional.empty());
    }

    /** An address that has to be written as RFC 3986 has it; as it stands, but for scheme and host in lower case. */
    public static Optional<URI> strict(String text) {
        return uri(text)
                .filter(uri -> isWeb(uri) && uri.getHost() != null)
                .filter(uri -> uri.getRawUserInfo() == null && uri.getPort() <= HIGHEST_PORT)
                .map(WebUrl::lowerCased);
    }

    /**
     * The address as documents may carry it, in ASCII and otherwise as it stands; absent when it is not one that a stranger's
     * machine could fetch.
     */
    public static Optional<String> ascii(String address) {
        Matcher parts = ABSOLUTE.matcher(PlainText.oneLine(address));
        Matcher host = HOST_AND_PORT.matcher(parts.matches() ? parts.group(2) : "");
        if (!host.matches()) {
            return Optional.empty();
        }
        String start = parts.group(1).toLowerCase(Locale.ROOT) + "://";
        String rest = part(host.group(2))
                + PercentEncoding.encoded(parts.group(3), QUERY)
                + fragmentInAscii(part(parts.group(4)));
        return InternationalHost.inAscii(host.group(1), 0)
                .flatMap(name -> uri(start + name + rest))
                .filter(uri -> uri.getRawAuthority() != null)
                .map(URI::toString);
    }

    /** The host of an absolute address, in lower case and without its port; absent where the address is none that can be read. */
    public static Optional<String> hostOf(String address) {
        return uri(address.strip())
                .flatMap(uri -> Optional.ofNullable(uri.getHost()).or(() -> Optional.ofNullable(uri.getRawAuthority())
                        .map(authority -> USER_OR_PORT.matcher(authority).replaceAll(""))))
                .map(host -> host.toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty());
    }

    /**
     * Text in which each plain http address of a named machine is an https one: what readers show is a secure page, or an
     * app, and those load no picture otherwise. An address with a port, or of a machine that has no name, is taken at its
     * word.
     */
    public static String secured(String addresses) {
        return PLAIN_HTTP.matcher(addresses).replaceAll("https://");
    }

    /**
     * The address that names a story: without what only counts its readers, and without what leads to the parts of a
     * page. Any other fragment stays: it may be all that tells one post of a live blog from the next.
     */
    public WebUrl canonical() {
        Optional<String> kept = query.map(q -> List.of(q.split("&")).stream()
                        .filter(parameter -> !TrackingParameters.contain(parameter))
                        .collect(Collectors.joining("&")))
                .filter(q -> !q.isEmpty());
        return new WebUrl(scheme, host, path, kept, fragment.flatMap(UrlFragment::kept));
    }

    @Override
    public String toString() {
        return scheme + "://" + host + path + query.map(q -> "?" + q).orElse("")
                + fragment.map(f -> "#" + f).orElse("");
    }

    private WebUrl relative(String reference, Optional<String> newQuery, Optional<String> newFragment) {
        if (reference.isEmpty()) {
            return new WebUrl(scheme, host, path, newQuery.isPresent() ? newQuery : query, newFragment);
        }
        String whole = reference.startsWith("/") ? reference : path.substring(0, path.lastIndexOf('/') + 1) + reference;
        return new WebUrl(scheme, host, normalPath(whole), newQuery, newFragment);
    }

    private static Optional<String> host(String scheme, String authority) {
        if (!(scheme.equals("http") || scheme.equals("https")) || authority.length() < 3) {
            return Optional.empty();
        }
        String place = authority.substring(Math.max(2, authority.lastIndexOf('@') + 1));
        int colon = place.lastIndexOf(':');
        boolean ported = colon > place.lastIndexOf(']');
        String port = ported ? place.substring(colon + 1) : "";
        return InternationalHost.inAscii(ported ? place.substring(0, colon) : place, IDN.ALLOW_UNASSIGNED)
                .filter(host -> HOST.matcher(host).matches() && !host.contains(".."))
                .filter(host -> port.matches("\\d{0,5}"))
                .map(host -> host + (isDefault(scheme, port) ? "" : ":" + port));
    }

    private static boolean isDefault(String scheme, String port) {
        return port.isEmpty() || port.equals(scheme.equals("http") ? "80" : "443");
    }

    private static String fragmentInAscii(String fragment) {
        return fragment.isEmpty() ? "" : "#" + PercentEncoding.encoded(fragment.substring(1), QUERY);
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isWeb(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    }

    private static URI lowerCased(URI uri) {
        String whole = uri.toString();
        int end = uri.getScheme().length()
                + "://".length()
                + uri.getRawAuthority().length();
        return URI.create(whole.substring(0, end).toLowerCase(Locale.ROOT) + whole.substring(end));
    }

    /** RFC 3986 section 5.2.4. */
    private static String normalPath(String path) {
        var segments = new ArrayDeque<String>();
        String[] all = path.split("/", -1);
        for (int i = 0; i < all.length; i++) {
            boolean last = i == all.length - 1;
            if (all[i].equals("..")) {
                segments.pollLast();
                if (last) {
                    segments.add("");
                }
            } else if (!all[i].equals(".") && (i > 0 || !all[i].isEmpty())) {
                segments.add(PercentEncoding.encoded(all[i], PATH));
            } else if (last && all[i].equals(".")) {
                segments.add("");
            }
        }
        return "/" + String.join("/", segments);
    }

    private static String part(@Nullable String text) {
        return text == null ? "" : text;
    }
}
