package dateline.ingest.page;

import dateline.ingest.page.outline.Area;
import dateline.ingest.page.outline.AreaKind;
import dateline.ingest.page.outline.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps blocks that the model doubts by themselves, for where they stand: between paragraphs of the story in one element, or each
 * over a paragraph, all in one form, as the steps of an instruction are numbered.
 */
final class GapCompletion {
    private static final double LEAST_BETWEEN = 0.25;
    private static final int REACH = 3;
    private static final double LINKED = 0.5;
    private static final double LEAST_OF_SERIES = 0.3;
    private static final double HARDLY = 0.03;
    private static final int SERIES = 3;
    private static final int SHORT = 60;

    private final List<Block> blocks;
    private final double[] likely;
    private final boolean[] kept;

    private GapCompletion(List<Block> blocks, double[] likely, boolean[] kept) {
        this.blocks = blocks;
        this.likely = likely;
        this.kept = kept;
    }

    /**
     * Marks them as kept.
     *
     * @param likely how likely each block is the story's
     * @param kept which of them are taken for it
     */
    static void keep(List<Block> blocks, double[] likely, boolean[] kept) {
        var gaps = new GapCompletion(blocks, likely, kept);
        gaps.keepBetween();
        gaps.keepSeries();
    }

    private void keepBetween() {
        boolean[] before = kept.clone();
        for (Block block : blocks) {
            int at = block.index();
            kept[at] |= likely[at] > LEAST_BETWEEN
                    && !block.area().isIn(AreaKind.LIST)
                    && block.linkDensity() < LINKED
                    && isNear(before, at, -1)
                    && isNear(before, at, 1);
        }
    }

    /** Whether the next block of the story in this direction is near, and in the same element. */
    private boolean isNear(boolean[] before, int at, int step) {
        int other = at + step;
        while (other >= 0 && other < before.length && !before[other] && Math.abs(other - at) < REACH) {
            other += step;
        }
        return other >= 0
                && other < before.length
                && before[other]
                && place(blocks.get(other)).equals(place(blocks.get(at)));
    }

    private void keepSeries() {
        Map<String, List<Block>> forms = new LinkedHashMap<>();
        for (Block block : blocks) {
            if (block.chars() < SHORT && likely[block.index()] > HARDLY) {
                forms.computeIfAbsent(form(block), form -> new ArrayList<>()).add(block);
            }
        }
        for (List<Block> series : forms.values()) {
            if (headsParagraphs(series)) {
                series.forEach(block -> kept[block.index()] = true);
            }
        }
    }

    private boolean headsParagraphs(List<Block> series) {
        double mean = series.stream()
                .mapToDouble(block -> likely[block.index()])
                .average()
                .orElse(0);
        return series.size() >= SERIES
                && mean > LEAST_OF_SERIES
                && series.stream().anyMatch(block -> kept[block.index()])
                && series.stream().allMatch(this::isOverParagraph)
                && series.stream().map(Block::text).distinct().count() == series.size();
    }

    private boolean isOverParagraph(Block block) {
        int next = block.index() + 1;
        return next < kept.length && kept[next] && block.linkDensity() < LINKED;
    }

    private static String form(Block block) {
        return form(block.area()) + ' ' + form(place(block));
    }

    private static String form(Area area) {
        return area.tag() + '.' + area.element().className();
    }

    private static Area place(Block block) {
        return block.area().parent().orElse(block.area());
    }
}
