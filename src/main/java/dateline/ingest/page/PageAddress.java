package dateline.ingest.page;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Where a page that was filed without its address was found, by its own word, so that what it names relatively is found. */
final class PageAddress {
    private PageAddress() {}

    /** Sets what its addresses are relative to, where nobody else has told it. */
    static void set(Document page) {
        if (!isWeb(page.baseUri())) {
            own(page).ifPresent(page::setBaseUri);
        }
    }

    /** Its canonical link (RFC 6596) or that of Open Graph; its {@code base} (WHATWG HTML section 4.2.3) is relative to that. */
    private static Optional<String> own(Document page) {
        Optional<String> own = Stream.of(
                        attribute(page, "link[rel~=(?i)(?:^|\\s)canonical(?:\\s|$)][href]", "href"),
                        attribute(page, "meta[property=og:url], meta[name=og:url]", "content"),
                        attribute(page, "meta[name=twitter:url], meta[property=twitter:url]", "content"),
                        attribute(page, "link[rel=amphtml][href]", "href"))
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(PageAddress::isWeb)
                .findFirst();
        Optional<String> base = attribute(page, "base[href]", "href").map(String::strip);
        return own.map(address -> base.map(href -> StringUtil.resolve(address, href))
                .filter(PageAddress::isWeb)
                .orElse(address));
    }

    private static Optional<String> attribute(Document page, String selector, String name) {
        return Optional.ofNullable(page.selectFirst(selector)).map((Element element) -> element.attr(name));
    }

    private static boolean isWeb(String address) {
        try {
            URI uri = URI.create(address);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
