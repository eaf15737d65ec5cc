package dateline.partner;

import dateline.feed.format.XmlOutput;
import dateline.feed.publish.PartnerSelection.Withdrawal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Gunosy and NewsPass, GunosyFeed 3.2.4. */
final class GunosyProfile extends RssProfile {
    private static final Namespace GNF = Namespace.getNamespace("gnf", "http://assets.gunosy.com/media/gnf");
    private static final int DESCRIPTION = 35;
    private static final Duration OLDEST = Duration.ofDays(10);
    private static final AddressRule ADDRESSES = new AddressRule(Set.of("https"), 255);

    private static final AllowedHtml HTML = new AllowedHtml(
            AllowedHtml.elements(
                    "a b blockquote br caption cite code div em figcaption figure h1 h2 h3 h4 h5 h6 i img li ol p q",
                    "s small span strong sub sup table tbody td tfoot th thead tr u ul"),
            AllowedHtml.ANY_DEPTH,
            true,
            ADDRESSES,
            new PictureRule(ADDRESSES, Long.MAX_VALUE));

    @Override
    public String name() {
        return "gunosy";
    }

    @Override
    public Set<String> keys() {
        return Set.of("logo", "wide-logo");
    }

    @Override
    public AllowedHtml html() {
        return HTML;
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(Requirement.text(), Requirement.youngerThan(OLDEST), Requirement.address(ADDRESSES));
    }

    @Override
    public byte[] render(PartnerDocument document) {
        Element channel =
                RssElements.channel(document, DESCRIPTION, GNF, XmlOutput.CONTENT, XmlOutput.DC, XmlOutput.MEDIA);
        document.terms()
                .logo()
                .ifPresent(logo -> channel.addContent(RssElements.image(document, logo.toASCIIString())));
        document.terms()
                .wideLogo()
                .ifPresent(logo -> channel.addContent(XmlOutput.element("wide_image_link", GNF, logo.toASCIIString())));
        channel.addContent(RssElements.text("ttl", Long.toString(PartnerDocument.freshMinutes())));
        document.rights().ifPresent(rights -> channel.addContent(RssElements.text("copyright", rights)));
        channel.addContent(
                RssElements.text("lastBuildDate", date(document.feed().updated())));
        channel.addContent(document.items(GunosyProfile::item, GunosyProfile::withdrawn));
        return RssElements.bytes(channel);
    }

    /** The guid is the last part of the id, for the platform takes no address there and the id may be one that was kept. */
    private static Element item(SyndicatedStory story) {
        var entry = story.entry();
        Element item = RssElements.item(story.id().key(), entry.title(), entry.link());
        item.addContent(RssElements.charactersOf("encoded", XmlOutput.CONTENT, story.html()));
        item.addContent(RssElements.text("pubDate", date(entry.published())));
        item.addContent(XmlOutput.element("modified", GNF, date(entry.updated())));
        item.addContent(RssElements.creators(story));
        RssElements.enclosure(story).ifPresent(item::addContent);
        return item.addContent(RssElements.status("active"));
    }

    private static Element withdrawn(Withdrawal gone) {
        return RssElements.item(gone.id().key(), PartnerDocument.headline(gone), gone.link())
                .addContent(RssElements.charactersOf(
                        "encoded", XmlOutput.CONTENT, RssElements.paragraph(PartnerDocument.notice(gone))))
                .addContent(RssElements.text("pubDate", date(gone.published())))
                .addContent(XmlOutput.element("modified", GNF, date(gone.when())))
                .addContent(RssElements.status("deleted"));
    }

    private static String date(Instant time) {
        return RssElements.date(time, RssElements.JAPAN);
    }
}
