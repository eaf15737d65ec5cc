package dateline.ingest.mail;

import dateline.ingest.text.embargo.DeskEmbargo;
import dateline.ingest.text.embargo.HoldLines;
import dateline.ingest.text.embargo.HoldWords;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The lines of a mail that speak to the desk, whether they were left out of the story or stand at its beginning or end: what they
 * say of an embargo counts, and so does it when they say that the story is none yet.
 *
 * @param leftOut all lines that are not the story's
 * @param spoken those of them that stand in the story, and only speak as to a desk
 * @param own what its sender says to the desk, not what is quoted
 */
record DeskLines(List<String> leftOut, List<String> spoken, List<String> own) {
    private static final int FIRST = 6;
    private static final int LAST = 6;

    /** A longer line is a paragraph of a story. */
    private static final int LONGEST = 400;

    private static final String QUOTES = "\"“”«»„「」『』";

    DeskLines {
        leftOut = List.copyOf(leftOut);
        spoken = List.copyOf(spoken);
        own = List.copyOf(own);
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
                        said(toTheDesk).stream().filter(line -> !left.contains(line)),
                        spoken.stream().filter(WordsToDesk::isTalk))
                .toList();
        List<String> own = Stream.of(
                        said(whole).stream().limit(FIRST).filter(line -> !line.startsWith(">")),
                        said(unquoted).stream(),
                        spoken.stream())
                .flatMap(lines -> lines)
                .filter(line -> spoken.contains(line) || !left.contains(line))
                .toList();
        return new DeskLines(out, spoken, own);
    }

    private static List<String> said(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static boolean isSpoken(String line) {
        boolean quoted = line.chars().anyMatch(c -> QUOTES.indexOf(c) >= 0);
        return line.length() <= LONGEST
                && (WordsToDesk.isTalk(line)
                        || WordsToDesk.isMarked(line)
                        || (!quoted && WordsToDesk.isPersonal(line)));
    }

    /** What they say of an embargo. */
    List<String> notices() {
        return Stream.of(
                        DeskEmbargo.in(String.join("\n", leftOut), "").stream(),
                        DeskEmbargo.asked(spoken).stream(),
                        Stream.concat(leftOut.stream(), spoken.stream()).filter(HoldLines::isSaidToDesk))
                .flatMap(notices -> notices)
                .toList();
    }

    /** Whether they say that it is not ready. */
    boolean sayDraft() {
        return own.stream().anyMatch(HoldWords::sayDraft);
    }
}
