package dateline.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Tells feeds from other documents. */
final class FeedSniffer {
    private static final int HEAD = 8_192;
    private static final Pattern XML_ROOT =
            Pattern.compile("<(?:\\w{1,20}:)?(?:rss|rdf|feed|channel)[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTRY =
            Pattern.compile("<(?:\\w{1,20}:)?entry[\\s>][^>]*purl.org/atom|<(?:\\w{1,20}:)?entry[\\s>][^>]*/2005/Atom");
    private static final Pattern JSON_VERSION =
            Pattern.compile("\"version\"\\s{0,9}:\\s{0,9}\"https?:\\\\?/\\\\?/jsonfeed\\.org");

    /** Members that a JSON Feed has and the article form has not; not within a text, where the quotes are escaped. */
    private static final Pattern JSON_MEMBER =
            Pattern.compile("(?<!\\\\)\"(?:home_page_url|feed_url)\"\\s{0,9}:\\s{0,9}\"");

    private FeedSniffer() {}

    static boolean isFeed(String text) {
        String head = text.substring(0, Math.min(text.length(), HEAD));
        if (JsonFeedDialect.reads(head)) {
            return JSON_VERSION.matcher(head.replace("\\/", "/")).find()
                    || JSON_MEMBER.matcher(head).find();
        }
        String root = root(text);
        return XML_ROOT.matcher(root).lookingAt() || ENTRY.matcher(root).lookingAt();
    }

    /** The beginning of the root element, behind declarations, comments and white space. */
    private static String root(String text) {
        int at = 0;
        int end = 0;
        while (end >= 0) {
            at = end;
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            end = prologEnd(text, at);
        }
        return text.substring(at, Math.min(text.length(), at + HEAD));
    }

    /** Where the comment, declaration or instruction ends that begins here; -1 when none does. */
    private static int prologEnd(String text, int at) {
        if (text.startsWith("<!--", at)) {
            return behind(text, "-->", at);
        }
        if (!text.startsWith("<?", at) && !text.startsWith("<!", at)) {
            return -1;
        }
        int end = behind(text, ">", at);
        boolean hasSubset =
                end >= 0 && text.startsWith("<!", at) && text.substring(at, end).indexOf('[') >= 0;
        int subsetEnd = hasSubset ? behind(text, "]", at) : end;
        return hasSubset && subsetEnd >= 0 ? behind(text, ">", subsetEnd) : subsetEnd;
    }

    private static int behind(String text, String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? -1 : found + end.length();
    }

    /** The first bytes of a feed as text, of which the letters of ASCII are right, without its byte order mark. */
    static String beginning(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return text.startsWith("ï\u00bb\u00bf") ? text.substring(3) : text;
    }

    /** Whether a feed has its items in elements of this name. */
    static boolean isItem(String name) {
        String local = name.substring(name.indexOf(':') + 1);
        return local.equalsIgnoreCase("item") || local.equalsIgnoreCase("entry");
    }

    /** Says what a document is that is no feed. */
    static String otherKind(FeedNode root) {
        return switch (root.name()) {
            case "html", "head", "body" -> "It is a web page, not a feed. Give the address of the feed itself.";
            case "opml" -> "It is a list of feeds (OPML), not a feed. Give the addresses of the feeds in it.";
            case "urlset", "sitemapindex" -> "It is a sitemap, not a feed.";
            default ->
                "It is no feed: its root is <" + shown(root.element().tagName())
                        + ">, not rss, rdf:RDF, feed or a JSON Feed.";
        };
    }

    private static String shown(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }
}
