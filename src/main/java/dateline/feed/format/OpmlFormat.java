package dateline.feed.format;

import dateline.feed.CleanText;
import dateline.feed.Feed;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFormat;
import dateline.feed.FeedLinks;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.Element;

/**
 * A list of feeds as OPML 2.0, for the import of a feed reader, which subscribes to every line: so each feed stands in it
 * once, in the format that every reader knows. All formats of all feeds, for programs, are in {@code /feeds.json}. It
 * depends on the publication alone, so it has no date.
 */
public final class OpmlFormat implements FeedRenderer {
    private static final String SPECIFICATION = "http://opml.org/spec2.opml";

    private final List<Feed> feeds;

    /** Lists these feeds, in their order. */
    public OpmlFormat(List<Feed> feeds) {
        this.feeds = List.copyOf(feeds);
    }

    @Override
    public RenderedParts parts(FeedDocument document, EntryCache cache) {
        var head = new Element("head")
                .addContent(text("title", CleanText.line(document.publication().title())))
                .addContent(text("docs", SPECIFICATION));
        var body = new Element("body");
        feeds.forEach(feed -> body.addContent(outline(feed, document)));
        var opml = new Element("opml")
                .setAttribute("version", "2.0")
                .addContent(head)
                .addContent(body);
        return RenderedParts.of(XmlOutput.atom(new Document(opml)));
    }

    private static Element outline(Feed feed, FeedDocument document) {
        return new Element("outline")
                .setAttribute("text", CleanText.line(feed.title()))
                .setAttribute("title", CleanText.line(feed.title()))
                .setAttribute("type", "rss")
                .setAttribute("version", "RSS2")
                .setAttribute(
                        "xmlUrl", FeedLinks.absolute(document, feed.address().href(FeedFormat.RSS)))
                .setAttribute(
                        "htmlUrl", FeedLinks.absolute(document, feed.address().page()))
                .setAttribute("description", CleanText.line(feed.description()))
                .setAttribute("language", feed.language());
    }

    private static Element text(String name, String text) {
        return new Element(name).setText(text);
    }
}
