package dateline.ingest.text.embargo;

import java.util.regex.Pattern;

/** What makes a question of a request and takes nothing from it: {@code …, ok?}, {@code …, ja?}, {@code …, d'accord ?}. */
final class TagQuestion {
    private static final Pattern TAG = Pattern.compile(
            "(?iu)(?:[\\s,;:–—-]*(?:(?<!\\p{L})(?:(?:is |if )?that(?:['’]s)? (?:ok(?:ay)?|alright|all right|cool|fine)|will (?:you|ya)|would you|can you|could you|ok(?:ay)?|ok with you|please|pls|plz|yeah|yes|right|alright|all right|cool|deal|if poss(?:ible)?"
                    + "|ja|oder|gell?|okej?|passt(?: das)?|geht(?: das| klar)?|einverstanden|alles klar|in ordnung|bitte|d['’]accord|ça (?:va|marche|te va|vous va)|oui|hein|entendu|s['’]il (?:te|vous) plaît|stp|svp"
                    + "|vale|de acuerdo|sí|estamos|por favor|porfa|va bene|d['’]accordo|sì|giusto|per favore|tá|certo|pode ser|tudo bem|sim|combinado|está bem|goed|akkoord|oké|afgesproken|alsjeblieft|hè"
                    + "|okej|okay|går (?:det )?bra|er det (?:ok|greit|i orden)|greit|i orden|är det ok|visst|tack|sopiiko|sopii(?:han)?(?: se)?|jooko|käykö|kiitos|dobrze|dobra|zgoda|proszę|jo|dobře|ano|platí|prosím|jó|rendben|kérlek|oké"
                    + "|bine|da|e ok|te rog|dobro|može|važi|u redu|velja|prav|хорошо|ладно|ок|добре|гаразд|згода|да|пожалуйста|будь ласка|εντάξει|οκ|ναι|tamam(?: mı)?|olur(?: mu)?|lütfen|نعم|تمام|حسنا|اتفقنا|من فضلك|בסדר|טוב|סבבה|כן|בבקשה|باشه|ठीक है(?: ना)?|ya|oke|tolong|nhé|được không|được chứ|gerai|labi|sobib|eks)"
                    + "|いいですか|よろしいですか|大丈夫です?か|お願いできますか|ね|好吗|好嗎|可以吗|可以嗎|行吗|行嗎|吧|알았지|괜찮죠|괜찮을까요|되죠|นะ(?:ครับ|คะ|ค่ะ)?|ได้ไหม|โอเคไหม))+[\\s]*[?？؟]+\\s*$");

    private TagQuestion() {}

    /** The words before it. */
    static String without(String words) {
        return TAG.matcher(words).replaceFirst("");
    }
}
