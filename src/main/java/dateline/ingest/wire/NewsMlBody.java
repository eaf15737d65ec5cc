package dateline.ingest.wire;

import dateline.article.HtmlEscape;
import dateline.ingest.model.RawArticle.Markup;
import dateline.ingest.model.RawArticle.Picture;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.model.Recall;
import dateline.ingest.text.xml.XmlElement;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The content of a news item of NewsML: an inline document in NITF or XHTML, or plain text ({@code inlineXML} and {@code inlineData}
 * of NewsML-G2, {@code DataContent} of NewsML 1).
 *
 * @param root of the inline document, or what the text stands in
 * @param form in which it stands there
 * @param dateline of the item
 * @param transmission what may stand over and under the text
 */
record NewsMlBody(XmlElement root, Form form, Optional<String> dateline, TransmissionLines transmission) {
    /** How a text stands in an item. */
    enum Form {
        DOCUMENT,
        TEXT,
        /** Text that is HTML, written as text. */
        MARKED_TEXT
    }

    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern MARKED = Pattern.compile("(?i)\\s*<(?:p|div|html|body|nitf|h[1-6])[\\s>]");
    private static final Pattern ABOUT = Pattern.compile("\\b(?:subject|keyword|geo|tag)\\b");

    /** The first inline content that is a text. */
    static Optional<NewsMlBody> of(XmlElement item, Optional<String> dateline, TransmissionLines transmission) {
        return item.all("contentSet", "inlineXML")
                .flatMap(XmlElement::children)
                .filter(root -> root.is("nitf", "html", "body", "div"))
                .findFirst()
                .or(() -> item.all("contentSet", "inlineData")
                        .filter(data -> data.said().isPresent())
                        .filter(data -> data.attribute("encoding").isEmpty())
                        .findFirst())
                .map(root -> new NewsMlBody(root, form(root), dateline, transmission));
    }

    /**
     * The content that stands right in this element: a document, paragraphs of one, or text.
     *
     * @param html whether text is that of a document in HTML
     */
    static NewsMlBody inline(XmlElement data, boolean html, Optional<String> dateline, TransmissionLines transmission) {
        Optional<XmlElement> document = data.children("nitf")
                .findFirst()
                .or(() -> data.children("html").findFirst())
                .or(() -> data.children("body").findFirst());
        Form form = data.children().findAny().isPresent()
                ? Form.DOCUMENT
                : html || MARKED.matcher(data.rawText()).lookingAt() ? Form.MARKED_TEXT : Form.TEXT;
        return new NewsMlBody(document.orElse(data), form, dateline, transmission);
    }

    private static Form form(XmlElement root) {
        boolean html = root.attribute("contenttype").orElse("").contains("html");
        return !root.is("inlineData") ? Form.DOCUMENT : html ? Form.MARKED_TEXT : Form.TEXT;
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
            new NitfItem(root, dateline, transmission).tell(draft);
        } else if (form != Form.DOCUMENT) {
            plain(root.rawText(), form == Form.MARKED_TEXT, draft);
        } else {
            xhtml(draft);
        }
    }

    private void plain(String told, boolean marked, RawArticleBuilder draft) {
        String whole = marked ? told : transmission.without(told, draft);
        String text = SignOff.without(whole, draft);
        Optional<String> paragraphs = marked ? Optional.empty() : TaggedText.html(text);
        paragraphs.ifPresentOrElse(
                html -> draft.body(Markup.HTML, html), () -> draft.body(marked ? Markup.HTML : Markup.TEXT, text));
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
        Set<XmlElement> heads = heads(body);
        heads.forEach(head -> tellHead(head, draft));
        Set<XmlElement> around = transmission.in(body, draft);
        around.addAll(heads);
        String html = body.innerHtml(element -> isNotebook(element) || around.contains(element));
        if (!html.equals(body.innerHtml(around::contains))) {
            draft.repair("The agency's notebook for editors was left out.");
        }
        String words = TAG.matcher(html).replaceAll("").strip();
        String lead = dateline.filter(place -> !Datelines.begins(words, place))
                .map(place -> HtmlEscape.textOrAttribute(Datelines.before(place)))
                .orElse("");
        int first = html.indexOf("<p>");
        draft.body(
                Markup.HTML,
                first < 0 || lead.isEmpty() ? html : html.substring(0, first + 3) + lead + html.substring(first + 3));
    }

    /** What stands over the story says what it is about and when it was sent, as the item does. */
    private static Set<XmlElement> heads(XmlElement body) {
        List<XmlElement> heads = body.children("header").toList();
        boolean isAllOfIt = body.children().filter(child -> !child.is("header")).allMatch(child -> child.text()
                .isBlank());
        Set<XmlElement> found = Collections.newSetFromMap(new IdentityHashMap<>());
        found.addAll(isAllOfIt ? List.of() : heads);
        return found;
    }

    private static void tellHead(XmlElement head, RawArticleBuilder draft) {
        head.descendants("h1")
                .flatMap(title -> title.said().stream())
                .findFirst()
                .ifPresent(draft::title);
        head.descendants("li")
                .filter(item ->
                        ABOUT.matcher(item.attribute("class").orElse("")).find())
                .flatMap(item -> item.said().stream())
                .forEach(draft::tag);
    }

    /** Agencies put the reporter's telephone and places for photographers behind the story, in sections named so. */
    private static boolean isNotebook(XmlElement element) {
        return element.attribute("class").orElse("").contains("notebook")
                || (element.is("p") && SignOff.is(element.text()));
    }

    private static int width(XmlElement content) {
        try {
            return Integer.parseInt(content.attribute("width").orElse("0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
