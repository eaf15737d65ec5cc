package dateline.ingest.text.embargo;

import dateline.ingest.text.NgramModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the words by which a story is held back: those that a desk is told beside it, those that stand among its paragraphs, in
 * brackets, or before its headline. What is said to a desk is believed sooner than what may be a story's own sentence.
 */
public final class HoldLines {
    private static final double TO_THE_DESK = 0.5;
    private static final double IN_BRACKETS = 0.6;
    private static final double IN_A_COMMENT = 0.6;
    private static final double IN_A_NOTE = 0.52;
    private static final double IN_A_STORY = 0.68;
    private static final double IN_A_PARAGRAPH = 0.76;
    private static final double IN_A_PARAGRAPH_WITHOUT_WORDS_FOR_IT = 0.8;
    private static final double IN_A_HEADLINE = 0.75;

    /** For words that forbid to publish something yet: nearly nobody says that of anything else to a desk. */
    private static final double FORBIDDEN = 0.3;

    /** For what several sentences say together, and none of them by itself. */
    private static final double TOGETHER = 0.65;

    /** For words to the desk none of which is known as one that asks to wait. */
    private static final double WITHOUT_WORDS_FOR_IT = 0.7;

    private static final int LONGEST = 300;
    private static final int LONGEST_IN_A_STORY = 240;
    private static final int PARAGRAPH = 120;
    private static final int FEWEST_WORDS = 3;

    /** A bracket at the end of a longer line is more likely a story's. */
    private static final int HEADLINE = 160;

    /** In fewer a story says all kinds of things. */
    private static final int FEWEST_IN_A_STORY = 5;

    /** Scripts without spaces have two or three characters a word. */
    private static final int FEWEST_UNSPACED = 6;

