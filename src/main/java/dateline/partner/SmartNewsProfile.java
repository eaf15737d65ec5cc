package dateline.partner;

import dateline.article.HtmlEscape;
import dateline.feed.Offer.Withdrawal;
import dateline.feed.Xml;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** SmartNews, SmartFormat 2.1. */
final class SmartNewsProfile extends RssProfile {
    private static final Namespace SNF = Namespace.getNamespace("snf", "http://www.smartnews.be/snf");
    private static final int DESCRIPTION = 30;

    /** The platform's list is longer by elements that no body of ours has. */
    private static final HtmlList HTML = new HtmlList(
            HtmlList.elements(
                    "a abbr aside b blockquote br caption cite code dd del dfn div dl dt em figcaption figure h1 h2",
                    "h3 h4 h5 i img li ol p small strong sub sup table tbody td tfoot th thead tr ul"),
            HtmlList.ANY_DEPTH,
            false,
            AddressRule.WEB,
            PictureRule.WEB);

    @Override
    public String name() {
        return "smartnews";
    }

    @Override
    public HtmlList html() {
        return HTML;
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(Requirement.text());
    }

    @Override
    public byte[] render(PartnerDocument document) {
        Element channel = Rss.channel(document, DESCRIPTION, Xml.CONTENT, Xml.DC, Xml.MEDIA, SNF);
        channel.addContent(Rss.text("pubDate", date(document.feed().updated())));
        channel.addContent(Rss.text("ttl", Long.toString(PartnerDocument.freshMinutes())));
        document.rights().ifPresent(rights -> channel.addContent(Rss.text("copyright", rights)));
        document.terms().logo().ifPresent(logo -> channel.addContent(Rss.image(document, logo.toASCIIString())));
        document.terms().wideLogo().ifPresent(logo -> channel.addContent(logo("logo", logo)));
        document.terms().darkLogo().ifPresent(logo -> channel.addContent(logo("darkModeLogo", logo)));
        channel.addContent(document.items(SmartNewsProfile::item, SmartNewsProfile::withdrawn));
        return Rss.bytes(channel);
    }

    private static Element logo(String name, URI address) {
        return new Element(name, SNF).addContent(Rss.text("url", address.toASCIIString()));
    }

    private static Element item(SyndicatedStory story) {
        var entry = story.entry();
        Element item = Rss.item(entry.id(), entry.title(), entry.link());
        entry.summary().ifPresent(summary -> item.addContent(Rss.text("description", HtmlEscape.text(summary))));
        item.addContent(Xml.element("encoded", Xml.CONTENT, story.html()));
        item.addContent(Rss.text("pubDate", date(entry.published())));
        item.addContent(Rss.categories(story));
        item.addContent(Rss.creators(story));
        item.addContent(Xml.element("language", Xml.DC, entry.language().tag()));
        story.image()
                .ifPresent(
                        image -> item.addContent(new Element("thumbnail", Xml.MEDIA).setAttribute("url", image.url())));
        return item.addContent(Rss.status("active"));
    }

    private static Element withdrawn(Withdrawal gone) {
        return Rss.item(gone.id().value(), PartnerDocument.headline(gone), gone.link())
                .addContent(Xml.element("encoded", Xml.CONTENT, Rss.paragraph(PartnerDocument.notice(gone))))
                .addContent(Rss.text("pubDate", date(gone.published())))
                .addContent(Rss.status("deleted"));
    }

    private static String date(Instant time) {
        return Rss.date(time, ZoneOffset.UTC);
    }
}
