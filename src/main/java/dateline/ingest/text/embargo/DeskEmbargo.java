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
            "(?iu)(?<!\\p{L})(?:no|not under|without|keine?|nicht unter|ohne|sans|pas d['\u2019]|sin|senza|sem|geen|zonder|ingen|inget|uten|uden|ei|bez|\u0431\u0435\u0437|yok)\\s*$");

    private static final Pattern SAID = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:" + HoldWords.WAIT
                    + "|(?:strictly )?embargo(?:ed|es)?|embargad[oa]s?|embargad\\p{L}*|embargiert|sperrfrist\\p{L}*|sperrvermerk|gesperrt bis|ambargo\\p{L}*|\u044d\u043c\u0431\u0430\u0440\u0433\u043e|\u0435\u043c\u0431\u0430\u0440\u0433\u043e|\u03b5\u03bc\u03c0\u03ac\u03c1\u03b3\u03ba\u03bf"
                    + "|hold (?:this|it|the (?:story|piece|copy)|until|till|for)|(?:do not|don['\u2019]t|not to be|not for|please not) (?:publish\\p{L}*|run|used?|post|print|release|publication)(?: \\p{L}+){0,4} (?:before|until|till|yet)|please (?:do not|don['\u2019]t) (?:publish|run|use|post|print|release)|not (?:for|to be) (?:publication|published|released?)|not before"
                    + "|(?:bitte )?(?:nicht|keinesfalls|erst) (?:vor|ab|nach|um|am|online|bringen|ver\u00f6ffentlichen)|noch nicht (?:bringen|ver\u00f6ffentlichen|online)"
                    + "|ne (?:pas|rien) (?:publier|diffuser|mettre en ligne|passer)|pas avant|\u00e0 (?:publier|diffuser) (?:\u00e0 partir|apr\u00e8s|seulement)|no (?:publicar|difundir|sacar|antes)|non (?:pubblicare|diffondere|prima)|n\u00e3o (?:publicar|divulgar|antes)"
                    + "|niet (?:v\u00f3\u00f3r|voor|eerder|publiceren|online)|pas (?:na|om|vanaf)|(?:ej|inte|ikke) (?:f\u00f6re|f\u00f6rr\u00e4n|f\u00f8r|publicera\\p{L}*|publiser\\p{L}*|offentligg\u00f8r\\p{L}*)|(?:publicera|publiser|bring) (?:inte|ikke)|\u00e4l\u00e4 julkaise|ei ennen|ei julki ennen"
                    + "|nie (?:publikowa\u0107|przed|wcze\u015bniej)|(?:ne)?zve\u0159ej\u0148ovat|ne(?:publikovat| el\u0151bb| k\u00f6z\u00f6lj\u00e9k)|ne p\u0159ed|\u043d\u0435 (?:\u043f\u0443\u0431\u043b\u0438\u043a\u043e\u0432\u0430\u0442\u044c|\u0440\u0430\u043d\u044c\u0448\u0435|\u0440\u0430\u043d\u0456\u0448\u0435|\u043f\u0443\u0431\u043b\u0456\u043a\u0443\u0432\u0430\u0442\u0438)|(?:yay\u0131nlamay\u0131n|yay\u0131nlanmas\u0131n|yay\u0131mlamay\u0131n)|\u03bc\u03b7 \u03b4\u03b7\u03bc\u03bf\u03c3\u03b9\u03b5\u03cd\\p{L}+|\u03cc\u03c7\u03b9 \u03c0\u03c1\u03b9\u03bd"
                    + "|nu publica\u021bi|jangan (?:dimuat|dipublikasikan|tayang)|kh\u00f4ng \u0111\u0103ng)(?!\\p{L})|"
                    + HoldWords.WAIT_UNSPACED
                    + "|\u89e3\u7981|\u63b2\u8f09\u306f|\u516c\u958b\u306f|\u5831\u9053\u7981\u6b62|\u7981\u53d1|\u7981\u8fd0|\u8bf7\u52ff\u53d1|\u5148\u4e0d\u8981\u53d1|\uc5e0\ubc14\uace0|\ubcf4\ub3c4 \ud558\uc9c0|\u062d\u0638\u0631|\u0644\u0627 \u062a\u0646\u0634\u0631|\u05d0\u05de\u05d1\u05e8\u05d2\u05d5|\u05dc\u05d0 \u05dc\u05e4\u05e8\u05e1\u05dd|\u092a\u094d\u0930\u0915\u093e\u0936\u093f\u0924 \u0928 \u0915\u0930\u0947\u0902");

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
