package dateline.partner;

import dateline.article.Image;
import dateline.feed.Excerpt;
import dateline.feed.Offer.Withdrawal;
import dateline.feed.Xml;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** MSN Partner Hub, content specification V3, articles. */
final class MsnProfile extends RssProfile {
    private static final Namespace MI = Namespace.getNamespace("mi", "http://schemas.ingestion.microsoft.com/common/");
    private static final int DESCRIPTION = 300;
    private static final int SHORTEST_TITLE = 21;
    private static final int LONGEST_TITLE = 150;
    private static final Duration OLDEST = Duration.ofDays(365);
    private static final long MOST_PICTURE_BYTES = 15_000_000;
    private static final int DEEPEST = 9;

    private static final HtmlList HTML = new HtmlList(
            HtmlList.elements(
                    "a b blockquote br caption div em h1 h2 h3 h4 h5 i img li ol p small span strong sub sup",
                    "table tbody td tfoot th thead tr ul"),
            DEEPEST,
            false,
            AddressRule.WEB_AND_MAIL,
            new PictureRule(AddressRule.WEB, MOST_PICTURE_BYTES));

    @Override
    public String name() {
        return "msn";
    }

    @Override
    public HtmlList html() {
        return HTML;
    }

    @Override
    public List<Requirement> requirements() {
        return List.of(Requirement.text(), Requirement.youngerThan(OLDEST), Requirement.oneLanguage());
    }

    @Override
    public List<Requirement> wishes() {
        return List.of(Requirement.title(SHORTEST_TITLE, LONGEST_TITLE));
    }

    @Override
    public byte[] render(PartnerDocument document) {
        Element channel = Rss.channel(document, DESCRIPTION, Xml.CONTENT, Xml.DC, Xml.DCTERMS, Xml.MEDIA, MI);
        document.rights().ifPresent(rights -> channel.addContent(Rss.text("copyright", rights)));
        channel.addContent(Rss.text("lastBuildDate", date(document.feed().updated())));
        channel.addContent(document.items(MsnProfile::item, MsnProfile::withdrawn));
        return Rss.bytes(channel);
    }

    private static Element item(SyndicatedStory story) {
        var entry = story.entry();
        Element item = Rss.item(entry.id(), entry.title(), entry.link());
        if (entry.title().codePointCount(0, entry.title().length()) > LONGEST_TITLE) {
            String shortTitle = Excerpt.shorten(
                    entry.title(), LONGEST_TITLE, entry.language().locale());
            item.addContent(Xml.element("shortTitle", MI, shortTitle));
        }
        item.addContent(Rss.text("pubDate", date(entry.published())));
        item.addContent(Xml.element("modified", Xml.DCTERMS, entry.updated().toString()));
        entry.article().content().expires().ifPresent(end -> item.addContent(valid(entry.published(), end)));
        item.addContent(Rss.creators(story));
        item.addContent(Rss.categories(story));
        item.addContent(Xml.element("encoded", Xml.CONTENT, story.html()));
        story.image().ifPresent(image -> item.addContent(picture(image)));
        return item;
    }

    /** The same id with a newer update and an end in the past. */
    private static Element withdrawn(Withdrawal gone) {
        return Rss.item(gone.id().value(), PartnerDocument.headline(gone), gone.link())
                .addContent(Rss.text("pubDate", date(gone.published())))
                .addContent(Xml.element("modified", Xml.DCTERMS, gone.when().toString()))
                .addContent(valid(gone.published(), gone.when()))
                .addContent(Xml.element("encoded", Xml.CONTENT, Rss.paragraph(PartnerDocument.notice(gone))));
    }

    /** A period in DCMI's notation (DCMI Period Encoding Scheme). */
    private static Element valid(Instant start, Instant end) {
        return Xml.element("valid", Xml.DCTERMS, "start=" + start + "; end=" + end + "; scheme=W3C-DTF");
    }

    /** A right to the picture is claimed only where somebody said that there is one. */
    private static Element picture(Image image) {
        var content = new Element("content", Xml.MEDIA)
                .setAttribute("url", image.url())
                .setAttribute("medium", "image");
        PictureRule.type(image).ifPresent(type -> content.setAttribute("type", type));
        image.width().ifPresent(width -> content.setAttribute("width", Integer.toString(width)));
        image.height().ifPresent(height -> content.setAttribute("height", Integer.toString(height)));
        image.length().ifPresent(length -> content.setAttribute("fileSize", Long.toString(length)));
        image.credit().ifPresent(credit -> content.addContent(Xml.element("credit", Xml.MEDIA, credit)));
        image.caption().or(image::alt).ifPresent(title -> content.addContent(Xml.element("title", Xml.MEDIA, title)));
        image.alt().or(image::caption).ifPresent(text -> content.addContent(Xml.element("text", Xml.MEDIA, text)));
        if (image.syndicate().orElse(false)) {
            content.addContent(Xml.element("hasSyndicationRights", MI, "1"));
        }
        return content;
    }

    private static String date(Instant time) {
        return Rss.date(time, ZoneOffset.UTC);
    }
}
