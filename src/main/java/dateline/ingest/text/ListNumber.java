package dateline.ingest.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is printed before an item of a list: {@code 3.}, {@code c)}, {@code (iv)}.
 *
 * @param type how it is numbered, as the {@code type} of a list in HTML
 */
public record ListNumber(int number, String type) {
    private static final String DECIMAL = "1";
    private static final Pattern SIGN = Pattern.compile("\\(?(?:(\\p{Nd}{1,5})|([a-z]{1,8}|[A-Z]{1,8}))[.)]");
    private static final Pattern ROMAN = Pattern.compile("(?=[cxvi])c{0,3}(x[lc]|l?x{0,3})(i[xv]|v?i{0,3})");
    private static final int LETTERS = 26;

    /**
     * The number that this sign tells.
     *
     * @param before the one that is printed before it, which says whether a letter is a digit of the Romans
     */
    public static Optional<ListNumber> of(String sign, Optional<ListNumber> before) {
        Matcher found = SIGN.matcher(sign.replace('\u00a0', ' ').strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        if (found.group(1) != null) {
            return Optional.of(new ListNumber(decimal(found.group(1)), DECIMAL));
        }
        String letters = found.group(2);
        boolean large = Character.isUpperCase(letters.charAt(0));
        Optional<ListNumber> alphabetic = alphabetic(letters.toLowerCase(Locale.ROOT), large ? "A" : "a");
        Optional<ListNumber> roman = roman(letters.toLowerCase(Locale.ROOT), large ? "I" : "i");
        boolean begins = letters.length() > 1 || letters.equalsIgnoreCase("i");
        return alphabetic
                .filter(number -> number.follows(before))
                .or(() -> roman.filter(number -> begins || number.follows(before)))
                .or(() -> alphabetic);
    }

    /** Whether it is the next one of the same kind. */
    public boolean follows(Optional<ListNumber> before) {
        return before.filter(last -> last.type.equals(type) && number == last.number + 1)
                .isPresent();
    }

    /** Whether this is the kind of number that a list has unless it says otherwise. */
    public boolean isDecimal() {
        return type.equals(DECIMAL);
    }

    private static int decimal(String digits) {
        int number = 0;
        for (int digit : digits.codePoints().map(c -> Character.digit(c, 10)).toArray()) {
            number = number * 10 + digit;
        }
        return number;
    }

    /** Behind z comes aa, behind that bb, as Word has it. */
    private static Optional<ListNumber> alphabetic(String letters, String type) {
        boolean one = letters.chars().allMatch(c -> c == letters.charAt(0));
        int number = letters.charAt(0) - 'a' + 1 + (letters.length() - 1) * LETTERS;
        return one ? Optional.of(new ListNumber(number, type)) : Optional.empty();
    }

    private static Optional<ListNumber> roman(String letters, String type) {
        if (!ROMAN.matcher(letters).matches()) {
            return Optional.empty();
        }
        int number = 0;
        int last = 0;
        for (int i = letters.length() - 1; i >= 0; i--) {
            int value =
                    switch (letters.charAt(i)) {
                        case 'c' -> 100;
                        case 'l' -> 50;
                        case 'x' -> 10;
                        case 'v' -> 5;
                        default -> 1;
                    };
            number += value < last ? -value : value;
            last = Math.max(last, value);
        }
        return Optional.of(new ListNumber(number, type));
    }
}
