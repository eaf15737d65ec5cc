package dateline.http;

import dateline.feed.Feed;
import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import dateline.publication.Publication;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The public address of a feed in one format, for the link elements and Link fields by which readers find it. */
public record FeedLink(String url, String mediaType, String formatTitle, String title) {
    /** The links of a feed, the preferred format first. */
    public static List<FeedLink> of(Publication publication, Feed feed) {
        return FeedFormat.ALL.stream()
                .map(format -> of(publication, feed.address(), feed.title(), format))
                .toList();
    }

    /** The links of the feed of all stories. */
    public static List<FeedLink> ofEverything(Publication publication) {
        return FeedFormat.ALL.stream()
                .map(format -> of(publication, FeedAddress.ALL, publication.title(), format))
                .toList();
    }

    private static FeedLink of(Publication publication, FeedAddress address, String title, FeedFormat format) {
        return new FeedLink(
                SiteAddresses.feed(publication, address, format),
                format.mediaType(),
                format.title(),
                title + " (" + format.title() + ")");
    }

    /** The value of a Link field (RFC 8288); addresses are escaped, so that no title or slug can break it. */
    public static String header(Collection<FeedLink> links) {
        return links.stream()
                .map(link -> "<" + link.url + ">; rel=\"alternate\"; type=\"" + link.mediaType + "\"")
                .collect(Collectors.joining(", "));
    }
}
