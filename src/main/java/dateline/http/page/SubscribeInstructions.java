package dateline.http.page;

import static dateline.http.page.Html.all;
import static dateline.http.page.Html.each;
import static dateline.http.page.Html.tag;
import static dateline.http.page.Html.text;

import dateline.http.FeedLink;
import dateline.publication.Publication;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How somebody who has never seen a feed subscribes to one. */
final class SubscribeInstructions {
    /** Where readers on the web take an address; it stands behind, escaped. Each was read in the reader's own help. */
    private static final Map<String, String> READERS = new TreeMap<>(Map.of(
            "Feedbin", "https://feedbin.com/?subscribe=",
            "Feedly", "https://feedly.com/i/subscription/feed%2F",
            "Inoreader", "https://www.inoreader.com/?add_feed=",
            "NewsBlur", "https://www.newsblur.com/?url=",
            "The Old Reader", "https://theoldreader.com/feeds/subscribe?url="));

    private SubscribeInstructions() {}

    /** What to do with these addresses of a feed, the preferred one first. */
    static Html to(Publication publication, List<FeedLink> links) {
        String preferred = links.get(0).url();
        return all(
                tag("p").of("A feed is an address that a feed reader looks at for you, so that each new story"
                        + " comes to you, without an account. Copy one of these addresses into your"
                        + " reader; they hold the same stories. A click on an address selects all of it."),
                FrontPage.addresses(links),
                tag("p").with("class", "readers")
                        .of(
                                tag("a").with("class", "button")
                                        .with("href", "feed:" + preferred)
                                        .of("Open in your feed reader"),
                                isReachable(publication)
                                        ? each(
                                                READERS.entrySet(),
                                                reader -> all(
                                                        text(" "),
                                                        tag("a").with("href", reader.getValue() + escaped(preferred))
                                                                .with("rel", "nofollow noreferrer")
                                                                .of(reader.getKey())))
                                        : Html.NONE));
    }

    /** A reader on the web does not reach this machine. */
    private static boolean isReachable(Publication publication) {
        String host = String.valueOf(publication.baseUrl().getHost());
        return host.contains(".") && !host.startsWith("127.") && !host.endsWith(".local");
    }

    private static String escaped(String url) {
        return URLEncoder.encode(url, StandardCharsets.UTF_8);
    }
}
