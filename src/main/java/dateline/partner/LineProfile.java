package dateline.partner;

import dateline.article.WebUrl;
import dateline.feed.CleanText;
import dateline.feed.EntryCategory;
import dateline.feed.format.XmlOutput;
import dateline.feed.publish.PartnerSelection.Withdrawal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** LINE NEWS and LINE account media, as publishers' feeds for it are seen to be: there is no public specification. */
final class LineProfile extends RssProfile {
    private static final Namespace OA = Namespace.getNamespace("oa", "http://news.line.me/rss/1.0/oa");
    private static final int DESCRIPTION = 300;
    private static final int MOST_RELATED = 5;

    /** The two dialects that are seen: of each, how it says that a story is there, and that it is withdrawn. */
    private static final Map<String, Words> STATUS =
            Map.of("pubStatus", new Words("2", "0"), "delStatus", new Words("0", "1"));

    private static final String USUAL_STATUS = "pubStatus";

    private static final LocalDate READ = LocalDate.of(2026, 11, 23);
    private static final Clause TEXT = Clause.must(
            "LINE-02", "Feed generators for LINE, observed: the description holds the full body with few tags.", READ);
    private static final Clause PICTURE =
            Clause.should("LINE-02", "Feed generators for LINE, observed: an item has a picture as enclosure.", READ);
    private static final Clause PICTURE_TYPE =
            Clause.should("MEDIA-15", "Dateline: a picture that not every app shows is left out.", READ);

    /** Few elements, for the description holds the text; a heading of the third level is not taken. */
    private static final AllowedHtml HTML = new AllowedHtml(
            AllowedHtml.elements("a b blockquote br em h1 h2 hr i img li ol p strong u ul"),
            AllowedHtml.ANY_DEPTH,
            false,
            AddressRule.WEB,
            PictureRule.WEB);

    private record Words(String published, String withdrawn) {}

    LineProfile() {
        super("line", HTML);
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(Requirement.text(TEXT));
    }

    @Override
    public List<Requirement> wishes() {
        return List.of(
                new Requirement(PICTURE, StoryChecks.picture()),
                new Requirement(PICTURE_TYPE, StoryChecks.pictures(PictureRule.WEB)));
    }

    @Override
    public byte[] render(PartnerDocument document) {
        Element channel = RssElements.channel(document, DESCRIPTION, OA);
        channel.addContent(
                RssElements.text("lastBuildDate", date(document.feed().updated())));
        String status = document.terms().withdrawal().orElse(USUAL_STATUS);
        Words words = STATUS.getOrDefault(status, new Words("2", "0"));
        channel.addContent(document.items(
                story -> item(story).addContent(XmlOutput.element(status, OA, words.published())),
                gone -> withdrawn(gone).addContent(XmlOutput.element(status, OA, words.withdrawn()))));
        return RssElements.bytes(channel);
    }

    private static Element item(SyndicatedStory story) {
        var entry = story.entry();
        Element item = RssElements.item(entry.id(), entry.title(), entry.link());
        item.addContent(RssElements.text("description", story.html()));
        RssElements.enclosure(story).ifPresent(item::addContent);
        story.image()
                .flatMap(image -> image.credit())
                .ifPresent(credit -> item.addContent(XmlOutput.element("imgAuthor", OA, credit)));
        entry.entryCategories().stream()
                .map(EntryCategory::label)
                .findFirst()
                .ifPresent(label -> item.addContent(XmlOutput.element("category", OA, label)));
        item.addContent(related(story));
        return dates(item, entry.published(), entry.updated());
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
        return dates(item, gone.published(), gone.moved());
    }

    private static Element dates(Element item, Instant published, Instant updated) {
        return item.addContent(RssElements.text("pubDate", date(published)))
                .addContent(XmlOutput.element("lastPubDate", OA, date(updated)));
    }

    private static String date(Instant time) {
        return RssElements.date(time, RssElements.JAPAN);
    }
}
