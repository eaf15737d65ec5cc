package dateline.ingest.page.fields;

import dateline.article.RelatedLink;
import dateline.article.WebUrl;
import dateline.ingest.blocks.BlockCue;
import dateline.ingest.page.outline.Area;
import dateline.ingest.page.outline.AreaKind;
import dateline.ingest.page.outline.Block;
import dateline.ingest.page.outline.BlockLink;
import dateline.ingest.page.outline.PlainLine;
import dateline.ingest.text.WordComparison;
import dateline.ingest.text.byline.BylineNames;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Finds the other stories that a page names as related to its own: the links under a line that says so, the link behind such
 * words in a line of its own, and links of the relation {@code related}. What a page shows to everybody (most read, latest,
 * recommended for you) is related to nothing, and what leads to another site is more likely bought than related; neither is
 * taken, nor is JSON-LD: its {@code relatedLink} has no titles, its {@code mentions} are things.
 */
public final class RelatedFinder {
    /** What lies further down in a box is there to fill it. */
    private static final int MOST_LINKS = 10;

    private static final int MAX_LABEL = 45;
    private static final int MAX_LINE = 240;
    private static final int MAX_TITLE = 200;
    private static final int LEAST_WORDS = 3;
    private static final int BYLINE_WORDS = 5;
    private static final int MAX_ASIDE = 60;
    private static final int MAX_BOX = 4_000;
    private static final double LINKED = 0.6;
    private static final double CONFIDENCE = 0.8;
    private static final long APPEAL = BlockCue.SUBSCRIBE.mark()
            | BlockCue.FOLLOW.mark()
            | BlockCue.SHARE.mark()
            | BlockCue.COMMENT.mark()
            | BlockCue.MEMBER.mark();

    private final ParsedPage story;
    private final List<Block> blocks;
    private final String own;
    private final String site;

    /** The titles by their addresses. */
    private final Map<String, String> found = new LinkedHashMap<>();

    private final Set<Block> lines = new HashSet<>();

    private RelatedFinder(ParsedPage story) {
        this.story = story;
        this.blocks = story.outline().blocks();
        this.own = story.page().baseUri();
        this.site = domain(own);
    }

    /**
     * What was found.
     *
     * @param lines the blocks of the page that say it: no part of the story
     */
    public record Related(List<RelatedLink> links, Set<Block> lines) {}

    /** The stories, and where they stand in the page. */
    public static Optional<FoundValue<Related>> find(ParsedPage story) {
        return new RelatedFinder(story).find();
    }

    private Optional<FoundValue<Related>> find() {
        for (Block block : blocks) {
            boolean label = block.chars() <= MAX_LABEL;
            boolean line = block.chars() <= MAX_LINE && block.linkChars() > 0;
            if ((label || line) && RelatedLabel.mayBegin(block.text()) && !isNavigation(block.area())) {
                if (label && RelatedLabel.is(block.text())) {
                    underLabel(block);
                } else if (line) {
                    takeLine(block);
                }
            }
        }
        StoryLinks.of(story, "related").forEach(link -> take(link, link.text()));
        List<RelatedLink> links = found.entrySet().stream()
                .limit(MOST_LINKS)
                .map(link -> new RelatedLink(PlainLine.text(link.getValue()), Optional.of(link.getKey())))
                .toList();
        return links.isEmpty()
                ? Optional.empty()
                : Optional.of(new FoundValue<>(new Related(links, lines), CONFIDENCE));
    }

    private static boolean isNavigation(Area area) {
        return area.isIn(AreaKind.NAV) || (area.isIn(AreaKind.FOOTER) && !area.isIn(AreaKind.ARTICLE));
    }

    /** Such words in a link lead on in the story that stands before them, unless they are a heading. */
    private void underLabel(Block label) {
        if (label.linkChars() == 0 || label.area().isIn(AreaKind.HEADING)) {
            takeUnder(label);
        }
    }

