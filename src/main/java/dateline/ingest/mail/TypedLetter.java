package dateline.ingest.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text that was typed as a letter to the desk: over the story stand lines that say to whom it goes, or a greeting, and what whoever
 * writes says of it.
 *
 * @param story what is left without them
 * @param notices what they may say of an embargo
 */
record TypedLetter(String story, List<String> notices) {
    static final String LEFT_OUT = "What stands over the story was left out, for it speaks to the desk.";

    private static final MailContext NOBODY = new MailContext(List.of(), "");
    private static final int MOST_FIELDS = 6;
    private static final int FIELD = 80;
    private static final int NOTE = 1_000;
    private static final int HEADLINE = 160;
    private static final Pattern BLANK = Pattern.compile("\\n[ \\t]*\\n\\s*");
    private static final Pattern SENTENCES = Pattern.compile("(?s).*[.!?…。！？।؟][\"”’»)」]?\\s*");
    private static final Pattern OPEN = Pattern.compile("(?s).*[.,;:。、；：]\\s*");

    TypedLetter {
        notices = List.copyOf(notices);
    }

    /** The letter that a text is, if it is one. */
    static Optional<TypedLetter> in(String text) {
        List<String> lines = text.strip().lines().toList();
        int head = head(lines);
        String rest = String.join("\n", lines.subList(head, lines.size())).strip();
        String first = rest.lines().findFirst().orElse("");
        boolean isGreeted = WordsToDesk.isGreeting(first);
        if (head == 0 && !isGreeted) {
            return Optional.empty();
        }
        CoverNote cover = CoverNote.of(rest, NOBODY, head > 0);
        String story = cover.isFound() ? cover.text() : head > 0 ? withoutNote(rest) : rest;
        String note = rest.substring(0, Math.max(0, rest.length() - story.length()));
        boolean isLetter = head > 0 || (cover.isFound() && WordsToDesk.isTalk(note) && isHeaded(story));
        return isLetter && !story.isBlank()
                ? Optional.of(
                        new TypedLetter(story, DeskLines.of(text, text, story).notices()))
                : Optional.empty();
    }

    /** How many lines say from whom to whom it goes. One that only names who wrote it is a byline. */
    private static int head(List<String> lines) {
        int end = 0;
        boolean isAddressed = false;
        while (end < Math.min(MOST_FIELDS, lines.size()) && lines.get(end).length() <= FIELD) {
            Optional<String> field = QuotedMailHeader.fieldOf(lines.get(end));
            if (field.isEmpty() || QuotedMailHeader.isNameAlone(lines.get(end))) {
                break;
            }
            isAddressed |= field.get().equals("to");
            end++;
        }
        boolean isApart = end < lines.size() && lines.get(end).isBlank();
        return isAddressed && isApart ? end : 0;
    }

    /** Sentences under such lines, and over a line that is a headline, are none of the story. */
    private static String withoutNote(String rest) {
        List<String> blocks = Arrays.asList(BLANK.split(rest, 3));
        boolean isNote = blocks.size() == 3
                && blocks.get(0).length() <= NOTE
                && SENTENCES.matcher(blocks.get(0)).matches()
                && isHeadline(blocks.get(1));
        return isNote ? blocks.get(1) + "\n\n" + blocks.get(2) : rest;
    }

    /** Whether it begins with a headline; what follows a greeting without one is a letter to readers. */
    private static boolean isHeaded(String story) {
        List<String> blocks = Arrays.asList(BLANK.split(story.strip(), 2));
        return blocks.size() == 2 && isHeadline(blocks.get(0));
    }

    private static boolean isHeadline(String block) {
        return block.length() <= HEADLINE
                && block.indexOf('\n') < 0
                && !OPEN.matcher(block).matches();
    }
}
