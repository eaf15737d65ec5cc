package dateline.ingest.plain;

import dateline.ingest.page.outline.BlockCue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which lines are the story's, by how likely a model finds each of them and by what stands around it: a model that was fitted
 * on long pages is unsure of the few lines of a short text.
 */
final class StoryLines {
    private static final double LEAST = 0.45;
    private static final double SURELY_NOT = 0.08;
    private static final int FEW_LINES = 80;
    private static final int PARAGRAPH = 80;
    private static final int APART = 60;
    private static final int SUBHEAD = 80;
    private static final double SUBHEAD_LEAST = 0.2;
    private static final double BEHIND_BOX = 0.04;
    private static final double NEXT_SENTENCE = 0.25;
    private static final int LEAST_WORDS = 4;
    private static final int QUESTION = 5;
    private static final int STOP = 2;
    private static final int QUOTED = 3;
    private static final int ASIDE = 140;
    private static final int LONGEST_APPEAL = 260;
    private static final int BUTTON = 30;
    private static final int REACH = 4;

    private final List<MeasuredLine> lines;
    private final LineMeasures measures;
    private final double[] story;
    private final boolean isRunByForm;
    private final Set<Integer> resumed = new HashSet<>();
    private int start;
    private int end;

    /**
     * Looks at the lines around those that were found.
     *
     * @param story how likely each line is the story's
     * @param isRunByForm whether no line was likely, so that the form of the lines tells where the story is
     */
    StoryLines(LineMeasures measures, double[] story, StoryRange found, boolean isRunByForm) {
        this.lines = measures.lines();
        this.measures = measures;
        this.story = story;
        this.isRunByForm = isRunByForm;
        this.start = found.start();
        this.end = found.end();
        widen();
        resume();
    }

    int start() {
        return start;
    }

    int end() {
        return end;
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
                && lines.get(start - 1).ending() == QUESTION
                && lines.get(start - 1).words().count() > 2
                && story[start - 1] >= SUBHEAD_LEAST;
        start -= asked ? 1 : 0;
    }

    /** The place behind a short sentence that goes on with the story, or behind a question and its short answer. */
    private int behindNext(int at) {
        MeasuredLine line = lines.get(at);
        boolean asks = line.ending() == QUESTION
                && story[at] >= NEXT_SENTENCE
                && line.words().count() > 2
                && !line.isFurniture()
                && at + 1 < lines.size();
        return isNextSentence(at) ? at + 1 : asks && isNextSentence(at + 1) ? at + 2 : at;
    }

    /** A short sentence right behind the last paragraph ends the story more often than it begins what follows. */
    private boolean isNextSentence(int at) {
        MeasuredLine line = lines.get(at);
        return story[at] >= NEXT_SENTENCE
                && line.words().sentences() > 0
                && line.ending() == STOP
                && line.words().count() >= LEAST_WORDS
                && !line.isFurniture()
                && !Appeal.begins(line.text());
    }

    /**
     * In a short text a paragraph on its own behind a box that names other stories goes on with this one, and so does the next
     * question of an interview.
     */
    private void resume() {
        if (lines.size() > FEW_LINES || end == 0) {
            return;
        }
        table();
        var interview = new InterviewLines(lines, new StoryRange(start, end));
        int behind = behindBox(end, interview);
        while (behind < lines.size()) {
            int to = interview.isQuestion(behind) ? behind + 2 : behind + 1;
            if (to == behind + 1 && (behind == end || !isParagraphApart(behind, APART))) {
                return;
            }
            IntStream.range(behind, to).forEach(resumed::add);
            end = to;
            behind = behindBox(end, interview);
        }
    }

