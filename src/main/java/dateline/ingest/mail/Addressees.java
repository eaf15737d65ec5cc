package dateline.ingest.mail;

import dateline.ingest.text.Unaccented;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The persons whom a mail was sent to: a line that begins with the name of one is said to that person, whatever the language.
 *
 * @param names single words of their names and addresses, folded
 */
record Addressees(Set<String> names) {
    static final Addressees NONE = new Addressees(Set.of());
    private static final int SHORTEST = 2;

    /** Names are called in forms of their own: {@code Kasiu}, {@code Μενέλαε}. */
    private static final int ENDING = 2;

    private static final int SHORTEST_STEM = 3;
    private static final int MOST = 100;

    private static final String UNSPACED_LETTERS = "[\\p{IsHan}\\p{IsHangul}\\p{IsHiragana}\\p{IsKatakana}]";
    private static final Pattern UNSPACED = Pattern.compile("\\s*(" + UNSPACED_LETTERS + "{2,12})\\s?[:：,，、!！]");
    private static final Pattern UNSPACED_NAME = Pattern.compile(UNSPACED_LETTERS + "+");
    private static final Pattern DOMAIN = Pattern.compile("@[^\\s<>,;]{0,200}");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern CALLED = Pattern.compile(
            "(?u)^\\s*(?:(?:(?i:" + LetterPhrases.GREETINGS
                    + "))[\\s,]+)?(\\p{Lu}[\\p{L}\\p{M}’'-]{1,24})((?:[ ,&]+[\\p{L}.’'-]{1,24}){0,3})?(?:\\s*[,!:;.…]|\\s[–—-]\\s|\\s*$).*");

    Addressees {
        names = Set.copyOf(names);
    }

    /** Those that these fields of a mail name. */
    static Addressees of(List<String> fields) {
        var names = new HashSet<String>();
        for (String field : fields) {
            Arrays.stream(BETWEEN.split(DOMAIN.matcher(MailHeader.words(field)).replaceAll(" ")))
                    .filter(word -> word.length() >= SHORTEST)
                    .limit(MOST)
                    .map(Addressees::folded)
                    .forEach(names::add);
        }
        return new Addressees(names);
    }

    /** These and those. */
    Addressees and(Addressees others) {
        var all = new HashSet<>(names);
        all.addAll(others.names);
        return new Addressees(all);
    }

    /** Whether a line begins with the name of one of them, apart from the rest. */
    boolean areCalledIn(String line) {
        Matcher called = CALLED.matcher(line);
        return (!names.isEmpty() && called.matches() && isKnown(folded(called.group(1)))) || areCalledUnspaced(line);
    }

    /** The same where a name has no space behind it. */
    private boolean areCalledUnspaced(String line) {
        Matcher called = UNSPACED.matcher(line);
        return called.lookingAt()
                && names.stream()
                        .anyMatch(name -> name.length() >= SHORTEST
                                && UNSPACED_NAME.matcher(name).matches()
                                && called.group(1).startsWith(name));
    }

    private boolean isKnown(String word) {
        return names.stream().anyMatch(name -> name.equals(word) || isForm(word, name));
    }

    /** Whether two words differ in their endings alone. */
    static boolean isForm(String word, String name) {
        int same = 0;
        while (same < Math.min(word.length(), name.length()) && word.charAt(same) == name.charAt(same)) {
            same++;
        }
        return same >= SHORTEST_STEM && word.length() - same <= ENDING && name.length() - same <= ENDING;
    }

    static String folded(String word) {
        return Unaccented.of(word).toLowerCase(Locale.ROOT);
    }
}
