package dateline.partner;

import dateline.article.WebUrl;
import dateline.feed.CleanText;
import dateline.feed.format.XmlOutput;
import dateline.feed.publish.PartnerSelection.Withdrawal;
import java.time.Instant;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** LINE NEWS and LINE account media, as publishers' feeds for it are seen to be: there is no public specification. */
final class LineProfile extends RssProfile {
    private static final Namespace OA = Namespace.getNamespace("oa", "http://news.line.me/rss/1.0/oa");
    private static final int DESCRIPTION = 300;
    private static final int MOST_RELATED = 5;
    private static final String PUBLISHED = "2";
    private static final String WITHDRAWN = "0";

    /** Few elements, for the description holds the text. */
    private static final AllowedHtml HTML = new AllowedHtml(
            AllowedHtml.elements("a b blockquote br em h2 h3 i img li ol p strong ul"),
            AllowedHtml.ANY_DEPTH,
            false,
            AddressRule.WEB,
            PictureRule.WEB);

    @Override
    public String name() {
        return "line";
    }

    @Override
    public AllowedHtml html() {
        return HTML;
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(Requirement.text());
    }

    @Override
    public byte[] render(PartnerDocument document) {
        Element channel = RssElements.channel(document, DESCRIPTION, OA);
        channel.addContent(
                RssElements.text("lastBuildDate", date(document.feed().updated())));
        channel.addContent(document.items(LineProfile::item, LineProfile::withdrawn));
        return RssElements.bytes(channel);
    }

    private static Element item(SyndicatedStory story) {
        var entry = story.entry();
        Element item = RssElements.item(entry.id(), entry.title(), entry.link());
        item.addContent(RssElements.text("description", story.html()));
        RssElements.enclosure(story).ifPresent(item::addContent);
        state(item, entry.published(), entry.updated(), PUBLISHED);
        return item.addContent(related(story));
    }

    private static List<Element> related(SyndicatedStory story) {
        return story.entry().article().content().related().stream()
                .flatMap(link -> link.url().flatMap(WebUrl::ascii).filter(HTML.links()::takes).stream()
                        .map(url -> new Element("reflink", OA)
                                .addContent(XmlOutput.element("refTitle", OA, CleanText.line(link.title())))
                                .addContent(XmlOutput.element("refUrl", OA, url))))
                .limit(MOST_RELATED)
                .toList();
    }

    private static Element withdrawn(Withdrawal gone) {
        Element item = RssElements.item(gone.id().value(), PartnerDocument.headline(gone), gone.link());
        item.addContent(RssElements.text("description", RssElements.paragraph(PartnerDocument.notice(gone))));
        return state(item, gone.published(), gone.when(), WITHDRAWN);
    }

    private static Element state(Element item, Instant published, Instant updated, String status) {
        return item.addContent(RssElements.text("pubDate", date(published)))
                .addContent(XmlOutput.element("lastPubDate", OA, date(updated)))
                .addContent(XmlOutput.element("pubStatus", OA, status));
    }

    private static String date(Instant time) {
        return RssElements.date(time, RssElements.JAPAN);
    }
}
