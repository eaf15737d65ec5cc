package dateline.ingest.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which lines are the story's, by how likely a model finds each of them and by what stands around it: a model that was fitted
 * on long pages is unsure of the few lines of a short text.
 */
final class StoryLines {
    private static final double LEAST = 0.45;
    private static final double SURELY_NOT = 0.08;
    private static final int SUBHEAD = 80;
    private static final double SUBHEAD_LEAST = 0.2;
    private static final double BEHIND_BOX = 0.04;
    private static final double BEHIND_TITLES = 0.2;
    private static final double REMARK_LEAST = 0.1;
    private static final double SURELY = 0.8;
    private static final double NEXT_SENTENCE = 0.25;
    private static final int QUOTED = 3;
    private static final int ASIDE = 140;
    private static final int LONGEST_APPEAL = 260;
    private static final int BUTTON = 30;
    private static final double HEADS_SURELY = 0.07;
    private static final double SURE_PARAGRAPH = 0.9;
    private static final int HEADING_WORDS = 3;
    private static final int HEADING_CHARS = 30;

    private final List<AnalyzedLine> lines;
    private final LineFeatures features;
    private final double[] story;
    private final boolean isRunByForm;
    private final StoryExtension reach;
    private final InterviewLines interview;
    private final int start;
    private final int end;

