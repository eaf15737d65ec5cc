package dateline.ingest.html;

import java.util.ArrayList;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Elements of a body in which nothing is left. */
final class EmptyParts {
    private static final Set<String> ALONE = Set.of("img", "br", "hr", "source", "td", "th", "video", "audio");

    private EmptyParts() {}

    /** Takes out what is empty, from the inside outwards, and what parts nothing from nothing. */
    static void removeFrom(Element body) {
        var all = new ArrayList<>(body.getAllElements());
        for (int i = all.size() - 1; i > 0; i--) {
            var element = all.get(i);
            boolean empty = element.childNodeSize() == 0 && !ALONE.contains(element.normalName());
            boolean bare =
                    element.normalName().equals("table") && !element.hasText() && element.selectFirst("img") == null;
            if (empty || bare) {
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
