package dateline.ingest.plain;

import java.util.List;
import java.util.stream.IntStream;

/** Tells the questions of an interview by their answers, which all begin in the same way. */
final class InterviewLines {
    private static final int LONGEST = 300;
    private static final int SEVERAL = 2;
    private static final int INTERVIEW = 3;
    private static final int REMARK = 160;
    private static final int REMARK_WORDS = 4;
    private static final int ELLIPSIS = 4;
    private static final String MARKS = "\u00ab\u201e\u201c\"\u300c\u00bb\u2013\u2014-";

    private final List<AnalyzedLine> lines;
    private final int opening;
    private final boolean isInterview;

    /** Looks for questions among the lines of a story. */
    InterviewLines(List<AnalyzedLine> lines, StoryRange story) {
        this.lines = lines;
        int[] openings = IntStream.range(story.start(), story.end() - 1)
                .filter(at -> asks(at) && lines.get(at + 1).isSentence())
                .map(at -> opening(at + 1))
                .toArray();
        boolean same =
                openings.length >= SEVERAL && IntStream.of(openings).distinct().count() == 1;
        this.opening = same ? openings[0] : -1;
        this.isInterview = openings.length >= INTERVIEW;
    }

    /** Whether this line may be what the other side says where it does not ask, in a story with several questions and answers. */
    boolean isRemark(int at) {
        AnalyzedLine line = lines.get(at);
        return isInterview
                && (line.isStopped() || line.ending() == ELLIPSIS)
                && line.weight() <= REMARK
                && line.words().count() >= REMARK_WORDS
                && !line.line().item()
                && !line.byline()
                && line.date().isEmpty()
                && !line.isBoilerplate()
                && !CallToAction.begins(line.text())
                && !CallToAction.offers(line.text())
                && CaptionLine.of(line.text()).isEmpty();
    }

    /** Whether this line asks what the next one answers, as those of the story do. */
    boolean isQuestion(int at) {
        return opening >= 0
                && at + 1 < lines.size()
                && asks(at)
                && isAnswer(lines.get(at + 1))
                && opening(at + 1) == opening;
    }

    /** Who has answered at length may be brief once. */
    private static boolean isAnswer(AnalyzedLine line) {
        boolean brief = line.isStopped()
                && line.words().count() >= REMARK_WORDS
                && !line.isBoilerplate()
                && !CallToAction.begins(line.text())
                && !CallToAction.offers(line.text());
        return line.isSentence() || brief;
    }

    private boolean asks(int at) {
        AnalyzedLine line = lines.get(at);
        return line.isAsked() && line.chars() <= LONGEST && !line.isBoilerplate();
    }

    /** Whether a sentence begins with a mark of quotation or a dash. */
    static boolean opensQuotation(AnalyzedLine line) {
        return line.isSentence() && MARKS.indexOf(line.text().charAt(0)) >= 0;
    }

    /** The mark that a line begins with; 0 if it begins with none. */
    private int opening(int at) {
        char first = lines.get(at).text().charAt(0);
        return MARKS.indexOf(first) >= 0 ? first : 0;
    }
}
