package dateline.ingest.plain;

import dateline.ingest.text.WordStatistics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Finds the lines that may be the headline of a story, and where the headline stands alone. */
final class HeadlineFinder {
    private static final int FIRST = 12;
    private static final int TITLE_REACH = 120;
    private static final int AFTER_START = 3;
    private static final int NAME_WORDS = 6;
    private static final int LEAST_OWN = 3;
    private static final double OWN_SHARE = 0.4;

    private final List<MeasuredLine> lines;
    private final int start;

    /** Looks around the first line of a story. */
    HeadlineFinder(List<MeasuredLine> lines, int start) {
        this.lines = lines;
        this.start = start;
    }

    /** Whether the headline may stand at this place. */
    boolean mayBe(int at) {
        return at <= start + AFTER_START
                && (at >= start - TITLE_REACH || at < FIRST)
                && FirstLook.mayHead(lines.get(at));
    }

    int[] candidates() {
        return IntStream.range(0, Math.min(lines.size(), start + AFTER_START + 1))
                .filter(this::mayBe)
                .toArray();
    }

    /** All lines that may be the headline, the likeliest first; of the same words only the last line. */
    List<LikelyLine> ranked(IntToDoubleFunction probability) {
        List<LikelyLine> all = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int i = Math.min(lines.size(), start + AFTER_START) - 1; i >= 0; i--) {
            if (mayBe(i) && seen.add(lines.get(i).words().whole())) {
                all.add(new LikelyLine(i, probability.applyAsDouble(i)));
            }
        }
        all.sort(Comparator.comparingDouble(LikelyLine::probability).reversed());
        return all;
    }

    /** Where the page's title, which ends with the name of the site, stands again without it. */
    int alone(int at) {
        WordStatistics title = lines.get(at).words();
        for (int i = 0; i <= Math.min(lines.size() - 1, start); i++) {
            WordStatistics words = lines.get(i).words();
            boolean shorter = words.size() < title.size() && words.size() + NAME_WORDS >= title.size();
            if (shorter && words.size() > title.size() / 2 && words.begins(title)) {
                return i;
            }
        }
        return withoutLead(at);
    }

    /** Where a headline stands by itself that a breadcrumb, a section or a kicker leads to in this line. */
    private int withoutLead(int at) {
        WordStatistics title = lines.get(at).words();
        for (int i = Math.min(lines.size() - 1, start); i >= 0; i--) {
            WordStatistics words = lines.get(i).words();
            boolean own = words.count() >= LEAST_OWN && words.size() >= title.size() * OWN_SHARE;
            if (i != at && own && words.size() < title.size() && words.ends(title)) {
                return i;
            }
        }
        return at;
    }
}
