package dateline.partner;

import dateline.feed.format.XmlOutput;
import dateline.feed.publish.PartnerSelection.Withdrawal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Yahoo in the United States, as others describe it. Its {@code pubDate} never moves, an update stands in a bare element. */
final class YahooProfile extends RssProfile {
    /** Yahoo's own older address of Media RSS. */
    private static final Namespace MEDIA = Namespace.getNamespace("media", "http://search.yahoo.com/rss");

    private static final int DESCRIPTION = 300;
    private static final int FEWEST_WORDS = 150;
    private static final int LEAST_WIDTH = 1280;
    private static final int LEAST_HEIGHT = 720;
    private static final long MOST_PICTURE_BYTES = 5_000_000;

    private static final LocalDate READ = LocalDate.of(2026, 11, 23);
    private static final Clause TEXT =
            Clause.must("YAHOO-01", "Yahoo, second-hand: a body has 150 words or more, once it is cleaned.", READ);
    private static final Clause PICTURE = Clause.must(
            "YAHOO-02", "Yahoo, second-hand: a picture has 1280×720 pixels or more, and at most 5 MB.", READ);

    private static final PictureRule PICTURES = new PictureRule(AddressRule.WEB, MOST_PICTURE_BYTES);
    private static final AllowedHtml HTML = new AllowedHtml(
            AllowedHtml.elements(
                    "a b blockquote br caption em figcaption figure h1 h2 h3 h4 h5 h6 i img li ol p strong sub sup",
                    "table tbody td tfoot th thead tr u ul"),
            AllowedHtml.ANY_DEPTH,
            false,
            AddressRule.WEB,
            PICTURES);

    YahooProfile() {
        super("yahoo", HTML);
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(Requirement.text(TEXT));
    }

    @Override
    public List<Requirement> wishes() {
        return List.of(
                new Requirement(TEXT, StoryChecks.words(FEWEST_WORDS)),
                new Requirement(PICTURE, StoryChecks.picture()),
                new Requirement(PICTURE, StoryChecks.pictureSize(LEAST_WIDTH, LEAST_HEIGHT)),
                new Requirement(PICTURE, StoryChecks.pictures(PICTURES)));
    }

    @Override
    public byte[] render(PartnerDocument document) {
        Element channel = RssElements.channel(document, DESCRIPTION, XmlOutput.CONTENT, XmlOutput.DC, MEDIA);
        channel.addContent(RssElements.rightsAndBuild(document));
        channel.addContent(document.items(YahooProfile::item, YahooProfile::withdrawn));
        return RssElements.bytes(channel);
    }

    private static Element item(SyndicatedStory story) {
        var entry = story.entry();
        Element item = RssElements.item(entry.id(), entry.title(), entry.link());
        RssElements.summary(story).ifPresent(item::addContent);
        dates(item, entry.published(), entry.updated());
        item.addContent(RssElements.creators(story));
        item.addContent(RssElements.categories(story));
        item.addContent(RssElements.fullText(story.html()));
        story.image().ifPresent(image -> item.addContent(RssElements.picture(image, MEDIA)));
        return item;
    }

    private static Element withdrawn(Withdrawal gone) {
        Element item = RssElements.item(gone.id().value(), PartnerDocument.headline(gone), gone.link());
        return dates(item, gone.published(), gone.moved())
                .addContent(RssElements.notice(gone))
                .addContent(RssElements.status("deleted", MEDIA));
    }

    private static Element dates(Element item, Instant published, Instant updated) {
        return item.addContent(RssElements.text("pubDate", RssElements.date(published)))
                .addContent(RssElements.text("updated", updated.toString()));
    }
}