    private static final String SENTENCE_ENDS = ".!?\u2026:;\u3002\uff01\u0964\u06d4)]*_";
    private static final String QUOTATION_MARKS = "\"“”«»„「」『』";
    private static final int FIRST_UNSPACED = 0x0E00;
    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?;])\\s+|(?<=[。！？；])|\\n");

    /** That something is sent is said in the words that ask to wait with it, where a language has one word for both. */
    private static final Pattern SENDING =
            Pattern.compile("[^まで前後降禁控待避不未。]{0,20}(?:出稿|送稿|送付|送信|転送|入稿|お送り)(?:し|いた)?(?:いた)?(?:します|しました|しております)[。.！!]?");

    private static final Pattern BRACKETS =
            Pattern.compile("\\[[^\\[\\]\\n]{8,300}\\]|\\([^()\\n]{8,300}\\)|【[^【】\\n]{4,300}】|（[^（）\\n]{4,300}）");
    /** {@code NB!}, {@code P.S.}, {@code Note to the night desk:}, {@code [}, {@code *}, {@code //}. */
    private static final Pattern NOTE = Pattern.compile(
            "(?iu)\\s*(?:[*_\\[({/#>]|n\\.?\\s?b\\.?\\b|p\\.?\\s?-?\\s?s\\.?\\b|п\\.?\\s?с\\.|(?:not|eds?\\b|editor|desk|subs?\\b|redak|redac|redaz|redaç|rédac|toimitu|szerk|редак|επιμ|編集|编辑|編輯)\\p{L}{0,8}\\b[^:：]{0,30}[:：])");

    /** {@code … // Torgeir}, {@code … — Dewi}. */
    private static final Pattern SIGNED = Pattern.compile(
            "(?:[.!?]\\s*|\\s)(?://|[\\u2013\\u2014-])\\s?\\p{Lu}[\\p{L}.]{0,14}(?: \\p{Lu}[\\p{L}.]{0,14})?[*_\\])]*$");

    /** {@code – Prosimy o cierpliwość …}: what somebody in the story says. */
    private static final Pattern SPEECH = Pattern.compile("[\u2013\u2014]\\s?\\p{Lu}");

    private static final Pattern PARTS =
            Pattern.compile("(?:\\s+[–—|/-]+\\s+|(?<!\\d)[:：]\\s*|\\s*[\\[\\]()【】（）]\\s*)");

    private HoldLines() {}

    /** Whether words to the desk, a comment, the note over a mail, ask it to wait; a question asks for something else. */
    public static boolean isSaidToDesk(String words) {
        if (words.length() > LONGEST * 3) {
            return false;
        }
        List<String> sentences = SENTENCES
                .splitAsStream(words)
                .filter(said -> !SENDING.matcher(said.strip()).matches())
                .toList();
        boolean isFree = sentences.stream().anyMatch(SetFree::isSaid);
        return EmbargoState.isSaid(words)
                || sentences.stream().anyMatch(said -> EmbargoState.isSaid(said) || asksDesk(said, isFree))
                || (sentences.size() > 1
                        && !isFree
                        && WaitingWords.mayAsk(NoRequest.without(words))
                        && asks(words, TOGETHER));
    }

    /** Whether a sentence among those of a paragraph at the beginning or end of what was sent to a desk does. */
    public static boolean isSaidAmongSentences(String paragraph) {
        return SENTENCES.splitAsStream(paragraph).anyMatch(said -> asksInStory(said.strip()));
    }

    /** The sentence of a caption that does, which says what is to be seen in the others. */
    public static Optional<String> inCaption(String caption) {
        return SENTENCES
                .splitAsStream(caption)
                .map(String::strip)
                .filter(said -> asksInStory(said) || EmbargoNotice.isWhole(said))
                .findFirst();
    }

    /** Whether a comment in the markup of a page does; most are said by programs, to programs. */
    public static boolean isSaidInComment(String comment) {
        return comment.length() <= LONGEST * 3
                && comment.indexOf('<') < 0
                && SENTENCES
                        .splitAsStream(comment)
                        .anyMatch(said -> EmbargoState.isSaid(said)
                                || EmbargoNotice.isWhole(said)
                                || asks(said, forbidding(said, IN_A_COMMENT)));
    }

    /** Whether a paragraph by itself, at the beginning or end of a story, does; what is quoted is said to somebody else. */
    public static boolean isSaidInStory(String paragraph) {
        return EmbargoState.isSaid(paragraph) || asksInStory(paragraph);
    }

    private static boolean asksInStory(String paragraph) {
        return paragraph.length() <= LONGEST_IN_A_STORY
                && paragraph.chars().noneMatch(c -> QUOTATION_MARKS.indexOf(c) >= 0)
                && !SPEECH.matcher(paragraph).lookingAt()
                && isSaying(paragraph, FEWEST_IN_A_STORY)
                && asks(paragraph, inStory(paragraph));
    }

    /**
     * How likely it must be; what is as long as a story's own paragraphs is likely one of them, above all where no word of it is
     * known as one that asks to wait.
     */
    private static double inStory(String paragraph) {
        if (isNote(paragraph)) {
            return IN_A_NOTE;
        }
        if (paragraph.length() < PARAGRAPH) {
            boolean isHeadline = SENTENCE_ENDS.indexOf(paragraph.charAt(paragraph.length() - 1)) < 0
                    && !WaitingWords.mayAsk(paragraph);
            return isHeadline ? IN_A_HEADLINE : IN_A_STORY;
        }
        return WaitingWords.mayAsk(paragraph) ? IN_A_PARAGRAPH : IN_A_PARAGRAPH_WITHOUT_WORDS_FOR_IT;
    }

    /** Whether it looks like a note: it begins with a mark of one, stands in brackets, or is signed. */
    private static boolean isNote(String paragraph) {
        return NOTE.matcher(paragraph).lookingAt() || SIGNED.matcher(paragraph).find();
    }

    /** Where the words in brackets stand that do, with the brackets. */
    public static Optional<DeskNotes.Span> inBrackets(String line) {
        Matcher bracketed = BRACKETS.matcher(line);
        while (bracketed.find()) {
            boolean beside = bracketed.start() == 0 || (bracketed.end() == line.length() && line.length() <= HEADLINE);
            if (asks(bracketed.group(), IN_BRACKETS) || (beside && HoldWords.askToWait(bracketed.group()))) {
                return Optional.of(new DeskNotes.Span(bracketed.start(), bracketed.end()));
            }
        }
        return Optional.empty();
    }

    /**
     * A headline without the part of it that does, and that part; none when it has no other.
     *
     * @param headline the rest
     * @param asked the part to the desk
     */
    public record Parted(String headline, String asked) {}

    /** Parts a headline from what it asks, where a dash, a colon or a bracket stands between them. */
    public static Optional<Parted> parted(String headline) {
        Matcher sign = PARTS.matcher(headline);
        var parts = new ArrayList<String>();
        int from = 0;
        while (sign.find()) {
            parts.add(headline.substring(from, sign.start()));
            from = sign.end();
        }
        parts.add(headline.substring(from));
        List<String> told = parts.stream().filter(part -> !part.isBlank()).toList();
        return told.stream()
                .filter(part -> told.size() > 1 && asks(part, IN_A_HEADLINE))
                .findFirst()
                .map(part -> new Parted(without(headline, part), part));
    }

    private static String without(String headline, String part) {
        int at = headline.indexOf(part);
        String before = headline.substring(0, at);
        String after = headline.substring(at + part.length());
        return (before + after).replaceFirst("^[\\s–—|/:：\\[\\]()【】（）-]+", "").replaceFirst("[\\s–—|/:：\\[(【（-]+$", "");
    }

    /** @param isFree whether something else that is said with it sets the story free */
    private static boolean asksDesk(String said, boolean isFree) {
        if (isFree) {
            return asks(said, WaitingWords.forbidYet(said) ? TO_THE_DESK : WITHOUT_WORDS_FOR_IT);
        }
        double likely = WaitingWords.mayAsk(said) ? TO_THE_DESK : WITHOUT_WORDS_FOR_IT;
        return KeptBack.isSaid(said) || asks(said, forbidding(said, likely));
    }

    private static double forbidding(String said, double otherwise) {
        return WaitingWords.forbidYet(said) ? FORBIDDEN : otherwise;
    }

    private static boolean asks(String said, double threshold) {
        String words = TagQuestion.without(said);
        if (words.indexOf('?') >= 0 || !isSaying(words, FEWEST_WORDS)) {
            return false;
        }
        double likelihood = Loaded.MODEL.likelihood(words.strip());
        if (likelihood < threshold) {
            return false;
        }
        String rest = NoRequest.without(words);
        return rest.equals(words) || asks(rest, threshold);
    }

    /** Loaded when it is asked for first. */
    private static final class Loaded {
        private static final NgramModel MODEL = NgramModel.named("/dateline/ingest/text/embargo/hold.model");
    }

    private static boolean isSaying(String words, int fewest) {
        int found = 0;
        int unspaced = 0;
        boolean within = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean letter =
                    Character.isLetterOrDigit(c) || (within && Character.getType(c) == Character.NON_SPACING_MARK);
            found += letter && !within ? 1 : 0;
            unspaced += letter && isUnspaced(c) ? 1 : 0;
            within = letter;
        }
        return found >= fewest || unspaced >= FEWEST_UNSPACED;
    }

    private static boolean isUnspaced(char c) {
        return c >= FIRST_UNSPACED
                && switch (Character.UnicodeScript.of(c)) {
                    case HAN, HIRAGANA, KATAKANA, THAI -> true;
                    default -> false;
                };
    }
}
