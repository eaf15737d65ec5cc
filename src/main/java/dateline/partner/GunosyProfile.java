package dateline.partner;

import dateline.feed.Offer.Withdrawal;
import dateline.feed.Xml;
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

    private static final HtmlList HTML = new HtmlList(
            HtmlList.elements(
                    "a b blockquote br caption cite code div em figcaption figure h1 h2 h3 h4 h5 h6 i img li ol p q",
                    "s small span strong sub sup table tbody td tfoot th thead tr u ul"),
            HtmlList.ANY_DEPTH,
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
    public HtmlList html() {
        return HTML;
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(Requirement.text(), Requirement.youngerThan(OLDEST), Requirement.address(ADDRESSES));
    }

    @Override
    public byte[] render(PartnerDocument document) {
        Element channel = Rss.channel(document, DESCRIPTION, GNF, Xml.CONTENT, Xml.DC, Xml.MEDIA);
        document.terms().logo().ifPresent(logo -> channel.addContent(Rss.image(document, logo.toASCIIString())));
        document.terms()
                .wideLogo()
                .ifPresent(logo -> channel.addContent(Xml.element("wide_image_link", GNF, logo.toASCIIString())));
        channel.addContent(Rss.text("ttl", Long.toString(PartnerDocument.freshMinutes())));
        document.rights().ifPresent(rights -> channel.addContent(Rss.text("copyright", rights)));
        channel.addContent(Rss.text("lastBuildDate", date(document.feed().updated())));
        channel.addContent(document.items(GunosyProfile::item, GunosyProfile::withdrawn));
        return Rss.bytes(channel);
    }

    /** The guid is the last part of the id, for the platform takes no address there and the id may be one that was kept. */
    private static Element item(SyndicatedStory story) {
        var entry = story.entry();
        Element item = Rss.item(story.id().key(), entry.title(), entry.link());
        item.addContent(Rss.charactersOf("encoded", Xml.CONTENT, story.html()));
        item.addContent(Rss.text("pubDate", date(entry.published())));
        item.addContent(Xml.element("modified", GNF, date(entry.updated())));
        item.addContent(Rss.creators(story));
        Rss.enclosure(story).ifPresent(item::addContent);
        return item.addContent(Rss.status("active"));
    }

    private static Element withdrawn(Withdrawal gone) {
        return Rss.item(gone.id().key(), PartnerDocument.headline(gone), gone.link())
                .addContent(Rss.charactersOf("encoded", Xml.CONTENT, Rss.paragraph(PartnerDocument.notice(gone))))
                .addContent(Rss.text("pubDate", date(gone.published())))
                .addContent(Xml.element("modified", GNF, date(gone.when())))
                .addContent(Rss.status("deleted"));
    }

    private static String date(Instant time) {
        return Rss.date(time, Rss.JAPAN);
    }
}
