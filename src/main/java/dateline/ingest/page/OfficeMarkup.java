package dateline.ingest.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What word processors write instead of HTML's own elements: lists out of paragraphs, emphasis out of classes. */
final class OfficeMarkup {
    /** The class of the headline, once the markup is plain. */
    static final String TITLE = "office-title";
    /** The class of the standfirst, once the markup is plain. */
    static final String STANDFIRST = "office-standfirst";

    private static final String OF_WORD = "p[class^=Mso], li[class^=Mso], div[class^=WordSection]";
    private static final String OF_GOOGLE =
            "body.doc-content, body > b[id^=docs-internal-guid], body > div[id^=docs-internal-guid]";
    private static final String OF_LIBRE_OFFICE = "meta[name=generator][content^=LibreOffice]";
    private static final String ITEM = "p[class^=MsoListParagraph], p[class^=MsoListBullet], p[class^=MsoListNumber]";
    private static final String MARKER = "span[style*=Symbol], span[style*=Wingdings], span[style*=mso-list:Ignore]";
    private static final Pattern SIGN = Pattern.compile(
            "^[\\s\\u00a0]*(?:[·•o§\\u00a7\\uf0b7\\uf0a7\\uf06e▪◦‣–-]|(\\p{N}{1,3}|\\p{L})[.)])[\\s\\u00a0]+");
    private static final Pattern RULE = Pattern.compile("\\.([\\w-]{1,40})\\s*\\{([^{}]{0,2000})\\}");
    private static final Pattern BOLD = Pattern.compile("font-weight:\\s*(?:bold|[6-9]00)");
    private static final Pattern ITALIC = Pattern.compile("font-style:\\s*italic");
    private static final int MOST_STYLES = 200_000;

    private OfficeMarkup() {}

    /** Whether a word processor made this page. */
    static boolean isIn(Document page) {
        return page.selectFirst(OF_GOOGLE) != null
                || page.selectFirst(OF_LIBRE_OFFICE) != null
                || (page.selectFirst(OF_WORD) != null && page.selectFirst("article, main, nav") == null);
    }

    /** Rewrites it in the elements that HTML has for it, without what editors remark. */
    static void toPlainHtml(Document page) {
        emphasis(page);
        page.select("p.title, p.MsoTitle").forEach(title -> title.attr("class", TITLE));
        page.select("p.subtitle, p.MsoSubtitle").forEach(line -> line.attr("class", STANDFIRST));
        comments(page);
        page.select(ITEM).forEach(OfficeMarkup::item);
        page.select("head, style, script").remove();
        page.select("p").stream()
                .filter(paragraph -> paragraph.text().replace('\u00a0', ' ').isBlank())
                .filter(paragraph -> paragraph.selectFirst("img, video, audio, iframe") == null)
                .forEach(Element::remove);
    }

    private static void comments(Document page) {
        page
                .select("a[id^=cmnt_ref], a[href^=#_msocom], a[style*=mso-comment-reference], span.MsoCommentReference")
                .stream()
                .map(mark -> Optional.ofNullable(mark.closest("sup")).orElse(mark))
                .forEach(Element::remove);
        page.select("a[id^=cmnt]").stream()
                .map(mark -> Optional.ofNullable(mark.closest("div")))
                .forEach(comment -> comment.ifPresent(Element::remove));
        page.select("div[style*=mso-element:comment], p.MsoCommentText, div.msocomtxt")
                .remove();
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

    /** Google's classes are bold and italic by a rule in the head. */
    private static void emphasis(Document page) {
        String styles = page.select("style").stream().map(Element::data).collect(Collectors.joining("\n"));
        Matcher rule = RULE.matcher(styles.substring(0, Math.min(styles.length(), MOST_STYLES)));
        while (rule.find()) {
            String name = rule.group(1);
            if (BOLD.matcher(rule.group(2)).find()) {
                page.select("span." + name).forEach(span -> span.wrap("<strong></strong>"));
            }
            if (ITALIC.matcher(rule.group(2)).find()) {
                page.select("span." + name).forEach(span -> span.wrap("<em></em>"));
            }
        }
        page.select("span[style*=font-weight:700], span[style*=font-weight:bold]")
                .forEach(span -> span.wrap("<strong></strong>"));
        page.select("span[style*=font-style:italic]").forEach(span -> span.wrap("<em></em>"));
    }
}
