package dateline.ingest.page.fields;

import dateline.ingest.blocks.BlockCue;
import dateline.ingest.page.outline.AreaKind;
import dateline.ingest.page.outline.Block;
import dateline.ingest.page.outline.BlockLink;
import dateline.ingest.page.outline.ClassHint;
import dateline.ingest.page.outline.OutsideStory;
import dateline.ingest.page.outline.ReaderComments;
import dateline.ingest.text.PhraseMatcher;
import dateline.ingest.text.WordComparison;
import dateline.ingest.text.byline.BylineNames;
import dateline.ingest.text.date.DateInText;
import dateline.ingest.text.date.DayMonthOrder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The byline that is printed near the headline, or after the story.
 *
 * @param lines what may hold names
 * @param isSure whether it stands by the headline, says that it is a byline, and names a person
 */
record PrintedByline(List<String> lines, boolean isSure) {
    private static final int LINE_CHARS = 120;
    private static final int AFTER_TITLE = 16;
    private static final int BEFORE_TITLE = 6;
    private static final int BESIDE_TITLE = 6;
    private static final int ENOUGH = 4;
    private static final int LEVELS = 5;
    private static final int NAME_CHARS = 40;
    private static final double ONLY_LINK = 0.8;
    private static final PrintedByline NONE = new PrintedByline(List.of(), false);
    private static final PhraseMatcher PEOPLE = PhraseMatcher.list()
            .add(
                    1,
                    "author|/people/|/profile|/staff/|/writer|/contributor|/team/|/autor|/redaktion/|/auteur|/by/|/journalist|/experts/|/reporters/|/users/|/user/|/@")
            .done();

    /** The line that has most of the marks of a byline. */
    static PrintedByline find(ParsedPage story) {
        PrintedByline best = NONE;
        int most = ENOUGH - 1;
        BitSet comments = ReaderComments.in(story.outline());
        for (Block block : story.outline().blocks()) {
            int near = nearness(story, block);
            boolean elsewhere =
                    comments.get(block.index()) || (OutsideStory.is(block.area()) && !isUnderTitle(story, block));
            if (block.chars() > LINE_CHARS || block.index() == story.titlePlace() || elsewhere) {
                continue;
            }
            boolean hinted = isHinted(block) || isNameByDate(story, block);
            boolean beside = near > 0 || hinted;
            Marked marked = beside || mayLinkToAuthor(block) ? Marked.of(block, beside) : Marked.NOTHING;
            boolean bare = !hinted && marked.strength() == 0;
            if (near == 0 && bare) {
                continue;
            }
            boolean opens = BylineNames.beginsAsByline(block.text());
            List<String> lines = marked.names().isEmpty() ? List.of(line(story, block, near, opens)) : marked.names();
            if (bare && !opens && lines.get(0).equals(block.text())) {
                continue;
            }
            List<String> names = BylineNames.in(lines.get(0));
            if (names.isEmpty()) {
                continue;
            }
            int score =
                    score(block, names, opens || BylineNames.beginsAsByline(lines.get(0)), hinted, marked.strength());
            boolean says = opens || marked.strength() > 2;
            boolean sure = near > 2 && says && BylineNames.isPerson(names.get(0));
            score += score > 0 ? near + (sure ? 3 : 0) : 0;
            if (score > most) {
                most = score;
                best = new PrintedByline(lines, sure);
            }
        }
        return best;
    }

    /** A link far from the headline, but for those of menus and other lists. */
    private static boolean mayLinkToAuthor(Block block) {
        return block.linkChars() > 0 && !(block.area().isIn(AreaKind.LIST) && block.linkDensity() > ONLY_LINK);
    }

    /** A byline that follows the headline is the story's, whatever it stands in. */
    private static boolean isUnderTitle(ParsedPage story, Block block) {
        int distance = block.index() - story.titlePlace();
        boolean follows = story.titlePlace() >= 0 && distance > 0 && distance <= BESIDE_TITLE;
        return follows
                && !block.area().has(ClassHint.COMMENT)
                && (isHinted(block) || BylineNames.beginsAsByline(block.text()));
    }

    /**
     * A line under the headline that is a name and nothing else, with the date in the next line or in the one before.
     */
    private static boolean isNameByDate(ParsedPage story, Block block) {
        int distance = block.index() - story.titlePlace();
        boolean follows = story.titlePlace() >= 0 && distance > 0 && distance <= BESIDE_TITLE;
        boolean dated = follows && (isDate(story, block.index() - 1) || isDate(story, block.index() + 1));
        if (!dated || block.chars() > NAME_CHARS || block.area().isIn(AreaKind.HEADING)) {
            return false;
        }
        List<String> names = BylineNames.in(block.text());
        return names.size() == 1 && names.get(0).equals(block.text()) && BylineNames.namesPerson(block.text());
    }

