package dateline.ingest.mail;

import dateline.ingest.text.embargo.DeskEmbargo;
import dateline.ingest.text.embargo.EmbargoNotice;
import dateline.ingest.text.embargo.HoldLines;
import dateline.ingest.text.embargo.HoldWords;
import dateline.ingest.text.embargo.WithdrawnRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The lines of a mail that speak to the desk, whether they were left out of the story or stand at its beginning or end: what they
 * say of an embargo counts, and so does it when they say that the story is none yet.
 *
 * @param leftOut all lines that are not the story's
 * @param spoken those of them that stand in the story, and only speak as to a desk
 * @param ends the first and last paragraphs of the story
 * @param own what its sender says to the desk, not what is quoted
 * @param newest what stands over all that is quoted
 */
record DeskLines(List<String> leftOut, List<String> spoken, List<String> ends, List<String> own, List<String> newest) {
    private static final int FIRST = 6;
    private static final int LAST = 6;

    /** A longer line is a paragraph of a story. */
    private static final int LONGEST = 400;

    /** A line that a mail program broke is as long. */
    private static final int FULL = 45;

    private static final int WIDEST = 80;
    private static final int ENDS = 2;
    private static final Pattern BLANK = Pattern.compile("\\n[ \\t]*\\n");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|(?<=[。！？])|\\n");
    private static final Pattern MARKS = Pattern.compile("^[> ]+");
    private static final String QUOTES = "\"“”«»„「」『』";

    DeskLines {
        leftOut = List.copyOf(leftOut);
        spoken = List.copyOf(spoken);
        ends = List.copyOf(ends);
        own = List.copyOf(own);
        newest = List.copyOf(newest);
    }

    /**
     * The lines to the desk in a mail.
     *
     * @param whole all of it
     * @param unquoted it without what it quotes
     * @param kept the story
     */
    static DeskLines of(String whole, String unquoted, String kept) {
        List<String> story = said(kept);
        String toTheDesk = MailDisclaimer.without(whole);
        Set<String> left = new HashSet<>(story);
        List<String> spoken = IntStream.range(0, story.size())
                .filter(line -> line < FIRST || line >= story.size() - LAST)
                .mapToObj(story::get)
                .filter(DeskLines::isSpoken)
                .toList();
        List<String> out = Stream.concat(
                        leftOut(toTheDesk, left).stream(), spoken.stream().filter(WordsToDesk::isTalk))
                .toList();
        List<String> own = Stream.of(
                        whole.lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .limit(FIRST)
                                .filter(line -> !line.startsWith(">")),
                        said(unquoted).stream(),
                        spoken.stream())
                .flatMap(lines -> lines)
                .filter(line -> spoken.contains(line) || !left.contains(line))
                .toList();
        List<String> paragraphs = paragraphs(kept);
        List<String> ends = IntStream.range(0, paragraphs.size())
                .filter(at -> at < ENDS || at >= paragraphs.size() - ENDS)
                .mapToObj(paragraphs::get)
                .toList();
        return new DeskLines(out, spoken, ends, own, leftOut(newest(toTheDesk), left));
    }

    /** What stands over the first line that begins a quote; nothing where there is none. */
    private static String newest(String text) {
        List<String> lines = text.lines().toList();
        int quote = 0;
        while (quote < lines.size() && !isQuoted(lines.get(quote))) {
            quote++;
        }
        return quote == lines.size() ? "" : String.join("\n", lines.subList(0, quote));
    }

    private static boolean isQuoted(String line) {
        return line.startsWith(">") || ForwardMark.isOne(line) || (!line.isBlank() && isOfProgram(line.strip()));
    }

    private static List<String> said(String text) {
        return text.lines()
                .map(line -> MARKS.matcher(line).replaceFirst("").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(BLANK.split(text.strip()))
                .map(paragraph -> paragraph.replaceAll("\\s*\n\\s*", " ").strip())
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    /** What is left out of a text, lines that a mail program broke in one. */
    private static List<String> leftOut(String text, Set<String> story) {
        var said = new ArrayList<String>();
        boolean goesOn = false;
        for (String marked : (Iterable<String>) text.lines()::iterator) {
            String line = MARKS.matcher(marked).replaceFirst("").strip();
            boolean out = !line.isEmpty() && !story.contains(line);
            if (out && goesOn) {
                said.set(said.size() - 1, said.get(said.size() - 1) + " " + line);
            } else if (out) {
                said.add(line);
            }
            goesOn = out && line.length() >= FULL && line.length() <= WIDEST && !isOfProgram(line);
        }
        return said;
    }

    private static boolean isSpoken(String line) {
        boolean quoted = line.chars().anyMatch(c -> QUOTES.indexOf(c) >= 0);
        return line.length() <= LONGEST
                && (WordsToDesk.isTalk(line)
                        || WordsToDesk.isMarked(line)
                        || (!quoted && WordsToDesk.isPersonal(line)));
    }

    /** Whether a mail program printed it: the line of a head, or what it puts over a quote. */
    private static boolean isOfProgram(String line) {
        return QuotedMailHeader.isField(line)
                || MailDisclaimer.without(line).isBlank()
                || Attribution.of(line, true, MailKind.ANSWER).isPresent();
    }

    /** Whether what its sender asked before is withdrawn in what he says now, which stands over it. */
    boolean withdraw() {
        return newest.stream().flatMap(SENTENCE_END::splitAsStream).anyMatch(WithdrawnRequest::isSaid);
    }

    /** What they say of an embargo. */
    List<String> notices() {
        List<String> counting = withdraw() ? newest : leftOut;
        return Stream.of(
                        DeskEmbargo.in(String.join("\n", counting), "").stream(),
                        DeskEmbargo.asked(spoken).stream(),
                        Stream.concat(counting.stream(), spoken.stream())
                                .filter(line -> !isOfProgram(line))
                                .filter(HoldLines::isSaidToDesk),
                        ends.stream()
                                .filter(paragraph -> EmbargoNotice.in(paragraph).isEmpty())
                                .filter(HoldLines::isSaidAmongSentences))
                .flatMap(notices -> notices)
                .toList();
    }

    /** Whether they say that it is not ready. */
    boolean sayDraft() {
        return own.stream().anyMatch(HoldWords::sayDraft);
    }
}
