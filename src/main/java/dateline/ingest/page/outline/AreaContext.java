package dateline.ingest.page.outline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How each area stands to the best one, and how many areas look like it. Worked out once a page, the outer areas first. */
final class AreaContext {
    private final Area best;
    private final Area[] common;
    private final long[] inner;
    private final int[][] alike;

    AreaContext(Outline outline, Area best) {
        this.best = best;
        List<Area> areas = outline.areas();
        common = new Area[areas.size()];
        inner = new long[areas.size()];
        for (Area area : areas) {
            place(area);
        }
        alike = alike(outline);
    }

    private static int[][] alike(Outline outline) {
        int[][] alike = new int[outline.areas().size()][];
        Map<Long, int[]> shapes = new HashMap<>();
        for (Block block : outline.blocks()) {
            int index = block.area().index();
            if (alike[index] == null) {
                alike[index] = shapes.computeIfAbsent(shape(block.area()), s -> new int[5]);
            }
            int[] sums = alike[index];
            sums[0]++;
            sums[1] += block.chars();
            sums[2] += block.linkChars();
            sums[3] += block.mediaBefore() > 0 ? 1 : 0;
            sums[4] += block.wordStatistics().sentences() > 0 ? 1 : 0;
        }
        return alike;
    }

    private void place(Area area) {
        int index = area.index();
        if (best.isWithin(area)) {
            common[index] = area;
            return;
        }
        area.parent().ifPresent(parent -> {
            common[index] = common[parent.index()];
            inner[index] = inner[parent.index()] | area.hints();
        });
    }

    /** The smallest area that holds both this one and the best. */
    Area commonWithBest(Area area) {
        return common[area.index()];
    }

    /** Whether it is the best area or in it. */
    boolean isInBest(Area area) {
        return common[area.index()].equals(best);
    }

    /** The hints of this area and of all around it, short of what also holds the best. */
    long innerHints(Area area) {
        return inner[area.index()];
    }

    /**
     * Of the blocks that stand in areas that look alike: how many they are, how many characters they have, how many of these in
     * links, how many follow a picture, and how many have the end of a sentence in them.
     *
     * @param area that of a block
     */
    int[] alike(Area area) {
        return alike[area.index()];
    }

    /** The same tags and classes of an area and of what it stands in. */
    private static long shape(Area area) {
        long own = area.tag().hashCode() * 31L + area.element().className().hashCode();
        long outer = area.parent()
                .map(p -> p.tag().hashCode() * 31L + p.element().className().hashCode())
                .orElse(0L);
        return own * 1_000_003 + outer;
    }
}
