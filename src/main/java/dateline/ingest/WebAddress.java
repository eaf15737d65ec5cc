package dateline.ingest;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An absolute http or https address in the one form that RFC 3986 section 6 calls normal: host in lower case and ASCII, no
 * default port, no dot segments, everything escaped that must be, no user name or password.
 *
 * @param query without the question mark
 * @param fragment without the hash
 */
record WebAddress(String scheme, String host, String path, Optional<String> query, Optional<String> fragment) {
    private static final Pattern PARTS =
            Pattern.compile("(?s)(?:([A-Za-z][A-Za-z0-9+.-]*):)?(//[^/?#]*)?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?");
    private static final Pattern HOST = Pattern.compile("[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?\\.?|\\[[0-9a-f:.]+]");
    private static final Pattern IGNORED = Pattern.compile("[\\p{Cc}\\u200B\\uFEFF]+");
    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "twclid",
            "ttclid",
            "igshid",
            "mc_cid",
            "mc_eid",
            "_hsenc",
            "_hsmi",
            "mkt_tok",
            "srsltid",
            "vero_id",
            "oly_enc_id",
            "oly_anon_id",
            "ocid",
            "cmpid",
            "ito",
            "xtor",
            "at_medium",
            "at_campaign",
            "_ga",
            "wt_mc",
            "s_cid",
            "ns_campaign",
            "ns_mchannel");
    private static final String UNESCAPED = "-._~!$&'()*+,;=:@/";

    /** The address that this text is, on its own or relative to a base. */
    static Optional<WebAddress> of(String text, Optional<WebAddress> base) {
        String plain = IGNORED.matcher(text).replaceAll("").strip();
        if (plain.isEmpty() || plain.length() > IngestLimits.URL) {
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
        Optional<String> query = Optional.ofNullable(parts.group(4)).map(q -> escaped(q, UNESCAPED + "?"));
        Optional<String> fragment = Optional.ofNullable(parts.group(5)).map(f -> escaped(f, UNESCAPED + "?"));
        if (!scheme.isEmpty() || !authority.isEmpty()) {
            String told = scheme.isEmpty() ? base.map(WebAddress::scheme).orElse("https") : scheme;
            return host(told, authority).map(host -> new WebAddress(told, host, normalPath(path), query, fragment));
        }
        return base.map(b -> b.relative(path, query, fragment));
    }

    /** An absolute address. */
    static Optional<WebAddress> of(String text) {
        return of(text, Optional.empty());
    }

    /** The address that names a document: without what only counts its readers, and without a place in it. */
    WebAddress canonical() {
        Optional<String> kept = query.map(q -> List.of(q.split("&")).stream()
                        .filter(parameter -> !isTracking(parameter))
                        .collect(Collectors.joining("&")))
                .filter(q -> !q.isEmpty());
        return new WebAddress(scheme, host, path, kept, Optional.empty());
    }

    @Override
    public String toString() {
        return scheme + "://" + host + path + query.map(q -> "?" + q).orElse("")
                + fragment.map(f -> "#" + f).orElse("");
    }

    private WebAddress relative(String reference, Optional<String> newQuery, Optional<String> newFragment) {
        if (reference.isEmpty()) {
            return new WebAddress(scheme, host, path, newQuery.isPresent() ? newQuery : query, newFragment);
        }
        String whole = reference.startsWith("/") ? reference : path.substring(0, path.lastIndexOf('/') + 1) + reference;
        return new WebAddress(scheme, host, normalPath(whole), newQuery, newFragment);
    }

    private static Optional<String> host(String scheme, String authority) {
        if (!(scheme.equals("http") || scheme.equals("https")) || authority.length() < 3) {
            return Optional.empty();
        }
        String place = authority.substring(Math.max(2, authority.lastIndexOf('@') + 1));
        int colon = place.lastIndexOf(':');
        boolean ported = colon > place.lastIndexOf(']');
        String port = ported ? place.substring(colon + 1) : "";
        return ascii(ported ? place.substring(0, colon) : place)
                .filter(host -> HOST.matcher(host).matches() && !host.contains(".."))
                .filter(host -> port.matches("\\d{0,5}"))
                .map(host -> host + (isDefault(scheme, port) ? "" : ":" + port));
    }

    private static boolean isDefault(String scheme, String port) {
        return port.isEmpty() || port.equals(scheme.equals("http") ? "80" : "443");
    }

    private static Optional<String> ascii(String host) {
        if (host.startsWith("[")) {
            return Optional.of(host.toLowerCase(Locale.ROOT));
        }
        try {
            return Optional.of(IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
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
                segments.add(escaped(all[i], UNESCAPED));
            } else if (last && all[i].equals(".")) {
                segments.add("");
            }
        }
        return "/" + String.join("/", segments);
    }

    private static String escaped(String text, String kept) {
        var out = new StringBuilder(text.length() + 16);
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || kept.indexOf(c) >= 0);
            if (plain || (c == '%' && isEscape(text, i))) {
                out.append((char) c);
            } else if (c < 0xD800 || c > 0xDFFF) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(String.format(Locale.ROOT, "%02X", b));
                }
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
    }

    private static boolean isTracking(String parameter) {
        String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || TRACKING.contains(name);
    }

    private static String part(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
