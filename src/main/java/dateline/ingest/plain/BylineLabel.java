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
    private static final int LONGEST = 20;

    private BylineLabel() {}

    /** The lines of a text, of which the label and the name are one. */
    static List<LogicalLine> joined(List<LogicalLine> units) {
        var joined = new ArrayList<LogicalLine>();
        for (int i = 0; i < units.size(); i++) {
            LogicalLine unit = units.get(i);
            boolean named = i + 1 < units.size()
                    && unit.text().length() <= LONGEST
                    && LABEL.matcher(unit.text()).matches()
                    && NAME.matcher(units.get(i + 1).text()).matches();
            if (named) {
                LogicalLine name = units.get(i + 1);
                joined.add(new LogicalLine(
                        unit.text() + " " + name.text(), name.block(), unit.alone() && name.alone(), false, 0));
                i++;
            } else {
                joined.add(unit);
            }
        }
        return joined;
    }
}
