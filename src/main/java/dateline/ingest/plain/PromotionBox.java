package dateline.ingest.plain;

import dateline.ingest.blocks.BlockCue;
import java.util.List;

/**
 * What a box between two paragraphs promises to whoever signs up, pays or takes the app: it stands under the box's title or names
 * what is offered, and over a button. None of its words need be known.
 */
final class PromotionBox {
    private static final int TITLE = 80;
    private static final int BUTTON = 64;
    private static final int PROMISE = 180;
    private static final int BRIEF = 100;
    private static final int FEW_WORDS = 4;
    private static final double UNLIKELY = 0.2;
    private static final double NOT_SURE = 0.45;

    private final List<AnalyzedLine> lines;
    private final double[] story;
    private final StoryRange within;

    /** @param story how likely each line is the story's */
    PromotionBox(List<AnalyzedLine> lines, double[] story, StoryRange within) {
        this.lines = lines;
        this.story = story;
        this.within = within;
    }

    /** Whether the line at this place is a part of one. */
    boolean holds(int at) {
        return isPromise(at) || isLastButton(at);
    }

    private boolean isPromise(int at) {
        AnalyzedLine line = lines.get(at);
        boolean mayBe =
                line.weight() < PROMISE && !line.line().item() && line.date().isEmpty() && !isSpeech(line.text());
        return mayBe
                && asks(at + 1, BUTTON, UNLIKELY)
                && (asks(at - 1, TITLE, NOT_SURE) || (line.weight() < BRIEF && CallToAction.offers(line.text())));
    }

    /** A button names once more what the lines over it have offered. */
    private boolean isLastButton(int at) {
        AnalyzedLine line = lines.get(at);
        return line.ending() == 0
                && line.words().count() <= FEW_WORDS
                && !line.line().item()
                && CallToAction.offers(line.text())
                && asks(at - 1, PROMISE, UNLIKELY);
    }

    private static boolean isSpeech(String text) {
        return ReaderNotes.isQuoting(text) || text.startsWith("–") || text.startsWith("—");
    }

    /** {@code [Your email     ] [Sign up]}, as programs that dump pages print a form. */
    private static boolean isForm(String text) {
        return text.startsWith("[") && text.endsWith("]");
    }

    private boolean asks(int at, int longest, double likely) {
        if (at < within.start() || at >= within.end()) {
            return false;
        }
        AnalyzedLine line = lines.get(at);
        return line.chars() <= longest
                && (line.ending() == 0 || line.isAsked() || isForm(line.text()))
                && story[at] < likely
                && !leadsElsewhere(line)
                && (line.isAppeal()
                        || line.isBoilerplate()
                        || CallToAction.begins(line.text())
                        || CallToAction.offers(line.text()));
    }

    /** What parts two paragraphs of a story, and is no part of a box. */
    private static boolean leadsElsewhere(AnalyzedLine line) {
        return Boilerplate.isBreak(line.text())
                || Boilerplate.isRelatedLabel(line.text())
                || Boilerplate.relatedTitle(line.text()).isPresent()
                || line.has(BlockCue.ADVERT)
                || line.has(BlockCue.READ_MORE)
                || line.has(BlockCue.RELATED);
    }
}
