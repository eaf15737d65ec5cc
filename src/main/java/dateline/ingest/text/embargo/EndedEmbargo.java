package dateline.ingest.text.embargo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words by which whoever sends a story says that its embargo is over: {@code embargo lifted}, {@code Sperrfrist aufgehoben},
 * {@code эмбарго больше не действует}. Where anything beside them denies it, puts it off or names a time, they say nothing.
 */
final class EndedEmbargo {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int LONGEST = 300;

    private static final String EMBARGO = "(?:(?:" + EmbargoPhrases.CALLED + ")\\p{L}*|حظر النشر)";

    private static final String OVER =
            "lifted|void|cancell?ed|withdrawn|expired|ended|no longer (?:applies|stands|in (?:force|place)|valid)|dropped"
                    + "|aufgehoben|hinfällig|abgelaufen|vorbei|erledigt|gegenstandslos|gilt nicht mehr"
                    + "|levé|caduc|terminé|n['’]est plus (?:en vigueur|valable)|ne s['’]applique plus|ne tient plus|tombé"
                    + "|levantado|sin efecto|anulado|ha terminado|ya no (?:rige|vale|aplica|está en vigor)|ya está levantado|caducado"
                    + "|já não (?:vigora|vale|se aplica)|terminou|sem efeito|caiu|suspenso|não vale mais|revogado"
                    + "|revocato|caduto|scaduto|decaduto|tolto|sollevato|superato|non (?:è|vale) più(?: in vigore| valido)?"
                    + "|opgeheven|vervallen|voorbij|geldt niet (?:meer|langer)|van de baan"
                    + "|hävt|upphävt|släppt|gäller inte längre|upphört|ophævet|hævet|udløbet|gælder ikke længere|opphevet|hevet|utløpt|gjelder ikke lenger|bortfalt"
                    + "|purettu|kumottu|päättynyt|rauennut|poistettu|ei ole enää voimassa|ei enää (?:voimassa|päde)"
                    + "|zniesion[eoa]|zdjęt[eoa]|uchylon[eoa]|już nie obowiązuje|nie obowiązuje już|przestało obowiązywać|minęło|wygasło"
                    + "|zrušeno|už neplatí|již neplatí|skončilo|vypršelo|feloldva|feloldották|feloldottuk|lejárt|megszűnt|már nem (?:él|érvényes)"
                    + "|ridicat|expirat|nu mai (?:e|este) (?:valabil|în vigoare)|kalktı|kaldırıldı|sona erdi|bitti|geçerli değil"
                    + "|ήρθη|έχει αρθεί|έληξε|δεν ισχύει (?:πλέον|πια)|снято|отменено|истекло|больше не действует|уже не действует|знято|скасовано|більше не діє|вже не діє"
                    + "|رُفع|رفع|انتهى|لم يعد ساريا|ملغى"
                    + "|potekel|potekla|poteklo|preklican|preklicana|istekao|isteklo|ukinut|ukinuto|skinut|više ne vrijedi|више не важи|истекао|укинут|vypršalo|zrušené|изтекъл|изтече|вдигнато|отпаднало|aixecat|vençut|caducat|הוסר|פג|בוטל|हटा|समाप्त|खत्म|dicabut|berakhir";

    private static final Pattern SAID = Pattern.compile(
            "(?<!\\p{L})" + EMBARGO + "(?!\\p{L})(?<behind>[\\s:–—-]{1,4}(?:\\p{L}[\\p{L}'’]*\\s+){0,3}?)(?:" + OVER
                    + ")(?!\\p{L})|(?<!\\p{L})(?:" + OVER + ")(?!\\p{L})(?<before>\\s+(?:\\p{L}[\\p{L}'’]*\\s+){0,2}?)"
                    + EMBARGO + "(?!\\p{L})",
            FLAGS);

    /** What denies it or puts it off. */
    private static final Pattern DOUBT = Pattern.compile(
            "\\d|\\?|(?<!\\p{L})(?:not|n['’]t|never|until|till|once|when|after|if|unless|will|would|before|soon|tomorrow|tonight|noon|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yet|only|still|but|on again|would|should|put|disregard|extended|postponed|wait|hold"
                    + "|nicht|kein\\p{L}*|erst|noch|wird|werden|bis|sobald|wenn|falls|nach|vor|ab|morgen|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|weiterhin|aber|sollte|soll"
                    + "|pas|sera|jusqu\\p{L}*|seulement|quand|dès|après|avant|si|encore|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|toujours|mais|devait|aurait"
                    + "|no|pero|mas|ma|iba a|debía|solo|sólo|somente|soltanto|solamente|hasta|cuando|será|después|tras|antes|aún|todavía|mañana|lunes|martes|miércoles|jueves|viernes|sábado|domingo|até|quando|depois|após|ainda|amanhã|segunda|terça|quarta|quinta|sexta|não"
                    + "|non|finché|fino|sarà|dopo|prima|ancora|domani|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|appena"
                    + "|niet|maar|zou|moet|nog|tot|wordt|zodra|als|pas|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
                    + "|inte|men|skulle|ännu|tills|först|när|efter|om|fortfarande|ikke|ennå|endnu|indtil|inntil|før|først|når|etter|fortsat|fortsatt|hvis|dersom|imorgen|i morgen"
                    + "|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|måndag|tisdag|lördag|söndag"
                    + "|ei|mutta|piti|vasta|kunnes|kun|jälkeen|ennen|vielä|jos|huomenna|nie|ale|miało|jeszcze|dopóki|aż|do|po|dopiero|jutro|gdy|jeśli|zostanie|będzie|nadal"
                    + "|ne|mělo|není|ještě|až|bude|dokud|pokud|zítra|když|nem|nincs|még|amíg|majd|csak|után|holnap|nu|încă|până|când|după|mâine|dacă"
                    + "|değil|ama|henüz|kadar|sonra|önce|yarın|eğer|όχι|ακόμη|ακόμα|μέχρι|θα|όταν|μετά|πριν|αύριο|αν|не|но|ещё|еще|пока|когда|после|до|будет|завтра|если|лишь|только|але|мало|ще|поки|коли|після|буде|якщо"
                    + "|še|ni|bo|šele|ko|jutri|opoldne|ponoči|još|nije|tek|nakon|kad|sutra|će|bit|још|није|тек|након|кад|сутра|ће|ešte|nie|keď|zajtra|още|след|когато|ще|утре|encara|fins|després|quan|serà|demà|לא|עדיין|עד|אחרי|מחר|כש|अभी|नहीं|तक|बाद|कल|belum|sampai|setelah|besok|akan"
                    + "|لا|لم|لن|حتى|بعد|قبل|عند|سوف|غدا|إذا)(?!\\p{L})",
            FLAGS);

    private EndedEmbargo() {}

    /** Whether these words say so beyond doubt. */
    static boolean isSaid(String words) {
        if (words.length() > LONGEST) {
            return false;
        }
        Matcher said = SAID.matcher(words);
        if (!said.find()) {
            return false;
        }
        String between = said.group("behind") == null ? said.group("before") : said.group("behind");
        String beside = words.substring(0, said.start()) + " " + between + " " + words.substring(said.end());
        return !isInDoubt(beside);
    }

    /** Whether what stands beside such words denies them, puts them off or names a time. */
    static boolean isInDoubt(String beside) {
        return DOUBT.matcher(beside).find();
    }
}
