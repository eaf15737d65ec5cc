package dateline.ingest.html;

import dateline.ingest.text.markup.CommentSelectors;
import dateline.ingest.text.markup.ReaderPosts;
import dateline.ingest.text.markup.ReaderPrompts;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Boxes that a site's plug-ins put between the paragraphs of a story, and that feeds and exports take along: what asks for
 * consent to load something, for a subscription or an address, and what readers comment.
 */
final class PluginBoxes {
    private static final String CONSENTS =
            "[class*=BorlabsCookie], [class*=brlbs-], [class*=_brlbs], [class*=cmplz-placeholder],"
                    + " [class*=cmplz-blocked], [class*=didomi], [class*=usercentrics], [class*=uc-embedding], [class*=embed-consent],"
                    + " [class*=consent-placeholder], [class*=cookie-placeholder], [class*=two-click], [class*=external-content-consent],"
                    + " [class*=embed-privacy-container], [class*=rcb-content-blocker], [class*=cookieconsent-optout],"
                    + " [class*=cky-video-placeholder], [class*=context-notice], [class*=tac_activate], [class*=dsgvoaio],"
                    + " [class*=wpconsent-], [class*=axeptio]";
    private static final String FORMS =
            ".mc4wp-form, [class*=newsletter-signup], [class*=newsletter-form], [class*=regwall], .subscription-widget-wrap,"
                    + " .subscription-widget-wrap-editor, .subscription-widget, .kg-signup-card, .gh-post-upgrade-cta,"
                    + " [class*=wp-block-jetpack-subscriptions]";

    private static final Evaluator COMMENTS = QueryParser.parse(CommentSelectors.SELECTOR);
    private static final Evaluator BOXES =
            QueryParser.parse(CONSENTS + ", " + CommentSelectors.SELECTOR + ", " + FORMS);

    /** A box holds less of the text than this; else the class is that of the story itself. */
    private static final double MOST = 0.5;

    private static final int LONGEST_REQUEST = 1_000;
    private static final int LEAST_REST = 30;

    private PluginBoxes() {}

    /** Takes them away; gives how many there were. */
    static int remove(Element body) {
        int removed = 0;
        List<Element> posts = ReaderPosts.in(body);
        List<Element> boxes =
                Stream.concat(body.select(BOXES).stream(), posts.stream()).toList();
        int whole = boxes.isEmpty() ? 0 : body.text().length();
        for (Element box : boxes) {
            int length = box.text().length();
            boolean asks = box.is(COMMENTS)
                    || posts.contains(box)
                    || (length <= LONGEST_REQUEST && box.selectFirst("img, figure, video") == null);
            if (isIn(body, box) && asks && length < whole * MOST) {
                box.remove();
                removed++;
            }
        }
        return removed + removeRequests(body);
    }

    /** A text may be short; where nothing else is told than the request, the request is the text. */
    private static int removeRequests(Element body) {
        int removed = 0;
        List<Element> requests = ReaderPrompts.in(body);
        int rest = requests.isEmpty() ? 0 : body.text().length();
        for (Element box : requests) {
            int length = box.text().length();
            if (isIn(body, box) && rest - length >= LEAST_REST) {
                box.remove();
                rest -= length;
                removed++;
            }
        }
        return removed;
    }

    private static boolean isIn(Element body, Element box) {
        return !box.equals(body) && box.parents().contains(body);
    }
}
