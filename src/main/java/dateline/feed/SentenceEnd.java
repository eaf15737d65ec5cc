package dateline.feed;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a text ends with a sentence, or perhaps with an abbreviation. A doubt costs an ellipsis; a wrong belief gives a
 * summary that stops at "according to Sen.".
 */
final class SentenceEnd {
    /** A capitalised word of fewer letters may be a title, a rank, a month or a place: Sen., Capt., Sept., Mass. */
    private static final int SHORTEST_NAME = 6;

    private static final int SHORTEST_WORD = 3;

    /** Two figures may be an ordinal (German "am 24."), three are a number. */
    private static final int SHORTEST_NUMBER = 3;

    private static final Pattern LAST_WORD =
            Pattern.compile("([\\p{L}\\p{M}\\p{N}.'\u2019-]{1,40})\\.[^\\p{L}\\p{N}.]{0,4}$");

    /** Words of more letters than the rest that are written short in running text. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "afb", "aprox", "avv", "blz", "dhr", "dott", "drs", "env", "excmo", "geom", "ilmo", "ing", "mevr", "mfl",
            "núm", "osv", "pág", "sig", "sigg", "zgn", "гг", "им", "проф", "прим", "тыс", "млн", "млрд", "ул", "стр",
            "approx", "attn", "bldg", "cont", "corp", "dept", "engl", "est", "etc", "excl", "fig", "figs", "franz",
            "geb", "ggf", "gov", "govt", "hon", "hosp", "hrsg", "incl", "inkl", "insb", "intl", "jhdt", "lieut", "ltd",
            "max", "messrs", "mich", "min", "mio", "mlle", "mme", "mrd", "mtn", "natl", "nos", "par", "penn", "pop",
            "prof", "resp", "rev", "sen", "sog", "sra", "srta", "tel", "tenn", "univ", "usw", "vgl", "vol", "vols",
            "vs", "zit", "zzgl");

    private static final int LONGEST_TAIL = 50;

    private SentenceEnd() {}

    /** Whether this text, which may have white space behind it, ends with a whole sentence beyond doubt. */
    static boolean isCertain(String text) {
        String tail = text.substring(Math.max(0, text.length() - LONGEST_TAIL)).stripTrailing();
        Matcher last = LAST_WORD.matcher(tail);
        return !last.find() || isWord(last.group(1));
    }

    private static boolean isWord(String told) {
        String word = told.substring(Math.max(told.lastIndexOf('\''), told.lastIndexOf('\u2019')) + 1);
        if (word.isEmpty()) {
            return true;
        }
        if (word.indexOf('.') >= 0 || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))) {
            return false;
        }
        int first = word.codePointAt(0);
        if (Character.isDigit(first)) {
            return word.length() >= SHORTEST_NUMBER;
        }
        if (Character.isUpperCase(first) || Character.isTitleCase(first)) {
            return word.length() >= SHORTEST_NAME;
        }
        return !Character.isLowerCase(first) || word.length() >= SHORTEST_WORD;
    }
}
