package dateline.ingest.text.embargo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is said to the desk of an embargo, in words that are left out of the story: there any word for it counts, wherever it
 * stands in a sentence, for nobody writes to a desk of an embargo on goods.
 */
public final class DeskEmbargo {
    /** A notice that names no time. */
    private static final String WITHOUT_TIME = "EMBARGO";

    private static final Pattern NONE = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:no|not under|without|keine?|nicht unter|ohne|sans|pas d['\u2019]|sin|senza|sem|geen|zonder|ingen|inget|uten|uden|ei|bez|без|yok)\\s*$");

    private static final Pattern SAID = Pattern.compile("(?iu)(?<!\\p{L})(?:" + HoldWords.WAIT
            + "|(?:strictly )?embargo(?:ed|es)?|embargad[oa]s?|embargad\\p{L}*|embargiert|sperrfrist\\p{L}*|sperrvermerk|gesperrt bis|ambargo\\p{L}*|эмбарго|ембарго|εμπάργκο"
            + "|hold (?:this|it|the (?:story|piece|copy)|until|till|for)|(?:do not|don['\u2019]t|not to be|not for|please not) (?:publish\\p{L}*|run|used?|post|print|release|publication)(?: \\p{L}+){0,4} (?:before|until|till|yet)|please (?:do not|don['\u2019]t) (?:publish|run|use|post|print|release)|not (?:for|to be) (?:publication|published|released?)|not before"
            + "|(?:bitte )?(?:nicht|keinesfalls|erst) (?:vor|ab|nach|um|am|online|bringen|veröffentlichen)|noch nicht (?:bringen|veröffentlichen|online)"
            + "|ne (?:pas|rien) (?:publier|diffuser|mettre en ligne|passer)|pas avant|à (?:publier|diffuser) (?:à partir|après|seulement)|no (?:publicar|difundir|sacar|antes)|non (?:pubblicare|diffondere|prima)|não (?:publicar|divulgar|antes)"
            + "|niet (?:vóór|voor|eerder|publiceren|online)|pas (?:na|om|vanaf)|(?:ej|inte|ikke) (?:före|förrän|før|publicera\\p{L}*|publiser\\p{L}*|offentliggør\\p{L}*)|(?:publicera|publiser|bring) (?:inte|ikke)|älä julkaise|ei ennen|ei julki ennen"
            + "|nie (?:publikować|przed|wcześniej)|(?:ne)?zveřejňovat|ne(?:publikovat| előbb| közöljék)|ne před|не (?:публиковать|раньше|раніше|публікувати)|(?:yayınlamayın|yayınlanmasın|yayımlamayın)|μη δημοσιεύ\\p{L}+|όχι πριν"
            + "|nu publicați|jangan (?:dimuat|dipublikasikan|tayang)|không đăng)(?!\\p{L})|"
            + HoldWords.WAIT_UNSPACED
            + "|解禁|掲載は|公開は|報道禁止|禁发|禁运|请勿发|先不要发|엠바고|보도 하지|حظر|لا تنشر|אמברגו|לא לפרסם|प्रकाशित न करें");

    /** What is said to a desk is said in fewer lines, and in shorter ones. */
    private static final int MOST = 200;

    private static final int LONGEST = 2_000;

    private DeskEmbargo() {}

    /**
     * The notices in what was left out.
     *
     * @param whole all lines that there were
     * @param kept those that are left
     */
    public static List<String> in(String whole, String kept) {
        Set<String> left = new HashSet<>();
        kept.lines().map(String::strip).forEach(left::add);
        var notices = new ArrayList<String>();
        List<String> out = whole.lines()
                .map(DeskEmbargo::unquoted)
                .filter(line -> !line.isEmpty() && line.length() <= LONGEST && !left.contains(line))
                .limit(MOST)
                .toList();
        for (String said : out) {
            if (EndedEmbargo.isSaid(said)) {
                notices.add(said);
                continue;
            }
            String line = NoRequest.without(said);
            Matcher word = SAID.matcher(line);
            while (word.find()) {
                if (!NONE.matcher(line.substring(0, word.start())).find()) {
                    notices.add(notice(line.substring(word.start())));
                }
            }
        }
        return notices;
    }

    /** The notices in lines that may be a story's: there only who asks to wait means an embargo. */
    public static List<String> asked(List<String> lines) {
        return lines.stream()
                .filter(line -> HoldWords.askToWait(NoRequest.without(line)))
                .map(line -> WITHOUT_TIME)
                .toList();
    }

    private static String unquoted(String line) {
        return line.replaceFirst("^[> ]+", "").strip();
    }

    private static String notice(String words) {
        return EmbargoNotice.in(words)
                .filter(notice -> notice.start() == 0)
                .map(EmbargoNotice::words)
                .orElse(WITHOUT_TIME);
    }
}
