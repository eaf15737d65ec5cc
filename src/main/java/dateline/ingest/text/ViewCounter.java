package dateline.ingest.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How often a story was read, as sites print it beside its date: a figure with a label before it or behind it. */
public final class ViewCounter {
    /** What no person and no thing but such a counter is called. */
    private static final List<String> LABELS = List.of(
            "views|reads|hits|page views|pageviews|page hits|view count|times read|times viewed|viewed|total views|post views",
            "aufrufe|seitenaufrufe|artikelaufrufe|klicks|zugriffe|mal gelesen|mal angesehen|gelesen|weergaven|keer bekeken|keer gelezen|aantal keer bekeken|bekeken",
            "vues|visites|consultations|lectures|nombre de vues|nombre de lectures|visitas|vistas|lecturas|visualizaciones|reproducciones|número de visitas|visualizzazioni|letture|visite|visualizações|leituras|acessos|visualitzacions",
            "visningar|sidvisningar|antal visningar|visninger|sidevisninger|katselukertoja|lukukertoja|katselut|lukukerrat|katselua|skoðað|flettingar",
            "wyświetleń|wyświetlenia|wyświetlono|odsłon|odsłony|odczytów|przeczytano|liczba wyświetleń|liczba odsłon|zobrazeno|zobrazení|přečteno|čteno|počet přečtení|počet zobrazení|zhlédnutí|shlédnutí|prečítané|zobrazené|zobrazenia|počet prečítaní|počet zobrazení",
            "megtekintés|megtekintések|megtekintve|olvasva|olvasottság|olvasás|vizualizări|vizualizari|afișări|afisari|accesări|accesari|citiri|pregleda|pregledi|broj pregleda|pregledano|čitanja|broj čitanja|ogledov|ogledi|število ogledov|branj|prebrano",
            "okunma|okunma sayısı|görüntülenme|görüntüleme|görüntülenme sayısı|izlenme|izlenme sayısı|okundu|hit|baxış|baxış sayı|oxunub|oxunma sayı|shikime|lexuar|klikime|ikustaldiak|peržiūros|peržiūrų|peržiūrėta|skaityta|perskaityta|skatījumi|skatījumu|skatīts|lasīts|vaatamisi|vaatamist|vaadatud|loetud",
            "просмотров|просмотры|просмотра|просмотр|количество просмотров|прочтений|прочитали|прочитано|просмотрели|переглядів|перегляди|перегляд|переглядiв|кількість переглядів|прочитань|праглядаў|прагляды|прегледи|преглеждания|прегледан|прегледана|прочетена|видяна|прегледа|број прегледа|прочитано пута|көрілді|қаралды|қаралым",
            "προβολές|αναγνώσεις|εμφανίσεις|επισκέψεις|նახვა|նախული|ნახვა|ნახვები|դիտում|դիտումներ|ընթերցում",
            "المشاهدات|مشاهدات|مشاهدة|عدد المشاهدات|القراءات|قراءات|عدد القراءات|الزيارات|عدد الزيارات|بازدید|تعداد بازدید|بازدیدها|צפיות|מספר צפיות|קריאות|مرات المشاهدة",
            "lượt xem|lượt đọc|số lượt xem|dilihat|dibaca|tayangan|kali dibaca|kali dilihat|jumlah pembaca|tontonan|mga view|ผู้ชม|จำนวนผู้ชม|เข้าชม|จำนวนผู้อ่าน|ยอดวิว|อ่านแล้ว|व्यूज|बार देखा गया|बार पढ़ा गया|পঠিত|বার পঠিত|বার দেখা হয়েছে");

    /** Scripts that put no spaces around words. */
    private static final String UNSPACED =
            "(?:浏览|瀏覽|阅读|閱讀|点击|點擊|點閱|访问|訪問|观看|觀看|閲覧|アクセス|再生|ページビュー|ビュー)(?:次数|次數|人次|人数|人數|数|數|量|率|回数)?|人气|人氣|热度|PV|(?:누적 ?)?조회수?";

