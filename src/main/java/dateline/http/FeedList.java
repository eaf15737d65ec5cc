package dateline.http;

import dateline.feed.Feed;
import dateline.feed.publish.Edition;
import dateline.publication.Publication;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All feeds, for programs: {@code /feeds.json} (DISC-12). */
public final class FeedList {
    private FeedList() {}

    /** The feeds that this edition lists. */
    public static byte[] json(Edition edition) {
        Publication publication = edition.publication();
        var members = new LinkedHashMap<String, Object>();
        members.put("title", publication.title());
        members.put("description", publication.description());
        members.put("home_page_url", publication.site().toString());
        members.put("language", publication.language());
        publication.rights().ifPresent(rights -> members.put("rights", rights));
        members.put("opml_url", SiteAddresses.of(publication, RepresentationCache.OPML));
        members.put(
                "feeds",
                edition.feeds().stream().map(feed -> feed(publication, feed)).toList());
        return JsonWriter.bytes(members);
    }

    private static Map<String, Object> feed(Publication publication, Feed feed) {
        var members = new LinkedHashMap<String, Object>();
        members.put("id", feed.id());
        members.put("title", feed.title());
        members.put("description", feed.description());
        members.put("language", feed.language());
        members.put("page_url", SiteAddresses.page(publication, feed.address()));
        members.put("formats", formats(FeedLink.of(publication, feed)));
        return members;
    }

    private static List<Map<String, String>> formats(List<FeedLink> links) {
        return links.stream()
                .map(link -> Map.of("title", link.formatTitle(), "type", link.mediaType(), "url", link.url()))
                .<Map<String, String>>map(TreeMap::new)
                .toList();
    }
}
