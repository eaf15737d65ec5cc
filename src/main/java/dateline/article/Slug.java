package dateline.article;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes the form of a name that stands in addresses: lower case, words joined by hyphens, letters of any script. */
public final class Slug {
    private static final Pattern MARKS = Pattern.compile("(?<=\\p{IsLatin})\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    /** Signs that end a name and tell it from another: {@code C}, {@code C++}, {@code C#}. */
    private static final Pattern PLUS =
            Pattern.compile("(?<=[\\p{L}\\p{N}+])\\+(?![\\p{L}\\p{N}])(?!\\+[\\p{L}\\p{N}])");

    private static final Pattern SHARP = Pattern.compile("(?<=[\\p{L}\\p{N}])#(?![\\p{L}\\p{N}#])");
    private static final Pattern STAR = Pattern.compile("(?<=[\\p{L}\\p{N}])\\*(?=[\\s,]|$)");
    private static final Pattern LEADING_DOT = Pattern.compile("^\\.(?=\\p{L})");
    private static final Pattern ENDS = Pattern.compile("^-+|-+$");

    private Slug() {}

    /**
     * The slug of a name: {@code "Łódź & Co."} becomes {@code łodz-co}. Latin letters lose their accents, other scripts
     * stay as they are, and a plus, sharp or star at the end of a word is spelt out, as is a dot before the first, for
     * {@code C++} is not {@code C}. A name without a letter or digit gives the empty text.
     */
    public static String of(String name) {
        String lower = (isAscii(name) ? name : withoutAccents(name)).toLowerCase(Locale.ROOT);
        String spelt = SHARP.matcher(PLUS.matcher(lower).replaceAll("-plus")).replaceAll("-sharp");
        String named =
                LEADING_DOT.matcher(STAR.matcher(spelt).replaceAll("-star")).replaceFirst("dot-");
        String unquoted = named.replace("'", "").replace("\u2019", "");
        return ENDS.matcher(BETWEEN_WORDS.matcher(unquoted).replaceAll("-")).replaceAll("");
    }

    private static boolean isAscii(String name) {
        return name.chars().allMatch(c -> c < 0x80);
    }

    private static String withoutAccents(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }
}
