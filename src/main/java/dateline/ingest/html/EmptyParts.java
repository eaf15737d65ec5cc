package dateline.ingest.html;

import java.util.ArrayList;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Elements of a body in which nothing is left. */
final class EmptyParts {
    private static final Set<String> ALONE = Set.of("img", "br", "hr", "source", "td", "th", "video", "audio");

    private static final Set<String> BLANK = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6");
    private static final char NO_BREAK_SPACE = '\u00a0';

    private EmptyParts() {}

    /** What mail programs and Word put between paragraphs to keep them apart: one with nothing but a space that does not break. */
    private static boolean isBlank(Element element) {
        return BLANK.contains(element.normalName())
                && element.childNodeSize() > 0
                && element.wholeText().chars().allMatch(c -> c == NO_BREAK_SPACE || Character.isWhitespace(c))
                && element.children().stream()
                        .allMatch(child -> child.normalName().equals("br"));
    }

    /** Takes out what is empty, from the inside outwards, and what parts nothing from nothing. */
    static void removeFrom(Element body) {
        var all = new ArrayList<>(body.getAllElements());
        for (int i = all.size() - 1; i > 0; i--) {
            var element = all.get(i);
            boolean empty = element.childNodeSize() == 0 && !ALONE.contains(element.normalName());
            boolean bare =
                    element.normalName().equals("table") && !element.hasText() && element.selectFirst("img") == null;
            if (empty || bare || isBlank(element)) {
                element.remove();
            }
        }
        var children = body.children();
        int last = children.size();
        while (last > 0 && children.get(last - 1).nameIs("hr")) {
            last--;
        }
        int first = 0;
        while (first < last && children.get(first).nameIs("hr")) {
            first++;
        }
        for (int i = children.size() - 1; i >= 0; i--) {
            if (i >= last || i < first) {
                children.get(i).remove();
            }
        }
    }
}
