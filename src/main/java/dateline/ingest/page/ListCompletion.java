package dateline.ingest.page;

import dateline.ingest.blocks.BlockCue;
import dateline.ingest.page.fields.ParsedPage;
import dateline.ingest.page.outline.Area;
import dateline.ingest.page.outline.AreaKind;
import dateline.ingest.page.outline.Block;
import dateline.ingest.page.outline.ClassHint;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Keeps a table, a list or a list of terms whole or not at all: a cell that reads like a menu, and a step that reads like a
 * heading, belong to what stands beside them.
 */
final class ListCompletion {
    private static final Set<String> GROUPS = Set.of("table", "ul", "ol", "dl");
    private static final int LONGEST = 4_000;
    private static final double LINKED = 0.5;
    private static final double HARDLY_LINKED = 0.2;
    private static final int NEIGHBOURS = 2;
    private final List<Block> blocks;
    private final boolean[] kept;

    private ListCompletion(ParsedPage story, boolean[] kept) {
        this.blocks = story.outline().blocks();
        this.kept = kept;
    }

    /** Keeps all of each of which most is kept, and each that stands among the story's paragraphs. */
    static void keep(ParsedPage story, boolean[] kept) {
        var lists = new ListCompletion(story, kept);
        for (Area area : story.outline().areas()) {
            if (GROUPS.contains(area.tag()) && area.lastBlock >= area.firstBlock && isOutermost(area)) {
                lists.decide(area);
            }
        }
    }

    private static boolean isOutermost(Area area) {
        return area.parent()
                .filter(parent -> parent.isIn(AreaKind.LIST) || parent.isIn(AreaKind.TABLE))
                .isEmpty();
    }

    private void decide(Area area) {
        int chars = 0;
        for (int i = area.firstBlock; i <= area.lastBlock; i++) {
            chars += kept[i] ? blocks.get(i).chars() : 0;
        }
        boolean holdsMore = area.chars > LONGEST || area.element().selectFirst("h1, h2, table table") != null;
        if (holdsMore || chars == area.chars) {
            return;
        }
        boolean mostly = chars * 2 >= area.chars && area.linkDensity() < LINKED;
        if (mostly || (area.linkDensity() < HARDLY_LINKED && isAmongParagraphs(area))) {
            Arrays.fill(kept, area.firstBlock, area.lastBlock + 1, true);
        } else if (area.tag().equals("table") || area.tag().equals("dl")) {
            Arrays.fill(kept, area.firstBlock, area.lastBlock + 1, false);
        }
    }

    /** Whether the paragraphs beside it are the story's, and nothing about it says that it is there for the page. */
    private boolean isAmongParagraphs(Area area) {
        boolean follows = area.firstBlock > 0 && kept[area.firstBlock - 1];
        boolean apart = (ClassHint.PAGE_PARTS.stream().anyMatch(area::has) || area.has(ClassHint.DATE))
                || area.isIn(AreaKind.NAV)
                || area.isIn(AreaKind.FOOTER)
                || area.isIn(AreaKind.ASIDE)
                || area.isHidden();
        return follows
                && !apart
                && paragraphsBeside(area) >= NEIGHBOURS
                && (area.tag().equals("table") || area.tag().equals("dl") || !appeals(area));
    }

    private int paragraphsBeside(Area area) {
        Area around = area.parent().orElse(area);
        int beside = 0;
        for (int i = around.firstBlock; i <= around.lastBlock; i++) {
            Area place = blocks.get(i).area();
            boolean child = place.equals(around)
                    || place.parent().filter(around::equals).isPresent();
            beside += kept[i] && child && !place.isWithin(area) ? 1 : 0;
        }
        return beside;
    }

    /** At its end a story is left with what asks something of its reader. */
    private boolean appeals(Area area) {
        boolean last = true;
        for (int i = area.lastBlock + 1; i < kept.length; i++) {
            last &= !kept[i];
        }
        boolean asks = false;
        for (int i = area.firstBlock; i <= area.lastBlock; i++) {
            asks |= (blocks.get(i).cues() & BlockCue.APPEALS) != 0
                    || blocks.get(i).has(BlockCue.READER);
        }
        return last && asks;
    }
}
