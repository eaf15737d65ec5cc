package dateline.ingest.text.date;

/** The figures of a date in any script. */
public final class AsciiDigits {
    private AsciiDigits() {}

    /** The text with digits of any script as those of ASCII, and every space as a plain one. */
    public static String ascii(String text) {
        var ascii = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isDigit(c)
                        ? '0' + Character.digit(c, 10)
                        : c == '\u202F' || c == '\u00A0' || c == '\u3000' ? ' ' : c)
                .forEach(ascii::appendCodePoint);
        return ascii.toString();
    }
}
