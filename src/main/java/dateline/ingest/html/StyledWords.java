package dateline.ingest.html;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Words that only a style raises, lowers or strikes through, in the elements that HTML has for it: without the style
 * {@code 61 km²} is 612, and what an editor struck out is part of the story.
 */
final class StyledWords {
    private static final Evaluator STYLED = QueryParser.parse("span[style], font[style]");
    private static final Pattern RAISED =
            Pattern.compile("(?i)(?:^|[;\\s])(?:vertical-align\\s*:\\s*super(?![a-z])|mso-text-raise\\s*:\\s*[1-9])");
    private static final Pattern LOWERED =
            Pattern.compile("(?i)(?:^|[;\\s])(?:vertical-align\\s*:\\s*sub(?![a-z])|mso-text-raise\\s*:\\s*-[1-9])");
    private static final Pattern STRUCK = Pattern.compile("(?i)text-decoration(?:-line)?\\s*:[^;]{0,40}line-through");
    private static final String IN_ONE = "sup, sub";
    private static final String STRUCK_OUT = "s, strike, del";

    /** What is raised is a figure or a mark. */
    private static final int LONGEST = 40;

    private StyledWords() {}

    /** Whether there may be some in this markup. */
    static boolean mayBeIn(String html) {
        return html.contains("vertical-align") || html.contains("mso-text-raise") || html.contains("line-through");
    }

    /** Puts them into those elements. */
    static void toHtml(Element body) {
        for (Element words : body.select(STYLED)) {
            String style = words.attr("style");
            boolean apart = words.closest(IN_ONE) == null
                    && words.selectFirst(IN_ONE) == null
                    && words.hasText()
                    && words.text().length() <= LONGEST;
            if (apart && RAISED.matcher(style).find()) {
                words.wrap("<sup></sup>");
            } else if (apart && LOWERED.matcher(style).find()) {
                words.wrap("<sub></sub>");
            }
            if (STRUCK.matcher(style).find() && words.closest(STRUCK_OUT) == null && words.hasText()) {
                words.wrap("<s></s>");
            }
        }
    }
}
