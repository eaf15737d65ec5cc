package dateline.ingest.text.embargo;

import dateline.ingest.text.FieldText;
import dateline.ingest.text.PhraseMatcher;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks by which writers and editors find again what is not finished: {@code TK}, {@code XXX}, {@code [CHECK]}, {@code TODO:},
 * the filler of a template. Most are words too, so a mark is told and nothing is changed.
 */
public final class EditorMarks {
    private static final int SHOWN = 60;
    private static final int WORDS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final PhraseMatcher FILLER =
            PhraseMatcher.list().add(1, "lorem ipsum dolor").done();
    private static final List<Mark> MARKS = List.of(
            mark("(?<![\\p{L}\\p{N}])(?:TK){2,}(?![\\p{L}\\p{N}])", 0, "TK"),
            mark("[\\[(]\\s?(?:TK|XXX|tk|xxx)(?:[\\s:,][^\\[\\]()\\n]{0,80})?[\\])]", 0, "[", "("),
            mark("(?<![\\p{L}\\p{N}-])TK(?=\\s\\p{Ll}|\\s?[%.,;:!?)\\]]|\\s*$)", Pattern.MULTILINE, "TK"),
            mark("(?<![\\p{L}\\p{N}]|\\p{Lu}\\p{Ll}{1,20}\\s)X{3,}(?=\\s\\p{Ll}|\\s?[%.,;:!?)\\]]|\\s*$)", 0, "XXX"),
            mark(
                    "[\\[【〔](?:\\s?)(?:(?:fact[ -]?)?check(?!ed)|ck\\b|to come|tk\\b|todo|to do|fixme|confirm(?!ed)|verify|insert|add "
                            + "|editor:|ed:|query|cq\\?|pls |please |prüfen|bitte prüfen|noch prüfen|nachreichen|fehlt noch|à"
                            + " vérifier|à compléter|vérifier|verificar|comprobar|por confirmar|a"
                            + " confirmar|falta|verificare|da verificare|controleren|nog checken|kolla|tjek|sjekk"
                            + "|проверить|уточнить|sprawdzić|doplnit|ověřit|要確認|確認中|後送|後報|待核实|待核實|待确认|待補|待补|확인 필요|추후)"
                            + "[^\\[\\]\\n]{0,120}[\\]】〕]",
                    WORDS,
                    "[",
                    "【",
                    "〔"),
            mark(
                    "[\\[【〔（][^\\[\\]【】〔〕（）\\n]{0,60}(?:\\bTK\\b|\\bCHECK\\b|\\bFIXME\\b|\\bTODO\\b|[Bb]itte prüfen|à"
                            + " vérifier|por confirmar|a confirmar|da verificare|要確認|待核实|待確認|확인"
                            + " 필요)[^\\[\\]【】〔〕（）\\n]{0,60}[\\]】〕）]",
                    0,
                    "[",
                    "【",
                    "〔",
                    "（"),
            mark("(?<![\\p{L}\\p{N}])(?:TODO|FIXME)(?=\\s?:)", 0, "TODO", "FIXME"),
            new Mark(Pattern.compile("lorem ipsum dolor", WORDS), text -> FILLER.in(text) != 0));

    /**
     * How a mark looks.
     *
     * @param mayBeIn tells at once of nearly every text that it has none: each is asked, and hardly one does
     */
    private record Mark(Pattern pattern, Predicate<String> mayBeIn) {}

    private EditorMarks() {}

    /** One that no text has without any of these words or signs. */
    private static Mark mark(String regex, int flags, String... signs) {
        List<String> needed = List.of(signs);
        return new Mark(Pattern.compile(regex, flags), text -> needed.stream().anyMatch(text::contains));
    }

    /** The first mark in this text, as it stands there. */
    public static Optional<String> in(String text) {
        return MARKS.stream()
                .filter(mark -> mark.mayBeIn().test(text))
                .map(mark -> mark.pattern().matcher(text))
                .filter(Matcher::find)
                .map(Matcher::group)
                .map(mark -> FieldText.line(mark, SHOWN))
                .findFirst();
    }
}
