package dateline.ingest.plain;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Parts lines that a program has run together, before words that only begin a line of their own: {@code by: Dana KowalPosted: Nov 18,
 * 2024Updated: Nov 19, 2024}.
 */
final class UnspacedLabels {
    private static final int LONGEST = 400;

    private static final Pattern BEFORE_LABEL = Pattern.compile(
            "(?<=[\\p{L}\\p{M}\\p{Nd})%]|[ap]\\.m\\.)(?="
                    + "(?:Posted|Published|Updated|Last [Uu]pdated|Modified|Last [Mm]odified|Photograph(?:y|s)|Photos?(?= by|:)|Words(?= by|:)|Text(?=:)"
                    + "|Publi\u00e9e?|Mise? \u00e0 jour|Modifi\u00e9|Ver\u00f6ffentlicht|Aktualisiert|Fotos?(?=:)|Publicad[oa]|Actualizad[oa]"
                    + "|Atualizad[oa]|Pubblicat[oa]|Aggiornat[oa]|Gepubliceerd|Bijgewerkt|Publicerad|Uppdaterad|Publisert|Oppdatert|Udgivet"
                    + "|Opdateret|Julkaistu|P\u00e4ivitetty|Opublikowano|Aktualizacja|Publikov\u00e1no|Aktualizov\u00e1no"
                    + "|\u041e\u043f\u0443\u0431\u043b\u0438\u043a\u043e\u0432\u0430\u043d\u043e|\u041e\u0431\u043d\u043e\u0432\u043b\u0435\u043d\u043e|\u041e\u043f\u0443\u0431\u043b\u0456\u043a\u043e\u0432\u0430\u043d\u043e|\u041e\u043d\u043e\u0432\u043b\u0435\u043d\u043e"
                    + "|Yay\u0131nlanma|G\u00fcncelle(?:n)?me|\u0394\u03b7\u03bc\u03bf\u03c3\u03b9\u03b5\u03cd\u03b8\u03b7\u03ba\u03b5|\u0395\u03bd\u03b7\u03bc\u03b5\u03c1\u03ce\u03b8\u03b7\u03ba\u03b5|Friss\u00edtve|Megjelent|Publicat|Actualizat)(?:[\\s:]|$))");

    private UnspacedLabels() {}

    /** The lines of a block. */
    static List<String> parted(List<String> block) {
        return block.stream().flatMap(UnspacedLabels::lines).toList();
    }

    private static Stream<String> lines(String line) {
        return line.length() <= LONGEST && hasJoint(line) ? BEFORE_LABEL.splitAsStream(line) : Stream.of(line);
    }

    /** Whether a capital that a small letter follows stands right behind a sign that is no space. */
    private static boolean hasJoint(String line) {
        for (int i = 1; i + 1 < line.length(); i++) {
            if (Character.isUpperCase(line.charAt(i))
                    && line.charAt(i - 1) > ' '
                    && Character.isLowerCase(line.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }
}