    /** Links as long as they follow one another; between them, in the same box, a date or a name of a section may stand. */
    private void takeUnder(Block label) {
        Area box = box(label.area());
        boolean any = false;
        for (int i = label.index() + 1; i < blocks.size() && found.size() < MOST_LINKS; i++) {
            Block block = blocks.get(i);
            boolean linked = block.linkDensity() > LINKED;
            boolean beside = box.chars <= MAX_BOX
                    && block.area().isWithin(box)
                    && (block.chars() <= MAX_ASIDE || box.linkDensity() > LINKED);
            boolean ends = block.area().isIn(AreaKind.HEADING) && !linked;
            if (ends || (!linked && !beside) || (linked && !isOfList(block, label, box))) {
                break;
            }
            boolean title = linked
                    && BlockLink.all(block).size() == 1
                    && take(BlockLink.all(block).get(0), block);
            any |= title;
            if (title) {
                lines.add(block);
            }
        }
        if (any) {
            lines.add(label);
        }
    }

    /** Links outside the box of the label are its list only if they stand right beside it. */
    private static boolean isOfList(Block block, Block label, Area box) {
        return block.area().isWithin(box)
                || block.area().commonWith(label.area()).depth() >= label.area().depth() - 2;
    }

    /** The smallest area that holds more than the label. */
    private static Area box(Area label) {
        Area box = label;
        while (box.blocks == 1 && box.parent().isPresent()) {
            box = box.parent().get();
        }
        return box;
    }

    /** A line such as {@code Read more: Fish prices fall again}. */
    private void takeLine(Block block) {
        List<Element> links = BlockLink.all(block);
        if (links.size() != 1) {
            return;
        }
        Element link = links.get(0);
        String linked = link.text();
        int from = block.text().indexOf(linked);
        String before = from > 0 ? block.text().substring(0, from).strip() : "";
        String after =
                from < 0 ? "" : block.text().substring(from + linked.length()).strip();
        Optional<String> title = before.isEmpty()
                ? RelatedLabel.behind(linked)
                : Optional.of(linked).filter(text -> RelatedLabel.is(before));
        if (title.isPresent() && after.length() <= 1 && take(link, title.get())) {
            lines.add(block);
        }
    }

    /** Of several lines in one link, the heading is the title; or else the first that may be one. */
    private boolean take(Element link, Block block) {
        String address = isTitle(block.text()) ? address(link) : "";
        boolean wanted = !address.isEmpty();
        if (wanted && block.area().isIn(AreaKind.HEADING)) {
            found.put(address, block.text());
        } else if (wanted) {
            found.putIfAbsent(address, block.text());
        }
        return wanted;
    }

    private boolean take(Element link, String title) {
        String address = isTitle(title) ? address(link) : "";
        if (!address.isEmpty()) {
            found.putIfAbsent(address, title);
        }
        return !address.isEmpty();
    }

    private static boolean isTitle(String text) {
        return text.length() <= MAX_TITLE
                && WordComparison.count(text) >= LEAST_WORDS
                && (BlockCue.in(text) & APPEAL) == 0
                && !RelatedLabel.is(text)
                && !(BylineNames.beginsAsByline(text) && WordComparison.count(text) <= BYLINE_WORDS);
    }

    /** Absolute, of a story of this site, and not of this page; or else empty. */
    private String address(Element link) {
        if (BlockLink.leadsToTag(link) || BlockLink.leadsToCategory(link)) {
            return "";
        }
        String address = link.absUrl("href");
        int fragment = address.indexOf('#');
        String bare = fragment < 0 ? address : address.substring(0, fragment);
        boolean web = bare.startsWith("http://") || bare.startsWith("https://");
        return web && isOfSite(bare) && !BlockLink.isSamePage(bare, own) ? bare : "";
    }

    private boolean isOfSite(String address) {
        return site.isEmpty() || domain(address).equals(site);
    }

    /** The last two names of the host, or three where the last but one is short, as in {@code co.uk}. */
    private static String domain(String address) {
        String[] names = WebUrl.hostOf(address).orElse("").split("\\.");
        int kept = names.length > 2 && names[names.length - 2].length() <= 3 ? 3 : 2;
        int from = Math.max(0, names.length - kept);
        return String.join(".", List.of(names).subList(from, names.length));
    }
}
