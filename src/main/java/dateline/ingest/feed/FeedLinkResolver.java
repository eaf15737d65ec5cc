package dateline.ingest.feed;

import dateline.article.PercentEncoding;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Addresses in a feed, made absolute by what they are relative to: {@code xml:base} of the element and of those around it
 * (XML Base section 4), and at last the address that the feed was fetched from.
 *
 * @param fetched where the feed came from
 */
record FeedLinkResolver(Optional<String> fetched) {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,30}:.*", Pattern.DOTALL);
    private static final Pattern ACTIVE = Pattern.compile(
            "[\\p{C}\\s]*(?:javascript|vbscript|data|file|jar|blob|about|view-source):", Pattern.CASE_INSENSITIVE);
    private static final Pattern BREAKS = Pattern.compile("[\\t\\n\\r]+\\s*");
    private static final String IN_ADDRESSES = "!#$%&'()*+,-./:;=?@[]_~";

    /**
     * An address of an element, absolute where that is possible. Absent when it is neither http, https nor relative: no other
     * scheme leads to a page.
     */
    Optional<String> resolved(String reference, Element place) {
        return resolved(reference, base(place));
    }

    /**
     * The address that an element names, for people to see: as {@link #resolved}, and those of other schemes as they stand,
     * but for the ones that run something or open a local file.
     */
    Optional<String> shown(String reference, Element place) {
        Optional<String> web = resolved(reference, place);
        String plain = reference.strip();
        return web.isPresent() || plain.isEmpty() || ACTIVE.matcher(plain).lookingAt() ? web : Optional.of(plain);
    }

    /** Whether an address may lead to a page: it is http, https or relative. */
    static boolean isPage(String address) {
        return isWeb(address) || !SCHEME.matcher(address).matches();
    }

    /** An address that is relative to the feed's own. */
    Optional<String> resolved(String reference) {
        return resolved(reference, fetched.filter(FeedLinkResolver::isWeb));
    }

    /** What addresses in this element are relative to, when the feed says it; absolute. */
    Optional<String> told(Element place) {
        return isTold(place) ? base(place) : Optional.empty();
    }

    private static Optional<String> resolved(String reference, Optional<String> base) {
        String plain = BREAKS.matcher(reference.strip()).replaceAll("");
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        if (SCHEME.matcher(plain).matches()) {
            return isWeb(plain) ? Optional.of(plain) : Optional.empty();
        }
        return Optional.of(base.flatMap(address -> joined(address, plain)).orElse(plain));
    }

    private Optional<String> base(Element place) {
        var bases = new ArrayDeque<String>();
        for (Element at = place; at != null; at = at.parent()) {
            if (at.hasAttr("xml:base")) {
                bases.push(at.attr("xml:base").strip());
            }
        }
        Optional<String> base = fetched.filter(FeedLinkResolver::isWeb);
        for (String next : bases) {
            Optional<String> inner = resolved(next, base).filter(FeedLinkResolver::isWeb);
            base = inner.isPresent() ? inner : base;
        }
        return base;
    }

    private static boolean isTold(Element place) {
        for (Element at = place; at != null; at = at.parent()) {
            if (at.hasAttr("xml:base")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWeb(String address) {
        String start = address.substring(0, Math.min(8, address.length())).toLowerCase(Locale.ROOT);
        return start.startsWith("http://") || start.startsWith("https://");
    }

    /** RFC 3986 section 5.2, but for the cases that {@link URI#resolve} takes from the older RFC 2396. */
    private static Optional<String> joined(String base, String reference) {
        try {
            URI root = new URI(escaped(base));
            String path = root.getRawPath() == null ? "" : root.getRawPath();
            String origin = root.getScheme() + "://" + root.getRawAuthority();
            String page = origin + (path.isEmpty() ? "/" : path);
            if (reference.startsWith("?")) {
                return Optional.of(page + escaped(reference));
            }
            if (reference.startsWith("#")) {
                String query = root.getRawQuery() == null ? "" : "?" + root.getRawQuery();
                return Optional.of(page + query + escaped(reference));
            }
            return Optional.of(
                    new URI(page).resolve(new URI(escaped(reference))).toString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String escaped(String address) {
        return PercentEncoding.encoded(address, IN_ADDRESSES);
    }
}
