package dateline.feed;

import dateline.article.LanguageTag;
import java.util.Map;

/** What stands in front of the note of a correction. */
final class CorrectionLabel {
    private static final Map<String, String> CORRECTION = Map.ofEntries(
            Map.entry("ar", "تصحيح"),
            Map.entry("da", "Rettelse"),
            Map.entry("de", "Korrektur"),
            Map.entry("en", "Correction"),
            Map.entry("es", "Corrección"),
            Map.entry("fi", "Korjaus"),
            Map.entry("fr", "Correction"),
            Map.entry("it", "Correzione"),
            Map.entry("ja", "訂正"),
            Map.entry("nl", "Correctie"),
            Map.entry("no", "Rettelse"),
            Map.entry("pl", "Korekta"),
            Map.entry("pt", "Correção"),
            Map.entry("ru", "Исправление"),
            Map.entry("sv", "Rättelse"),
            Map.entry("tr", "Düzeltme"),
            Map.entry("uk", "Виправлення"),
            Map.entry("zh", "更正"));

    private CorrectionLabel() {}

    static String in(LanguageTag language) {
        return CORRECTION.getOrDefault(language.locale().getLanguage(), "Correction");
    }
}
