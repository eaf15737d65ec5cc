package dateline.ingest.text.embargo;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words by which whoever asked to wait with a story says that this is over: {@code ignore my request of yesterday}, {@code moja
 * prośba jest nieaktualna}. Only who says that it was his own can withdraw it.
 */
public final class WithdrawnRequest {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int LONGEST = 240;
    private static final String WORDS = "(?:\\s+[\\p{L}'’]+){0,3}?\\s+";

    private static final String MINE =
            "my|our|meine?|unsere?|ma|notre|mi|nuestra|la mia|mia|a minha|minha|o meu|mijn|onze|min|mitt|vår|vores|minun|moja|moją|moje|má|mou|moji|moju|a|mea|molba|моя|мою|моє|моє|моята|η|benim|طلبي|הבקשה";

    private static final String REQUEST =
            "(?:request|hold(?:[ -]request)?|note|message|mail|e-?mail|bitte|sperre|sperrvermerk|nachricht|demande|consigne|petición|aviso|solicitud|richiesta|avviso|pedido|solicitação|verzoek|bericht|begäran|anmodning|forespørsel|pyyntö(?:ni)?|prośb[aęy]|uwaga|prosb[auy]|žádost|žádosti|prosbu|kérésem|kérésemet|kérés|rugăminte|solicitare|molba|zamolba|prošnja|просьб[ау]|прохання|молба|παράκληση|ricam|isteğim|طلب\\p{L}*|בקשתי|permintaan)";

    private static final String OVER =
            "(?:no longer (?:applies|stands|needed|valid|holds)|is (?:off|void|moot|lifted|withdrawn|obsolete|over)|(?:has been|have) (?:lifted|withdrawn)|hinfällig|erledigt|überholt|gegenstandslos|gilt nicht mehr|hat sich erledigt|caduque|obsolète|ne tient plus|n['’]est plus valable|n['’]a plus lieu d['’]être|levée|ya no (?:vale|aplica|tiene sentido)|queda (?:sin efecto|anulad[ao])|non vale più|superat[ao]|decadut[ao]|annullat[ao]|já não (?:vale|se aplica)|não vale mais|fica sem efeito|vervalt|vervallen|geldt niet meer|gäller inte längre|inte längre aktuell|gælder ikke længere|gjelder ikke lenger|ikke (?:lenger|længere) aktuel[lt]?|bortfaller|ei ole enää voimassa|ei päde enää|raukeaa"
                    + "|nieaktualn[aey]|już nie obowiązuje|wycofuję|cofam|neplatí|už neplatí|neaktuáln[íe]|neaktuálna|bezpředmětná|tárgytalan|már nem (?:érvényes|áll)|nu mai (?:e|este) (?:valabilă|valabil|actuală)|više ne (?:vrijedi|važi)|ne velja več|не\\s?актуальн[аоы]|больше не (?:актуальна|действует)|снимаю|отзываю|неактуальне|більше не (?:актуальне|діє)|вече не важи|δεν ισχύει (?:πια|πλέον)|geçersiz|artık geçerli değil|لم يعد (?:ساريا|قائما)|ملغى|כבר לא (?:רלוונטית|בתוקף)|tidak berlaku lagi)";

    private static final String FORGET =
            "(?:forget|ignore|disregard|scrap|vergiss|vergesst|ignorier\\p{L}*|oublie[zr]?|ignorez|olvida(?:d|os)?|ignorad|ignora(?:te)?|dimentica(?:te)?|esque[cç]a\\p{L}*|ignorem?|vergeet|negeer|glöm|ignorera|glem|unohda(?:kaa)?|zapomnij(?:cie)?|zignoruj(?:cie)?|zapomeň(?:te)?|ignoruj(?:te)?|felejtsd el|uitați|ignorați|zaboravi(?:te)?|забудь(?:те)?|игнорируй(?:те)?|ігноруй(?:те)?|забравете|αγνοήστε|unutun|تجاهلوا|התעלמו מ)";

    private static final Pattern SAID = Pattern.compile(
            "(?<!\\p{L})(?:" + MINE + ")(?:\\s+[\\p{L}'’]+){0,2}?\\s+" + REQUEST + "(?<between>" + WORDS + ")" + OVER
                    + "(?!\\p{L})"
                    + "|(?<!\\p{L})(?:" + FORGET + ")\\s+(?:\\p{L}+\\s+)?(?:" + MINE + ")(?:\\s+[\\p{L}'’]+){0,3}?\\s+"
                    + REQUEST + "(?!\\p{L})"
                    + "|(?<!\\p{L})(?:wycofuję|cofam|снимаю|отзываю|відкликаю|withdraw|ziehe|retire|retiro|ritiro|trek|drar|trækker|beru|odvolávám|visszavonom|îmi retrag|povlačim|ανακαλώ)\\s+(?:\\p{L}+\\s+)?(?:"
                    + MINE + ")(?:\\s+[\\p{L}'’]+){0,2}?\\s+" + REQUEST + "(?!\\p{L})"
                    + "|昨日のお願いは(?:取り消し|撤回|なかったこと)|先ほどのお願いは(?:取り消し|撤回)|(?:昨天|之前)的(?:请求|要求)(?:取消|作废|不用了)|어제 (?:부탁|요청)(?:드린 것)?은? ?(?:취소|철회)",
            FLAGS);

    private WithdrawnRequest() {}

    /** Whether a sentence says so, and neither denies it nor puts it off. */
    public static boolean isSaid(String sentence) {
        Matcher said = SAID.matcher(sentence);
        return sentence.length() <= LONGEST
                && said.find()
                && !EndedEmbargo.isInDoubt(sentence.substring(0, said.start()) + " "
                        + Objects.requireNonNullElse(said.group("between"), "") + " " + sentence.substring(said.end()));
    }
}
