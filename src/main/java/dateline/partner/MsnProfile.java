package dateline.partner;

import dateline.article.Image;
import dateline.feed.SummaryText;
import dateline.feed.format.XmlOutput;
import dateline.feed.publish.PartnerSelection.Withdrawal;
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

    private static final AllowedHtml HTML = new AllowedHtml(
            AllowedHtml.elements(
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
    public AllowedHtml html() {
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
        Element channel = RssElements.channel(
                document, DESCRIPTION, XmlOutput.CONTENT, XmlOutput.DC, XmlOutput.DCTERMS, XmlOutput.MEDIA, MI);
        document.rights().ifPresent(rights -> channel.addContent(RssElements.text("copyright", rights)));
        channel.addContent(
                RssElements.text("lastBuildDate", date(document.feed().updated())));
        channel.addContent(document.items(MsnProfile::item, MsnProfile::withdrawn));
        return RssElements.bytes(channel);
    }

    private static Element item(SyndicatedStory story) {
        var entry = story.entry();
        Element item = RssElements.item(entry.id(), entry.title(), entry.link());
        if (entry.title().codePointCount(0, entry.title().length()) > LONGEST_TITLE) {
            String shortTitle = SummaryText.shorten(
                    entry.title(), LONGEST_TITLE, entry.language().locale());
            item.addContent(XmlOutput.element("shortTitle", MI, shortTitle));
        }
        item.addContent(RssElements.text("pubDate", date(entry.published())));
        item.addContent(
                XmlOutput.element("modified", XmlOutput.DCTERMS, entry.updated().toString()));
        entry.article().content().expires().ifPresent(end -> item.addContent(valid(entry.published(), end)));
        item.addContent(RssElements.creators(story));
        item.addContent(RssElements.categories(story));
        item.addContent(XmlOutput.element("encoded", XmlOutput.CONTENT, story.html()));
        story.image().ifPresent(image -> item.addContent(picture(image)));
        return item;
    }

    /** The same id with a newer update and an end in the past. */
    private static Element withdrawn(Withdrawal gone) {
        return RssElements.item(gone.id().value(), PartnerDocument.headline(gone), gone.link())
                .addContent(RssElements.text("pubDate", date(gone.published())))
                .addContent(XmlOutput.element(
                        "modified", XmlOutput.DCTERMS, gone.when().toString()))
                .addContent(valid(gone.published(), gone.when()))
                .addContent(XmlOutput.element(
                        "encoded", XmlOutput.CONTENT, RssElements.paragraph(PartnerDocument.notice(gone))));
    }

    /** A period in DCMI's notation (DCMI Period Encoding Scheme). */
    private static Element valid(Instant start, Instant end) {
        return XmlOutput.element("valid", XmlOutput.DCTERMS, "start=" + start + "; end=" + end + "; scheme=W3C-DTF");
    }

    /** A right to the picture is claimed only where somebody said that there is one. */
    private static Element picture(Image image) {
        var content = new Element("content", XmlOutput.MEDIA)
                .setAttribute("url", image.url())
                .setAttribute("medium", "image");
        PictureRule.type(image).ifPresent(type -> content.setAttribute("type", type));
        image.width().ifPresent(width -> content.setAttribute("width", Integer.toString(width)));
        image.height().ifPresent(height -> content.setAttribute("height", Integer.toString(height)));
        image.length().ifPresent(length -> content.setAttribute("fileSize", Long.toString(length)));
        image.credit().ifPresent(credit -> content.addContent(XmlOutput.element("credit", XmlOutput.MEDIA, credit)));
        image.caption()
                .or(image::alt)
                .ifPresent(title -> content.addContent(XmlOutput.element("title", XmlOutput.MEDIA, title)));
        image.alt()
                .or(image::caption)
                .ifPresent(text -> content.addContent(XmlOutput.element("text", XmlOutput.MEDIA, text)));
        if (image.syndicate().orElse(false)) {
            content.addContent(XmlOutput.element("hasSyndicationRights", MI, "1"));
        }
        return content;
    }

    private static String date(Instant time) {
        return RssElements.date(time, ZoneOffset.UTC);
    }
}
