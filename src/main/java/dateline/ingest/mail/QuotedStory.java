package dateline.ingest.mail;

import java.util.List;
import java.util.Optional;

/** Tells an answer that passes on the story which it quotes from one that brings a story of its own: the quoted one has a byline. */
final class QuotedStory {
    /** So much may be said over another mail. */
    static final int NOTE = 400;

    private static final int FIRST_LINES = 30;
    private static final int BYLINE = 60;
    private static final int STORY = 200;
    /** An answer that is shorter brings nothing. */
    private static final int BARE = 100;

    private static final int PARAGRAPHS = 2;
    private static final int PARAGRAPH = 60;

    private QuotedStory() {}

    /**
     * Whether the story stands in what is quoted.
     *
     * @param above what is said over that
     * @param quoted the lines of it
     * @param writer of the mail that is quoted
     */
    static boolean isUnder(String above, List<String> quoted, Optional<String> writer) {
        List<String> lines = said(quoted);
        int length = lines.stream().mapToInt(String::length).sum();
        boolean note = above.length() <= NOTE && !isSigned(above.lines().toList(), writer);
        long paragraphs = quoted.isEmpty()
                ? 0
                : List.of(String.join("\n", quoted).split("\\n[> \\t]*\\n")).stream()
                        .filter(paragraph -> paragraph.length() >= PARAGRAPH)
                        .count();
        return note
                && length >= Math.max(STORY, above.length() * 2)
                && paragraphs >= PARAGRAPHS
                && (isSigned(quoted, writer) || SignedTwice.in(quoted).isPresent());
    }

    /**
     * Whether so little stands over the other mail that it may only go with that.
     *
     * @param above what stands over it
     * @param quoted how long that is
     * @param kind what the subject says of the mail
     */
    static boolean mayBeNote(String above, int quoted, MailKind kind) {
        boolean brief = kind == MailKind.OWN ? above.length() < NOTE : above.length() < BARE && quoted >= STORY;
        return brief && !isSigned(above.lines().toList(), Optional.empty());
    }

    private static boolean isSigned(List<String> lines, Optional<String> writer) {
        return said(lines).stream()
                .limit(FIRST_LINES)
                .anyMatch(line -> line.length() <= BYLINE && StoryByline.isOne(line, writer));
    }

    private static List<String> said(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceFirst("^[> ]+", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
