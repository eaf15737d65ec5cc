package dateline.ingest.page;

import dateline.article.WebUrl;
import dateline.ingest.blocks.BlockCue;
import dateline.ingest.page.fields.ParsedPage;
import dateline.ingest.page.fields.RelatedLabel;
import dateline.ingest.page.outline.Area;
import dateline.ingest.page.outline.AreaKind;
import dateline.ingest.page.outline.Block;
import dateline.ingest.page.outline.BlockLink;
import dateline.ingest.page.outline.ClassHint;
import dateline.ingest.page.outline.OutsideStory;
import dateline.ingest.text.PhraseMatcher;
import dateline.ingest.text.WordComparison;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * A list that a paragraph of the story announces with a colon: places, dates, documents. Though it is all links, it belongs to
 * the story as the paragraph does; where it leads to other stories, tags or networks, both are the page's.
 */
final class IntroducedLists {
    private static final Set<String> LISTS = Set.of("ul", "ol", "dl", "table");
    private static final String COLONS = ":：︓﹕";
    private static final String CLOSING = " \u00a0\u202f)]»”\"*";
    private static final int MOST_LINES = 15;
    private static final int LONGEST = 1_500;

    /** What announces no more than this says little of what follows. */
    private static final int BRIEF = 60;

    private static final double ALL_LINKS = 0.9;
    private static final double MOSTLY_LINKS = 0.5;
    private static final double HARDLY_LINKED = 0.2;
    private static final int NEIGHBOURS = 2;
    private static final int FEW = 3;

    /** Headlines of other stories have more words than names of places, people and documents. */
    private static final int HEADLINE_WORDS = 5;

    private static final long LABELS = BlockCue.SUBSCRIBE.mark()
            | BlockCue.FOLLOW.mark()
            | BlockCue.SHARE.mark()
            | BlockCue.READ_MORE.mark()
            | BlockCue.RELATED.mark()
            | BlockCue.TAGS.mark()
            | BlockCue.COMMENT.mark()
            | BlockCue.MEMBER.mark()
            | BlockCue.ADVERT.mark();
    private static final PhraseMatcher NETWORKS = PhraseMatcher.list()
            .add(
                    1,
                    "mailto:|whatsapp:|//wa.me/|//t.me/|facebook.com|//x.com/|twitter.com|instagram.com|linkedin.com|pinterest.|reddit.com|vk.com|//ok.ru|bsky.app|threads.net|tiktok.com|telegram.me|line.me|weibo.com|xing.com|javascript:")
            .done();

    private final ParsedPage story;
    private final List<Block> blocks;
    private final boolean[] kept;

    private IntroducedLists(ParsedPage story, boolean[] kept) {
        this.story = story;
        this.blocks = story.outline().blocks();
        this.kept = kept;
    }

    /** Keeps those that belong to the story, and takes the words away that announce what does not. */
    static void decide(ParsedPage story, boolean[] kept) {
        var lists = new IntroducedLists(story, kept);
        for (Area area : story.outline().areas()) {
            if (LISTS.contains(area.tag()) && area.firstBlock > 0 && area.lastBlock >= area.firstBlock) {
                lists.decide(area);
            }
        }
    }

    private void decide(Area list) {
        Block intro = blocks.get(list.firstBlock - 1);
        if (closesStory(intro, list)) {
            kept[intro.index()] = true;
            Arrays.fill(kept, list.firstBlock, list.lastBlock + 1, true);
        }
        if (!announces(intro, list)) {
            return;
        }
        boolean isLabel = isLabel(intro) || ClassHint.PAGE_PARTS.stream().anyMatch(list::has);
        boolean isShort = list.lastBlock - list.firstBlock < MOST_LINES && list.chars <= LONGEST;
        if (!isLabel && isShort && !list.isHidden() && !leadsAway(intro, list)) {
            kept[intro.index()] = true;
            Arrays.fill(kept, list.firstBlock, list.lastBlock + 1, true);
        } else if (intro.chars() <= BRIEF
                && list.linkDensity() > (isLabel ? MOSTLY_LINKS : ALL_LINKS)
                && (isLast(list) || !isMostlyKept(list))) {
            kept[intro.index()] = false;
            Arrays.fill(kept, list.firstBlock, list.lastBlock + 1, false);
        }
    }

