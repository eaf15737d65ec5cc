package dateline.ingest.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.stream.IntStream;

/** Boxes between the paragraphs of a story that name others: a label, and titles under it until the next paragraph. */
final class RelatedLines {
    private static final int MOST = 5;
    private static final int BLURB = 100;
    /** In a text without empty lines a line that is so much likelier than the title above it heads the paragraph below. */
    private static final double SUBHEAD = 0.6;

    private static final double LIKELIER = 0.2;

    private final ScoredText judged;
    private final List<AnalyzedLine> lines;
    private final InterviewLines interview;

    RelatedLines(ScoredText judged) {
        this.judged = judged;
        this.lines = judged.lines();
        this.interview = new InterviewLines(lines, new StoryRange(judged.start(), judged.end()));
    }

    /**
     * Takes the boxes out of a story.
     *
     * @param body the places of its lines
     * @return the titles that they named
     */
    List<String> takeFrom(NavigableSet<Integer> body) {
        List<String> titles = new ArrayList<>();
        if (body.isEmpty()) {
            return titles;
        }
        for (int at = body.first(); at < judged.end(); at++) {
            takePlayer(at, body);
            boolean related = Boilerplate.isRelatedLabel(lines.get(at).text());
            if (related || isOverTitles(at)) {
                body.remove(at);
                int to = Math.min(lines.size(), at + 1 + MOST);
                for (int title = at + 1;
                        title < to && ((related && isListed(title, at)) || isOfBox(title, at, body));
                        title++) {
                    body.remove(title);
                    if (related
                            && lines.get(title).date().isEmpty()
                            && !lines.get(title).byline()) {
                        titles.add(lines.get(title).text());
                    }
                }
            }
        }
        return titles;
    }

    /** Words for what is read most may also head a paragraph of the story. */
    private boolean isOverTitles(int at) {
        return BoxLabel.isPopularLabel(lines.get(at).text())
                && at + 1 < lines.size()
                && lines.get(at + 1).mayBeOtherTitle();
    }

    /** One of the titles that stand as a list right under their label. */
    private boolean isListed(int at, int label) {
        return lines.get(at).mayBeListedTitle()
                && lines.get(label + 1).line().item()
                && !RelatedWords.mayHeadOwnList(lines.get(label).text());
    }

    /** A film or a sound between the paragraphs: its label, its title, how long it is, and a line on what it shows. */
    private void takePlayer(int at, NavigableSet<Integer> body) {
        AnalyzedLine label = lines.get(at);
        if (label.ending() > 1 || !BoxLabel.isPlayerLabel(label.text())) {
            return;
        }
        body.remove(at);
        int to = Math.min(lines.size() - 1, at + MOST);
        IntStream.rangeClosed(at + 1, to)
                .filter(line -> BoxLabel.isDuration(lines.get(line).text()))
                .findFirst()
                .ifPresent(duration -> {
                    IntStream.rangeClosed(at + 1, duration).forEach(body::remove);
                    if (duration + 1 < lines.size() && lines.get(duration + 1).weight() < BLURB) {
                        body.remove(duration + 1);
                    }
                });
    }

    private boolean isOfBox(int at, int label, NavigableSet<Integer> body) {
        int block = lines.get(label).line().block();
        boolean alone = lines.get(label).line().alone();
        int own = lines.get(at).line().block();
        boolean apart = own != block && !(alone && own == block + 1);
        boolean briefer =
                lines.get(at).words().count() * 2 <= lines.get(at - 1).words().count();
        boolean overParagraph = at + 1 < lines.size()
                && (lines.get(at + 1).isSentence() || lines.get(at + 1).weight() >= StoryExtension.PARAGRAPH);
        boolean likelier = holdsParagraph(block)
                && overParagraph
                && judged.story(at) >= SUBHEAD
                && judged.story(at) >= judged.story(at - 1) + (briefer ? 0 : LIKELIER);
        boolean subhead = body.contains(at)
                && at > label + 1
                && (apart || likelier || isAnswered(at) || interview.isQuestion(at));
        return lines.get(at).mayBeOtherTitle() && !subhead;
    }

    private boolean holdsParagraph(int block) {
        return lines.stream().anyMatch(line -> line.line().block() == block && line.isSentence());
    }

    private boolean isAnswered(int at) {
        return lines.get(at).isAsked() && at + 1 < lines.size() && InterviewLines.opensQuotation(lines.get(at + 1));
    }
}
