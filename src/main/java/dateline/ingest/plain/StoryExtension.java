package dateline.ingest.plain;

import dateline.ingest.blocks.BlockCue;
import dateline.ingest.text.markup.TagLabel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How far a story reaches beyond the lines that were found for it. In a short text the paragraphs beside them are the story's,
 * too, and it may go on behind a box that names others.
 */
final class StoryExtension {
    static final int FEW_LINES = 80;
    static final int PARAGRAPH = 80;
    static final int APART = 60;
    private static final double SURELY_NOT = 0.08;
    private static final double ASKED = 0.2;
    private static final double NEXT_SENTENCE = 0.25;
    private static final double UNBROKEN = 0.05;
    private static final int LEAST_WORDS = 4;
    private static final int ASIDE = 140;
    private static final int ROW_BEHIND = 30;
    private static final int REACH = 4;
    private static final int LONGEST_APPEAL = 8;
    private static final int LINES_OF_BLOCK = 8;

    private final List<AnalyzedLine> lines;
    private final LineFeatures features;
    private final double[] story;

    /** Whether the text has hardly an empty line, so that a paragraph has none around it. */
    private final boolean isUnbroken;

    private final PartBehindBox part;
    private final Set<Integer> resumed = new HashSet<>();
    private final int foundEnd;
    private int start;
    private int end;