    /**
     * Looks at the lines around those that were found.
     *
     * @param story how likely each line is the story's
     * @param isRunByForm whether no line was likely, so that the form of the lines tells where the story is
     */
    StoryLines(LineFeatures features, double[] story, StoryRange found, boolean isRunByForm) {
        this.lines = features.lines();
        this.features = features;
        this.story = story;
        this.isRunByForm = isRunByForm;
        this.reach = new StoryExtension(features, story, found);
        this.start = reach.start();
        this.end = reach.end();
        this.interview = new InterviewLines(lines, new StoryRange(start, end));
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** The places of the story's lines below a headline at this place. */
    List<Integer> body(int headline) {
        var body = new ArrayList<Integer>();
        var bounds = new StoryBounds(lines);
        var pullQuotes = new PullQuotes(lines, new StoryRange(start, end));
        var promotionBox = new PromotionBox(lines, story, new StoryRange(start, end));
        int to = bounds.end(start, end);
        for (int i = bounds.begin(start, to, headline); i < to; i++) {
            boolean again = features.earlier(i) > 0 && lines.get(i).weight() >= StoryExtension.PARAGRAPH;
            boolean kept = story[i] >= LEAST
                    || isLeftOut(i)
                    || (lines.size() <= StoryExtension.FEW_LINES && reach.isLikely(i));
            if (kept
                    && !again
                    && !isBoxTitle(i)
                    && !isAside(i)
                    && !pullQuotes.isOne(i)
                    && !promotionBox.holds(i)
                    && !Boilerplate.isBreak(lines.get(i).text())) {
                body.add(i);
            }
        }
        var whole = new WholeParts(lines, new StoryRange(start, end), i -> story[i] >= SURELY_NOT && !isAside(i));
        whole.addTo(body);
        if (!body.isEmpty()) {
            StoryRange points = new KeyPoints(lines).between(headline, body.get(0));
            body.addAll(0, IntStream.range(points.start(), points.end()).boxed().toList());
        }
        while (body.size() > 1 && isLabelAtEnd(body.get(body.size() - 1))) {
            body.remove(body.size() - 1);
        }
        return body;
    }

    /** No story ends with a line that heads what follows. */
    private boolean isLabelAtEnd(int at) {
        AnalyzedLine line = lines.get(at);
        return lines.size() <= StoryExtension.FEW_LINES
                && !line.line().item()
                && !reach.isResumed(at)
                && line.weight() < StoryExtension.APART
                && line.ending() == 0;
    }

    /** In a short text a few words between two paragraphs head the second, or ask what it answers. */
    private boolean isSubhead(int at) {
        AnalyzedLine line = lines.get(at);
        boolean behindBox =
                at > 0 && Boilerplate.relatedTitle(lines.get(at - 1).text()).isPresent();
        double least = line.isAsked() ? SURELY_NOT : behindBox ? BEHIND_BOX : SUBHEAD_LEAST;
        boolean isWord = isBriefHead(at);
        boolean brief = (isWord || lines.size() <= StoryExtension.FEW_LINES)
                && line.chars() <= SUBHEAD
                && (line.ending() == 0 || line.isAsked() || line.ending() == QUOTED)
                && !line.isBoilerplate()
                && !line.line().item()
                && line.date().isEmpty()
                && !line.byline()
                && story[at] >= (isWord ? HEADS_SURELY : least)
                && CaptionLine.of(line.text()).isEmpty();
        boolean heads = isParagraph(at + 1) || (line.isAsked() && isAnswer(at + 1));
        boolean follows = isParagraph(paragraphAbove(at)) || isBehindTitles(at) || isBehindList(at);
        return brief && at + 1 < end && heads && follows && !closesBlock(at);
    }

    private boolean isBehindList(int at) {
        return at > start
                && lines.get(at - 1).line().item()
                && lines.get(at - 1).line().block() != lines.get(at).line().block()
                && story[at - 1] >= SUBHEAD_LEAST;
    }

    /** What ends a block of lines that are not the story's heads no paragraph of the next. */
    private boolean closesBlock(int at) {
        int block = lines.get(at).line().block();
        return at > 0
                && lines.get(at - 1).line().block() == block
                && story[at - 1] < LEAST
                && lines.get(at + 1).line().block() != block;
    }

    /** One to three words over a paragraph that is surely the story's are a heading more often than the title of another story. */
    private boolean isBriefHead(int at) {
        AnalyzedLine line = lines.get(at);
        return at + 1 < end
                && line.words().count() <= HEADING_WORDS
                && line.chars() <= HEADING_CHARS
                && Character.isLetter(line.text().codePointAt(0))
                && !Character.isLowerCase(line.text().codePointAt(0))
                && story[at + 1] >= SURE_PARAGRAPH
                && lines.get(at + 1).isSentence();
    }

    /** Behind the titles of a box the line over a sure paragraph is its head, if it is so much likelier than they are. */
    private boolean isBehindTitles(int at) {
        return at > 0
                && at + 1 < end
                && story[at] >= BEHIND_TITLES
                && story[at - 1] < SUBHEAD_LEAST / 2
                && story[at + 1] >= SURELY;
    }

    /** An answer may be a few words. */
    private boolean isAnswer(int at) {
        return at < end && story[at] >= NEXT_SENTENCE && lines.get(at).words().sentences() > 0;
    }

    /** What is of the story although the model of lines does not think so. */
    private boolean isLeftOut(int at) {
        return reach.isResumed(at)
                || isSubhead(at)
                || isAsked(at)
                || isOverTable(at)
                || isRemark(at)
                || (isRunByForm
                        && lines.size() <= StoryExtension.FEW_LINES
                        && reach.isParagraphApart(at, StoryExtension.APART));
    }

    /** What heads a table, or what heads the line that does. */
    private boolean isOverTable(int at) {
        return story[at] >= SUBHEAD_LEAST
                && isTableHead(at)
                && (startsTable(at + 1) || (at + 2 < end && isTableHead(at + 1) && startsTable(at + 2)));
    }

    private boolean isTableHead(int at) {
        AnalyzedLine line = lines.get(at);
        return line.words().count() <= HEADING_WORDS
                && line.chars() <= HEADING_CHARS
                && line.ending() == 0
                && !line.isBoilerplate()
                && !TextTable.isRow(line.line())
                && Character.isLetter(line.text().codePointAt(0))
                && !Character.isLowerCase(line.text().codePointAt(0));
    }

    private boolean startsTable(int at) {
        return at < end
                && TextTable.isRow(lines.get(at).line())
                && TextTable.rows(lines.subList(at, end).stream()
                                .map(AnalyzedLine::line)
                                .toList())
                        > 0;
    }

    /** A question right over the first answer. */
    private boolean isAsked(int at) {
        return at == start
                && lines.size() <= StoryExtension.FEW_LINES
                && lines.get(at).isAsked()
                && story[at] >= SUBHEAD_LEAST;
    }

    /** In an interview the other side says a sentence that is no question, and is answered. */
    private boolean isRemark(int at) {
        return story[at] >= REMARK_LEAST
                && at + 1 < end
                && story[at + 1] >= SURELY
                && lines.get(at + 1).isSentence()
                && story[Math.max(start, paragraphAbove(at))] >= SURELY
                && interview.isRemark(at);
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
        AnalyzedLine line = lines.get(at);
        boolean asks = !line.line().item()
                && ((line.isAppeal() && line.ending() == 0 && line.weight() < ASIDE)
                        || (line.chars() < LONGEST_APPEAL
                                && CallToAction.asks(line.text())
                                && (line.isAppeal() || CallToAction.offers(line.text()))));
        boolean brief = line.chars() < ASIDE;
        return asks
                || CallToAction.isBox(line.text())
                || isBesideConsent(at)
                || Boilerplate.isLine(line.text())
                || (brief && StoryBounds.isCommentHeader(line))
                || (brief && ShareBar.isOne(line.text()))
                || (brief && Boilerplate.relatedTitle(line.text()).isPresent() && !line.isStopped());
    }

    /** What stands over a box that asks for consent, or is its button. */
    private boolean isBesideConsent(int at) {
        AnalyzedLine line = lines.get(at);
        return line.weight() < StoryExtension.PARAGRAPH
                && !line.isStopped()
                && IntStream.of(at - 1, at + 1)
                        .filter(beside -> beside >= start && beside < end)
                        .mapToObj(lines::get)
                        .anyMatch(beside ->
                                beside.line().block() == line.line().block() && ReaderNotes.isConsent(beside.text()));
    }

    /** What asks for something and is no sentence, and what stands over it as its title. */
    private boolean isBoxTitle(int at) {
        AnalyzedLine line = lines.get(at);
        boolean brief = (line.ending() == 0 || line.isAsked())
                && !line.line().item()
                && line.weight() < StoryExtension.PARAGRAPH;
        boolean asks = line.ending() == 0 && line.isBoilerplate() && line.weight() < BUTTON;
        boolean label = Boilerplate.RELATED_LABEL.matcher(line.text()).matches();
        return brief && !label && (asks || (at + 1 < lines.size() && isTitled(at + 1)));
    }

    /** Whether a line asks for something, so that the line above it is its title; a paragraph may have a word of those that do. */
    private boolean isTitled(int at) {
        AnalyzedLine line = lines.get(at);
        boolean told = line.isSentence()
                && line.weight() >= StoryExtension.PARAGRAPH
                && story[at] >= SURELY
                && !CallToAction.begins(line.text());
        return (line.isAppeal() && !told) || (line.ending() == 0 && CallToAction.begins(line.text()));
    }
}
