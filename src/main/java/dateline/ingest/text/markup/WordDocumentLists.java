package dateline.ingest.text.markup;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The lists of Word and Outlook, which are paragraphs with a sign before their words. */
public final class WordDocumentLists {
    private static final String ITEM =
            "p[class^=MsoListParagraph], p[class^=MsoListBullet], p[class^=MsoListNumber]," + " p[style*=mso-list:l]";
    private static final String MARKER = "span[style*=Symbol], span[style*=Wingdings], span[style*=mso-list:Ignore]";
    private static final Pattern SIGN = Pattern.compile(
            "^[\\s\\u00a0]*(?:[·•o§\\u00a7\\uf0b7\\uf0a7\\uf06e▪◦‣–-]|(\\p{N}{1,3}|\\p{L})[.)])[\\s\\u00a0]+");

    private WordDocumentLists() {}

    /** Whether a text in HTML may have one. */
    public static boolean mayBeIn(String html) {
        return html.contains("MsoList") || html.contains("mso-list:");
    }

    /** Makes them lists of HTML. */
    public static void toHtml(Element page) {
        page.select(ITEM).forEach(WordDocumentLists::item);
    }

    /** A paragraph that looks like an item of a list becomes one, in the list before it if there is one of its kind. */
    private static void item(Element paragraph) {
        List<Element> markers = paragraph.select(MARKER);
        String before = paragraph.text();
        Matcher sign = SIGN.matcher(before);
        boolean signed = sign.find();
        if (markers.isEmpty() && !signed) {
            return;
        }
        String marker = markers.isEmpty() ? sign.group() : markers.get(0).text();
        boolean ordered = SIGN.matcher(marker.strip() + " ").replaceFirst("$1").matches("\\p{N}{1,3}|[a-z]");
        String kind = ordered && !marker.strip().equals("o") ? "ol" : "ul";
        if (markers.isEmpty()) {
            withoutStart(paragraph, sign.end());
        } else {
            markers.get(0).remove();
        }
        Element previous = paragraph.previousElementSibling();
        Element list = previous != null && previous.normalName().equals(kind) && previous.hasClass("office-list")
                ? previous
                : new Element(kind).addClass("office-list");
        if (list.parent() == null) {
            paragraph.before(list);
        }
        paragraph.remove();
        list.appendElement("li").appendChildren(paragraph.childNodesCopy());
    }

    private static void withoutStart(Element paragraph, int chars) {
        int left = chars;
        for (Node node : paragraph.nodeStream().toList()) {
            if (node instanceof TextNode text && left > 0) {
                int cut = Math.min(left, text.getWholeText().length());
                text.text(text.getWholeText().substring(cut));
                left -= cut;
            }
        }
    }
}
