package dateline.ingest.text;

import java.util.List;
import java.util.regex.Pattern;

/** Tells what people say, with a dash before each of them, from the items of a list. */
public final class DashedSpeech {
    /** Who said it, behind a comma or a dash. */
    private static final Pattern SAID = Pattern.compile(
            "(?iu)[,!?\u2013\u2014-]\\s(?:sier|sa|forteller|svarer|s\u00e4ger|ber\u00e4ttar|svarar|menar|siger|fort\u00e6ller|svarede|sanoo|kertoo|vastaa|m\u00f3wi|m\u00f3wi\u0142\\p{L}*|powiedzia\u0142\\p{L}*|dodaje|odpowiada|odpowiedzia\u0142\\p{L}*|pyta\\p{L}*|opowiada|wspomina|t\u0142umaczy|przyznaje|zawo\u0142a\\p{L}*"
                    + "|\u0433\u043e\u0432\u043e\u0440\u0438\u0442|\u0441\u043a\u0430\u0437\u0430\u043b\\p{L}*|\u043e\u0442\u0432\u0435\u0442\u0438\u043b\\p{L}*|\u043a\u0430\u0436\u0435|\u0440\u0430\u0441\u0441\u043a\u0430\u0437\u044b\u0432\u0430\u0435\u0442|dice|dijo|respondi\u00f3|disse|diz|afirma|conta|dit|r\u00e9pond|explique|\u0159\u00edk\u00e1|\u0159ekl\\p{L}*|mondta|says|said)(?!\\p{L})");

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