    /** The rows of a table right behind the story, and the sentence behind them. */
    private void table() {
        int rows = TextTable.rows(lines.subList(end, lines.size()).stream()
                .map(MeasuredLine::line)
                .toList());
        if (rows == 0) {
            return;
        }
        IntStream.range(end, end + rows).forEach(resumed::add);
        end += rows;
        if (isParagraphApart(end, BUTTON)) {
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
        int behind = at + 1;
        while (Boilerplate.isRelatedLabel(text)
                && behind < Math.min(lines.size(), at + 1 + REACH)
                && lines.get(behind).mayBeOtherTitle()
                && !interview.isQuestion(behind)) {
            behind++;
        }
        return behind > at + 1 ? behind : at;
    }

    private boolean isParagraphApart(int at, int least) {
        MeasuredLine line = at < lines.size() ? lines.get(at) : lines.get(0);
        boolean paragraph = at < lines.size()
                && line.line().alone()
                && line.ending() != 0
                && line.words().sentences() > 0
                && !line.isAppeal()
                && line.weight() >= least;
        boolean followed = at + 1 < lines.size()
                && lines.get(at + 1).isTitleLike()
                && !lines.get(at + 1).isFurniture();
        return paragraph && !followed;
    }

    private boolean endsStory(int at) {
        MeasuredLine line = lines.get(at);
        return line.isFurniture()
                && (line.has(BlockCue.SUBSCRIBE) || line.has(BlockCue.RELATED) || line.has(BlockCue.COMMENT));
    }

    private boolean isLikely(int at) {
        MeasuredLine line = lines.get(at);
        return story[at] >= SURELY_NOT
                && measures.earlier(at) == 0
                && line.isSentence()
                && !line.isFurniture()
                && line.weight() >= PARAGRAPH;
    }

    /** The places of the story's lines below a headline at this place. */
    List<Integer> body(int headline) {
        var body = new ArrayList<Integer>();
        var bounds = new StoryBounds(lines);
        var pullQuotes = new PullQuotes(lines, new StoryRange(start, end));
        int to = bounds.end(start, end);
        for (int i = bounds.begin(start, to, headline); i < to; i++) {
            boolean again = measures.earlier(i) > 0 && lines.get(i).weight() >= PARAGRAPH;
            boolean kept = story[i] >= LEAST || isLeftOut(i) || (lines.size() <= FEW_LINES && isLikely(i));
            if (kept
                    && !again
                    && !isBoxTitle(i)
                    && !isAside(i)
                    && !pullQuotes.isOne(i)
                    && !Boilerplate.isBreak(lines.get(i).text())) {
                body.add(i);
            }
        }
        while (body.size() > 1 && isLabelAtEnd(body.get(body.size() - 1))) {
            body.remove(body.size() - 1);
        }
        return body;
    }

    /** No story ends with a line that heads what follows. */
    private boolean isLabelAtEnd(int at) {
        MeasuredLine line = lines.get(at);
        return lines.size() <= FEW_LINES
                && !line.line().item()
                && !resumed.contains(at)
                && line.weight() < APART
                && line.ending() == 0;
    }

    /** In a short text a few words between two paragraphs head the second, or ask what it answers. */
    private boolean isSubhead(int at) {
        MeasuredLine line = lines.get(at);
        boolean behindBox =
                at > 0 && Boilerplate.relatedTitle(lines.get(at - 1).text()).isPresent();
        double least = line.ending() == QUESTION ? SURELY_NOT : behindBox ? BEHIND_BOX : SUBHEAD_LEAST;
        boolean brief = lines.size() <= FEW_LINES
                && line.words().count() >= 2
                && line.chars() <= SUBHEAD
                && (line.ending() == 0 || line.ending() == QUESTION || line.ending() == QUOTED)
                && !line.isFurniture()
                && !line.line().item()
                && line.date().isEmpty()
                && !line.byline()
                && story[at] >= least
                && CaptionLine.of(line.text()).isEmpty();
        boolean heads = isParagraph(at + 1) || (line.ending() == QUESTION && isAnswer(at + 1));
        return brief && at + 1 < end && heads && isParagraph(paragraphAbove(at));
    }

    /** An answer may be a few words. */
    private boolean isAnswer(int at) {
        return at < end && story[at] >= NEXT_SENTENCE && lines.get(at).words().sentences() > 0;
    }

    /** What is of the story although the model of lines does not think so. */
    private boolean isLeftOut(int at) {
        return resumed.contains(at)
                || isSubhead(at)
                || isAsked(at)
                || (isRunByForm && lines.size() <= FEW_LINES && isParagraphApart(at, APART));
    }

    /** A question right over the first answer. */
    private boolean isAsked(int at) {
        return at == start
                && lines.size() <= FEW_LINES
                && lines.get(at).ending() == QUESTION
                && story[at] >= SUBHEAD_LEAST;
    }

    private int paragraphAbove(int at) {
        int above = at - 1;
        while (above > start && isAside(above)) {
            above--;
        }
        return above;
    }

    private boolean isParagraph(int at) {
        return at >= start
                && at < end
                && story[at] >= SUBHEAD_LEAST
                && lines.get(at).isSentence();
    }

    /** What asks the reader for something in half a sentence, is the picture's, leads to another story or is a button. */
    private boolean isAside(int at) {
        MeasuredLine line = lines.get(at);
        boolean asks = line.isAppeal()
                && !line.line().item()
                && ((line.ending() == 0 && line.weight() < ASIDE)
                        || (line.chars() < LONGEST_APPEAL && Appeal.begins(line.text())));
        boolean brief = line.chars() < ASIDE;
        return asks
                || (brief && Boilerplate.isLine(line.text()))
                || (brief && StoryBounds.isCommentHeader(line))
                || (brief && ShareBar.isOne(line.text()))
                || (brief && Boilerplate.relatedTitle(line.text()).isPresent() && line.ending() == 0);
    }

    /** What asks for something and is no sentence, and what stands over it as its title. */
    private boolean isBoxTitle(int at) {
        MeasuredLine line = lines.get(at);
        boolean brief = line.ending() == 0 && !line.line().item() && line.weight() < PARAGRAPH;
        boolean asks = line.isFurniture() && line.weight() < BUTTON;
        boolean label = Boilerplate.RELATED_LABEL.matcher(line.text()).matches();
        return brief
                && !label
                && (asks || (at + 1 < lines.size() && lines.get(at + 1).isAppeal()));
    }
}
