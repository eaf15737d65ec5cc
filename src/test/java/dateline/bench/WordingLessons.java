package dateline.bench;

import dateline.ingest.plain.AnalyzedText;
import dateline.ingest.text.HashedNgrams;
import dateline.ingest.text.NgramModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What the words of lines alone are learnt from: each line of a site once, for several dumps of its pages show the same; and
 * what pictures show, which programs print where the picture was.
 *
 * @param fit how it is learnt
 * @param lines the lines
 * @param lesson of each line
 */
record WordingLessons(NgramFit fit, List<NgramFit.Line> lines, List<Integer> lesson) {
    private static final NgramFit STORIES = new NgramFit(12, 0.3);
    private static final NgramFit HEADLINES = new NgramFit(12, 0.03);
    private static final int TITLE_SLACK = 40;
    private static final int LONGEST_TITLE = 300;
    private static final int ONE_OF = 2;
    private static final double HEADLINE = 10;

    NgramModel fit(IntPredicate taken) {
        var some = new ArrayList<NgramFit.Line>();
        for (int i = 0; i < lines.size(); i++) {
            if (taken.test(lesson.get(i))) {
                some.add(lines.get(i));
            }
        }
        return fit.of(some);
    }

    /** Of the lines that are the story's. */
    static WordingLessons ofStories(
            List<TextLesson> lessons, List<List<TextLesson.Line>> taught, List<AnalyzedText> texts) {
        var told = new WordingLessons(STORIES, new ArrayList<>(), new ArrayList<>());
        var seen = new HashSet<String>();
        for (int i = 0; i < lessons.size(); i++) {
            for (String text : lessons.get(i).pictured()) {
                if (seen.add(lessons.get(i).site() + " false " + text)) {
                    told.add(i, text, false, 1);
                }
            }
            for (TextLesson.Line line : taught.get(i)) {
                String text = texts.get(i).texts().get(line.at());
                if (seen.add(lessons.get(i).site() + ' ' + line.story() + ' ' + text)) {
                    told.add(i, text, line.story(), 1);
                }
            }
        }
        return told;
    }

    /** Of headlines: one line of a page is, so it counts for several. */
    static WordingLessons ofHeadlines(List<TextLesson> lessons, List<AnalyzedText> texts) {
        var told = new WordingLessons(HEADLINES, new ArrayList<>(), new ArrayList<>());
        var seen = new HashSet<String>();
        for (int i = 0; i < lessons.size(); i++) {
            String title = Wordings.folded(lessons.get(i).told().path("title").asText(""));
            for (String text :
                    title.isEmpty() ? List.<String>of() : texts.get(i).texts()) {
                String folded = Wordings.folded(text);
                boolean is = folded.contains(title) && folded.length() < title.length() + TITLE_SLACK;
                boolean drawn = is || Math.floorMod(folded.hashCode(), ONE_OF) == 0;
                if (drawn
                        && text.length() < LONGEST_TITLE
                        && seen.add(lessons.get(i).site() + ' ' + text)) {
                    told.add(i, text, is, is ? HEADLINE : 1);
                }
            }
        }
        return told;
    }

    private void add(int of, String text, boolean is, double weight) {
        int[] ngrams = HashedNgrams.of(text);
        if (ngrams.length > 0) {
            lines.add(new NgramFit.Line(ngrams, is, weight));
            lesson.add(of);
        }
    }
}
