package dateline.ingest.wire;

import dateline.ingest.text.FieldText;
import java.util.Locale;
import java.util.regex.Pattern;

/** The place (and day) before the first words of an agency's story: {@code BREMEN, Nov 24 – }. */
final class Datelines {
    private static final Pattern PLACE = Pattern.compile("[\\p{L}\\p{M}.' -]+");

    private Datelines() {}

    /** Whether a paragraph begins with the place of the dateline already. */
    static boolean begins(String paragraph, String dateline) {
        var place = PLACE.matcher(dateline);
        return place.lookingAt()
                && paragraph
                        .toLowerCase(Locale.ROOT)
                        .startsWith(place.group().strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isEnd(int c) {
        return c == ':' || Character.isWhitespace(c) || Character.getType(c) == Character.DASH_PUNCTUATION;
    }

    /** The dateline as it stands before the first word. */
    static String before(String dateline) {
        return FieldText.trimmed(dateline, c -> false, Datelines::isEnd) + " – ";
    }
}
