package dateline.partner;

import dateline.feed.format.XmlOutput;
import dateline.feed.publish.PartnerSelection.Withdrawal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * SmartNews, SmartFormat 2.1 as RSS. The platform looks again at an item only when its {@code pubDate} has moved, so this is
 * the time of the last update and of the withdrawal (help page 360021354914).
 */
final class SmartNewsProfile extends RssProfile {
    private static final Namespace SNF = Namespace.getNamespace("snf", "http://www.smartnews.be/snf");
    private static final int DESCRIPTION = 30;
    private static final long LARGEST_FEED = 1_000_000;
    private static final Duration OLDEST = Duration.ofDays(365);

    private static final LocalDate SPECIFICATION_READ = LocalDate.of(2026, 11, 23);
    private static final LocalDate HELP_READ = LocalDate.of(2026, 11, 28);
    private static final Clause TEXT = Clause.must(
            "SN-04",
            "SmartFormat 2.1, item: title, link, guid, pubDate and content:encoded are required.",
            SPECIFICATION_READ);
    private static final Clause AGE = Clause.should(
            "SN-10", "SmartNews help 360049232353: no old and no future-dated articles are in the feed.", HELP_READ);
    private static final Clause PICTURE = Clause.should(
            "SN-05", "SmartFormat 2.1, item: media:thumbnail is the picture in the list.", SPECIFICATION_READ);
    private static final Clause PICTURE_TYPE =
            Clause.should("MEDIA-15", "Dateline: a picture that not every app shows is left out.", SPECIFICATION_READ);
    private static final Clause SIZE =
            Clause.should("SN-08", "SmartFormat 2.1, notes: a feed has at most 1 MB.", SPECIFICATION_READ);

    /** The platform's list is longer by elements that no body of ours has. */
    private static final AllowedHtml HTML = new AllowedHtml(
            AllowedHtml.elements(
                    "a abbr aside b blockquote br caption cite code dd del dfn div dl dt em figcaption figure h1 h2",
                    "h3 h4 h5 i img li ol p small strong sub sup table tbody td tfoot th thead tr ul"),
            AllowedHtml.ANY_DEPTH,
            false,
            AddressRule.WEB,
            PictureRule.WEB);

    SmartNewsProfile() {
        super("smartnews", HTML);
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(Requirement.text(TEXT));
    }

    @Override
    public List<Requirement> wishes() {
        return List.of(
                new Requirement(AGE, StoryChecks.youngerThan(OLDEST)),
                new Requirement(PICTURE, StoryChecks.picture()),
                new Requirement(PICTURE_TYPE, StoryChecks.pictures(PictureRule.WEB)));
    }

    @Override
    public List<DocumentRequirement> documentWishes() {
        return List.of(DocumentRequirement.size(SIZE, LARGEST_FEED));
    }

    @Override
    public byte[] render(PartnerDocument document) {
        Element channel =
                RssElements.channel(document, DESCRIPTION, XmlOutput.CONTENT, XmlOutput.DC, XmlOutput.MEDIA, SNF);
        channel.addContent(
                RssElements.text("pubDate", RssElements.date(document.feed().updated())));
        channel.addContent(RssElements.text("ttl", Long.toString(PartnerDocument.freshMinutes())));
        document.rights().ifPresent(rights -> channel.addContent(RssElements.text("copyright", rights)));
        document.terms()
                .logo()
                .ifPresent(logo -> channel.addContent(RssElements.image(document, logo.toASCIIString())));
        document.terms().wideLogo().ifPresent(logo -> channel.addContent(logo("logo", logo)));
        document.terms().darkLogo().ifPresent(logo -> channel.addContent(logo("darkModeLogo", logo)));
        channel.addContent(document.items(SmartNewsProfile::item, SmartNewsProfile::withdrawn));
        return RssElements.bytes(channel);
    }

    private static Element logo(String name, URI address) {
        return new Element(name, SNF).addContent(RssElements.text("url", address.toASCIIString()));
    }

    private static Element item(SyndicatedStory story) {
        var entry = story.entry();
        Element item = RssElements.item(entry.id(), entry.title(), entry.link());
        RssElements.summary(story).ifPresent(item::addContent);
        item.addContent(RssElements.fullText(story.html()));
        item.addContent(RssElements.text("pubDate", RssElements.date(entry.updated())));
        item.addContent(RssElements.categories(story));
        item.addContent(RssElements.creators(story));
        item.addContent(
                XmlOutput.element("language", XmlOutput.DC, entry.language().tag()));
        story.image()
                .ifPresent(image ->
                        item.addContent(new Element("thumbnail", XmlOutput.MEDIA).setAttribute("url", image.url())));
        return item.addContent(RssElements.status("active"));
    }

    private static Element withdrawn(Withdrawal gone) {
        return RssElements.item(gone.id().value(), PartnerDocument.headline(gone), gone.link())
                .addContent(RssElements.notice(gone))
                .addContent(RssElements.text("pubDate", RssElements.date(gone.moved())))
                .addContent(RssElements.status("deleted"));
    }
}
