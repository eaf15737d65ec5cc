package dateline.ingest.text.date;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Time zones as people, feeds and old formats write them: the abbreviations of RFC 822 section 5.1 and of newsrooms, offsets,
 * and places. Where an abbreviation names several zones, the one counts that the most newsrooms mean: {@code IST} is India's,
 * {@code BST} Britain's, {@code CST} and {@code EST} are those of North America.
 */
public final class ZoneNames {
    private static final Pattern OFFSET = Pattern.compile("(?:UTC|GMT|UT)?\\s*([+\\-\u2212])(\\d{1,2}):?(\\d{2})?");
    private static final int LARGEST_OFFSET_MINUTES = 14 * 60;

    /** Offsets, and places where the name alone does not tell summer from winter. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("HST", "-10:00"),
            Map.entry("AKST", "-09:00"),
            Map.entry("AKDT", "-08:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("EST", "-05:00"),
            Map.entry("AST", "-04:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("NST", "-03:30"),
            Map.entry("ADT", "-03:00"),
            Map.entry("ART", "-03:00"),
            Map.entry("BRT", "-03:00"),
            Map.entry("GMT", "+00:00"),
            Map.entry("UT", "+00:00"),
            Map.entry("UTC", "+00:00"),
            Map.entry("WET", "+00:00"),
            Map.entry("Z", "+00:00"),
            Map.entry("BST", "+01:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("MET", "+01:00"),
            Map.entry("MEZ", "+01:00"),
            Map.entry("WEST", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("EET", "+02:00"),
            Map.entry("MEST", "+02:00"),
            Map.entry("MESZ", "+02:00"),
            Map.entry("SAST", "+02:00"),
            Map.entry("EEST", "+03:00"),
            Map.entry("MSK", "+03:00"),
            Map.entry("МСК", "+03:00"),
            Map.entry("TSI", "+03:00"),
            Map.entry("TSİ", "+03:00"),
            Map.entry("SEČ", "+01:00"),
            Map.entry("SELČ", "+02:00"),
            Map.entry("OEZ", "+02:00"),
            Map.entry("OESZ", "+03:00"),
            Map.entry("WEZ", "+00:00"),
            Map.entry("WESZ", "+01:00"),
            Map.entry("HNTN", "-03:30"),
            Map.entry("HATN", "-02:30"),
            Map.entry("HNA", "-04:00"),
            Map.entry("HAA", "-03:00"),
            Map.entry("HNE", "-05:00"),
            Map.entry("HAE", "-04:00"),
            Map.entry("HNC", "-06:00"),
            Map.entry("HAC", "-05:00"),
            Map.entry("HNR", "-07:00"),
            Map.entry("HAR", "-06:00"),
            Map.entry("HNP", "-08:00"),
            Map.entry("HAP", "-07:00"),
            Map.entry("CLST", "-03:00"),
            Map.entry("UYT", "-03:00"),
            Map.entry("WAT", "+01:00"),
            Map.entry("CAT", "+02:00"),
            Map.entry("EAT", "+03:00"),
            Map.entry("TRT", "+03:00"),
            Map.entry("IRST", "+03:30"),
            Map.entry("PKT", "+05:00"),
            Map.entry("IST", "+05:30"),
            Map.entry("NPT", "+05:45"),
            Map.entry("WITA", "+08:00"),
            Map.entry("MYT", "+08:00"),
            Map.entry("PHT", "+08:00"),
            Map.entry("WIT", "+09:00"),
            Map.entry("WIB", "+07:00"),
            Map.entry("AWST", "+08:00"),
            Map.entry("HKT", "+08:00"),
            Map.entry("SGT", "+08:00"),
            Map.entry("JST", "+09:00"),
            Map.entry("KST", "+09:00"),
            Map.entry("ACST", "+09:30"),
            Map.entry("AEST", "+10:00"),
            Map.entry("ACDT", "+10:30"),
            Map.entry("AEDT", "+11:00"),
            Map.entry("NZST", "+12:00"),
            Map.entry("NZDT", "+13:00"),
            Map.entry("CT", "America/Chicago"),
            Map.entry("ET", "America/New_York"),
            Map.entry("MT", "America/Denver"),
            Map.entry("PT", "America/Los_Angeles"));

    /** Israel and Ireland call theirs as India does, and it is later there; no other one has a later meaning. */
    private static final Pattern OF_LATER_MEANINGS = Pattern.compile("(?<!\\p{L})IST(?!\\p{L})");

    private static final Set<String> CALLED_IST = Set.of(
            "Asia/Kolkata", "Asia/Calcutta", "Europe/Dublin", "Asia/Jerusalem", "Asia/Tel_Aviv", "Israel", "Eire");
    private static final Pattern NUMERIC_OFFSET = Pattern.compile("[+\\u2212-]\\d{1,2}:?\\d{2}(?!\\d)");

    private ZoneNames() {}

    /** Whether a text names its zone by an abbreviation alone that elsewhere means a later time than it is read as. */
    public static boolean mayBeLater(String text) {
        return OF_LATER_MEANINGS.matcher(text.toUpperCase(Locale.ROOT)).find()
                && !NUMERIC_OFFSET.matcher(text).find();
    }

    /** Whether a zone is one of those that are called {@code IST}. */
    public static boolean meansIst(ZoneId zone) {
        return CALLED_IST.contains(zone.getId());
    }

    /** The zone of an abbreviation in any case, of an offset such as {@code GMT+2}, or of a place, {@code Europe/Berlin}. */
    public static Optional<ZoneId> zone(String text) {
        String plain = text.strip();
        String upper = plain.toUpperCase(Locale.ROOT);
        Optional<ZoneId> named = Optional.ofNullable(NAMES.get(upper)).map(ZoneId::of);
        if (named.isPresent()) {
            return named;
        }
        var offset = OFFSET.matcher(upper);
        if (offset.matches()) {
            return offset(offset.group(1), offset.group(2), offset.group(3) == null ? "0" : offset.group(3));
        }
        return plain.indexOf('/') > 0 && Character.isLetter(plain.charAt(0)) ? place(plain) : Optional.empty();
    }

    /** The offset of an abbreviation as it is printed behind a time, in capitals; absent for one that is none, or a place. */
    public static Optional<ZoneOffset> printed(String word) {
        return Optional.ofNullable(NAMES.get(word))
                .filter(name -> name.indexOf('/') < 0)
                .map(ZoneOffset::of);
    }

    /** Whether it is an abbreviation from which the hours of other zones are counted. */
    static boolean isUniversal(String word) {
        return word.equals("UTC") || word.equals("GMT") || word.equals("UT");
    }

    private static Optional<ZoneId> offset(String sign, String hours, String minutes) {
        int total = Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
        boolean real = total <= LARGEST_OFFSET_MINUTES && Integer.parseInt(minutes) < 60;
        return real ? Optional.of(ZoneOffset.ofTotalSeconds((sign.equals("+") ? 60 : -60) * total)) : Optional.empty();
    }

    private static Optional<ZoneId> place(String word) {
        try {
            return Optional.of(ZoneId.of(word));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
