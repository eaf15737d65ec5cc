package dateline.feed.format;

import dateline.feed.CleanText;
import dateline.feed.Feed;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFormat;
import dateline.feed.FeedLinks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdom2.Document;
import org.jdom2.Element;

/**
 * The list of all feeds as OPML 2.0, for the import of a feed reader: one group a feed, one outline a format. It depends
 * on the publication alone, so it has no date.
 */
public final class OpmlFormat implements FeedRenderer {
    private static final String SPECIFICATION = "http://opml.org/spec2.opml";

    /** The words that OPML 2.0 knows; it has none for JSON Feed. */
    private static final Map<String, String> VERSIONS = Map.of("rss", "RSS2", "atom", "ATOM1");

    private final List<Feed> feeds;

    /** Lists these feeds, in their order. */
    public OpmlFormat(List<Feed> feeds) {
        this.feeds = List.copyOf(feeds);
    }

    @Override
    public byte[] render(FeedDocument document, EntryCache cache) {
        var head = new Element("head")
                .addContent(text("title", CleanText.line(document.publication().title())))
                .addContent(text("docs", SPECIFICATION));
        var body = new Element("body");
        feeds.forEach(feed -> body.addContent(group(feed, document)));
        var opml = new Element("opml")
                .setAttribute("version", "2.0")
                .addContent(head)
                .addContent(body);
        return XmlOutput.atom(new Document(opml));
    }

    private static Element group(Feed feed, FeedDocument document) {
        var group = outline(feed.title());
        FeedFormat.ALL.forEach(format -> group.addContent(outline(feed, format, document)));
        return group;
    }

    private static Element outline(Feed feed, FeedFormat format, FeedDocument document) {
        String title = feed.title() + " (" + format.title() + ")";
        var outline = outline(title)
                .setAttribute("title", CleanText.line(title))
                .setAttribute("type", "rss")
                .setAttribute(
                        "xmlUrl", FeedLinks.absolute(document, feed.address().href(format)))
                .setAttribute(
                        "htmlUrl", FeedLinks.absolute(document, feed.address().page()))
                .setAttribute("description", CleanText.line(feed.description()))
                .setAttribute("language", feed.language());
        Optional.ofNullable(VERSIONS.get(format.extension()))
                .ifPresent(version -> outline.setAttribute("version", version));
        return outline;
    }

    private static Element outline(String text) {
        return new Element("outline").setAttribute("text", CleanText.line(text));
    }

    private static Element text(String name, String text) {
        return new Element(name).setText(text);
    }
}
