package dateline.article;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes the form of a name that stands in addresses: lower case, words joined by hyphens, letters of any script. */
public final class Slug {
    private static final int FIRST_BEYOND_ASCII = 0x80;

    /** Signs that end a name and tell it from another: {@code C}, {@code C++}, {@code C#}. */
    private static final Pattern PLUS =
            Pattern.compile("(?<=[\\p{L}\\p{N}+])\\+(?![\\p{L}\\p{N}])(?!\\+[\\p{L}\\p{N}])");

    private static final Pattern SHARP = Pattern.compile("(?<=[\\p{L}\\p{N}])#(?![\\p{L}\\p{N}#])");
    private static final Pattern STAR = Pattern.compile("(?<=[\\p{L}\\p{N}])\\*(?=[\\s,]|$)");
    private static final Pattern LEADING_DOT = Pattern.compile("^\\.(?=\\p{L})");

    private Slug() {}

    /**
     * The slug of a name: {@code "Łódź & Co."} becomes {@code łodz-co}. Latin letters lose their accents, other scripts
     * stay as they are, and a plus, sharp or star at the end of a word is spelt out, as is a dot before the first, for
     * {@code C++} is not {@code C}. A name without a letter or digit gives the empty text.
     */
    public static String of(String name) {
        String lower = (isAscii(name) ? name : withoutAccents(name)).toLowerCase(Locale.ROOT);
        boolean plain = !lower.startsWith(".") && lower.chars().noneMatch(c -> c == '+' || c == '#' || c == '*');
        return plain ? joined(lower) : spelt(lower);
    }

    private static String spelt(String lower) {
        String spelt = SHARP.matcher(PLUS.matcher(lower).replaceAll("-plus")).replaceAll("-sharp");
        String named =
                LEADING_DOT.matcher(STAR.matcher(spelt).replaceAll("-star")).replaceFirst("dot-");
        return joined(named);
    }

    /** The words of a name without quotes, with a hyphen between two. */
    private static String joined(String name) {
        var joined = new StringBuilder(name.length());
        boolean between = false;
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\'' || c == '\u2019') {
                continue;
            }
            if (!isOfWord(c)) {
                between = true;
                continue;
            }
            if (between && joined.length() > 0) {
                joined.append('-');
            }
            between = false;
            joined.appendCodePoint(c);
        }
        return joined.toString();
    }

    /** A letter, a mark or a number, as Unicode knows them. */
    private static boolean isOfWord(int c) {
        if (c < FIRST_BEYOND_ASCII) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
        }
        return Character.isLetter(c) || isMark(c) || isNumber(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isNumber(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private static boolean isAscii(String name) {
        return name.chars().allMatch(c -> c < FIRST_BEYOND_ASCII);
    }

    private static String withoutAccents(String name) {
        String parted = Normalizer.normalize(name, Normalizer.Form.NFD);
        var plain = new StringBuilder(parted.length());
        boolean drops = false;
        for (int i = 0; i < parted.length(); ) {
            int c = parted.codePointAt(i);
            i += Character.charCount(c);
            boolean mark = isMark(c);
            if (!(mark && drops)) {
                plain.appendCodePoint(c);
                drops = !mark && isLatin(c);
            }
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private static boolean isLatin(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }
}
