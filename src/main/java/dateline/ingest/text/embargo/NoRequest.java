package dateline.ingest.text.embargo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words to a desk that sound as those that ask it to wait with a story, and do not: that there is no embargo, that the story may go
 * at once, by what day it must be out at the latest, that an invoice may wait, that a telephone number is not for print.
 */
final class NoRequest {
    /** Where what is said may be something else than before. */
    private static final Pattern CLAUSE_END = Pattern.compile(
            "[;；،、，。！!？…\\n()（）\\[\\]|]+|[.?]+(?=\\s|$)|,(?!\\d)|\\s?[–—]\\s?|\\s-{1,2}\\s|\\*{2,}|(?iu)\\s(?:but|so|aber|also|deshalb|daher|mais|donc|pero|así que|ma|però|quindi|mas|então|maar|dus|men|så|mutta|joten|ale|więc|takže|ezért|dar|așa că|ali|zato|но|поэтому|але|тому|αλλά|οπότε|ama|o yüzden|لكن|لذلك|אבל|לכן|लेकिन|इसलिए|tapi|jadi|nhưng|nên)\\s");

    /** {@code Embargo, il n'y en a pas}. */
    private static final Pattern NAMED_FIRST = Pattern.compile(
            "(?iu)((?:" + EmbargoPhrases.CALLED
                    + ")\\p{L}{0,4}),(?=\\s(?:il n|non |no |ei |nie |нет|немає|δεν|yok|nincs|keine?\\b|none|geen|inget|ingen))");

    /** {@code Notes to editors (not for publication)}: the notes are not. */
    private static final Pattern NOTES = Pattern.compile(
            "(?iu)(?:notes? (?:to|for) (?:the )?editors?|(?:hinweise?|anmerkung(?:en)?|information(?:en)?) (?:für|an) die redaktion(?:en)?|noot (?:voor|aan) de redactie|notes? (?:aux? rédactions?|à la rédaction)|notas? (?:a|para|à) (?:la |los |as? )?(?:redacción|redacciones|editores|redação|redações)|note? (?:per|alla) (?:la )?redazion[ei]|till redaktionen|til redaktionen|til redaksjonen|(?:informacj[ae]|uwag[ai]) dla redakcji|poznámk[ay] pro redakc[ei]|megjegyzés a szerkesztőségnek|notă pentru redacți[ei]|(?:примечание )?для редакции|(?:примітка )?для редакції|σημείωση (?:για|προς) (?:τη )?σύνταξη|editöre not|編集部への(?:注記|連絡)|致编辑|편집자 주)\\s*[:：(（\\[–—-]+\\s*"
                    + "(?:not for (?:publication|print|release)|not to be published|do not (?:publish|print)|niet voor (?:publicatie|plaatsing)|nicht (?:zur|für die) veröffentlichung|nicht zum abdruck|(?:pas|non) (?:pour|destiné\\p{L}* à la) publication|ne pas publier|no (?:para )?publicar|no para (?:su )?publicación|non (?:per la pubblicazione|pubblicare)|não (?:é )?(?:publicar|para publicação|para publicar)|(?:inte|ej) för publicering|ikke til offentliggørelse|ikke (?:for|til) publisering|nie do publikacji|ne(?:ní určeno )?ke zveřejnění|nem közlésre|nu pentru publicare|не для (?:публикации|печати|публікації|друку)|όχι για δημοσίευση|yayımlanmayacak|掲載不可|不供发表|请勿刊登|보도용 아님)\\s*[)）\\]]?(?=\\s*[.!]?\\s*$)");

    private NoRequest() {}

    /** These words without them; a question says nothing. */
    static String without(String words) {
        if (words.indexOf('?') >= 0 || words.indexOf('？') >= 0) {
            return words;
        }
        String said = NAMED_FIRST
                .matcher(NoEmbargo.cutFrom(NOTES.matcher(words).replaceAll(" ")))
                .replaceAll("$1");
        Matcher end = CLAUSE_END.matcher(said);
        var rest = new StringBuilder();
        int from = 0;
        boolean found = said.length() != words.length();
        while (from <= said.length()) {
            boolean more = end.find();
            String clause = said.substring(from, more ? end.start() : said.length());
            boolean none = isOne(clause);
            found |= none;
            rest.append(none ? " " : clause);
            if (!more) {
                break;
            }
            rest.append(end.group());
            from = end.end();
        }
        return found ? rest.toString().strip() : words;
    }

    private static boolean isOne(String clause) {
        return NoEmbargo.isSaid(clause)
                || LatestTime.isSaid(clause)
                || OtherThing.isSaid(clause)
                || EmbargoNews.isSaid(clause);
    }
}
