package dateline.ingest.plain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences by which a page asks its readers to subscribe, to follow or to pay. */
final class CallToAction {
    /** What only such a sentence begins with; a word that begins others, too, has the next with it. */
    private static final Pattern BEGIN = Pattern.compile(
            "[^\\p{L}]{0,4}(?:(?:enter your e-?mail|your (?:work )?e-?mail|e-?mail address|(?:ihre|deine) e-?mail|votre (?:adresse )?e-?mail|tu (?:correo|e-?mail)|la tua e-?mail|(?:o )?seu e-?mail|je e-?mail|din e-?(?:post|mail)|twój (?:adres )?e-?mail|e-posta adres|readers like you|leser(?:innen)? wie (?:sie|du)|lecteurs comme vous|lectores como (?:tú|usted)|lettori come (?:te|voi)|lezers (?:zo)?als (?:u|jij)|sign up|subscribe|get (?:the|our|all|local|breaking|more)|get [^.!?:]{2,60} (?:by e-?mail|(?:in|to) your inbox)|join (?:us|our|them|the conversation|now)|if you (?:value|enjoy|like|love|appreciate) (?:what we|our|this|reading)|follow (?:us|our|the|@)|click (?:here|on|to)|tap (?:here|to)|download (?:the|our|de|het|onze)|register (?:now|here|for)"
                    + "|support (?:us|our|independent|local|quality|free)|become a|don['’]t miss|stay up to date|keep up with|never miss|want more|enjoy(?:ing|ed) (?:this|our)"
                    + "|jetzt (?:die|unsere|den|das)? ?(?:\\p{L}+-)?(?:app|newsletter|kanal)|jetzt (?:abonnieren|anmelden|registrieren|bestellen|lesen|testen)|melden sie sich|abonnieren|folgen sie|unser(?:e|en)? (?:kostenlose[rn]? )?newsletter|laden sie"
                    + "|inscrivez-vous|abonnez-vous|recevez|suivez|téléchargez|soutenez|síguenos|recibe (?:las|los|el|nuestr)|descarga|haz clic|únete|apoya (?:a|el|al)"
                    + "|iscriviti|abbonati|segui(?:ci| (?:il|la|i|le) )|ricevi|scarica|subscreva|assine|receba|siga (?:o|a|nos)|clique|registe-se|apoie|schrijf je|meld je|abonneer|volg (?:ons|het)|ontvang"
                    + "|tilmeld dig|skriv dig op|laste? ned|liker du|du læser nu|jetzt kostenlos|considere tornar|få (?:nyhe|det|de)|følg (?:os|oss|med)|prenumerera|anmäl dig|följ (?:oss|med)|tilaa|liity|seuraa|zapisz się|dołącz|obserwuj|subskrybuj|přihlaste|odebírejte|sledujte"
                    + "|присоединяйтесь|следите|читайте нас|підтримайте|станьте|поддержите|стань|приєднуйтесь|долучіться|долучайтеся|долучайтесь|abone ol|takip et|اشترك|تابع)(?!\\p{L})|suscríb|regístr|iratkozz|kövess|abonează|подпишитесь|подписывайтесь|підпи(?:шіться|суйтесь)|εγγραφείτε|ακολουθ)(?!\\s*\\?)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What is offered in it. */
    private static final Pattern OFFER = Pattern.compile(
            "(?<!\\p{L})(?:abonn\\p{L}*|assinant\\p{L}*|suscri\\p{L}*|abbona\\p{L}*|prenumer\\p{L}*|appen|\\p{L}+brevet|gratis|kostenlos|e-?mails?|inbox|newsletters?|редакці\\p{L}+|редакци\\p{L}+|briefing|apps?|whatsapp|telegram|channel|podcasts?|alerts?|notifications?|subscri\\p{L}+|members?|membership|(?:a|per|al|par|im|por) (?:month|year|mes|mois|monat|mese|m\u00eas|jahr|an)|mitglied\\p{L}*|postfach|kanal|abo|boîte mail|lettre|appli|chaîne|correo|bolet[íi]n|canal|posta|notifiche|nieuwsbrief|mailbox|nyhetsbrev|nyhedsbrev|uutiskirje|skrzynk\\p{L}+|рассылк\\p{L}+|канал\\p{L}*)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern SMALL_PRINT = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:privacy (?:notice|policy|statement)|unsubscribe|opt out|click here to|datenschutz\\p{L}*|abmelden|confidentialit\u00e9|d\u00e9sinscri\\p{L}+|privacidad|darse de baja|privacidade|privacy ?beleid|informativa)(?!\\p{L})");

    private static final int LONGEST_BOX = 600;
    private static final int BRIEF_QUESTION = 40;
    private static final int BRIEF = 200;
    private static final Pattern LAST_SENTENCE = Pattern.compile("[.!?]\\s+(?=[^.!?]{4,90}[.!?]?$)");
    /** What is said; a name of a paper is put in quotation marks, too, and is briefer. */
    private static final Pattern QUOTED = Pattern.compile("[\"\u201c\u201e\u00ab][^\"\u201d\u201c\u00bb]{24}");

    private CallToAction() {}

    /** Whether a text names what a site sends to its readers. */
    static boolean offers(String text) {
        return OFFER.matcher(text).find();
    }

    /** Whether a text is a box of several sentences that begins so, and says how the reader can leave it or what is done with data. */
    static boolean isBox(String text) {
        return text.length() < LONGEST_BOX
                && BEGIN.matcher(text).lookingAt()
                && SMALL_PRINT.matcher(text).find();
    }

    /** Whether a text begins as such a sentence does, or with a brief question and then so. */
    static boolean begins(String text) {
        int question = text.indexOf('?');
        return BEGIN.matcher(text).lookingAt()
                || (question > 0
                        && question < BRIEF_QUESTION
                        && BEGIN.matcher(text.substring(question + 1)).lookingAt());
    }

    /** Whether a brief text without quotations ends with such a sentence, or begins with one. */
    static boolean asks(String text) {
        Matcher last = LAST_SENTENCE.matcher(text);
        return begins(text)
                || (text.length() < BRIEF
                        && !QUOTED.matcher(text).find()
                        && last.find()
                        && BEGIN.matcher(text.substring(last.end())).lookingAt());
    }
}
