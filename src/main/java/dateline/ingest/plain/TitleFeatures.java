package dateline.ingest.plain;

import dateline.ingest.blocks.BlockCue;
import dateline.ingest.blocks.FeatureRow;
import dateline.ingest.text.IntCounter;
import dateline.ingest.text.WordStatistics;
import java.util.List;

/** Features each line against all others that may be the headline: one of them is, and it is the best of them. */
final class TitleFeatures {
    private static final int SHORT_NAME = 3;
    private static final int PROSE = 80;
    private static final int FAR = 40;
    private static final int LEAST_WORDS = 3;

    private final List<AnalyzedLine> lines;
    private final int[] candidates;
    private final int start;
    private final int end;
    private final IntCounter body = new IntCounter();
    private final IntCounter wholes = new IntCounter();
    private final TitleRivals rivals;
    private double mostBody;
    private int longest = 1;

    private TitleFeatures(List<AnalyzedLine> lines, int[] candidates, StoryRange story) {
        this.lines = lines;
        this.candidates = candidates;
        this.start = story.start();
        this.end = story.end();
        this.rivals = new TitleRivals(lines, candidates, story);
    }

    /**
     * Looks at the candidates of a text.
     *
     * @param candidates the lines that may be the headline
     * @param story where it was found
     */
    static TitleFeatures of(List<AnalyzedLine> lines, int[] candidates, StoryRange story) {
        var titles = new TitleFeatures(lines, candidates, story);
        titles.count();
        return titles;
    }

    private void count() {
        for (int i = start; i < end; i++) {
            WordStatistics words = lines.get(i).words();
            for (int w = 0; w < words.size(); w++) {
                if (WordStatistics.isTelling(words.word(w))) {
                    body.add(words.word(w));
                }
            }
        }
        lines.forEach(line -> wholes.add(line.words().whole()));
        for (int at : candidates) {
            mostBody = Math.max(mostBody, bodyShare(at));
            longest = Math.max(longest, Math.min(PROSE * 2, lines.get(at).weight()));
        }
    }

    private double bodyShare(int at) {
        return lines.get(at).words().tellingShareOf(body, at >= start && at < end ? 1 : 0);
    }

    void addTo(FeatureRow row, int at) {
        AnalyzedLine line = lines.get(at);
        double share = bodyShare(at);
        row.add("bodyShare", share);
        row.add("bodyShareAgainst", share - mostBody);
        row.add("ofLongest", Math.min(2, (double) line.weight() / longest));
        row.add("endedBy", endedBy(line.words()));
        row.add("endsOthers", endsWithOther(line.words()));
        row.add(
                "caption",
                line.has(BlockCue.CREDIT) && CaptionLine.of(line.text()).isPresent());
        row.add("creditAbove", at > 0 && lines.get(at - 1).has(BlockCue.CREDIT));
        row.add("creditBelow", at + 1 < lines.size() && lines.get(at + 1).has(BlockCue.CREDIT));
        boolean brief = at > 0
                && lines.get(at - 1).words().count() <= SHORT_NAME
                && lines.get(at - 1).ending() == 0;
        row.add("briefAbove", brief);
        row.add("menuAbove", brief && wholes.count(lines.get(at - 1).words().whole()) > 1);
        row.add("untilProse", untilProse(at));
        row.add("wholeBelowStory", inTail(line.words()));
        rivals.addTo(row, at);
    }

    /** How many lines over the story end with all the words of this one, as breadcrumbs do, and kickers with a headline. */
    private int endedBy(WordStatistics words) {
        int count = 0;
        for (int other : candidates) {
            WordStatistics there = lines.get(other).words();
            count += words.size() >= LEAST_WORDS && there.size() > words.size() && words.ends(there) ? 1 : 0;
        }
        return count;
    }

    private boolean endsWithOther(WordStatistics words) {
        for (int other : candidates) {
            WordStatistics there = lines.get(other).words();
            if (there.size() >= LEAST_WORDS && there.size() < words.size() && there.ends(words)) {
                return true;
            }
        }
        return false;
    }

    private int untilProse(int at) {
        for (int i = at + 1; i < Math.min(lines.size(), at + FAR); i++) {
            if (lines.get(i).isSentence() && lines.get(i).weight() >= PROSE) {
                return i - at;
            }
        }
        return FAR;
    }

    private boolean inTail(WordStatistics words) {
        for (int i = end; i < Math.min(lines.size(), end + FAR); i++) {
            if (lines.get(i).words().whole() == words.whole()) {
                return true;
            }
        }
        return false;
    }
}