    private static final String COUNT =
            "(?:\\p{Nd}{1,3}(?:[.,'’٬\u00a0\u202f ]\\p{Nd}{3})+|\\p{Nd}+(?:[.,٫]\\p{Nd}+)?)\\s?(?:[km](?!\\p{L})|万|萬|만|천|tsd\\.?|тыс\\.?|тис\\.?|mil(?!\\p{L})|bin(?!\\p{L}))?";
    private static final String TIMES =
            "(?:\\s?(?:人次|次|回|人|명|번|회|ครั้ง|คน|x|×|krát|kali|lần|razy|раз[аи]?|пъти|пута|puta|krat|fois|veces|vezes|volte|times|mal|keer|gånger|ganger|gange|kertaa|alkalommal|defa|kez|مرة|نفر))?(?!\\p{L})";

    /** Nothing but the end, or another part of the line: else the figure is that of a day. */
    private static final String ENDS = "(?=\\s*(?:$|[|•·/,;)\\]】—–]|\\p{L}+\\s*[:：]))";

    private static final String WORDS = labels().map(Pattern::quote).collect(Collectors.joining("|"));
    private static final String BEFORE = "\\s*[(（\\[]?" + COUNT + TIMES + "[)）\\]]?";
    private static final String READ =
            "(?:read|viewed|lue?s?|leíd[oa]|vist[oa]|lett[oa]|lid[oa]|läst|læst|lest|visad)\\s*[:：]?\\s*" + COUNT
                    + "\\s?(?:times|fois|veces|vezes|volte|gånger|ganger|gange)(?!\\p{L})";

    private static final Pattern COUNTER = Pattern.compile("(?iu)(?:(?<!\\p{L})(?:(?:" + WORDS + ")(?:\\s*[:：]" + BEFORE
            + "|" + BEFORE + ENDS + ")|" + READ + ")|(?:" + UNSPACED + ")\\s*[:：]?" + BEFORE
            + "|(?<![\\p{Nd}.,:])" + COUNT + TIMES + "\\s?(?:(?:" + WORDS + ")(?!\\p{L})|" + UNSPACED + "))");
    private static final Pattern UNSPACED_ALONE = Pattern.compile("(?iu)(?:" + UNSPACED + ")");
    private static final Set<String> ALONE = labels().collect(Collectors.toUnmodifiableSet());
    private static final PhraseMatcher MAY_BE = PhraseMatcher.list()
            .add(
                    1,
                    labels().collect(Collectors.joining("|"))
                            + "|read|viewed|lu |lus |lue |lues |leíd|vist|lett|lid|läst|læst|lest|visad"
                            + "|浏览|瀏覽|阅读|閱讀|点击|點擊|點閱|访问|訪問|观看|觀看|閲覧|アクセス|再生|ビュー|人气|人氣|热度|pv|조회")
            .done();
    private static final int LONGEST = 80;

    private ViewCounter() {}

    /** The line with a stroke where counters stood; as it is where none did. */
    public static String without(String line) {
        return WordComparison.hasDigit(line) && MAY_BE.in(line) != 0
                ? COUNTER.matcher(line).replaceAll(" | ")
                : line;
    }

    /** Whether the line counts views and says nothing else. */
    public static boolean isWhole(String line) {
        String rest = line.length() <= LONGEST ? without(line) : line;
        return !rest.equals(line) && rest.chars().noneMatch(Character::isLetterOrDigit);
    }

    /** Whether these words are the label of such a counter, whose figure stands elsewhere. */
    public static boolean isLabel(String words) {
        return ALONE.contains(words.toLowerCase(Locale.ROOT))
                || UNSPACED_ALONE.matcher(words).matches();
    }

    private static Stream<String> labels() {
        return LABELS.stream().flatMap(labels -> Stream.of(labels.split("\\|")));
    }
}
