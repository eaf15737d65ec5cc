package dateline.ingest.plain;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Adds to the lines of a story the rest of what is the story's in part: the rows of a table, the items of a list. */
final class WholeParts {
    private final List<AnalyzedLine> lines;
    private final StoryRange story;
    private final IntPredicate mayBeItem;

    /** @param mayBeItem of a list whose other items are the story's */
    WholeParts(List<AnalyzedLine> lines, StoryRange story, IntPredicate mayBeItem) {
        this.lines = lines;
        this.story = story;
        this.mayBeItem = mayBeItem;
    }

    /** Adds them to the places of the lines. */
    void addTo(List<Integer> body) {
        var kept = new TreeSet<>(body);
        tables(kept);
        lists(kept);
        if (kept.size() > body.size()) {
            body.clear();
            body.addAll(kept);
        }
    }

    /** A table of which a row is the story's is the story's whole. */
    private void tables(NavigableSet<Integer> kept) {
        int at = story.start();
        while (at < story.end()) {
            int rows = TextTable.isRow(lines.get(at).line()) ? rowsFrom(at) : 0;
            if (rows > 0 && !kept.subSet(at, at + rows).isEmpty()) {
                IntStream.range(at, at + rows).forEach(kept::add);
            }
            at += Math.max(1, rows);
        }
    }

    private int rowsFrom(int at) {
        int most = Math.min(lines.size(), at + TextTable.MOST_ROWS);
        return TextTable.rows(
                lines.subList(at, most).stream().map(AnalyzedLine::line).toList());
    }

    /** A list of which most items are the story's is the story's whole. */
    private void lists(NavigableSet<Integer> kept) {
        int at = story.start();
        while (at < story.end()) {
            int to = itemsFrom(at);
            if (kept.subSet(at, to).size() * 2 > to - at) {
                IntStream.range(at, to).filter(mayBeItem).forEach(kept::add);
            }
            at = Math.max(at + 1, to);
        }
    }

    private int itemsFrom(int at) {
        int block = lines.get(at).line().block();
        int to = at;
        while (to < story.end()
                && lines.get(to).line().item()
                && lines.get(to).line().block() == block) {
            to++;
        }
        return to;
    }
}
