package dateline.ingest.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * The vocabularies that an element of a feed can belong to, known by the address of the namespace in any of its spellings, or
 * by the usual prefix where the feed does not declare it or declares something unknown.
 */
enum FeedNamespace {
    /** The elements of RSS itself, with or without one of its namespaces, and any unprefixed element of no known one. */
    PLAIN(
            "purl.org/rss/1.0",
            "my.netscape.com/rdf/simple/0.9",
            "channel.netscape.com/rdf/simple/0.9",
            "backend.userland.com/rss2",
            "backend.userland.com/rss",
            "blogs.law.harvard.edu/tech/rss",
            "cyber.law.harvard.edu/rss/rss.html",
            "purl.org/net/rss1.1",
            "purl.org/rss/1.0/modules/rss091",
            "rss:"),
    ATOM("www.w3.org/2005/atom", "purl.org/atom/ns", "purl.org/atom/app", "atom:", "a10:"),
    RDF("www.w3.org/1999/02/22-rdf-syntax-ns", "rdf:"),
    DC("purl.org/dc/elements/1.0", "purl.org/dc/elements/1.1", "dc:"),
    TERMS("purl.org/dc/terms", "dcterms:", "dcterm:"),
    CONTENT("purl.org/rss/1.0/modules/content", "content:"),
    MEDIA("search.yahoo.com/mrss", "tools.search.yahoo.com/mrss", "media:"),
    ITUNES("www.itunes.com/dtds/podcast-1.0.dtd", "itunes:"),
    XHTML("www.w3.org/1999/xhtml", "xhtml:"),
    OTHER;

    private static final Map<String, FeedNamespace> BY_ADDRESS = new HashMap<>();
    private static final Map<String, FeedNamespace> BY_PREFIX = new HashMap<>();

    static {
        for (FeedNamespace feedNamespace : values()) {
            for (String name : feedNamespace.names.split(" ")) {
                if (name.endsWith(":")) {
                    BY_PREFIX.put(name.substring(0, name.length() - 1), feedNamespace);
                } else {
                    BY_ADDRESS.put(name, feedNamespace);
                }
            }
        }
    }

    private final String names;

    FeedNamespace(String... names) {
        this.names = String.join(" ", names);
    }

    /** The vocabulary of an element. */
    static FeedNamespace of(Element element) {
        String name = element.tagName();
        int colon = name.indexOf(':');
        FeedNamespace known = BY_ADDRESS.get(folded(element.tag().namespace()));
        if (known != null) {
            return known;
        }
        return colon < 0
                ? PLAIN
                : BY_PREFIX.getOrDefault(name.substring(0, colon).toLowerCase(Locale.ROOT), OTHER);
    }

    /** {@code https://purl.org/DC/terms/} and {@code http://purl.org/dc/terms#} are meant as the same. */
    private static String folded(String address) {
        String lower = address.strip().toLowerCase(Locale.ROOT);
        int start = lower.startsWith("https://") ? 8 : lower.startsWith("http://") ? 7 : 0;
        int end = lower.length();
        while (end > start && (lower.charAt(end - 1) == '/' || lower.charAt(end - 1) == '#')) {
            end--;
        }
        return lower.substring(start, end);
    }
}
