package dateline.ingest.plain;

import java.util.regex.Pattern;

/** Knows a line that only says that a name follows, such as {@code Por}, and the name in the next line. */
final class BylineLabel {
    private static final Pattern LABEL = Pattern.compile(
            "(?:by|written by|reported by|words by|story by|von|par|por|di|da|door|av|af|autor(?:in|e|a|es)?|author|text|texto|texte|testo|tekst|автор|текст|oleh|yazan|yazar|(?:fotos?|photos?|bild(?:er)?|images?|foto's|imágenes|zdjęcia|фото)(?=\\s*[:：]))\\s*[:：]?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: [\\p{L}\\p{M}.'’-]+){1,4}");
    private static final int LONGEST = 20;

    private BylineLabel() {}

    /** Whether a line is the label of the name in the next. */
    static boolean leadsTo(String line, String next) {
        return line.length() <= LONGEST
                && LABEL.matcher(line).matches()
                && NAME.matcher(next).matches();
    }
}
