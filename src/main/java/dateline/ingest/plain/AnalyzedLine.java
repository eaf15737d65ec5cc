package dateline.ingest.plain;

import dateline.ingest.blocks.BlockCue;
import dateline.ingest.text.HashedNgrams;
import dateline.ingest.text.WordComparison;
import dateline.ingest.text.WordStatistics;
import dateline.ingest.text.byline.BylineNames;
import dateline.ingest.text.date.DateInText;
import dateline.ingest.text.date.DayMonthOrder;
import dateline.ingest.text.date.WrittenDate;
import java.util.Optional;

/**
 * What one line of a text is by itself, whatever stands around it.
 *
 * @param weight its length; Chinese, Japanese and Korean say in one sign what takes other scripts two or three letters
 * @param capitals how many of its words begin with a capital
 * @param lowerWords how many begin with a small letter
 * @param quotes how many marks of quotation it has, up to a few
 * @param cues marks of {@link BlockCue}
 * @param date the first date in a short line
 * @param byline whether it begins as bylines do
 * @param away whether it names another story, or says that the story goes on below
 * @param storyWording how likely it is the story's by its words alone, from 0 to 1
 * @param headlineWording how likely it is a headline by its words alone, from 0 to 1
 */
record AnalyzedLine(
        LogicalLine line,
        int weight,
        WordStatistics words,
        int capitals,
        int lowerWords,
        int quotes,
        long cues,
        Optional<WrittenDate> date,
        boolean byline,
        boolean away,
        double storyWording,
        double headlineWording) {
    private static final int DATED = 140;
    private static final int LONGEST_PARTED = 400;
    private static final int SENTENCE = 60;
    private static final String QUOTES = "\"\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d";
    private static final int MOST_QUOTES = 6;
    private static final String CONTINUING = ".,;:)!?\u3001\u3002\u201d";
    private static final long BOILERPLATE = BlockCue.SUBSCRIBE.mark()
            | BlockCue.FOLLOW.mark()
            | BlockCue.SHARE.mark()
            | BlockCue.READ_MORE.mark()
            | BlockCue.RELATED.mark()
            | BlockCue.RIGHTS.mark()
            | BlockCue.ADVERT.mark()
            | BlockCue.COMMENT.mark()
            | BlockCue.CONSENT.mark()
            | BlockCue.MEMBER.mark()
            | BlockCue.COMMERCE.mark();

    private static final long APPEAL = BlockCue.SUBSCRIBE.mark()
            | BlockCue.FOLLOW.mark()
            | BlockCue.SHARE.mark()
            | BlockCue.RELATED.mark()
            | BlockCue.COMMENT.mark()
            | BlockCue.CONSENT.mark();

    private static final int BRIEF = 50;
    private static final int LONGEST_TITLE = 160;

    static AnalyzedLine of(LogicalLine line, WordingModels wording) {
        int[] ngrams = HashedNgrams.of(line.text());
        String text = line.text();
        boolean parted = text.length() <= LONGEST_PARTED && text.indexOf(" | ") > 0;
        boolean mayDate = (parted || text.length() <= DATED) && WordComparison.hasDigit(text);
        return new AnalyzedLine(
                line,
                weight(text),
                WordStatistics.of(text),
                beginning(text, true),
                beginning(text, false),
                quotes(text),
                BlockCue.in(text),
                mayDate ? DateInText.in(text, DayMonthOrder.DAY_FIRST) : Optional.empty(),
                (parted || text.length() <= DATED) && BylineNames.beginsAsByline(text),
                Boilerplate.leadsAway(text) || Boilerplate.isBreak(text),
                wording.story().likelihood(ngrams),
                wording.headline().likelihood(ngrams));
    }

    /** How many words begin with a capital, or with a small letter. */
    private static int beginning(String text, boolean capital) {
        int count = 0;
        boolean begins = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            count += begins && (capital ? Character.isUpperCase(c) : Character.isLowerCase(c)) ? 1 : 0;
            begins = Character.isWhitespace(c);
        }
        return count;
    }

    private static int quotes(String text) {
        int quotes = 0;
        for (int i = 0; i < text.length() && quotes < MOST_QUOTES; i++) {
            quotes += QUOTES.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return quotes;
    }

    String text() {
        return line.text();
    }

    int chars() {
        return line.text().length();
    }

    private static int weight(String text) {
        int more = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            more += c >= '\u3040' && c <= '\u9fff' ? 2 : c >= '\uac00' && c <= '\ud7a3' ? 1 : 0;
        }
        return text.length() + more;
    }

    /** Whether it goes on with what the line before it began, as its first sign tells. */
    boolean goesOn() {
        char first = text().charAt(0);
        return Character.isLowerCase(first) || CONTINUING.indexOf(first) >= 0;
    }

    boolean isSentence() {
        return words.sentences() > 0 && weight >= SENTENCE && ending() != 0;
    }

    boolean isTitleLike() {
        return ending() == 0 && words.count() >= 4 && weight < 160;
    }

    /** Whether it may be the title of another story: it is brief, and no sentence that ends or goes on. */
    boolean mayBeOtherTitle() {
        return chars() < LONGEST_TITLE && !line.item() && !isSentence() && ending() != 1 && !isStopped();
    }

    /** Whether it may be the title of another story in a list of them. */
    boolean mayBeListedTitle() {
        return weight < LONGEST_TITLE && line.item() && ending() != 1 && !isStopped();
    }

    boolean isBoilerplate() {
        return (cues & BOILERPLATE) != 0 && weight < 250;
    }

    /** Whether it asks something of the reader, or is so brief that a word of the trade or of rights makes it boilerplate. */
    boolean isAppeal() {
        return (cues & APPEAL) != 0 || (isBoilerplate() && weight < BRIEF);
    }

    boolean has(BlockCue cue) {
        return (cues & cue.mark()) != 0;
    }

    /** Whether it ends as a question or an exclamation does. */
    boolean isAsked() {
        return ending() == 5;
    }

    /** Whether it ends with a full stop. */
    boolean isStopped() {
        return ending() == 2;
    }

    int ending() {
        return switch (text().charAt(text().length() - 1)) {
            case '.', '\u3002', '\u0964', '\u06d4', '\u1362', '\u0589' -> 2;
            case '!', '?', '\uff01', '\uff1f', '\u061f' -> 5;
            case '\u2026' -> 4;
            case '"', '\u201d', '\u00bb', '\u201c', ')', '\'', '\u2019', '\u300d' -> 3;
            case ':', ',' -> 1;
            default -> 0;
        };
    }
}
