package dateline.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the words of an annotated body in the row of a page's blocks. First come runs of words that each text has once, in
 * the longest series that has the same order in both (a patience diff); between them the same again with shorter runs, and
 * in small gaps the longest runs that both have.
 */
final class Alignment {
    private static final int[] RUNS = {8, 4, 2};
    private static final int MAX_DEPTH = 40;
    private static final int SMALL_PAGE_GAP = 3_000;
    private static final int SMALL_BODY_GAP = 600;

    private final int[] page;
    private final int[] body;
    private final boolean[] found;

    private Alignment(int[] page, int[] body) {
        this.page = page;
        this.body = body;
        this.found = new boolean[page.length];
    }

    /**
     * How much of the texts is in both.
     *
     * @param ofBlocks the share of each block's words that belongs to the body; NaN for a block without words
     * @param ofBody the share of the body's words that the blocks have
     */
    record Shares(double[] ofBlocks, double ofBody) {}

    static Shares of(List<String> blocks, String body) {
        var numbers = new HashMap<String, Integer>();
        List<int[]> words =
                blocks.stream().map(block -> numbered(block, numbers)).toList();
        int[] bodyWords = numbered(body, numbers);
        int[] pageWords = words.stream().flatMapToInt(Arrays::stream).toArray();
        var alignment = new Alignment(pageWords, bodyWords);
        alignment.align(new Gap(0, pageWords.length, 0, bodyWords.length), 0);
        return alignment.shares(words);
    }

    private static int[] numbered(String text, Map<String, Integer> numbers) {
        return Wordings.words(text).stream()
                .mapToInt(word -> numbers.computeIfAbsent(word, w -> numbers.size()))
                .toArray();
    }

    private Shares shares(List<int[]> words) {
        double[] ofBlocks = new double[words.size()];
        int at = 0;
        int all = 0;
        for (int i = 0; i < ofBlocks.length; i++) {
            int hits = 0;
            for (int w = 0; w < words.get(i).length; w++) {
                hits += found[at++] ? 1 : 0;
            }
            ofBlocks[i] = (double) hits / words.get(i).length;
            all += hits;
        }
        return new Shares(ofBlocks, body.length == 0 ? 1 : (double) all / body.length);
    }

    /** Words that are not yet aligned: from and to (exclusive) on either side. */
    private record Gap(int page, int pageEnd, int body, int bodyEnd) {
        boolean isEmpty() {
            return page >= pageEnd || body >= bodyEnd;
        }

        boolean isSmall() {
            return pageEnd - page <= SMALL_PAGE_GAP && bodyEnd - body <= SMALL_BODY_GAP;
        }
    }

    /** Where a run begins on either side. */
    private record Anchor(int page, int body) {}

    private void align(Gap gap, int depth) {
        if (gap.isEmpty()) {
            return;
        }
        for (int run : depth < MAX_DEPTH ? RUNS : new int[0]) {
            List<Anchor> anchors = anchors(gap, run, depth == 0);
            if (!anchors.isEmpty()) {
                alignBetween(inOrder(anchors), gap, depth);
                return;
            }
        }
        if (gap.isSmall()) {
            alignLongestRuns(gap);
        }
    }

    private void alignBetween(List<Anchor> anchors, Gap gap, int depth) {
        int p = gap.page;
        int b = gap.body;
        for (Anchor anchor : anchors) {
            if (anchor.page < p || anchor.body < b) {
                continue;
            }
            int back = 0;
            while (anchor.page - back > p && anchor.body - back > b && same(anchor, -back - 1)) {
                back++;
            }
            align(new Gap(p, anchor.page - back, b, anchor.body - back), depth + 1);
            int on = 0;
            while (anchor.page + on < gap.pageEnd && anchor.body + on < gap.bodyEnd && same(anchor, on)) {
                on++;
            }
            Arrays.fill(found, anchor.page - back, anchor.page + on, true);
            p = anchor.page + on;
            b = anchor.body + on;
        }
        align(new Gap(p, gap.pageEnd, b, gap.bodyEnd), depth + 1);
    }

    private boolean same(Anchor anchor, int offset) {
        return page[anchor.page + offset] == body[anchor.body + offset];
    }

    /** In the order of the body. Where a page holds its story twice no run is there once; then the first place is taken. */
    private List<Anchor> anchors(Gap gap, int run, boolean mayRepeat) {
        Map<List<Integer>, Integer> ofBody = places(body, gap.body, gap.bodyEnd, run, false);
        Map<List<Integer>, Integer> ofPage = places(page, gap.page, gap.pageEnd, run, false);
        List<Anchor> anchors = common(ofPage, ofBody);
        return anchors.isEmpty() && mayRepeat
                ? common(places(page, gap.page, gap.pageEnd, run, true), ofBody)
                : anchors;
    }

    private static List<Anchor> common(Map<List<Integer>, Integer> ofPage, Map<List<Integer>, Integer> ofBody) {
        var anchors = new ArrayList<Anchor>();
        ofBody.forEach((run, at) -> {
            int there = ofPage.getOrDefault(run, -1);
            if (at >= 0 && there >= 0) {
                anchors.add(new Anchor(there, at));
            }
        });
        anchors.sort(Comparator.comparingInt(Anchor::body));
        return anchors;
    }

    /** Where each run stands; -1 for one that stands at several places, unless the first is wanted. */
    private static Map<List<Integer>, Integer> places(int[] words, int from, int to, int run, boolean first) {
        var places = new HashMap<List<Integer>, Integer>();
        for (int i = from; i + run <= to; i++) {
            var key = new ArrayList<Integer>(run);
            for (int w = i; w < i + run; w++) {
                key.add(words[w]);
            }
            places.merge(key, i, (earlier, here) -> first ? earlier : -1);
        }
        return places;
    }

    /** The longest series of anchors whose places on the page rise, too. */
    private static List<Anchor> inOrder(List<Anchor> anchors) {
        int[] tails = new int[anchors.size()];
        int[] before = new int[anchors.size()];
        int length = 0;
        for (int i = 0; i < anchors.size(); i++) {
            int place = anchors.get(i).page;
            int at = length;
            while (at > 0 && anchors.get(tails[at - 1]).page >= place) {
                at--;
            }
            before[i] = at == 0 ? -1 : tails[at - 1];
            tails[at] = i;
            length = Math.max(length, at + 1);
        }
        var series = new ArrayList<Anchor>();
        for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = before[i]) {
            series.add(anchors.get(i));
        }
        Collections.reverse(series);
        return series;
    }

    private void alignLongestRuns(Gap gap) {
        if (gap.isEmpty()) {
            return;
        }
        int longest = 0;
        var at = new Anchor(gap.page, gap.body);
        int[] lengths = new int[gap.bodyEnd - gap.body + 1];
        for (int p = gap.page; p < gap.pageEnd; p++) {
            for (int b = gap.bodyEnd - 1; b >= gap.body; b--) {
                int length = page[p] == body[b] ? lengths[b - gap.body] + 1 : 0;
                lengths[b - gap.body + 1] = length;
                if (length > longest) {
                    longest = length;
                    at = new Anchor(p - length + 1, b - length + 1);
                }
            }
        }
        if (longest > 0) {
            Arrays.fill(found, at.page, at.page + longest, true);
            alignLongestRuns(new Gap(gap.page, at.page, gap.body, at.body));
            alignLongestRuns(new Gap(at.page + longest, gap.pageEnd, at.body + longest, gap.bodyEnd));
        }
    }
}