    private static boolean isDate(ParsedPage story, int index) {
        List<Block> blocks = story.outline().blocks();
        if (index < 0 || index >= blocks.size()) {
            return false;
        }
        String text = blocks.get(index).text();
        return text.length() <= NAME_CHARS
                && WordComparison.hasDigit(text)
                && DateInText.in(text, DayMonthOrder.DAY_FIRST).isPresent();
    }

    private static int nearness(ParsedPage story, Block block) {
        int title = story.titlePlace();
        int distance = title < 0 ? Integer.MAX_VALUE : block.index() - title;
        if (distance <= -BEFORE_TITLE || distance > AFTER_TITLE) {
            return 0;
        }
        return distance <= BESIDE_TITLE ? 3 : 2;
    }

    /** The part of the block's text that may hold names; where only {@code By} stands, the next block holds them. */
    private static String line(ParsedPage story, Block block, int near, boolean opens) {
        String line = block.text();
        List<Block> blocks = story.outline().blocks();
        if (opens) {
            boolean bare =
                    block.index() + 1 < blocks.size() && BylineNames.in(line).isEmpty();
            return bare ? line + ' ' + blocks.get(block.index() + 1).text() : line;
        }
        Optional<String> told = block.linkDensity() > ONLY_LINK
                ? Optional.empty()
                : BylineNames.toldWithin(line)
                        .filter(rest -> !BylineNames.in(rest).isEmpty());
        boolean mayBeside = near > 2 && !block.area().isIn(AreaKind.HEADING);
        List<String> beside = told.isEmpty() && mayBeside ? BylineNames.besideDate(line) : List.of();
        return told.map(rest -> "by " + rest).orElse(beside.isEmpty() ? line : "by " + beside.get(0));
    }

    private static int score(Block block, List<String> names, boolean opens, boolean hinted, int strength) {
        if (!opens && !hinted && strength == 0) {
            return 0;
        }
        int score = (opens ? 2 : 0) + (hinted ? 2 : 0) + strength;
        score += BylineNames.isPerson(names.get(0)) ? 2 : -1;
        score -= names.size() > 3 || block.chars() > 70 ? 1 : 0;
        boolean credit = strength < 3 && block.has(BlockCue.CREDIT);
        return credit ? score - 3 : score;
    }

    private static boolean isHinted(Block block) {
        return block.area().has(ClassHint.BYLINE)
                || block.area()
                        .parent()
                        .map(parent -> parent.has(ClassHint.BYLINE))
                        .orElse(false);
    }

    /**
     * What stands in elements within a block that are made for authors: links to their pages, and what is classed so.
     *
     * @param names the text of each such element
     * @param strength 3 when the page says that it is an author, 2 when the address or class of the element does, else 0
     */
    private record Marked(List<String> names, int strength) {
        private static final Marked NOTHING = new Marked(List.of(), 0);

        /**
         * @param classesToo whether a class alone tells, as it does near the headline
         */
        static Marked of(Block block, boolean classesToo) {
            var names = new ArrayList<String>();
            int strength = 0;
            Element last = null;
            for (TextNode node : block.nodes()) {
                Element at = node.parent();
                int own = 0;
                for (int level = 0;
                        at != null
                                && own == 0
                                && level < LEVELS
                                && !at.equals(block.area().element());
                        level++) {
                    own = strength(at, classesToo);
                    at = own == 0 ? at.parent() : at;
                }
                if (own > strength) {
                    names.clear();
                    strength = own;
                    last = null;
                }
                if (own > 0 && own == strength && !node.isBlank()) {
                    String text = node.text().strip();
                    if (at != null && at.equals(last)) {
                        text = names.remove(names.size() - 1) + ' ' + text;
                    }
                    names.add(text);
                    last = at;
                }
            }
            names.removeIf(name -> BylineNames.in(name).isEmpty());
            List<String> cleaned = names.stream()
                    .map(name -> BylineNames.toldWithin(name)
                            .filter(BylineNames::namesPerson)
                            .orElse(name))
                    .filter(name -> name.equals(names.get(0)) || !BylineNames.isRole(name))
                    .toList();
            return strength == 0 ? linked(block) : new Marked(cleaned, strength);
        }

        /** A block that stands in such a link whole. */
        private static Marked linked(Block block) {
            int around = block.linkChars() == 0
                    ? 0
                    : BlockLink.element(block)
                            .map(link -> strength(link, false))
                            .orElse(0);
            return around == 0 ? NOTHING : new Marked(List.of(), around);
        }

        private static int strength(Element element, boolean classesToo) {
            if (element.attributesSize() == 0) {
                return 0;
            }
            boolean told = element.attr("rel").contains("author")
                    || element.attr("itemprop").contains("author");
            if (told) {
                return 3;
            }
            boolean link = element.normalName().equals("a") && PEOPLE.in(element.attr("href")) != 0;
            boolean hinted = classesToo && !link && (ClassHint.in(element.className()) & ClassHint.BYLINE.mark()) != 0;
            return link || hinted ? 2 : 0;
        }
    }
}
