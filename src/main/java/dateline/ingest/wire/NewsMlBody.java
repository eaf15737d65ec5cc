package dateline.ingest.wire;

import dateline.article.HtmlEscape;
import dateline.ingest.model.RawArticle.Markup;
import dateline.ingest.model.RawArticle.Picture;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.model.Recall;
import dateline.ingest.text.XmlElement;
import java.util.Comparator;
import java.util.Optional;

/**
 * The content of a NewsML-G2 news item: NITF or XHTML in {@code inlineXML}, or plain text in {@code inlineData}.
 *
 * @param root of the inline document
 * @param dateline of the item
 */
record NewsMlBody(XmlElement root, Optional<String> dateline) {
    /** The first inline content that is a text. */
    static Optional<NewsMlBody> of(XmlElement item, Optional<String> dateline) {
        return item.all("contentSet", "inlineXML")
                .flatMap(XmlElement::children)
                .filter(root -> root.is("nitf", "html", "body", "div"))
                .findFirst()
                .or(() -> item.all("contentSet", "inlineData")
                        .filter(data -> data.said().isPresent())
                        .filter(data -> data.attribute("encoding").isEmpty())
                        .findFirst())
                .map(root -> new NewsMlBody(root, dateline));
    }

    /** What the inline document itself takes back. */
    Optional<Recall> recall() {
        return root.is("nitf") ? new NitfItem(root).recall() : Optional.empty();
    }

    /** Why the inline document itself must not be published. */
    Optional<String> objection() {
        return root.is("nitf") ? new NitfItem(root).objection() : Optional.empty();
    }

    /** Tells the draft all that the inline document says. */
    void tell(RawArticleBuilder draft) {
        if (root.is("nitf")) {
            new NitfItem(root).tell(draft);
        } else if (root.is("inlineData")) {
            boolean marked = root.attribute("contenttype").orElse("").contains("html");
            draft.body(marked ? Markup.HTML : Markup.TEXT, root.rawText());
        } else {
            xhtml(draft);
        }
    }

    /** The widest rendition of a picture item that the web can show. */
    static Optional<Picture> remotePicture(XmlElement item, Optional<String> caption, Optional<String> credit) {
        return item.all("contentSet", "remoteContent")
                .filter(content -> content.attribute("href").orElse("").startsWith("http"))
                .filter(content ->
                        content.attribute("contenttype").orElse("image/").startsWith("image/"))
                .max(Comparator.comparingInt(NewsMlBody::width))
                .map(content -> new Picture(
                        content.attribute("href"),
                        Optional.empty(),
                        caption,
                        credit,
                        content.attribute("width"),
                        content.attribute("height"),
                        content.attribute("contenttype"),
                        content.attribute("size")));
    }

    private void xhtml(RawArticleBuilder draft) {
        var body = root.first("body").orElse(root);
        root.first("head", "title").flatMap(XmlElement::said).ifPresent(draft::title);
        root.attribute("lang").ifPresent(draft::lang);
        String html = body.innerHtml(NewsMlBody::isNotebook);
        if (!html.equals(body.innerHtml())) {
            draft.repair("The agency's notebook for editors was left out.");
        }
        String lead = dateline.filter(place -> !Datelines.begins(body.text(), place))
                .map(place -> HtmlEscape.textOrAttribute(Datelines.before(place)))
                .orElse("");
        int first = html.indexOf("<p>");
        draft.body(
                Markup.HTML,
                first < 0 || lead.isEmpty() ? html : html.substring(0, first + 3) + lead + html.substring(first + 3));
    }

    /** Agencies put the reporter's telephone and places for photographers behind the story, in sections named so. */
    private static boolean isNotebook(XmlElement element) {
        return element.attribute("class").orElse("").contains("notebook");
    }

    private static int width(XmlElement content) {
        try {
            return Integer.parseInt(content.attribute("width").orElse("0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
