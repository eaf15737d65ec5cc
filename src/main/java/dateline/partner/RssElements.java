package dateline.partner;

import dateline.article.Author;
import dateline.article.HtmlEscape;
import dateline.article.Image;
import dateline.feed.EntryCategory;
import dateline.feed.format.XmlOutput;
import dateline.feed.publish.PartnerSelection.Withdrawal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.CDATA;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** The parts of RSS 2.0 that the dialects of platforms have in common. */
final class RssElements {
    static final String EXTENSION = "rss";
    static final String CONTENT_TYPE = "application/rss+xml; charset=utf-8";

    /** Japan's, which platforms there expect. */
    static final ZoneOffset JAPAN = ZoneOffset.ofHours(9);

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss xx", Locale.ENGLISH);

    private RssElements() {}

    /**
     * The channel of a new document, with title, link, description and language.
     *
     * @param description how many characters of it are taken
     * @param namespaces that the platform expects to be declared, used or not
     */
    static Element channel(PartnerDocument document, int description, Namespace... namespaces) {
        var channel = new Element("channel");
        var root = new Element("rss").setAttribute("version", "2.0").addContent(channel);
        Stream.of(namespaces).forEach(root::addNamespaceDeclaration);
        new Document(root);
        return channel.addContent(List.of(
                text("title", document.title()),
                text("link", document.site()),
                text("description", document.description(description)),
                text("language", document.language().tag())));
    }

    static byte[] bytes(Element channel) {
        return XmlOutput.rss(channel.getDocument());
    }

    static Element text(String name, String text) {
        return XmlOutput.element(name, Namespace.NO_NAMESPACE, text);
    }

    /** An item with what each has: a guid that is no address, title and link. */
    static Element item(String guid, String title, String link) {
        return new Element("item")
                .addContent(text("guid", guid).setAttribute("isPermaLink", "false"))
                .addContent(text("title", title))
                .addContent(text("link", link));
    }

    /** An item whose guid is its address. */
    static Element permalinkItem(String title, String link) {
        return new Element("item")
                .addContent(text("guid", link).setAttribute("isPermaLink", "true"))
                .addContent(text("title", title))
                .addContent(text("link", link));
    }

    /** The whole text in {@code content:encoded}. */
    static Element fullText(String html) {
        return XmlOutput.element("encoded", XmlOutput.CONTENT, html);
    }

    /** What stands in the place of the text of a withdrawn story. */
    static Element notice(Withdrawal gone) {
        return fullText(paragraph(PartnerDocument.notice(gone)));
    }

    /** The rights line and the time of the last change, in the channel. */
    static List<Element> rightsAndBuild(PartnerDocument document) {
        return Stream.concat(
                        document.rights().map(rights -> text("copyright", rights)).stream(),
                        Stream.of(text("lastBuildDate", date(document.feed().updated()))))
                .toList();
    }

    /** RFC 822 with seconds, in UTC. */
    static String date(Instant time) {
        return date(time, ZoneOffset.UTC);
    }

    /** RFC 822 with seconds and a numeric offset. */
    static String date(Instant time, ZoneOffset offset) {
        return DATE.format(time.atOffset(offset));
    }

    /** The whole text as character data (XML 1.0 section 2.7), for platforms that insist on it. */
    static Element charactersOf(String name, Namespace namespace, String html) {
        // In HTML the reference means the same, and no end of character data stands in the text.
        return new Element(name, namespace).addContent(new CDATA(html.replace("]]>", "]]&gt;")));
    }

    /** A picture of the channel; RSS 2.0 wants its title and link to be those of the channel. */
    static Element image(PartnerDocument document, String address) {
        return new Element("image")
                .addContent(
                        List.of(text("url", address), text("title", document.title()), text("link", document.site())));
    }

    /** Each name of the byline. */
    static List<Element> creators(SyndicatedStory story) {
        return story.entry().authors().stream()
                .map(Author::name)
                .map(name -> XmlOutput.element("creator", XmlOutput.DC, name))
                .toList();
    }

    static List<Element> categories(SyndicatedStory story) {
        return story.entry().entryCategories().stream()
                .map(EntryCategory::label)
                .distinct()
                .map(label -> text("category", label))
                .toList();
    }

    /** The lead image as a file, when its type is known; a length of 0 says that it is not. */
    static Optional<Element> enclosure(SyndicatedStory story) {
        return story.image().flatMap(image -> PictureRule.type(image).map(type -> enclosure(image, type)));
    }

    private static Element enclosure(Image image, String type) {
        return new Element("enclosure")
                .setAttribute("url", image.url())
                .setAttribute("length", Long.toString(image.length().orElse(0)))
                .setAttribute("type", type);
    }

    /** The summary as plain text in HTML, which is the same to who takes it for either. */
    static Optional<Element> summary(SyndicatedStory story) {
        return story.entry().summary().map(summary -> text("description", HtmlEscape.text(summary)));
    }

    /** A picture with what is known of it (Media RSS 1.5.1), in the namespace that the platform writes it in. */
    static Element picture(Image image, Namespace media) {
        var content =
                new Element("content", media).setAttribute("url", image.url()).setAttribute("medium", "image");
        PictureRule.type(image).ifPresent(type -> content.setAttribute("type", type));
        image.width().ifPresent(width -> content.setAttribute("width", Integer.toString(width)));
        image.height().ifPresent(height -> content.setAttribute("height", Integer.toString(height)));
        image.length().ifPresent(length -> content.setAttribute("fileSize", Long.toString(length)));
        image.credit().ifPresent(credit -> content.addContent(XmlOutput.element("credit", media, credit)));
        image.caption().or(image::alt).ifPresent(title -> content.addContent(XmlOutput.element("title", media, title)));
        image.alt().or(image::caption).ifPresent(text -> content.addContent(XmlOutput.element("text", media, text)));
        return content;
    }

    /** Whether the story is to be shown or taken down (Media RSS 1.5.1). */
    static Element status(String state) {
        return status(state, XmlOutput.MEDIA);
    }

    static Element status(String state, Namespace media) {
        return new Element("status", media).setAttribute("state", state);
    }

    /** A paragraph of plain text. */
    static String paragraph(String text) {
        return "<p>" + HtmlEscape.text(text) + "</p>";
    }
}