    /** Looks at the lines around those that were found. */
    StoryExtension(LineFeatures features, double[] story, StoryRange found) {
        this.lines = features.lines();
        this.features = features;
        this.story = story;
        this.part = new PartBehindBox(lines, story);
        this.isUnbroken = lines.isEmpty() || lines.get(lines.size() - 1).line().block() * LINES_OF_BLOCK < lines.size();
        this.start = found.start();
        this.end = found.end();
        this.foundEnd = found.end();
        widen();
        resume();
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Whether a line is the story's because the story goes on there, however likely the model finds it. */
    boolean isResumed(int at) {
        return resumed.contains(at);
    }

    /** In a short text the paragraphs next to the run are the story's, too, unless the model is sure that they are not. */
    private void widen() {
        if (lines.size() > FEW_LINES || end == 0) {
            return;
        }
        for (int i = end; i < Math.min(lines.size(), end + REACH) && !endsStory(i); i++) {
            int behind = i == end ? behindNext(i) : end;
            IntStream.range(i, behind).forEach(resumed::add);
            end = isLikely(i) ? i + 1 : Math.max(end, behind);
        }
        for (int i = start - 1; i >= Math.max(0, start - REACH); i--) {
            start = isLikely(i) ? i : start;
        }
        boolean asked = start > 0
                && lines.get(start - 1).isAsked()
                && lines.get(start - 1).words().count() > 2
                && story[start - 1] >= ASKED;
        start -= asked ? 1 : 0;
    }

    /** The place behind a short sentence that goes on with the story, or behind a question and its short answer. */
    private int behindNext(int at) {
        AnalyzedLine line = lines.get(at);
        boolean asks = line.isAsked()
                && story[at] >= NEXT_SENTENCE
                && line.words().count() > 2
                && !line.isBoilerplate()
                && at + 1 < lines.size();
        return isNextSentence(at) || isAnnounced(at) ? at + 1 : asks && isNextSentence(at + 1) ? at + 2 : at;
    }

    /** A member of what the line above it announced with a colon. */
    private boolean isAnnounced(int at) {
        int above = at - 1;
        while (above > start && isResumed(above)) {
            above--;
        }
        return above > start
                && lines.get(above).text().endsWith(":")
                && story[at] >= NEXT_SENTENCE
                && Character.isLowerCase(lines.get(at).text().charAt(0))
                && !lines.get(at).isBoilerplate();
    }

    /** A short sentence right behind the last paragraph ends the story more often than it begins what follows. */
    private boolean isNextSentence(int at) {
        AnalyzedLine line = lines.get(at);
        return story[at] >= NEXT_SENTENCE
                && line.words().sentences() > 0
                && line.isStopped()
                && line.words().count() >= LEAST_WORDS
                && !line.isBoilerplate()
                && !CallToAction.begins(line.text())
                && !CallToAction.offers(line.text());
    }

    /**
     * In a short text a paragraph on its own behind a box that names other stories goes on with this one, and so does the next
     * question of an interview, and a heading with what stands under it.
     */
    private void resume() {
        if (lines.size() > FEW_LINES || end == 0) {
            return;
        }
        table();
        var interview = new InterviewLines(lines, new StoryRange(start, end));
        int behind = behindBox(end, interview);
        boolean goesOn = IntStream.range(foundEnd, end)
                .anyMatch(at -> Boilerplate.isRelatedLabel(lines.get(at).text()));
        while (behind < lines.size()) {
            goesOn |= behind > end;
            int behindPart = goesOn ? part.end(behind) : behind;
            int to = behindPart > behind ? behindPart : interview.isQuestion(behind) ? behind + 2 : behind + 1;
            if (to == behind + 1 && !(goesOn && (isParagraphApart(behind, APART) || isLikelyItem(behind)))) {
                return;
            }
            IntStream.range(behind, to).forEach(resumed::add);
            end = to;
            behind = behindBox(end, interview);
        }
    }

    private boolean isLikelyItem(int at) {
        return lines.get(at).line().item()
                && story[at] >= SURELY_NOT
                && !lines.get(at).isBoilerplate();
    }

    /** The rows of a table right behind the story, or that it ends with or within, and the sentence behind them. */
    private void table() {
        int from = IntStream.rangeClosed(Math.max(start, end - REACH), end)
                .filter(at -> TextTable.rows(lines, at) > 0 && at + TextTable.rows(lines, at) >= end)
                .findFirst()
                .orElse(end);
        int rows = TextTable.rows(lines, from);
        if (rows == 0) {
            return;
        }
        IntStream.range(from, from + rows).forEach(resumed::add);
        end = from + rows;
        if (isParagraphApart(end, ROW_BEHIND, SURELY_NOT)) {
            resumed.add(end);
            end++;
        }
    }

    /** The line behind a label and the titles under it; the same place if there is no such box. */
    private int behindBox(int at, InterviewLines interview) {
        if (at >= lines.size()) {
            return at;
        }
        String text = lines.get(at).text();
        if (Boilerplate.relatedTitle(text).isPresent()) {
            return at + 1;
        }
        boolean related = Boilerplate.isRelatedLabel(text);
        boolean labelled = related || BoxLabel.isPopularLabel(text);
        int behind = at + 1;
        boolean listed = related
                && behind < lines.size()
                && lines.get(behind).mayBeListedTitle()
                && !RelatedWords.mayHeadOwnList(text);
        while (labelled
                && behind < Math.min(lines.size(), at + 1 + REACH)
                && (lines.get(behind).mayBeOtherTitle()
                        || (listed && lines.get(behind).mayBeListedTitle()))
                && !interview.isQuestion(behind)
                && part.end(behind) == behind) {
            behind++;
        }
        if (listed && (behind >= lines.size() || story[behind] < UNBROKEN)) {
            return at;
        }
        return behind > at + 1 ? behind : asksReader(at) ? behindAppeal(at, interview) : at;
    }

    /** What the site asks its readers for may have several lines; the next question of an interview stands behind them. */
    private int behindAppeal(int at, InterviewLines interview) {
        return IntStream.range(at + 1, Math.min(lines.size(), at + 1 + LONGEST_APPEAL))
                .filter(interview::isQuestion)
                .findFirst()
                .orElse(at + 1);
    }

    /** A line in the site's own cause. */
    private boolean asksReader(int at) {
        AnalyzedLine line = lines.get(at);
        return !line.isStopped() && line.weight() < ASIDE && (line.isAppeal() || CallToAction.begins(line.text()));
    }

    /** Whether a line is a paragraph by itself, and no title follows as in a list of other stories. */
    boolean isParagraphApart(int at, int least) {
        return isParagraphApart(at, least, UNBROKEN);
    }

    /** @param likely how likely the model must find it in a text in which no paragraph stands alone */
    private boolean isParagraphApart(int at, int least, double likely) {
        AnalyzedLine line = at < lines.size() ? lines.get(at) : lines.get(0);
        boolean paragraph = at < lines.size()
                && (line.line().alone() || (isUnbroken && story[at] >= likely))
                && line.ending() != 0
                && line.words().sentences() > 0
                && !line.isAppeal()
                && !(line.weight() < ASIDE && CallToAction.offers(line.text()))
                && line.weight() >= least;
        boolean followed = at + 1 < lines.size()
                && lines.get(at + 1).isTitleLike()
                && !lines.get(at + 1).isBoilerplate()
                && TagLabel.behind(lines.get(at + 1).text()).isEmpty()
                && !Boilerplate.isRelatedLabel(lines.get(at + 1).text())
                && !CallToAction.begins(lines.get(at + 1).text());
        return paragraph && !followed;
    }

    private boolean endsStory(int at) {
        AnalyzedLine line = lines.get(at);
        return line.isBoilerplate()
                && (line.has(BlockCue.SUBSCRIBE) || line.has(BlockCue.RELATED) || line.has(BlockCue.COMMENT));
    }

    /** Whether a line is a paragraph that the model does not rule out. */
    boolean isLikely(int at) {
        AnalyzedLine line = lines.get(at);
        return story[at] >= SURELY_NOT
                && features.earlier(at) == 0
                && line.isSentence()
                && !line.isBoilerplate()
                && line.weight() >= PARAGRAPH;
    }
}
