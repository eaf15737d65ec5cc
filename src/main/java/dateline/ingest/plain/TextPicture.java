package dateline.ingest.plain;

import dateline.ingest.model.RawArticle.Picture;
import dateline.ingest.model.RawArticleBuilder;
import java.util.List;
import java.util.Optional;

/** Collects what a text tells of the picture that was lost with the page: its caption and its credit. */
final class TextPicture {
    private static final int CREDIT = 80;
    private static final int BELOW_CREDIT = 200;

    private Optional<String> caption = Optional.empty();
    private Optional<String> credit = Optional.empty();
    private boolean isCreditLast;
    private boolean isKnown;

    /** Takes a line that looks like a caption or a credit. */
    boolean take(String line) {
        var found = CaptionLine.of(line);
        found.filter(f -> !isKnown).ifPresent(f -> {
            caption = caption.or(f::caption);
            credit = credit.or(f::credit);
        });
        isCreditLast = found.isPresent() ? caption.isEmpty() : isCreditLast;
        return found.isPresent();
    }

    /** Takes what is known of the lead picture; what other lines tell of pictures is not its. */
    void takeLead(TextCaptionFinder.Found lead) {
        caption = lead.caption();
        credit = lead.credit();
        isKnown = true;
    }

    /** Takes a line for the caption, if there is none yet. */
    boolean takeCaption(String line) {
        boolean first = caption.isEmpty() && !isKnown;
        caption = first ? Optional.of(line) : caption;
        return first;
    }

    /** Takes a line for the credit, if there is none yet. */
    boolean takeCredit(String line) {
        credit = isKnown ? credit : credit.or(() -> Optional.of(line));
        return true;
    }

    /** Takes the line right under a credit for the caption. */
    boolean takeBelowCredit(String line) {
        boolean below = isCreditLast && !isKnown && line.length() <= BELOW_CREDIT;
        isCreditLast = false;
        if (below) {
            caption = caption.or(() -> Optional.of(line));
        }
        return below;
    }

    /**
     * Takes a line that repeats the line before it, with or without a credit after it: a page gives the caption once as the
     * picture's alternative text, and once under it.
     */
    boolean repeats(List<LogicalLine> before, LogicalLine line) {
        if (before.size() < 2) {
            return false;
        }
        var last = before.get(before.size() - 1);
        Optional<String> rest = remainder(last.text(), line.text());
        if (rest.isEmpty() && !last.text().equals(line.text())) {
            return false;
        }
        before.remove(before.size() - 1);
        caption = caption.or(() -> Optional.of(last.text()));
        credit = credit.or(() -> rest).filter(text -> !text.isEmpty());
        return true;
    }

    /** Whether this line is the caption once more. */
    boolean isCaption(String line) {
        return caption.filter(line::equals).isPresent()
                || caption.flatMap(c -> remainder(c, line))
                        .filter(rest -> credit.filter(rest::equals).isPresent())
                        .isPresent();
    }

    void writeTo(RawArticleBuilder draft) {
        if (caption.isPresent() || credit.isPresent()) {
            draft.image(Picture.of(Optional.empty(), Optional.empty(), caption, credit))
                    .confidence("image", 0.7);
        }
    }

    /** What is left of a line that begins with another, if it is short enough for a credit. */
    private static Optional<String> remainder(String shorter, String longer) {
        boolean goesOn = shorter.length() >= 10 && longer.length() > shorter.length() && longer.startsWith(shorter);
        return goesOn
                ? Optional.of(longer.substring(shorter.length()).strip()).filter(rest -> rest.length() <= CREDIT)
                : Optional.empty();
    }
}
