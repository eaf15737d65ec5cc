package dateline.ingest.mail;

import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text without the words to the desk that stand over it. They end with a line of dashes, with a line that says that the
 * story follows, or with a farewell.
 *
 * @param repairs what was left out
 */
record CoverNote(String text, List<String> repairs) {
    private static final int NOTE = 400;
    private static final int MOST_ENDS = 20;

    /** A letter that names what it goes with, or is signed by who sent it, may be longer. */
    private static final int LONG_NOTE = 1_000;

    private static final int STORY = 80;
    private static final int STORY_IN_CJK = 40;
    private static final String LEFT_OUT = "What stands over the story was left out, for it speaks to the desk.";
    private static final Pattern DIVIDER = Pattern.compile("(?m)^[ \\t]*(?:[-–—―─━_*=~＊◇][ \\t]?){3,80}$");
    private static final Pattern LEADING = Pattern.compile(
            "(?imu)^[ \\t]*(?=[^\\n]{3,40}:[ \\t]*$)[^\\n:]*(?<!\\p{L})(?:below|follows|hieronder|unten|folgt|ci-dessous|ci-après"
                    + "|a continuación|abajo|di seguito|qui sotto|segue|abaixo|nedan|nedenfor|poniżej|níže|nižšie|alla|aşağıda|ниже|нижче)"
                    + "(?!\\p{L})[^\\n:]*:[ \\t]*$");
    private static final Pattern FAREWELL =
            Pattern.compile("(?mu)^[ \\t]*(?i:" + LetterPhrases.FAREWELLS.replace("|以上", "")
                    + ")[,.!、。]?(?:[ \\t]*\\n?[ \\t]*\\p{Lu}[\\p{L}.'’ -]{0,40})?[ \\t]*\\n[ \\t]*$");
    /** A line that stands by itself over a byline. */
    private static final Pattern HEADED = Pattern.compile(
            "(?m)^[ \\t]*$\\n(?=[^\\n]{10,160}(?<![,:;.])\\n(?:[ \\t]*\\n)?[ \\t]*(?:by|By|von|Von|par|Par|por|Por|di|Di|door|Door|av|Av|af|Af)"
                    + " \\p{Lu}[^\\n]{3,80}(?<![.,;:])\\n)");

    private static final List<Pattern> ENDS = List.of(DIVIDER, LEADING, FAREWELL);
    private static final Pattern ADDRESSED =
            Pattern.compile("(?iu)^\\s*(?:" + LetterPhrases.GREETINGS + ")(?!\\p{L})|" + LetterPhrases.ENCLOSED);
    private static final Pattern CJK = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");
    /** What stands under a farewell: the name, the office, the telephone. */
    private static final Pattern SIGNATURE =
            Pattern.compile("\\A\\s*([^\\n]{2,60})(?:\\n[^\\n]{2,60}){0,4}(?=\\n[ \\t]*\\n)");

    CoverNote {
        repairs = List.copyOf(repairs);
    }

    /**
     * The text without its note, if it has one.
     *
     * @param context what is known of the mail beside its text
     */
    static CoverNote of(String text, MailContext context) {
        return of(text, context, false);
    }

    /**
     * The text without its note, if it has one.
     *
     * @param context what is known of the mail beside its text
     * @param addressed whether it is known to begin with words to the desk
     */
    static CoverNote of(String text, MailContext context, boolean addressed) {
        int end = end(text, context, addressed);
        return end == 0
                ? new CoverNote(text, List.of())
                : new CoverNote(text.substring(end).strip(), List.of(LEFT_OUT));
    }

    /** The text without the signature under it. */
    static CoverNote withoutEnd(String text, List<String> sender) {
        List<String> lines = text.lines().toList();
        var tail = StoryEnd.of(lines, sender);
        return tail.repairs().isEmpty()
                ? new CoverNote(text, List.of())
                : new CoverNote(String.join("\n", lines.subList(0, tail.end())), tail.repairs());
    }

    /** The text without this many lines that stood over it. */
    static CoverNote found(String text, int lines) {
        return new CoverNote(text, lines == 0 ? List.of() : List.of(LEFT_OUT));
    }

    boolean isFound() {
        return !repairs.isEmpty();
    }

    /** Where the note ends; 0 when there is none. */
    static int end(String text, MailContext context, boolean addressed) {
        String top = text.substring(0, Math.min(text.length(), LONG_NOTE + NOTE));
        return ENDS.stream()
                .flatMap(end -> end.matcher(top).results().limit(end == DIVIDER ? 1 : MOST_ENDS))
                .filter(end -> isNote(text, end, context, addressed))
                .max(Comparator.comparingInt(MatchResult::end))
                .map(end -> end.end() + signature(text.substring(end.end()), context.names()))
                .map(end -> end + divider(text.substring(end)))
                .orElseGet(() -> untold(text, top, context, addressed));
    }

    /** How long a line of dashes is that stands next. */
    private static int divider(String rest) {
        Matcher divider = DIVIDER.matcher(rest);
        return divider.find() && rest.substring(0, divider.start()).isBlank() ? divider.end() : 0;
    }

    /** Where the note ends when nothing says so. */
    private static int untold(String text, String top, MailContext context, boolean addressed) {
        int end = StoryStart.end(text, context);
        return end > 0
                ? end
                : HEADED.matcher(top)
                        .results()
                        .filter(line -> isNote(text, line, context, addressed))
                        .map(MatchResult::end)
                        .findFirst()
                        .orElse(0);
    }

    /** Whether a line speaks to somebody, as the first of a letter does. */
    static boolean isAddressed(String line) {
        return ADDRESSED.matcher(line).lookingAt();
    }

    private static boolean isLetter(String note) {
        String first = note.strip().lines().findFirst().orElse("");
        return WordsToDesk.isGreeted(first)
                || WordsToDesk.isUngreetedNote(note)
                || (WordsToDesk.opensLetter(first) && WordsToDesk.isEnclosing(note));
    }

    private static int signature(String rest, List<String> sender) {
        Matcher signature = SIGNATURE.matcher(rest);
        return signature.find() && sender.contains(signature.group(1).strip()) ? signature.end() : 0;
    }

    private static boolean isNote(String text, MatchResult end, MailContext context, boolean addressed) {
        String note = text.substring(0, end.start()).strip();
        String story = text.substring(end.end()).strip();
        int least = CJK.matcher(story).find() ? STORY_IN_CJK : STORY;
        boolean evident = WordsToDesk.namesText(note)
                || text.substring(0, end.end()).lines().anyMatch(line -> WordsToDesk.isSigned(line, context.names()));
        return !note.isEmpty()
                && note.length() <= (evident || addressed ? LONG_NOTE : NOTE)
                && story.length() >= Math.max(least, note.length() / 2)
                && (addressed || isLetter(text.substring(0, end.end())));
    }
}
