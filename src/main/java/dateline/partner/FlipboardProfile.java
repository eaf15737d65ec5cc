package dateline.partner;

import dateline.feed.format.XmlOutput;
import dateline.feed.publish.PartnerSelection.Withdrawal;
import java.time.LocalDate;
import java.util.List;
import org.jdom2.Element;

/** Flipboard's RSS. It has no word for a withdrawn story: under the same guid stands the notice alone. */
final class FlipboardProfile extends RssProfile {
    private static final int DESCRIPTION = 300;
    private static final int SHORTEST_SUMMARY = 300;
    private static final int LEAST_SIDE = 400;
    private static final int LEAST_ITEMS = 30;

    private static final LocalDate READ = LocalDate.of(2026, 11, 28);
    private static final Clause TEXT = Clause.must(
            "FLIP-01",
            "about.flipboard.com/rss-spec: the entire body copy of the article, not headline and summary.",
            READ);
    private static final Clause SUMMARY =
            Clause.should("FLIP-01", "Flipboard RSS guidelines: a description has 300 or more characters.", READ);
    private static final Clause AUTHOR =
            Clause.should("FLIP-01", "about.flipboard.com/rss-spec: dc:creator names the author.", READ);
    private static final Clause PICTURE =
            Clause.must("FLIP-02", "about.flipboard.com/rss-spec: at least one image in each article.", READ);
    private static final Clause PICTURE_SIZE = Clause.must(
            "FLIP-02",
            "about.flipboard.com/rss-spec: no less than 400 pixels in the smallest dimension (500 in a later text).",
            READ);
    private static final Clause ITEMS =
            Clause.should("FLIP-03", "about.flipboard.com/rss-spec: at least 30 items.", READ);
    private static final Clause HOST = Clause.should(
            "FLIP-04", "Flipboard RSS guidelines: items link to the host that the feed is on, preferably.", READ);

    /** HTML5 as a reader's app shows it. */
    private static final AllowedHtml HTML = new AllowedHtml(
            AllowedHtml.elements(
                    "a aside b blockquote br caption cite code dd div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img li",
                    "ol p pre q s small span strong sub sup table tbody td tfoot th thead tr u ul"),
            AllowedHtml.ANY_DEPTH,
            false,
            AddressRule.WEB_AND_MAIL,
            PictureRule.WEB);

    FlipboardProfile() {
        super("flipboard", HTML);
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(Requirement.text(TEXT));
    }

    @Override
    public List<Requirement> wishes() {
        return List.of(
                new Requirement(PICTURE, StoryChecks.picture()),
                new Requirement(PICTURE_SIZE, StoryChecks.pictureSize(LEAST_SIDE, LEAST_SIDE)),
                new Requirement(PICTURE, StoryChecks.pictures(PictureRule.WEB)),
                new Requirement(SUMMARY, StoryChecks.summary(SHORTEST_SUMMARY)),
                new Requirement(AUTHOR, StoryChecks.author()),
                new Requirement(HOST, StoryChecks.ownHost()));
    }

    @Override
    public List<DocumentRequirement> documentWishes() {
        return List.of(DocumentRequirement.items(ITEMS, LEAST_ITEMS));
    }

    @Override
    public byte[] render(PartnerDocument document) {
        Element channel = RssElements.channel(document, DESCRIPTION, XmlOutput.CONTENT, XmlOutput.DC, XmlOutput.MEDIA);
        channel.addContent(RssElements.rightsAndBuild(document));
        channel.addContent(document.items(FlipboardProfile::item, FlipboardProfile::withdrawn));
        return RssElements.bytes(channel);
    }

    private static Element item(SyndicatedStory story) {
        var entry = story.entry();
        Element item = RssElements.item(entry.id(), entry.title(), entry.link());
        RssElements.summary(story).ifPresent(item::addContent);
        item.addContent(RssElements.text("pubDate", RssElements.date(entry.published())));
        item.addContent(RssElements.creators(story));
        item.addContent(RssElements.categories(story));
        item.addContent(RssElements.fullText(story.html()));
        story.image().ifPresent(image -> item.addContent(RssElements.picture(image, XmlOutput.MEDIA)));
        return item;
    }

    private static Element withdrawn(Withdrawal gone) {
        return RssElements.item(gone.id().value(), PartnerDocument.headline(gone), gone.link())
                .addContent(RssElements.text("pubDate", RssElements.date(gone.published())))
                .addContent(RssElements.notice(gone))
                .addContent(RssElements.status("deleted"));
    }
}
