package dateline.ingest.text.embargo;

import java.util.regex.Pattern;

/**
 * Words to a desk by which a story may go at once, among others that ask for this and that: {@code it can go up right away}, {@code
 * puszczajcie od razu}. Where the same sentence denies anything, they say nothing.
 */
final class SetFree {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int LONGEST = 240;
    private static final String SOME = "(?: [\\p{L}'’]+){0,4}?";

    private static final Pattern SAID = Pattern.compile(
            "(?<!\\p{L})(?:(?:go|goes|run|publish|use|put it|post)" + SOME
                    + " (?:now|right away|straight ?away|at once|immediately|as soon as you|whenever|when(?:ever)? you like|any ?time)|ready to (?:run|go|publish|print)|good to go|free to (?:run|use|publish)"
                    + "|(?:kann|darf|könnt|können|soll|bitte)" + SOME
                    + " (?:sofort|gleich|jetzt|jederzeit|umgehend)(?: \\p{L}+)?|sofort (?:raus|online|frei|verwendbar|veröffentlichen)|(?:peut|pouvez|peux|à)"
                    + SOME
                    + " (?:tout de suite|immédiatement|maintenant|dès maintenant|sans attendre|quand (?:vous voulez|tu veux))|(?:puede|podéis|pueden|se puede)"
                    + SOME + " (?:ya|ahora(?: mismo)?|enseguida|cuando queráis|de inmediato)|(?:può|potete|puoi|si può)"
                    + SOME + " (?:subito|adesso|ora|già|quando volete|immediatamente)"
                    + "|(?:pode|podem)" + SOME
                    + " (?:já|agora|logo|de imediato|imediatamente|quando quiserem)|(?:mag|kan|kunnen)" + SOME
                    + " (?:meteen|direct|nu|zo|onmiddellijk)|(?:kan|får|må)" + SOME
                    + " (?:direkt|genast|nu|med en gång|omedelbart|nå|straks|med en gang|med det samme|når som helst|så snart (?:dere|i|ni|du))|(?:saa|voi|voitte|menee)"
                    + SOME + " (?:heti|saman tien|nyt)"
                    + "|(?:puszczaj\\p{L}*|publikuj\\p{L}*|może (?:iść|pójść)|można)" + SOME
                    + " (?:od razu|natychmiast|już|teraz)|(?:můžete|může|pusťte|lze|môže|môžete)" + SOME
                    + " (?:hned|ihned|rovnou|okamžitě|hneď|už)|(?:mehet|közölhető|kirakható)" + SOME
                    + " (?:azonnal|most|rögtön|már)|(?:poate|puteți)" + SOME
                    + " (?:imediat|acum|deja)|(?:može|lahko|smije)(?: [\\p{L}]+){0,4}? (?:odmah|takoj|sad|zdaj)"
                    + "|(?:можно|можете|ставьте|пускайте|публикуйте)" + SOME
                    + " (?:сразу|сейчас|немедленно|прямо сейчас|уже)|(?:можна|ставте|публікуйте)" + SOME
                    + " (?:одразу|відразу|зараз|негайно|вже)|може" + SOME + " (?:веднага|сега)|(?:μπορεί|μπορείτε)"
                    + SOME
                    + " (?:αμέσως|τώρα)|hemen (?:yayın|gir|koy)\\p{L}*|(?:جاهز\\p{L}*|يمكن) (?:لل)?(?:نشر\\p{L}*|النشر) (?:فورا|فوراً|الآن)|אפשר (?:\\p{L}+ ){0,3}(?:מיד|עכשיו|כבר)|(?:तुरंत|अभी) (?:\\p{L}+ )?(?:चला|छाप|प्रकाशित|लगा)\\p{L}*|(?:bisa|boleh)"
                    + SOME + " (?:langsung|segera|sekarang)|đăng (?:luôn|ngay))(?![\\p{L}\\p{M}])"
                    + "|すぐ(?:に)?(?:掲載|出し|公開|載せ)|(?:可以|可)(?:马上|立即|立刻|随时)(?:发|登|用)|바로 (?:게재|올려|내보내|보도)",
            FLAGS);

    private static final Pattern LIMIT = Pattern.compile(
            "\\?|(?<!\\p{L})(?:but|only|until|unless|aber|erst|nur|bis|mais|seulement|pero|solo|sólo|hasta|ma|fino|mas|só|até|maar|pas|tot|men|först|først|kun|mutta|vasta|ale|dopiero|tylko|až|jen|csak|de|dar|doar|ali|tek|samo|но|только|але|лише|но|αλλά|μόνο|ama|ancak|لكن|فقط|אבל|רק|लेकिन|tapi|nhưng)(?!\\p{L})",
            FLAGS);

    private SetFree() {}

    /** Whether a sentence says so, and nothing in it denies or limits it. */
    static boolean isSaid(String sentence) {
        return sentence.length() <= LONGEST
                && SAID.matcher(sentence).find()
                && !WaitingWords.DENY.matcher(sentence).find()
                && !LIMIT.matcher(sentence).find();
    }
}
