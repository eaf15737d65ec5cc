package dateline.ingest.page.fields;

import dateline.ingest.page.outline.ClassHint;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Tells which of the links that say what they lead to belong to the story, and not to another that the page shows beside it. */
final class StoryLinks {
    /** More than these are an index of the site. */
    private static final int MOST = 40;

    private StoryLinks() {}

    /** The story's links of this relation, in the order of the page; none where there are too many. */
    static Stream<Element> of(ParsedPage story, String relation) {
        List<Element> links = story.pageMetadata().anchors(relation);
        if (links.isEmpty()) {
            return Stream.empty();
        }
        Element title = title(story);
        List<Element> own = links.stream().filter(link -> isOwn(link, title)).toList();
        return own.size() > MOST ? Stream.empty() : own.stream();
    }

    private static Element title(ParsedPage story) {
        int place = story.titlePlace();
        return place < 0
                ? story.page().body()
                : story.outline().blocks().get(place).area().element();
    }

    /** The foot of a story, and a list of links in it, may hold its tags; those of the page, and the margin, hold those of others. */
    private static boolean isOwn(Element link, Element title) {
        boolean inNav = false;
        for (Element at = link; at != null && !at.normalName().equals("body"); at = at.parent()) {
            switch (at.normalName()) {
                case "article" -> {
                    return holds(at, title);
                }
                case "aside" -> {
                    return false;
                }
                case "nav" -> inNav = true;
                case "footer" -> {
                    if (at.parent() == null || at.parent().normalName().equals("body")) {
                        return false;
                    }
                }
                default -> {
                    if ((ClassHint.in(at.id()) & (ClassHint.RELATED.mark() | ClassHint.COMMENT.mark())) != 0) {
                        return false;
                    }
                }
            }
        }
        return !inNav;
    }

    /** Whether the headline stands in it; where the page shows none, any may hold the story. */
    private static boolean holds(Element article, Element title) {
        for (Element at = title; at != null; at = at.parent()) {
            if (at.equals(article)) {
                return true;
            }
        }
        return title.normalName().equals("body");
    }
}
