package dateline.ingest.page;

import dateline.ingest.text.markup.WordDocumentLists;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

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
    /** What stands at the head and foot of each sheet. */
    private static final String RUNNING =
            "body > div[title=header], body > div[title=footer], p.MsoHeader, p.MsoFooter,"
                    + " [style*=mso-element:header], [style*=mso-element:footer]";

    private static final String NOTES = "office-notes";
    private static final String NOTE = "div[id^=sdfootnote], div[id^=sdendnote]";
    private static final String NOTE_SIGN = "a.sdfootnotesym, a.sdendnotesym";
    private static final Pattern RULE = Pattern.compile("\\.([\\w-]{1,40})\\s*\\{([^{}]{0,2000})\\}");
    private static final Pattern BOLD = Pattern.compile("font-weight:\\s*(?:bold|[6-9]00)");
    /** What only a body's own style tells, which is read there. */
    private static final Pattern APART =
            Pattern.compile("vertical-align:\\s*(?:super|sub)(?![a-z])|text-decoration:[^;]{0,40}line-through");

    private static final Pattern ITALIC = Pattern.compile("font-style:\\s*italic");
    private static final int MOST_STYLES = 200_000;

    private OfficeMarkup() {}

    /** Whether a word processor made this page. */
    static boolean isIn(Document page) {
        return page.selectFirst(OF_GOOGLE) != null
                || page.selectFirst(OF_LIBRE_OFFICE) != null
                || (page.selectFirst(OF_WORD) != null && page.selectFirst("article, main, nav") == null);
    }

    /** Rewrites it in the elements that HTML has for it, without what editors remark; gives their remarks. */
    static List<String> toPlainHtml(Document page) {
        emphasis(page);
        page.select("p.title, p.MsoTitle").forEach(title -> title.attr("class", TITLE));
        page.select("p.subtitle, p.MsoSubtitle").forEach(line -> line.attr("class", STANDFIRST));
        List<String> comments = removeComments(page);
        page.select(RUNNING).remove();
        notes(page);
        WordDocumentLists.toHtml(page);
        page.select("head, style, script").remove();
        page.select("p").stream()
                .filter(paragraph -> paragraph.text().replace('\u00a0', ' ').isBlank())
                .filter(paragraph -> paragraph.selectFirst("img, video, audio, iframe") == null)
                .forEach(Element::remove);
        return comments;
    }

    private static List<String> removeComments(Document page) {
        page
                .select("a[id^=cmnt_ref], a[href^=#_msocom], a[style*=mso-comment-reference], span.MsoCommentReference")
                .stream()
                .map(mark -> Optional.ofNullable(mark.closest("sup")).orElse(mark))
                .forEach(Element::remove);
        List<Element> comments = Stream.concat(
                        page.select("a[id^=cmnt]").stream()
                                .flatMap(mark -> Optional.ofNullable(mark.closest("div")).stream()),
                        page.select("div[style*=mso-element:comment], p.MsoCommentText, div.msocomtxt").stream())
                .toList();
        List<String> said = comments.stream().map(Element::text).toList();
        comments.forEach(Element::remove);
        return said;
    }

    /** The notes at the end in LibreOffice are a list, whose numbers are its own. */
    private static void notes(Document page) {
        for (Element note : page.select(NOTE)) {
            Element sign = note.selectFirst(NOTE_SIGN);
            if (sign == null || !sign.text().matches("[\\[(]?\\d{1,3}[\\])]?")) {
                continue;
            }
            sign.remove();
            Element list = Optional.ofNullable(note.previousElementSibling())
                    .filter(before -> before.hasClass(NOTES))
                    .orElseGet(() -> new Element("ol").addClass(NOTES));
            if (list.parent() == null) {
                note.before(list);
            }
            note.remove();
            list.appendElement("li").appendChildren(note.childNodesCopy());
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
            Matcher set = APART.matcher(rule.group(2));
            if (set.find()) {
                page.select("span." + name).forEach(span -> span.attr("style", span.attr("style") + ';' + set.group()));
            }
        }
        page.select("span[style*=font-weight:700], span[style*=font-weight:bold]")
                .forEach(span -> span.wrap("<strong></strong>"));
        page.select("span[style*=font-style:italic]").forEach(span -> span.wrap("<em></em>"));
    }
}
