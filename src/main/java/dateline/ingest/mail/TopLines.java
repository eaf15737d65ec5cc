package dateline.ingest.mail;

import dateline.ingest.text.WordComparison;
import dateline.ingest.text.byline.LeadingByline;
import dateline.ingest.text.embargo.DeskNotes;
import dateline.ingest.text.embargo.EmbargoNotice;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands over the first paragraph of a story.
 *
 * @param headline the first line
 * @param standfirst a second line, if there is one
 * @param signature the line with the name of its sender, if there is one
 * @param signed whether a byline stands there
 */
record TopLines(String headline, Optional<String> standfirst, Optional<String> signature, boolean signed) {
    private static final int SHORTEST = 8;
    private static final int SHORTEST_IN_CJK = 5;
    private static final int LONGEST = 160;
    private static final int STANDFIRST = 250;
    private static final int SHORTEST_STANDFIRST = 15;
    private static final int STANDFIRST_WORDS = 3;
    private static final int PARAGRAPH = 40;
    private static final int PARAGRAPH_IN_CJK = 20;
    private static final int FULL = 45;
    private static final int PLACE_WORDS = 3;
    private static final Pattern CJK = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.,;:。、；：]", Pattern.DOTALL);
    private static final Pattern SAID_END = Pattern.compile(".*[.,;:!?…。、；：！？।؟]['\"”’»)」]?", Pattern.DOTALL);
    private static final Pattern SENTENCES = Pattern.compile("[.!?…。！？।؟](?:[\\s\"”’»)」]|$)");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://|www\\.|\\S@\\S");
    private static final Pattern CAPITALS = Pattern.compile("[^\\p{Ll}]*\\p{Lu}[^\\p{Ll}]*");
    private static final Pattern DATED = Pattern.compile(".{0,60}\\b(?:19|20)\\d\\d\\b.{0,20}");
    private static final Pattern ITEM = Pattern.compile("[*•·‣-]\\s.*");

    /** The lines over the first paragraph, when the first of them stands by itself or over a byline. */
    static Optional<TopLines> of(List<String> lines, Optional<String> sender, String subject) {
        int first = next(lines, 0);
        if (first == lines.size()
                || !(isSame(lines.get(first), subject)
                        || (isHeadline(lines.get(first)) && !StoryByline.isSender(lines.get(first), sender)))) {
            return Optional.empty();
        }
        int second = next(lines, first + 1);
        int at = second;
        Optional<String> standfirst = standfirst(lines, at, sender);
        at = standfirst.isPresent() ? next(lines, at + 1) : at;
        boolean byline = at < lines.size() && StoryByline.isOne(lines.get(at), sender);
        Optional<String> signature =
                byline && StoryByline.isSender(lines.get(at), sender) ? Optional.of(lines.get(at)) : Optional.empty();
        at = byline ? next(lines, at + 1) : at;
        if (standfirst.isEmpty() && byline) {
            standfirst = standfirst(lines, at, sender);
            at = standfirst.isPresent() ? next(lines, at + 1) : at;
        }
        boolean apart = byline || standfirst.isPresent() || second > first + 1;
        boolean told = byline
                && (isSame(lines.get(first), subject) || (at < lines.size() && WordsToDesk.isGreeting(lines.get(at))));
        return apart && at < lines.size() && (told || isParagraph(paragraph(lines, at), lines.get(first)))
                ? Optional.of(new TopLines(lines.get(first), standfirst, signature, byline))
                : Optional.empty();
    }

    private static boolean isSame(String line, String subject) {
        return WordComparison.folded(line).equals(WordComparison.folded(subject));
    }

    private static Optional<String> standfirst(List<String> lines, int at, Optional<String> sender) {
        if (at >= lines.size()) {
            return Optional.empty();
        }
        String line = lines.get(at);
        boolean cjk = CJK.matcher(line).find();
        boolean goesOn = at + 1 < lines.size()
                && line.length() >= (cjk ? PARAGRAPH_IN_CJK : FULL)
                && !lines.get(at + 1).isBlank()
                && !StoryByline.isOne(lines.get(at + 1), sender);
        boolean said = !goesOn
                && line.length() >= (cjk ? SHORTEST : SHORTEST_STANDFIRST)
                && line.length() <= STANDFIRST
                && (cjk || WordComparison.count(line) >= STANDFIRST_WORDS)
                && !SAID_END.matcher(line).matches()
                && !ADDRESS.matcher(line).find()
                && !DATED.matcher(line).matches()
                && !ITEM.matcher(line).matches()
                && !CAPITALS.matcher(line).matches()
                && !StoryByline.isOne(line, sender)
                && !ContactLine.isOne(line)
                && DeskLabel.of(line).isEmpty()
                && DeskNotes.in(line).isEmpty();
        return said ? Optional.of(line) : Optional.empty();
    }

    private static int next(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && (lines.get(at).isBlank() || EmbargoNotice.isWhole(lines.get(at)))) {
            at++;
        }
        return at;
    }

    private static boolean isHeadline(String line) {
        int words = WordComparison.count(line);
        return line.length() >= (CJK.matcher(line).find() ? SHORTEST_IN_CJK : SHORTEST)
                && line.length() <= LONGEST
                && !SENTENCE_END.matcher(line).matches()
                && !ADDRESS.matcher(line).find()
                && !(CAPITALS.matcher(line).matches() && words <= PLACE_WORDS)
                && LeadingByline.names(line).isEmpty()
                && !CoverNote.isAddressed(line)
                && DeskNotes.in(line).isEmpty();
    }

    /** A line; of scripts that mail programs break after few signs the lines up to the next blank one. */
    private static String paragraph(List<String> lines, int at) {
        int end = at + 1;
        boolean cjk = CJK.matcher(lines.get(at)).find();
        while (end < lines.size()
                && !lines.get(end).isBlank()
                && (cjk || lines.get(at).length() >= FULL)) {
            end++;
        }
        return String.join(cjk ? "" : " ", lines.subList(at, end));
    }

    /** A paragraph of sentences; what has lines of its own, as verse has, is none. */
    private static boolean isParagraph(String line, String headline) {
        int least = CJK.matcher(line).find() ? PARAGRAPH_IN_CJK : PARAGRAPH;
        return line.length() >= least
                && line.length() > headline.length() / 2
                && SENTENCES.matcher(line).find();
    }
}
