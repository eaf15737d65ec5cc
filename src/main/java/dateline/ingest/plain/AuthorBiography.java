package dateline.ingest.plain;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who the author is, as a page tells it under the story, by the given name, the family name or both. */
final class AuthorBiography {
    private static final Pattern OPENING = Pattern.compile(
            "(?U)(?:(?:Mr|Mrs|Ms|Mx|Dr|Prof|Herr|Frau|M|Mme|Sr|Sra)\\.? )?(?:(?:\u039f|\u0397|O|A|El|La|Il|Lo|Der|Die|De|Den)(?: \u03ba\\.)? )?([\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'\u2019-]+(?: [\\p{Lu}][\\p{L}\\p{M}.'\u2019-]+){0,2})(?:, [^.!?]{3,80},)? (?:is|was|has (?:been|worked|written|reported|covered)|works?|lives?|writes?|covers?|reports?|edits?|teaches|hosts?|leads?|studies|studied|joined|ist|arbeitet|lebt|schreibt|berichtet|studiert|leitet|est|travaille|vit|\u00e9crit|couvre|enseigne|es|trabaja|vive|escribe|cubre|\u00e8|lavora|scrive|si occupa|\u00e9|trabalha|escreve|cobre|werkt|woont|schrijft|\u00e4r|arbetar|bor|skriver|er|arbejder|jobber|ty\u00f6skentelee|kirjoittaa|jest|pracuje|mieszka|pisze|\u0440\u0430\u0431\u043e\u0442\u0430\u0435\u0442|\u043f\u0438\u0448\u0435\u0442|\u0436\u0438\u0432\u0451\u0442|είναι|εργάζεται|γράφει|ζει|διδάσκει|σπούδασε|γεννήθηκε|працює|пише|живе|викладає|працуе|піша|жыве|работи|пише|живее|преподава|је|ради|живи|este|lucrează|scrie|locuiește|predă|és|treballa|viu|escriu|bydlí|pracuje|píše|žije|učí|radi|piše|živi|töötab|kirjutab|elab|asuu|ir|strādā|raksta|dzīvo|yra|dirba|rašo|gyvena|starfar|skrifar|býr|adalah|menulis|bekerja|tinggal|ialah|skryf|woon|werk|underviser)\\b.*");

    private AuthorBiography() {}

    /** Whether a text begins with a part of one of these names, and says what the author is or does. */
    static boolean isOf(List<String> authors, String text) {
        Matcher opening = OPENING.matcher(text);
        return opening.matches()
                && authors.stream().filter(name -> name.indexOf(' ') > 0).anyMatch(name -> List.of(name.split(" "))
                        .containsAll(List.of(opening.group(1).split(" "))));
    }
}
