package dateline.ingest.plain;

import dateline.ingest.blocks.FeatureRow;
import dateline.ingest.text.markup.TagLabel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Features a line as one that holds tags of a story: what leads to it, and how brief what stands beside it is. */
final class TagFeatures {
    private static final int LONGEST = 240;
    private static final int WIDEST = 45;
    private static final int MOST_WORDS = 5;
    private static final int REACH = 12;
    private static final int FEW = 2;
    private static final int SUBJECT_WORDS = 2;
    private static final String SEPARATORS = ",;|/#·•،、";

    private final List<AnalyzedLine> lines;

    TagFeatures(List<AnalyzedLine> lines) {
        this.lines = lines;
    }

    /** Whether it may hold tags. */
    static boolean mayBe(AnalyzedLine line) {
        return line.chars() <= LONGEST && !line.isStopped() && line.words().count() > 0;
    }

    /** Whether it is so brief that it may be one tag. */
    static boolean isBrief(AnalyzedLine line) {
        return line.weight() <= WIDEST && line.words().count() <= MOST_WORDS && line.ending() == 0;
    }

    void addTo(FeatureRow row, int at) {
        String text = lines.get(at).text();
        Optional<String> told = TagLabel.behind(text);
        row.add("label", told.isEmpty() ? 0 : told.get().isEmpty() ? 1 : 2);
        row.add("sinceLabel", sinceLabel(at));
        row.add("hashes", count(text, "#"));
        row.add("hash", text.startsWith("#"));
        row.add("separators", count(text, SEPARATORS));
        row.add("shouts", at > 0 && shouts(text) && !shouts(lines.get(at - 1).text()));
        row.add("briefBefore", brief(at, -1));
        row.add("briefBehind", brief(at, 1));
    }

    private static int count(String text, String marks) {
        return (int)
                text.chars().filter(c -> marks.indexOf(c) >= 0).limit(REACH).count();
    }

    /** Whether all its letters are capitals, where its script has some. */
    static boolean shouts(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT));
    }

    /** How many lines back a label of tags stands alone, with nothing but brief lines between. */
    private int sinceLabel(int at) {
        for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
            if (isLabel(i)) {
                return at - i;
            }
            if (!isBrief(lines.get(i))) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether the tags stand below this line, of which it says so, or is as likely to. */
    boolean isLabel(int at) {
        return TagLabel.isAlone(lines.get(at).text())
                || (TagLabel.isMore(lines.get(at).text()) && areSubjects(at + 1, at + 1 + FEW));
    }

    /** Whether these lines are of so few words that each names a subject, and none is a title. */
    private boolean areSubjects(int from, int to) {
        return to <= lines.size()
                && lines.subList(from, to).stream()
                        .allMatch(line -> isBrief(line)
                                && line.words().count() <= SUBJECT_WORDS
                                && line.date().isEmpty()
                                && !line.isBoilerplate());
    }

    /** How many brief lines in a row stand before or behind. */
    private int brief(int at, int step) {
        int count = 0;
        for (int i = at + step; i >= 0 && i < lines.size() && count < REACH && isBrief(lines.get(i)); i += step) {
            count++;
        }
        return count;
    }
}
