package dateline.ingest.text;

import java.util.List;
import java.util.regex.Pattern;

/** Tells what people say, with a dash before each of them, from the items of a list. */
public final class DashedSpeech {
    /** Who said it, behind a comma or a dash. */
    private static final Pattern SAID = Pattern.compile(
            "(?iu)[,!?\u2013\u2014-]\\s(?:sier|sa|forteller|svarer|säger|berättar|svarar|menar|siger|fortæller|svarede|sanoo|kertoo|vastaa|mówi|mówił\\p{L}*|powiedział\\p{L}*|dodaje|odpowiada|odpowiedział\\p{L}*|pyta\\p{L}*|opowiada|wspomina|tłumaczy|przyznaje|zawoła\\p{L}*"
                    + "|говорит|сказал\\p{L}*|ответил\\p{L}*|каже|рассказывает|dice|dijo|respondió|disse|diz|afirma|conta|dit|répond|explique|říká|řekl\\p{L}*|mondta|says|said)(?!\\p{L})");

    /** What is said goes on behind a dash with who said it, in a small letter. */
    private static final Pattern GOES_ON =
            Pattern.compile("^\\s*[\u2013\u2014-]\\s.{1,300}?[\\s,.!?]\\s?[\u2013\u2014]\\s\\p{Ll}");

    private static final Pattern ASKED = Pattern.compile("[?!\u061f]\\s*$");

    private DashedSpeech() {}

    /**
     * Whether lines beside each other are spoken: somebody is named who says one of them. A list is announced with a colon.
     *
     * @param lines with their dashes
     * @param before the line above them; empty if there is none
     */
    public static boolean isIn(List<String> lines, String before) {
        return !before.strip().endsWith(":")
                && lines.stream()
                        .anyMatch(line -> SAID.matcher(line).find()
                                || GOES_ON.matcher(line).find());
    }

    /** Whether a line that stands by itself is spoken: a list has more than one item. */
    public static boolean isAlone(String line, String before) {
        return !before.strip().endsWith(":") || ASKED.matcher(line).find() || isIn(List.of(line), "");
    }
}
