package dateline.export;

import dateline.feed.ContentCoding;
import dateline.feed.Feed;
import dateline.feed.FeedFormat;
import dateline.feed.publish.Edition;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The kinds of addresses, with the header fields that the server gives for one of each. */
final class WebLocations {
    /** The web server makes these of the file, or they are not the same for all addresses of a kind. */
    private static final Set<String> OF_EACH_FILE = Set.of(
            "date",
            "etag",
            "last-modified",
            "content-type",
            "content-length",
            "content-encoding",
            "link",
            "x-request-id",
            "retry-after",
            "location",
            "allow");

    private static final Pattern STYLE_ADDRESS = Pattern.compile("/style\\.css\\?(v=[A-Za-z0-9_-]+)");
    private static final String PAGE = "^/(feeds|articles)/[^.]+$";

    private final PublicSite site;
    private final Edition edition;

    WebLocations(PublicSite site, Edition edition) {
        this.site = site;
        this.edition = edition;
    }

    /** A page and its address: what holds for every page. */
    List<WebLocation> all() {
        var all = new ArrayList<WebLocation>();
        // One location answers for all feeds of which nothing else is said; the manifest has what each says itself.
        String usual = sample("/feeds.opml").field("Cache-Control").orElse("no-store");
        for (FeedFormat format : FeedFormat.ALL) {
            String extension = format.extension();
            SiteReply feed = sample("/feeds/all." + extension);
            SiteReply changes = sample("/feeds/all." + extension + "?since=" + edition.sequence());
            all.add(location(
                            "changes-" + extension,
                            "^/_changes/feeds/.+\\." + extension + "$",
                            WebLocation.Kind.CHANGES)
                    .from(changes, false));
            all.add(location(
                            "archive-" + extension,
                            "^/feeds/.+/archive/.+\\." + extension + "$",
                            WebLocation.Kind.ARCHIVE)
                    .from(withCache(changes, styleCache()), false));
            all.addAll(feedsOfTheirOwnRhythm(extension, usual));
            all.add(location("feed-" + extension, "^/feeds/.+\\." + extension + "$", WebLocation.Kind.FEED)
                    .from(withCache(feed, usual), true));
        }
        all.add(location("front", "^/$", WebLocation.Kind.PAGE).from(sample("/"), false));
        all.add(location("page", PAGE, WebLocation.Kind.PAGE).from(sample("/"), false));
        all.add(file("/feeds.opml", true));
        for (String path :
                List.of("/feeds.json", "/robots.txt", "/license.xml", "/tdm-policy.json", "/style.css", "/copy.js")) {
            all.add(file(path, false));
        }
        all.add(location("sitemap", "^/(news-)?sitemap(-[0-9]+)?\\.xml$", WebLocation.Kind.FILE)
                .from(sample("/sitemap.xml"), false));
        return all.stream()
                .filter(location -> !location.contentType().contains("problem"))
                .toList();
    }

    /** Listed feeds that may be kept for another time than is usual; it changes by steps, and seldom. */
    private List<WebLocation> feedsOfTheirOwnRhythm(String extension, String usual) {
        var own = new ArrayList<WebLocation>();
        for (Feed feed : edition.feeds()) {
            String path = feed.address().path();
            SiteReply reply = sample("/feeds/" + path + "." + extension);
            if (!reply.field("Cache-Control").orElse(usual).equals(usual)) {
                own.add(location(
                                "feed-" + extension + "-" + path.replace('/', '-'),
                                "^/feeds/" + path + "\\." + extension + "$",
                                WebLocation.Kind.FEED)
                        .from(reply, true));
            }
        }
        return own;
    }

    private WebLocation file(String path, boolean isDated) {
        String name = path.substring(1).replace('.', '-');
        return location(name, "^" + path.replace(".", "\\.") + "$", WebLocation.Kind.FILE)
                .from(sample(path), isDated);
    }

    private record Draft(String name, String pattern, WebLocation.Kind kind, String baseUrl) {
        WebLocation from(SiteReply sample, boolean isDated) {
            var links = new ArrayList<>(sample.fields().stream()
                    .filter(field -> field.name().equalsIgnoreCase("Link")
                            && field.value().contains("rel=\"license\"")
                            && !field.value().contains("rel=\"self\""))
                    .map(SiteReply.Field::value)
                    .toList());
            if (kind == WebLocation.Kind.FEED) {
                String type = contentType(sample).replaceFirst(";.*", "");
                links.add("<" + baseUrl + "{path}>; rel=\"self\"; type=\"" + type + "\"");
                sample.link("hub").ifPresent(hub -> links.add("<" + hub + ">; rel=\"hub\""));
            }
            return new WebLocation(name, pattern, kind, contentType(sample), isDated, common(sample), links);
        }
    }

    private static String contentType(SiteReply sample) {
        return sample.field("Content-Type").orElse("application/octet-stream");
    }

    private Draft location(String name, String pattern, WebLocation.Kind kind) {
        return new Draft(name, pattern, kind, edition.publication().baseUrl().toString());
    }

    /** What holds for all answers of a kind; what a file cannot do is not said to make a difference. */
    static List<SiteReply.Field> common(SiteReply sample) {
        return sample.fields().stream()
                .filter(field -> !OF_EACH_FILE.contains(field.name().toLowerCase(Locale.ROOT)))
                .map(field -> field.name().equalsIgnoreCase("Vary")
                        ? new SiteReply.Field("Vary", field.value().replace(", A-IM", ""))
                        : field)
                .toList();
    }

    private static SiteReply withCache(SiteReply sample, String cache) {
        UnaryOperator<SiteReply.Field> cached = field ->
                field.name().equalsIgnoreCase("Cache-Control") ? new SiteReply.Field(field.name(), cache) : field;
        return new SiteReply(
                sample.status(), sample.fields().stream().map(cached).toList(), sample.body());
    }

    /** The query by which the pages ask for the style sheet. */
    String styleQuery() {
        String front = new String(sample("/").body(), StandardCharsets.UTF_8);
        var address = STYLE_ADDRESS.matcher(front);
        return address.find() ? address.group(1) : "v=none";
    }

    /** What is kept for ever. */
    String styleCache() {
        return sample("/style.css?" + styleQuery()).field("Cache-Control").orElse("no-store");
    }

    private SiteReply sample(String target) {
        return sample(target, SiteRequest.ANYTHING);
    }

    SiteReply sample(String target, String accept) {
        return site.get(new SiteRequest(target, ContentCoding.IDENTITY, "", accept));
    }
}
