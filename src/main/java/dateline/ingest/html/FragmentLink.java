package dateline.ingest.html;

import dateline.article.PlainText;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Links to places in their own page, which lead nowhere once the text stands in a feed. */
final class FragmentLink {
    private static final Pattern NOTE =
            Pattern.compile("(?i)#_?(?:fn|ftn|edn|en|note|footnote|endnote|cite|bib)[\\w:.-]*\\d[\\w:.-]*");
    private static final Pattern BACK =
            Pattern.compile("(?i)#_?(?:fn|ftn|edn|note|footnote|cite)[_-]?(?:ref|back)[\\w:.-]*");
    private static final Pattern ARROW =
            Pattern.compile("[\\[(]?[↩↑⤴⏎↵^⇧⬆\\uFE0E\\uFE0F\\s]*(?:\\p{L}{1,9} )?[↩↑⤴⏎↵^⇧⬆\\uFE0E\\uFE0F]*[\\])]?");
    private static final Pattern ARROWS =
            Pattern.compile("[\\[(]?[\\s\\uFE0E\\uFE0F]*[↩↑⤴⏎↵⇧⬆][↩↑⤴⏎↵⇧⬆\\uFE0E\\uFE0F\\s]*[\\])]?");
    private static final Pattern NOTE_SIGN = Pattern.compile("[\\[(]?(?:\\d{1,3}|[a-z]|[*†‡]{1,3}|[ivx]{1,5})[\\])]?");
    private static final Pattern BACK_IN_WORDS = Pattern.compile(
            "(?i)[\\[(]?(?:(?:jump |go )?back(?: to (?:the )?(?:text|content|article|top|reference|content ?\\d+))?|return(?: to text)?|zurück(?:"
                    + " zum text)?|nach oben|retour(?: au texte)?|volver(?: al texto)?|torna al testo|terug(?: naar"
                    + " tekst)?|voltar ao texto|tillbaka|本文に戻る|返回正文)[\\s↩↑^]*[\\])]?");
    private static final Pattern ANCHOR = Pattern.compile("[¶#§🔗⚓∞\\s]*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final String HEADING = "h1, h2, h3, h4, h5, h6";

    private FragmentLink() {}

    /** Whether this link leads to such a place. */
    static boolean isIn(Element link) {
        return link.attr("href").strip().startsWith("#");
    }

    /**
     * Whether it is there for the page alone: an arrow back to the text, or the sign by a heading that gives its
     * address.
     */
    static boolean isForPageAlone(Element link) {
        String text = PlainText.oneLine(link.text());
        String relation = link.attr("role") + ' ' + link.attr("rev") + ' ' + link.className();
        boolean back =
                relation.contains("backlink") || relation.contains("backref") || relation.contains("footnote-back");
        boolean arrow = ARROWS.matcher(text).matches()
                || (BACK.matcher(link.attr("href").strip()).matches()
                        && ARROW.matcher(text).matches());
        boolean backInWords = BACK_IN_WORDS.matcher(text).matches();
        boolean anchor = ANCHOR.matcher(text).matches() && !text.isBlank();
        boolean ofHeading =
                link.closest(HEADING) != null && (link.attr("aria-hidden").equals("true") || isClassed(link));
        return back || arrow || backInWords || anchor || ofHeading || isSectionTitle(link, text);
    }

    private static boolean isClassed(Element link) {
        String names = link.className();
        return names.contains("anchor") || names.contains("headerlink") || names.contains("permalink");
    }

    /** What is for those alone who have the page read to them. */
    private static boolean isSectionTitle(Element link, String text) {
        Element hidden = link.selectFirst(".sr-only, .visually-hidden, .screen-reader-text");
        return hidden != null && PlainText.oneLine(hidden.text()).equals(text);
    }

    /** A sign of a note over the line, whatever the program that wrote it calls the note. */
    private static boolean isRaised(Element link) {
        Element raised = link.closest("sup");
        boolean only =
                raised != null && raised.text().strip().equals(link.text().strip());
        return (only || link.selectFirst("sup") != null)
                && NOTE_SIGN.matcher(PlainText.oneLine(link.text())).matches();
    }

    /** Whether it leads to a note, which can be followed on the page. */
    static boolean isNote(Element link) {
        String role = link.attr("role") + ' ' + link.attr("rel") + ' ' + link.className();
        return role.contains("noteref")
                || role.contains("footnote")
                || NOTE.matcher(link.attr("href").strip()).matches()
                || isRaised(link);
    }
}
