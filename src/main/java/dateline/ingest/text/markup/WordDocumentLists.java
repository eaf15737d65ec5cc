package dateline.ingest.text.markup;

import dateline.ingest.text.ListNumber;
import java.util.List;
import java.util.Optional;
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
            "^[\\s\\u00a0]*(?:[·•o§\\u00a7\\uf0b7\\uf0a7\\uf06e▪◦‣–-]|(?:\\p{N}{1,3}|\\p{L})[.)])[\\s\\u00a0]+");
    /** The class of lists that were made here. */
    private static final String LIST = "office-list";
    /** The numbers of outer items before one's own: {@code 2.1.} */
    private static final Pattern INNER = Pattern.compile("^[\\s\\u00a0]*(?:\\p{Nd}{1,3}\\.){1,8}(?=\\p{Nd})");
    /** A sign that says more than a number: {@code Art. 5}. */
    private static final Pattern WORDS = Pattern.compile("\\p{Nd}|\\p{L}{2}");

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
        Matcher sign = SIGN.matcher(paragraph.text());
        boolean signed = sign.find();
        if (markers.isEmpty() && !signed) {
            return;
        }
        String marker = markers.isEmpty() ? sign.group() : markers.get(0).text();
        Element previous = paragraph.previousElementSibling();
        Optional<Element> before = Optional.ofNullable(previous).filter(list -> list.hasClass(LIST));
        Optional<ListNumber> last = before.flatMap(WordDocumentLists::last);
        Optional<ListNumber> number = ListNumber.of(INNER.matcher(marker).replaceFirst(""), last);
        if (number.isEmpty() && WORDS.matcher(marker).find()) {
            return;
        }
        if (markers.isEmpty()) {
            withoutStart(paragraph, sign.end());
        } else {
            markers.get(0).remove();
        }
        Element list = before.filter(found ->
                        number.isEmpty() ? last.isEmpty() : number.get().follows(last))
                .orElseGet(() -> list(number));
        if (list.parent() == null) {
            paragraph.before(list);
        }
        paragraph.remove();
        list.appendElement("li").appendChildren(paragraph.childNodesCopy());
    }

    private static Element list(Optional<ListNumber> first) {
        Element list = new Element(first.isPresent() ? "ol" : "ul").addClass(LIST);
        first.filter(number -> number.number() != 1)
                .ifPresent(number -> list.attr("start", String.valueOf(number.number())));
        first.filter(number -> !number.isDecimal()).ifPresent(number -> list.attr("type", number.type()));
        return list;
    }

    /** The number of the last item of a list of ours; none when its items have bullets. */
    private static Optional<ListNumber> last(Element list) {
        String start = list.attr("start");
        int first = start.isEmpty() ? 1 : Integer.parseInt(start);
        String type = list.attr("type");
        return list.normalName().equals("ol")
                ? Optional.of(new ListNumber(first + list.childrenSize() - 1, type.isEmpty() ? "1" : type))
                : Optional.empty();
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
