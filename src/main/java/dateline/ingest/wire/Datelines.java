package dateline.ingest.wire;

import java.util.Locale;
import java.util.regex.Pattern;

/** The place (and day) before the first words of an agency's story: {@code BREMEN, Nov 24 – }. */
final class Datelines {
    private static final Pattern DASH_AT_END = Pattern.compile("[\\s\\p{Pd}:]+$");
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

    /** The dateline as it stands before the first word. */
    static String before(String dateline) {
        return DASH_AT_END.matcher(dateline).replaceAll("") + " – ";
    }
}
