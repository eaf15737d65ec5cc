package dateline.ingest.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks by which writers and editors find again what is not finished: {@code TK}, {@code XXX}, {@code [CHECK]}, {@code TODO:},
 * the filler of a template. Most are words too, so a mark is told and nothing is changed.
 */
public final class EditorMarks {
    private static final int SHOWN = 60;
    private static final int WORDS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final List<Pattern> MARKS = List.of(
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:TK){2,}(?![\\p{L}\\p{N}])"),
            Pattern.compile("[\\[(]\\s?(?:TK|XXX|tk|xxx)(?:[\\s:,][^\\[\\]()\\n]{0,80})?[\\])]"),
            Pattern.compile("(?<![\\p{L}\\p{N}-])TK(?=\\s\\p{Ll}|\\s?[%.,;:!?)\\]]|\\s*$)", Pattern.MULTILINE),
            Pattern.compile("(?<![\\p{L}\\p{N}]|\\p{Lu}\\p{Ll}{1,20}\\s)X{3,}(?=\\s\\p{Ll}|\\s?[%.,;:!?)\\]]|\\s*$)"),
            Pattern.compile(
                    "[\\[【〔](?:\\s?)(?:(?:fact[ -]?)?check(?!ed)|ck\\b|to come|tk\\b|todo|to do|fixme|confirm(?!ed)|verify|insert|add "
                            + "|editor:|ed:|query|cq\\?|pls |please |prüfen|bitte prüfen|noch prüfen|nachreichen|fehlt noch|à"
                            + " vérifier|à compléter|vérifier|verificar|comprobar|por confirmar|a"
                            + " confirmar|falta|verificare|da verificare|controleren|nog checken|kolla|tjek|sjekk"
                            + "|проверить|уточнить|sprawdzić|doplnit|ověřit|要確認|確認中|後送|後報|待核实|待核實|待确认|待補|待补|확인 필요|추후)"
                            + "[^\\[\\]\\n]{0,120}[\\]】〕]",
                    WORDS),
            Pattern.compile(
                    "[\\[【〔（][^\\[\\]【】〔〕（）\\n]{0,60}(?:\\bTK\\b|\\bCHECK\\b|\\bFIXME\\b|\\bTODO\\b|[Bb]itte prüfen|à"
                            + " vérifier|por confirmar|a confirmar|da verificare|要確認|待核实|待確認|확인"
                            + " 필요)[^\\[\\]【】〔〕（）\\n]{0,60}[\\]】〕）]"),
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:TODO|FIXME)(?=\\s?:)"),
            Pattern.compile("lorem ipsum dolor", WORDS));

    private EditorMarks() {}

    /** The first mark in this text, as it stands there. */
    public static Optional<String> in(String text) {
        return MARKS.stream()
                .map(mark -> mark.matcher(text))
                .filter(Matcher::find)
                .map(Matcher::group)
                .map(mark -> FieldText.line(mark, SHOWN))
                .findFirst();
    }
}
