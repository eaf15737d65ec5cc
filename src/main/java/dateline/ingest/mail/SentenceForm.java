package dateline.ingest.mail;

import java.util.regex.Pattern;

/** Tells sentences by their form, in any language. */
final class SentenceForm {
    /** So long a line is hardly a greeting or a name. */
    static final int LONG = 80;

    private static final Pattern END =
            Pattern.compile("[.!?\u2026\u3002\uff01\uff1f\u061f\u0964][\"\u201d\u2019\u00bb)\u300d]?$");

    private SentenceForm() {}

    /** Whether a line ends as a sentence does. */
    static boolean isEnded(String line) {
        return END.matcher(line).find();
    }

    /** Whether a line is a sentence of some length. */
    static boolean isLong(String line) {
        return line.length() >= LONG && isEnded(line);
    }
}
