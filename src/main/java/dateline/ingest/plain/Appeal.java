package dateline.ingest.plain;

import java.util.regex.Pattern;

/** Sentences by which a page asks its readers to subscribe, to follow or to pay. */
final class Appeal {
    private static final Pattern BEGIN = Pattern.compile(
            "[^\\p{L}]{0,4}(?:sign up|get (?:the|our|all|local|breaking|more)|subscribe|join|follow|click|tap|download|register|support|become a|don['’]t miss|stay up to date|keep up|never miss|want more|enjoy(?:ing|ed)"
                    + "|jetzt|melden sie|abonnieren|folgen sie|unser(?:e|en)? (?:kostenlose[rn]? )?newsletter|bestellen|laden sie|inscrivez|abonnez|recevez|suivez|téléchargez|soutenez|suscríb|regístr|síguenos|recibe|descarga|haz clic|únete|apoya"
                    + "|iscriviti|abbonati|segui(?:ci)?|ricevi|scarica|subscreva|assine|receba|siga|clique|registe|apoie|schrijf je|meld je|abonneer|volg|ontvang|download|tilmeld|få|følg|abonner|prenumerera|anmäl|följ|tilaa|liity|seuraa"
                    + "|zapisz|dołącz|obserwuj|subskrybuj|přihlaste|odebírejte|sledujte|iratkozz|kövess|abonează|подпи|присоединяйтесь|следите|читайте нас|підпи|підтримайте|приєднуйтесь|сподобався|εγγραφ|ακολουθ|abone ol|takip|اشترك|تابع)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Appeal() {}

    /** Whether a text begins as such a sentence does. */
    static boolean begins(String text) {
        return BEGIN.matcher(text).lookingAt();
    }
}
