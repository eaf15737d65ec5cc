package dateline.ingest.mail;

import dateline.ingest.text.DashedSpeech;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells what somebody says to a colleague under a story: that it is late, what is owed for it, whether it will do. It is said
 * without quotation marks, in a few words, over the name of who sends the story.
 */
final class PrivateTalk {
    private static final int LONGEST = 260;
    private static final int SHORT = 140;
    private static final String QUOTES = "\"“”«»„「」『』";

    /** The beginning of a sentence. */
    private static final String BEGINNING =
            "(?:^|[.!?…。！？]\\s*|\\n\\s*)(?:(?:(?:and|und|et|y|e|en|och|og|ja|a|i|és|și|и|і|και|ve|voil[àa])[ ,]+)?)";

    private static final Pattern SORRY = Pattern.compile("(?iu)" + BEGINNING
            + "(?:(?:so |very |really )?sorry(?!\\p{L})|apologies|entschuldig\\p{L}*|tut mir leid|verzeih\\p{L}*|désolée?s?(?!\\p{L})|pardon(?!\\p{L})|excuse[zs]?[- ]moi"
            + "|perdón|perdon[ae]\\p{L}*|(?:lo )?siento|disculp\\p{L}*|scus(?:a|ate|ami|atemi|i)(?!\\p{L})|mi dispiace|desculp\\p{L}*|perdão|excuses(?!\\p{L})"
            + "|förlåt|ursäkta|undskyld|unnskyld|beklager|anteeksi|pahoittelut|sori(?!\\p{L})|przepraszam|wybacz\\p{L}*|promi[nň]\\p{L}*|omlouvám|prepáč\\p{L}*|ospravedlňujem"
            + "|bocs\\p{L}*|elnézést|ne haragud\\p{L}*|scuz(?:e|ă|ați)\\p{L}*|îmi pare rău|извини\\p{L}*|прости\\p{L}*|прошу прощения|вибач\\p{L}*|перепрошую|пробач\\p{L}*|съжалявам"
            + "|συγγνώμη|συγνώμη|με συγχωρ\\p{L}*|kusura bakma\\p{L}*|özür diler\\p{L}*|maaf(?!\\p{L})|xin lỗi|oprosti\\p{L}*|izvini\\p{L}*|žao mi je"
            + "|すみません|申し訳|ごめん|遅くな|抱歉|不好意思|对不起|對不起|죄송|미안|آسف|عذرا|ببخشید|סליחה|מצטער|माफ़|क्षमा)");

    /** What somebody is owed. */
    private static final Pattern FEE = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:invoice|my fee|rechnung|honorar\\p{L}*|facture|pige|factura|fattura|fatura|recibo verde|factuur|faktura\\p{L}*|faktúr\\p{L}*|lasku(?:n|ni)?|számla|számlá\\p{L}*|factur[aă]|счёт|счет|гонорар\\p{L}*|рахунок|τιμολόγιο|tagihan|hóa đơn|račun)(?!\\p{L})|請求書|原稿料|稿费|稿酬|稿費|원고료|고료|فاتورة|חשבונית");

    /** The same at the beginning of a sentence, as of what is one's own. */
    private static final Pattern OWN_FEE = Pattern.compile("(?iu)" + BEGINNING
            + "(?:(?:my|the|meine|die|ma|la|mi|mia|a minha|mijn|de|min|mitt|moja|moje|мой|моя|мій) )?(?:"
            + FEE.pattern().replace("(?iu)", "") + ")");

    /** Somebody in the story says it, not who sends it. */
    private static final Pattern SAID = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:said|says|told|added|asked|sagt\\p{L}*|erklärt\\p{L}*|laut|dit|disait|déclar\\p{L}*|selon|dijo|dice|explic\\p{L}*|según|disse|diz|afirm\\p{L}*|secondo|segundo|zegt|zei|volgens|säger|sade|enligt|siger|sagde|ifølge|sier|sa|sanoo|sanoi|kertoo|kertoi|mukaan"
                    + "|mówi\\p{L}*|powiedział\\p{L}*|według|říká|řekl\\p{L}*|uvedl\\p{L}*|podle|povedal\\p{L}*|podľa|mondta|mondja|szerint|spune|spus|potrivit|сказал\\p{L}*|говорит|говорил\\p{L}*|по словам|сказав|сказала|каже|за словами|είπε|λέει|σύμφωνα|dedi|diyor|söyledi|göre|kata|ujar|menurut|nói|theo|rekao|rekla|kaže|prema|казва|каза|според)(?!\\p{L})"
                    + "|と述べ|と話|によると|说|表示|称|말했|밝혔|전했|قال|أكد|אמר|לדברי|कहा|बताया|گفت");

    private static final Pattern QUESTION = Pattern.compile("[?？؟]");

    private PrivateTalk() {}

    /** Whether lines that stand over a name without a blank line between are said with it, and not by the story. */
    static boolean isOverName(String text) {
        return isBrief(text, LONGEST)
                && (isEvident(text)
                        || WordsToDesk.isPersonal(text)
                        || WordsToDesk.namesText(text)
                        || QUESTION.matcher(text).find());
    }

    /** Whether a paragraph by itself is said to a colleague. */
    static boolean isOne(String text) {
        return isBrief(text, LONGEST)
                && (isEvident(text)
                        || WordsToDesk.isTalk(text)
                        || (text.length() <= SHORT && WordsToDesk.isPersonal(text) && WordsToDesk.isAsking(text)));
    }

    /** Whether it tells what somebody says. */
    static boolean isSaid(String text) {
        return SAID.matcher(text).find();
    }

    private static boolean isEvident(String text) {
        return SORRY.matcher(text).find()
                || (text.length() <= SHORT
                        && (OWN_FEE.matcher(text).find()
                                || (FEE.matcher(text).find() && WordsToDesk.isPersonal(text))));
    }

    private static boolean isBrief(String text, int most) {
        return text.length() <= most
                && text.chars().noneMatch(c -> QUOTES.indexOf(c) >= 0)
                && !SAID.matcher(text).find()
                && !DashedSpeech.isIn(List.of(text), "");
    }
}