    /** Whether it is a list of plain words under a heading, both right behind paragraphs of the story and in their place. */
    private boolean closesStory(Block heading, Area list) {
        boolean isHeading = heading.area().isIn(AreaKind.HEADING)
                && place(heading).equals(list.parent().orElse(list))
                && heading.chars() <= BRIEF
                && heading.linkDensity() == 0;
        if (!isHeading || list.tag().equals("table") || list.linkDensity() > HARDLY_LINKED || list.chars > LONGEST) {
            return false;
        }
        List<Block> lines = blocks.subList(heading.index(), list.lastBlock + 1);
        long asking = lines.stream()
                .filter(line -> (line.cues() & (BlockCue.APPEALS | LABELS)) != 0)
                .count();
        boolean apart = list.isHidden()
                || OutsideStory.is(list)
                || ClassHint.PAGE_PARTS.stream().anyMatch(list::has);
        return list.lastBlock > list.firstBlock
                && asking * FEW < lines.size()
                && !isLabel(heading)
                && !areHeadlines(lines.subList(1, lines.size()))
                && !apart
                && isBehindParagraphs(heading);
    }

    /** Lines as long as headlines of other stories, which are no sentences, steps or results. */
    private static boolean areHeadlines(List<Block> lines) {
        long alike = lines.stream()
                .filter(line -> line.wordStatistics().count() >= HEADLINE_WORDS
                        && line.wordStatistics().sentences() == 0
                        && !WordComparison.hasDigit(line.text()))
                .count();
        return alike * 2 > lines.size();
    }

    private boolean isBehindParagraphs(Block heading) {
        int beside = 0;
        for (int i = heading.index() - 1; i >= Math.max(0, heading.index() - NEIGHBOURS); i--) {
            Block block = blocks.get(i);
            beside += kept[i]
                            && place(block).equals(place(heading))
                            && block.tag().equals("p")
                    ? 1
                    : 0;
        }
        return beside == NEIGHBOURS;
    }

    /** Whether it is a line right before the list that ends with a colon and is, or follows, a paragraph of the story. */
    private boolean announces(Block intro, Area list) {
        boolean beside = place(intro).equals(list.parent().orElse(list));
        boolean follows = intro.index() > 0
                && kept[intro.index() - 1]
                && place(blocks.get(intro.index() - 1)).equals(place(intro));
        return beside
                && (kept[intro.index()] || follows)
                && !intro.area().isIn(AreaKind.HEADING)
                && !intro.area().isIn(AreaKind.LIST)
                && !intro.area().isIn(AreaKind.NAV)
                && endsWithColon(intro.text());
    }

    private static boolean endsWithColon(String text) {
        int last = text.length() - 1;
        while (last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return COLONS.indexOf(text.charAt(last)) >= 0;
    }

    private static boolean isLabel(Block intro) {
        return (intro.cues() & LABELS) != 0 || RelatedLabel.is(intro.text());
    }

    /** Whether its members lead to tags or networks, or to other stories of the site and a brief line does not say why. */
    private boolean leadsAway(Block intro, Area list) {
        List<Block> lines = blocks.subList(list.firstBlock, list.lastBlock + 1);
        List<Element> links =
                lines.stream().flatMap(line -> BlockLink.all(line).stream()).toList();
        long apart = links.stream().filter(IntroducedLists::isOfPage).count();
        long words = lines.stream()
                .mapToInt(line -> WordComparison.count(line.text()))
                .sum();
        boolean headlines = list.linkDensity() > ALL_LINKS
                && words >= (long) HEADLINE_WORDS * lines.size()
                && links.stream().allMatch(this::isOfSite);
        return apart * 2 > links.size() || (headlines && intro.chars() <= BRIEF);
    }

    private boolean isLast(Area list) {
        return blocks.subList(list.lastBlock + 1, blocks.size()).stream().noneMatch(block -> kept[block.index()]);
    }

    private boolean isMostlyKept(Area list) {
        int chars = blocks.subList(list.firstBlock, list.lastBlock + 1).stream()
                .filter(line -> kept[line.index()])
                .mapToInt(Block::chars)
                .sum();
        return chars * 2 > list.chars;
    }

    /** Whether it leads to a tag or a network, or, as a table of contents does, to a place in the page. */
    private static boolean isOfPage(Element link) {
        return link.attr("href").startsWith("#")
                || BlockLink.leadsToTag(link)
                || BlockLink.leadsToCategory(link)
                || NETWORKS.in(link.attr("href")) != 0;
    }

    private boolean isOfSite(Element link) {
        String host = WebUrl.hostOf(link.absUrl("href")).orElse("");
        return host.isEmpty()
                || host.equals(WebUrl.hostOf(story.page().baseUri()).orElse(""));
    }

    private static Area place(Block block) {
        return block.area().parent().orElse(block.area());
    }
}
