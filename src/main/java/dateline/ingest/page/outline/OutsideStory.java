package dateline.ingest.page.outline;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Tells what stands outside the story: comments, other stories, side columns, the foot of the page. */
public final class OutsideStory {
    /** Schema.org's names of what somebody says of another work, and of microformats for it. */
    private static final Pattern SAID =
            Pattern.compile("(?:.*[/:#])?(?:Comment|UserComments|Review|UserReview|Answer)");

    private static final Set<String> CITED = Set.of("h-cite", "u-comment", "p-comment", "h-review");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final long OTHER = ClassHint.COMMENT.mark() | ClassHint.RELATED.mark();

    private OutsideStory() {}

    /** Whether this element stands outside the story. */
    public static boolean is(Element element) {
        for (Element at = element; at != null && !at.normalName().equals("body"); at = at.parent()) {
            switch (at.normalName()) {
                case "aside", "footer", "nav" -> {
                    return true;
                }
                default -> {
                    if ((ClassHint.in(at.className()) & ClassHint.COMMENT.mark()) != 0
                            || (ClassHint.in(at.id()) & OTHER) != 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether this area stands outside the story. */
    public static boolean is(Area area) {
        return area.isIn(AreaKind.ASIDE)
                || area.isIn(AreaKind.NAV)
                || area.isIn(AreaKind.FOOTER)
                || area.has(ClassHint.COMMENT)
                || area.parent()
                        .map(parent -> parent.has(ClassHint.COMMENT) || parent.has(ClassHint.RELATED))
                        .orElse(false);
    }

    /** Whether this element stands in what a comment, a review or an answer says of the story. */
    public static boolean isSaidByReaders(Element element) {
        return Stream.iterate(element, at -> at != null && !at.nameIs("body"), Element::parent)
                .anyMatch(OutsideStory::isSaid);
    }

    /** One that holds the headline is the story: a page may be a review itself. */
    private static boolean isSaid(Element element) {
        boolean named = Stream.of(element.attr("itemtype"), element.attr("typeof"))
                .flatMap(SPACE::splitAsStream)
                .anyMatch(type -> SAID.matcher(type).matches());
        boolean cited = element.classNames().stream().anyMatch(CITED::contains);
        return (named || cited) && element.selectFirst("h1") == null;
    }
}
