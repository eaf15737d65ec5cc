package dateline.ingest.plain;

import dateline.ingest.text.FieldText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Finds the tags that a page shows behind its story. */
final class TextTags {
    private static final double LEAST = 0.5;
    private static final int GAP = 3;
    private static final int LONGEST = 60;
    private static final int ABBREVIATION = 4;
    private static final String SEPARATORS = ",;|\u060c\u3001\u2022\u00b7";

    private static final Pattern HASHES = Pattern.compile("(?:[#\uff03][\\p{L}\\p{M}\\p{N}_]+[\\s,]*)+");

    private final ScoredText judged;
    private final List<AnalyzedLine> lines;
    private final Set<Integer> at = new TreeSet<>();

    TextTags(ScoredText judged) {
        this.judged = judged;
        this.lines = judged.lines();
        find(i -> judged.models().tag().probability(judged.tagFeatures(i)) >= LEAST);
        if (at.isEmpty()) {
            find(i -> isMarked(lines.get(i).text()));
        }
    }

    /** The first of them, and those near it. */
    private void find(IntPredicate isOne) {
        int last = -1;
        for (int i = 0; i < lines.size() && (last < 0 || i <= last + GAP); i++) {
            if (judged.mayBeTags(i) && isOne.test(i)) {
                if (endsTags(i)) {
                    return;
                }
                at.add(i);
                last = i;
            }
        }
    }

    /** Labels of what comes next stand right below tags, some of them in capitals. */
    private boolean endsTags(int i) {
        AnalyzedLine line = lines.get(i);
        boolean shouts = at.contains(i - 1)
                && TagFeatures.shouts(line.text())
                && !TagFeatures.shouts(lines.get(i - 1).text());
        return (shouts && line.chars() > ABBREVIATION)
                || BoxLabel.isPopularLabel(line.text())
                || Boilerplate.isRelatedLabel(line.text())
                || (line.isFurniture() && !isMarked(line.text()));
    }

    private static boolean isMarked(String text) {
        return HASHES.matcher(text).matches()
                || TagLabel.behind(text).filter(told -> !told.isEmpty()).isPresent();
    }

    /** The places of the lines that hold them. */
    Set<Integer> lines() {
        return at;
    }

    /** The tags in their order. */
    List<String> found() {
        var tags = new LinkedHashSet<String>();
        for (int i : at) {
            String text = lines.get(i).text();
            tags.addAll(parted(TagLabel.behind(text).orElse(text)));
        }
        tags.removeIf(tag -> tag.length() > LONGEST || tag.codePoints().noneMatch(Character::isLetterOrDigit));
        return new ArrayList<>(tags);
    }

    /** The tags of a line. */
    static List<String> parted(String text) {
        if (text.indexOf('#') >= 0 || text.indexOf('\uff03') >= 0) {
            return FieldText.listed(text, "#\uff03,").stream()
                    .map(tag -> tag.replace('_', ' '))
                    .toList();
        }
        boolean separated = text.chars().anyMatch(c -> SEPARATORS.indexOf(c) >= 0);
        return FieldText.listed(text, separated ? SEPARATORS : "/\uff0f");
    }
}
