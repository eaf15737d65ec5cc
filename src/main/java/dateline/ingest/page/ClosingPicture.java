package dateline.ingest.page;

import dateline.ingest.page.outline.ClassHint;
import dateline.ingest.text.date.DateTokens;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Tells a picture that closes a story, right behind its last paragraph, from the portraits, banners and cards that pages put
 * there. The name of its file says nothing.
 */
final class ClosingPicture {
    private static final int ENOUGH_WIDTH = 300;
    private static final int ENOUGH_HEIGHT = 150;
    private static final int FEW_CHARS = 20;
    private static final Evaluator PICTURE = QueryParser.parse("img, amp-img");
    private static final Evaluator CAPTION = QueryParser.parse("figcaption, [class*=caption]");
    private static final Evaluator LINK = QueryParser.parse("a[href]");
    private static final Pattern WIDE = Pattern.compile("(?i)(?<![\\d.])(?:[5-9]\\d|100)vw\\s*$");
    private static final Pattern TO_PICTURE =
            Pattern.compile("(?i)\\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)|^#|/attachment/|attachment_id=");
    private static final long OF_THE_PAGE = ClassHint.ADVERT.mark()
            | ClassHint.RELATED.mark()
            | ClassHint.SIGNUP.mark()
            | ClassHint.SHARE.mark()
            | ClassHint.BYLINE.mark()
            | ClassHint.COMMENT.mark();

    private ClosingPicture() {}

    /** Whether this element, which shows something, is one: a picture with a caption, or a large one with words for it. */
    static boolean is(Element element) {
        Element image = element.selectFirst(PICTURE);
        long hints = ClassHint.in(element.className()) | ClassHint.in(element.id());
        if (image == null || (hints & OF_THE_PAGE) != 0 || leadsElsewhere(element)) {
            return false;
        }
        return element.hasText()
                ? element.nameIs("figure")
                        || captionChars(element) + FEW_CHARS >= element.text().length()
                : !image.attr("alt").isBlank() && (isLarge(image) || fillsItsPlace(image));
    }

    private static int captionChars(Element element) {
        return element.select(CAPTION).stream()
                .filter(caption -> caption.parents().stream()
                        .noneMatch(outer -> outer.is(CAPTION) && outer.parents().contains(element)))
                .mapToInt(caption -> caption.text().length())
                .sum();
    }

    /** Whether the page tells that it is shown large. */
    static boolean isLarge(Element image) {
        return pixels(image, "width") >= ENOUGH_WIDTH && pixels(image, "height") >= ENOUGH_HEIGHT;
    }

    /** A size of nothing, where it is told how much of the window it takes. */
    private static boolean fillsItsPlace(Element image) {
        boolean unsized = pixels(image, "width") <= 0 && pixels(image, "height") <= 0;
        return unsized && WIDE.matcher(image.attr("sizes")).find();
    }

    private static int pixels(Element image, String side) {
        return DateTokens.number(
                image.attr(side).toLowerCase(Locale.ROOT).replace("px", "").strip());
    }

    /** A picture may be linked to a larger one; what is linked to a page is there for that page. */
    private static boolean leadsElsewhere(Element element) {
        return element.select(LINK).stream()
                .filter(link -> link.selectFirst(PICTURE) != null)
                .anyMatch(link -> !TO_PICTURE.matcher(link.attr("href")).find());
    }
}
