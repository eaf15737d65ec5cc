package dateline.ingest.mail;

import dateline.ingest.text.DividerLine;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a story ends once its signature is off: before the farewell over that, whatever its words are, before a remark to the desk,
 * and before a letter that stands under the story.
 */
final class StoryClosing {
    private static final int MOST = 8;
    private static final int GREETING = 60;
    private static final int LETTER = 1_500;
    private static final int STORY = 200;
    private static final int PARAGRAPH = 80;
    private static final int PARAGRAPHS = 2;
    private static final int SIGNED = 60;
    /** What a story says of a letter that it brings. */
    private static final Pattern LETTERS = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:letters?|notes?|postcards?|\\p{L}*brief\\p{L}*|zettel|postkarte|lettres?|courrier|billet|cartas?|lettere?|biglietto|brev\\p{L}*|kirje\\p{L}*|listu?|listy|listem|dopis\\p{L}*|levél\\p{L}*|level\\p{L}*|scriso\\p{L}*|pism\\p{L}*|письм\\p{L}*|лист\\p{L}*|писм\\p{L}*|επιστολ\\p{L}*|γράμμα\\p{L}*|mektu\\p{L}*|(?:ال)?رسالة|(?:ה)?מכתב|पत्र|surat|thư)(?!\\p{L})|手紙|書簡|信件|书信|편지");

    private static final String CALLING_END = ",:!，：！،";
    private static final String SENTENCE_END = ".?!…。！？؟।";

    private final List<String> lines;
    private final Addressees addressees;
    private int end;
    private boolean cut;

    private StoryClosing(List<String> lines, Addressees addressees, boolean cut) {
        this.lines = lines;
        this.addressees = addressees;
        this.cut = cut;
        this.end = lines.size();
    }

    /**
     * How many of these lines are the story's.
     *
     * @param cut whether a signature was taken off under them
     */
    static int of(List<String> lines, Addressees addressees, boolean cut) {
        var closing = new StoryClosing(lines, addressees, cut);
        closing.read();
        return closing.cut || closing.end < lines.size() ? closing.end : lines.size();
    }

    private void read() {
        for (int seen = 0; seen < MOST; seen++) {
            var last = LastParagraph.before(end, lines);
            int from = last.from() == 0 ? last.to() : closing(last);
            if (from == last.to()) {
                break;
            }
            end = from;
            cut = true;
        }
        int letter = letter();
        if (letter < end) {
            end = letter;
            read();
        }
    }

    /** Where the last paragraph ends to be the story's. */
    private int closing(LastParagraph last) {
        String line = lines.get(last.to() - 1).strip();
        String paragraph = String.join(" ", last.of(lines)).strip();
        if (ClosingPhrases.asksToPrint(paragraph) || ClosingPhrases.asksToCheck(paragraph)) {
            return last.from();
        }
        boolean alone = last.to() - last.from() == 1;
        if (!cut) {
            return last.to();
        }
        boolean apart = alone || endsSentence(lines.get(last.to() - 2).strip());
        boolean said = apart && (ClosingPhrases.isOpen(line) || ClosingPhrases.isWish(line));
        boolean cried = line.endsWith("!") && FormField.of(line) != FormField.TO_DESK && !addressees.areCalledIn(line);
        boolean called = alone && isCalling(line) && !cried;
        return DividerLine.isOne(line) || said || called ? last.to() - 1 : last.to();
    }

    private boolean isCalling(String line) {
        return line.length() <= GREETING
                && !line.isEmpty()
                && CALLING_END.indexOf(line.charAt(line.length() - 1)) >= 0
                && (WordsToDesk.isGreeting(line) || addressees.areCalledIn(line));
    }

    private static boolean endsSentence(String line) {
        return !line.isEmpty() && SENTENCE_END.indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /** Where the greeting of a letter stands that goes to the end; behind the story when there is none. */
    private int letter() {
        int from = end;
        for (int length = 0; from > 0 && length <= LETTER; from--) {
            length += lines.get(from - 1).length();
        }
        for (int at = Math.max(1, from); at < end; at++) {
            String above = lines.get(at - 1).strip();
            boolean apart = above.isEmpty() || endsSentence(above);
            if (apart && isCalling(lines.get(at).strip()) && isUnderStory(at) && isOnly() && isToTheEnd(at)) {
                return at;
            }
        }
        return end;
    }

    /** Whether there is no other letter, as there is on a page of letters to the editor. */
    private boolean isOnly() {
        return lines.subList(0, end).stream()
                        .map(String::strip)
                        .filter(this::isCalling)
                        .limit(2)
                        .count()
                < 2;
    }

    private boolean isUnderStory(int greeting) {
        int told = 0;
        int paragraphs = 0;
        for (int at = 0; at < greeting && (told < STORY || paragraphs < PARAGRAPHS); at++) {
            int length = lines.get(at).strip().length();
            told += length;
            paragraphs +=
                    length >= PARAGRAPH || (length > 0 && lines.get(at + 1).isBlank()) ? 1 : 0;
        }
        return told >= STORY && paragraphs >= PARAGRAPHS;
    }

    /** Whether all that stands under a greeting speaks to somebody of the story over it. */
    private boolean isToTheEnd(int greeting) {
        int above = greeting - 1;
        while (above >= 0 && lines.get(above).isBlank()) {
            above--;
        }
        List<String> below = paragraphs(greeting + 1);
        boolean told = above < 0
                || lines.get(above).strip().endsWith(":")
                || (lines.get(above).length() <= LETTER
                        && LETTERS.matcher(lines.get(above)).find());
        int length = below.stream().mapToInt(String::length).sum();
        String line = lines.get(greeting).strip();
        boolean known = addressees.areCalledIn(line) && WordsToDesk.isGreeted(line);
        return !told
                && !below.isEmpty()
                && length <= LETTER
                && (known || WordsToDesk.isTalk(below.get(0)) || WordsToDesk.isLastWord(below.get(0)))
                && below.stream().skip(1).allMatch(StoryClosing::isToDesk);
    }

    private static boolean isToDesk(String paragraph) {
        return WordsToDesk.isTalk(paragraph)
                || WordsToDesk.isPersonal(paragraph)
                || WordsToDesk.isLastWord(paragraph)
                || WordsToDesk.isFarewell(paragraph)
                || ClosingPhrases.isOpen(paragraph)
                || ClosingPhrases.isWish(paragraph)
                || (paragraph.length() <= SIGNED && !endsSentence(paragraph));
    }

    /** The paragraphs from a line on. In HTML each line is one. */
    private List<String> paragraphs(int from) {
        String rest = lines.subList(from, end).stream().map(String::strip).collect(Collectors.joining("\n"));
        return List.of(rest.strip().split("\\n\\s*\\n|(?<=[.!?…])\\n")).stream()
                .map(paragraph -> paragraph.replace('\n', ' ').strip())
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
