package dateline.ingest.text;

import java.text.Normalizer;

/** Latin, Greek and Cyrillic letters without their accents, one for one: capitals are often written without them. */
public final class Unaccented {
    private static final char FIRST_ACCENTED = 'À';
    private static final char LAST_CYRILLIC = 'ԯ';
    private static final char FIRST_EXTENDED = 'Ḁ';
    private static final char LAST_EXTENDED = '\u1fff';

    private static final String PLAIN = plain();

    private Unaccented() {}

    /** The text in as many characters, each without its accent. */
    public static String of(String text) {
        if (text.chars().noneMatch(c -> isAccented((char) c))) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(isAccented(c) ? PLAIN.charAt(c) : c);
        }
        return plain.toString();
    }

    private static boolean isAccented(char c) {
        return (c >= FIRST_ACCENTED && c <= LAST_CYRILLIC) || (c >= FIRST_EXTENDED && c <= LAST_EXTENDED);
    }

    private static String plain() {
        var plain = new StringBuilder(LAST_EXTENDED + 1);
        for (char c = 0; c <= LAST_EXTENDED; c++) {
            plain.append(
                    isAccented(c)
                            ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                                    .charAt(0)
                            : c);
        }
        return plain.toString();
    }
}
