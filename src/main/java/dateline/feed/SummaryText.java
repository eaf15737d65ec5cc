package dateline.feed;

import dateline.article.Content;
import java.text.BreakIterator;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the summary of an article: its standfirst, or the beginning of its text. */
public final class SummaryText {
    /** What a reader shows beside a headline, in characters as people count them. */
    static final int LENGTH = 300;

    private static final int STANDFIRST_LENGTH = 1_000;

    /** What people count as one character takes hardly ever more chars than a family of emoji. */
    private static final int LONGEST_CHARACTER = 12;

    private static final String ELLIPSIS = "\u2026";

    /** An extended grapheme cluster (UAX 29); {@link BreakIterator} of Java 17 cuts a family emoji into its members. */
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private static final Pattern LOOSE_END = Pattern.compile("[\\s,;:\u2013\u2014-]+$");

    private SummaryText() {}

    /** One line of plain text; absent when the article has neither standfirst nor text. */
    public static Optional<String> of(Content content, Locale locale) {
        return content.standfirst()
                .map(CleanText::line)
                .filter(text -> !text.isEmpty())
                .map(text -> shorten(text, STANDFIRST_LENGTH, locale))
                .or(() -> Optional.of(CleanText.line(beginning(content.body().text())))
                        .filter(text -> !text.isEmpty())
                        .map(text -> shorten(text, LENGTH, locale)));
    }

    /** Longer than any summary, so that a whole book is not cleaned for one. */
    private static String beginning(String text) {
        return text.substring(0, Math.min(text.length(), LENGTH * LONGEST_CHARACTER));
    }

    /**
     * At most this many characters as people count them, cut behind a sentence, else between words, else between
     * characters; what was cut within a sentence ends with an ellipsis.
     */
    public static String shorten(String text, int length, Locale locale) {
        BitSet ends = endsOfCharacters(text, length);
        int limit = ends.length() - 1;
        int room = ends.previousSetBit(limit - 1);
        if (limit == text.length()) {
            return text;
        }
        int sentence = lastSentence(BreakIterator.getSentenceInstance(locale), text, limit, ends);
        if (sentence > limit / 2) {
            return text.substring(0, sentence).strip();
        }
        int word = lastBreak(BreakIterator.getWordInstance(locale), text, room, ends);
        String cut = text.substring(0, word > limit / 2 ? word : room);
        return LOOSE_END.matcher(cut).replaceAll("") + ELLIPSIS;
    }

    /** The last break behind what is beyond doubt a sentence, for an abbreviation ends with a full stop too. */
    private static int lastSentence(BreakIterator breaks, String text, int limit, BitSet ends) {
        int end = lastBreak(breaks, text, limit, ends);
        while (end > 0 && !SentenceEnd.isCertain(text.substring(0, end))) {
            end = lastBreak(breaks, text, end - 1, ends);
        }
        return end;
    }

    /** Where the first characters end, as many as are asked for; 0 is always among them. */
    private static BitSet endsOfCharacters(String text, int count) {
        var ends = new BitSet();
        if (CleanText.isPlain(text)) {
            ends.set(0, Math.min(count, text.length()) + 1);
            return ends;
        }
        ends.set(0);
        Matcher characters = CHARACTER.matcher(text);
        for (int i = 0; i < count && characters.find(); i++) {
            ends.set(characters.end());
        }
        return ends;
    }

    private static int lastBreak(BreakIterator breaks, String text, int limit, BitSet ends) {
        breaks.setText(text);
        int end = breaks.preceding(limit + 1);
        while (end > 0 && !ends.get(end)) {
            end = breaks.previous();
        }
        return Math.max(0, end);
    }
}
