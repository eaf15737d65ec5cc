package dateline.ingest.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Joins a line that only says that a name follows, such as {@code Por}, with the name in the next line. */
final class BylineLabel {
    private static final Pattern LABEL = Pattern.compile(
            "(?:by|written by|reported by|words by|story by|von|par|por|di|da|door|av|af|autor(?:in|e|a|es)?|author|text|texto|texte|testo|tekst|автор|текст|oleh|yazan|yazar|(?:fotos?|photos?|bild(?:er)?|images?|foto's|imágenes|zdjęcia|фото)(?=\\s*[:：]))\\s*[:：]?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: [\\p{L}\\p{M}.'’-]+){1,4}");

    private BylineLabel() {}

    /** The lines of a block, of which the label and the name are one. */
    static List<String> joined(List<String> block) {
        var joined = new ArrayList<String>();
        for (int i = 0; i < block.size(); i++) {
            String line = block.get(i).strip();
            boolean named = i + 1 < block.size()
                    && LABEL.matcher(line).matches()
                    && NAME.matcher(block.get(i + 1).strip()).matches();
            joined.add(named ? line + " " + block.get(i + 1).strip() : block.get(i));
            i += named ? 1 : 0;
        }
        return joined;
    }
}
