package dateline.ingest.plain;

import java.util.regex.Pattern;

/**
 * The hyphen that stands for a part which two words share, {@code Ein- und Ausfahrt}: at the end of a line it looks as one that
 * divides a word. A conjunction behind it tells, unless words end in the same letters.
 */
final class SuspendedHyphen {
    private static final Pattern CONJUNCTION =
            Pattern.compile("(?:und|oder|bzw\\.|beziehungsweise|sowie|och|og|eller|and"
                    + "|és|vagy|(?:or|to)(?= \\p{L}+-))(?!\\p{L}).*");

    private SuspendedHyphen() {}

    /** Whether the line goes on with the other word. */
    static boolean isBefore(String line) {
        return CONJUNCTION.matcher(line).matches();
    }
}
