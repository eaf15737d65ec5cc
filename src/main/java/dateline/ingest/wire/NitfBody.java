package dateline.ingest.wire;

import dateline.ingest.model.RawArticle.Picture;
import dateline.ingest.text.markup.HtmlText;
import dateline.ingest.text.xml.XmlElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The text of a NITF document ({@code body.content}, {@code body.end}) as HTML, with the pictures in it. */
final class NitfBody {
    /** Elements that are the same in HTML. */
    private static final Set<String> SAME = Set.of(
            "p",
            "ol",
            "ul",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "colgroup",
            "col",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "pre",
            "hr",
            "br",
            "em",
            "q",
            "sub",
            "sup");
    /** Elements with words that are not the article's text. */
    private static final Set<String> LEFT_OUT =
            Set.of("note", "media-metadata", "media-object", "nitf-table-metadata", "custom-table", "fn", "alt-code");

    private final HtmlText html = new HtmlText();
    private final List<Picture> pictures = new ArrayList<>();
    private Optional<String> dateline;
    private final Set<XmlElement> around;
    private int notes;

    private NitfBody(Optional<String> dateline, Set<XmlElement> around) {
        this.dateline = dateline;
        this.around = around;
    }

    /**
     * Reads the body of a document.
     *
     * @param dateline place and day as printed before the first paragraph, unless that begins with them itself
     * @param around what stands over and under the story
     */
    static NitfBody of(XmlElement body, Optional<String> dateline, Set<XmlElement> around) {
        var text = new NitfBody(dateline, around);
        body.children("body.content").forEach(text::inner);
        body.all("body.end", "tagline").forEach(text::tagline);
        return text;
    }

    String html() {
        return html.toString();
    }

    /** In document order. */
    List<Picture> pictures() {
        return List.copyOf(pictures);
    }

    /** How many notes to editors were left out. */
    int notes() {
        return notes;
    }

    private void tagline(XmlElement tagline) {
        if (SignOff.isLast(tagline.text())) {
            notes++;
        } else {
            around("p", tagline);
        }
    }

    private void inner(XmlElement element) {
        for (Object part : element.content()) {
            if (part instanceof XmlElement child) {
                if (!around.contains(child)) {
                    element(child);
                }
            } else {
                html.text(part.toString());
            }
        }
    }

    private void element(XmlElement element) {
        switch (element.name()) {
            case "media" -> media(element);
            case "hl1", "hl2" -> around("h2", element);
            case "hedline" -> inner(element);
            case "bq" -> around("blockquote", element);
            case "credit" -> around("p", element);
            case "a" -> link(element);
            case "frac" -> html.text(fraction(element));
            case "datasource", "byline", "abstract", "dateline" -> around("p", element);
            default -> other(element);
        }
    }

    private void other(XmlElement element) {
        if (LEFT_OUT.contains(element.name())) {
            notes += element.is("note") ? 1 : 0;
        } else if (element.is("p") && SignOff.is(element.text())) {
            notes++;
        } else if (element.is("p") && dateline.isPresent()) {
            lead(element, dateline.get());
        } else if (SAME.contains(element.name())) {
            around(element.name(), element);
        } else {
            inner(element);
        }
    }

    private void around(String tag, XmlElement element) {
        html.open(tag, spans(element));
        inner(element);
        html.close(tag);
    }

    private void lead(XmlElement paragraph, String place) {
        dateline = Optional.empty();
        html.open("p");
        if (!Datelines.begins(paragraph.text(), place)) {
            html.text(Datelines.before(place));
        }
        inner(paragraph);
        html.close("p");
    }

    private void link(XmlElement element) {
        html.open(
                "a", element.attribute("href").map(href -> Map.of("href", href)).orElse(Map.of()));
        inner(element);
        html.close("a");
    }

    private void media(XmlElement media) {
        Optional<Picture> picture = NitfMedia.picture(media);
        picture.ifPresent(pictures::add);
        picture.flatMap(Picture::url).ifPresent(address -> figure(address, picture.get()));
    }

    private void figure(String address, Picture picture) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("src", address);
        picture.alt().ifPresent(alt -> attributes.put("alt", alt));
        picture.width().ifPresent(width -> attributes.put("width", width));
        picture.height().ifPresent(height -> attributes.put("height", height));
        html.open("figure").open("img", attributes);
        String below = String.join(
                " ",
                picture.caption().orElse(""),
                picture.credit().map(credit -> "(" + credit + ")").orElse(""));
        if (!below.isBlank()) {
            html.element("figcaption", below.strip());
        }
        html.close("figure");
    }

    private static String fraction(XmlElement element) {
        String above = element.first("frac-num").map(XmlElement::text).orElse("");
        String below = element.first("frac-den").map(XmlElement::text).orElse("");
        return above + "/" + below;
    }

    private static Map<String, String> spans(XmlElement element) {
        var kept = new LinkedHashMap<String, String>();
        for (String name : List.of("colspan", "rowspan", "start")) {
            element.attribute(name).ifPresent(value -> kept.put(name, value));
        }
        element.attribute("seqnum").filter(number -> element.is("ol")).ifPresent(start -> kept.put("start", start));
        return kept;
    }
}
