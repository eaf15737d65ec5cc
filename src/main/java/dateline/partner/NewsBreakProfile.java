package dateline.partner;

import dateline.feed.format.XmlOutput;
import dateline.feed.publish.PartnerSelection.Withdrawal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jdom2.Element;

/** NewsBreak's RSS, as others describe it: it gives its list of fields to partners only. */
final class NewsBreakProfile extends RssProfile {
    private static final int DESCRIPTION = 300;

    private static final LocalDate READ = LocalDate.of(2026, 11, 23);
    private static final Clause TEXT =
            Clause.must("NEWSBREAK-01", "NewsBreak, second-hand: full text; what is a snippet fails.", READ);
    private static final Clause PICTURE =
            Clause.must("NEWSBREAK-01", "NewsBreak, second-hand: a story without a lead picture fails.", READ);
    private static final Clause CREDIT =
            Clause.must("NEWSBREAK-01", "NewsBreak, second-hand: the credit of a picture is expected.", READ);
    private static final Clause AUTHOR =
            Clause.should("PART-01", "NewsBreak, second-hand: a byline is expected.", READ);
    private static final Clause ENGLISH =
            Clause.must("PART-01", "NewsBreak, second-hand: what is not in English fails.", READ);
    private static final AllowedHtml HTML = new AllowedHtml(
            AllowedHtml.elements(
                    "a b blockquote br caption em figcaption figure h1 h2 h3 h4 h5 h6 i img li ol p strong sub sup",
                    "table tbody td tfoot th thead tr u ul"),
            AllowedHtml.ANY_DEPTH,
            false,
            AddressRule.WEB,
            PictureRule.WEB);

    NewsBreakProfile() {
        super("newsbreak", HTML);
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(Requirement.text(TEXT));
    }

    @Override
    public List<Requirement> wishes() {
        return List.of(
                new Requirement(PICTURE, StoryChecks.picture()),
                new Requirement(PICTURE, StoryChecks.pictures(PictureRule.WEB)),
                new Requirement(CREDIT, StoryChecks.credit()),
                new Requirement(AUTHOR, StoryChecks.author()),
                new Requirement(ENGLISH, StoryChecks.language(Locale.ENGLISH)));
    }

    @Override
    public byte[] render(PartnerDocument document) {
        Element channel = RssElements.channel(
                document, DESCRIPTION, XmlOutput.CONTENT, XmlOutput.DC, XmlOutput.DCTERMS, XmlOutput.MEDIA);
        channel.addContent(RssElements.rightsAndBuild(document));
        channel.addContent(document.items(NewsBreakProfile::item, NewsBreakProfile::withdrawn));
        return RssElements.bytes(channel);
    }

    private static Element item(SyndicatedStory story) {
        var entry = story.entry();
        Element item = RssElements.permalinkItem(entry.title(), entry.link());
        RssElements.summary(story).ifPresent(item::addContent);
        dates(item, entry.published(), entry.updated());
        item.addContent(RssElements.creators(story));
        item.addContent(RssElements.categories(story));
        item.addContent(RssElements.fullText(story.html()));
        story.image().ifPresent(image -> item.addContent(RssElements.picture(image, XmlOutput.MEDIA)));
        return item;
    }

    private static Element withdrawn(Withdrawal gone) {
        Element item = RssElements.permalinkItem(PartnerDocument.headline(gone), gone.link());
        return dates(item, gone.published(), gone.moved())
                .addContent(RssElements.notice(gone))
                .addContent(RssElements.status("deleted"));
    }

    private static Element dates(Element item, Instant published, Instant updated) {
        return item.addContent(RssElements.text("pubDate", RssElements.date(published)))
                .addContent(XmlOutput.element("modified", XmlOutput.DCTERMS, updated.toString()));
    }
}
