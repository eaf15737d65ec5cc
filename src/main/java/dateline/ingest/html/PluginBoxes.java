package dateline.ingest.html;

import dateline.ingest.text.markup.CommentSelectors;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Boxes that a site's plug-ins put between the paragraphs of a story, and that feeds and exports take along: what asks for
 * consent to load something, what readers comment, and forms that ask for an address.
 */
final class PluginBoxes {
    private static final String CONSENTS = "[class*=BorlabsCookie], [class*=_brlbs], [class*=cmplz-placeholder],"
            + " [class*=cmplz-blocked], [class*=didomi], [class*=usercentrics], [class*=uc-embedding], [class*=embed-consent],"
            + " [class*=consent-placeholder], [class*=cookie-placeholder], [class*=two-click], [class*=external-content-consent]";
    private static final String FORMS =
            ".mc4wp-form, [class*=newsletter-signup], [class*=newsletter-form], [class*=regwall]";

    private static final Evaluator COMMENTS = QueryParser.parse(CommentSelectors.SELECTOR);
    private static final Evaluator BOXES =
            QueryParser.parse(CONSENTS + ", " + CommentSelectors.SELECTOR + ", " + FORMS);

    /** A box holds less of the text than this; else the class is that of the story itself. */
    private static final double MOST = 0.5;

    private static final int LONGEST_REQUEST = 1_000;

    private PluginBoxes() {}

    /** Takes them away; gives how many there were. */
    static int remove(Element body) {
        List<Element> boxes = List.copyOf(body.select(BOXES));
        int whole = boxes.isEmpty() ? 0 : body.text().length();
        int removed = 0;
        for (Element box : boxes) {
            int length = box.text().length();
            boolean asks =
                    box.is(COMMENTS) || (length <= LONGEST_REQUEST && box.selectFirst("img, figure, video") == null);
            if (!box.equals(body) && box.parent() != null && asks && length < whole * MOST) {
                box.remove();
                removed++;
            }
        }
        return removed;
    }
}
