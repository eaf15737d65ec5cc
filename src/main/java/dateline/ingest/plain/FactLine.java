package dateline.ingest.plain;

import dateline.ingest.text.WordComparison;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Knows the lines that stand over or under the paragraphs of a story and are part of it though they are no sentences: when the
 * person of an obituary was born and died, who plays in what is reviewed, what a test gives, which study is told of.
 */
final class FactLine {
    private static final int LONGEST = 200;
    private static final int LONGEST_LABEL = 32;
    private static final String STOPS = ".!?\u3002\u0964\u06d4";

    private static final Set<String> LABELS = Arrays.stream(String.join(
                            "|",
                            "born|died|cast|starring|director|directed by|screenplay|running time|runtime|score|our score|verdict|our verdict|rating|our rating|journal reference|doi|survived by",
                            "geboren|gestorben|besetzung|darsteller|regie|drehbuch|laufzeit|spieldauer|wertung|bewertung|fazit|unser fazit|originalstudie",
                            "né|née|né le|née le|mort le|morte le|décédé le|décédée le|distribution|avec|réalisation|réalisateur|réalisatrice|scénario|durée|note|notre note|verdict|notre avis|référence de l'étude",
                            "nacimiento|nació|fallecimiento|murió|reparto|intérpretes|dirección|guion|duración|puntuación|nota|valoración|veredicto|referencia bibliográfica",
                            "nascimento|nasceu|morte|morreu|elenco|direção|realização|roteiro|argumento|duração|nota|avaliação|veredito|veredicto",
                            "nato|nata|morto|morta|regia|sceneggiatura|interpreti|durata|voto|giudizio|riferimento bibliografico",
                            "geboren op|overleden|overleden op|rolverdeling|regie|scenario|speelduur|beoordeling|oordeel|eindoordeel|referentie",
                            "född|död|rollista|i rollerna|regi|manus|speltid|betyg|omdöme|født|død|medvirkende|instruktør|spilletid|karakter|dom|terningkast|på rollelisten|spelletid",
                            "syntynyt|kuollut|ohjaus|pääosissa|kesto|arvosana|ur\\. |urodzony|urodzona|zmarł|zmarła|obsada|reżyseria|scenariusz|czas trwania|ocena|werdykt",
                            "narozen|narozena|zemřel|zemřela|hrají|režie|scénář|stopáž|hodnocení|verdikt|narodený|zomrel|hrajú|réžia|hodnotenie|született|elhunyt|szereplők|rendező|rendezte|játékidő|értékelés",
                            "născut|născută|decedat|decedată|distribuția|regia|scenariul|durata|nota|verdict|rođen|rođena|umro|umrla|glumci|uloge|režija|scenarij|trajanje|ocjena|ocena|igrajo",
                            "родился|родилась|умер|умерла|в ролях|режиссёр|режиссер|сценарий|хронометраж|оценка|вердикт|народився|народилася|помер|померла|у ролях|режисер|сценарій|тривалість|оцінка|роден|родена|починал|режисьор|сценарий|времетраене|рођен|рођена|умро|улоге|режија|оцена",
                            "γεννήθηκε|πέθανε|πρωταγωνιστούν|παίζουν|ηθοποιοί|σκηνοθεσία|σενάριο|διάρκεια|βαθμολογία",
                            "doğum|doğumu|ölüm|ölümü|oyuncular|yönetmen|senaryo|süre|puan|puanımız|lahir|meninggal|pemeran|pemain|sutradara|durasi|skor|penilaian|diễn viên|đạo diễn|thời lượng|điểm|sinh|mất|đánh giá",
                            "sündinud|surnud|osades|režissöör|kestus|hinne|dzimis|miris|lomās|režisors|vērtējums|gimė|mirė|vaidina|režisierius|trukmė|įvertinimas|fæddur|fædd|látinn|leikstjórn|einkunn|nascut|mort|repartiment|direcció|puntuació",
                            "生年|没年|出演|監督|脚本|上映時間|評価|総合評価|主演|导演|導演|编剧|編劇|片长|片長|评分|評分|演员|演員|论文链接|論文|출생|사망|출연|감독|상영시간|평점|별점",
                            "الميلاد|الوفاة|ولد|توفي|بطولة|إخراج|تأليف|المدة|التقييم|נולד|נולדה|נפטר|נפטרה|שחקנים|בימוי|משך|ציון|कलाकार|निर्देशक|अवधि|रेटिंग|जन्म|निधन|নির্মাতা|অভিনয়|পরিচালক|นักแสดง|ผู้กำกับ|ความยาว|คะแนน|بازیگران|کارگردان|متولد|درگذشت|امتیاز")
                    .split("\\|"))
            .map(String::strip)
            .collect(Collectors.toUnmodifiableSet());

    /** {@code Ansel Rowe, boatbuilder, born 2 May 1936; died 14 October 2024}: words for the first and for the last day, and their years. */
    private static final Pattern LIFE = Pattern.compile(
            "(?<!\\p{L})(?:born|geboren|geb\\.|née?|nacid[oa]|nació|nat[oa]|nascid[oa]|nasceu|nascut|nascuda|naixida|jaioa|jaio zen|gebore|född|født|fædd(?:ur)?|føddur|syntynyt|syntyi|sündinud|dzim(?:is|usi)|gim(?:ęs|usi|ė)|urodzon[ya]|urodził(?:a)? się|ur\\.|narozen[aý]?|narodil[a]? se|nar\\.|naroden[áý]|született|szül\\.|născut[ăa]?|rođen[a]?|rojen[a]?|рођен[а]?|роден[а]?|родил(?:ся|ась)|род\\.|народи(?:вся|лася)|нарадзі(?:ўся|лася)|γεννήθηκε|γεν\\.|γεννημέν\\p{L}+|doğum(?:u|lu)?|doğdu|lahir|sinh|i lindur|lindi|ganed|rugadh|azaliwa|alizaliwa|ولدت?|متولد|נולדה?|जन्म|জন্ম|பிறப்பு|เกิด)(?!\\p{L})"
                    + ".{0,60}\\p{Nd}{4}.{0,30}?[;,.–—-]\\s*(?:.{0,20}?(?<!\\p{L}))(?:died|dies|gestorben|verstorben|gest\\.|décédée?|morte?|mort[oa]|murió|falleció|fallecid[oa]|morreu|faleceu|falecid[oa]|morí|morta|hil|overleden|oorlede|död|avled|avliden|døde?|dáin(?:n)?|látin[n]?|lést|kuollut|kuoli|surnud|miris|mirusi|mirė|miręs|zmarł[aey]?|zm\\.|zemřel[a]?|zomrel[a]?|meghalt|elhunyt|decedat[ăa]?|umr(?:o|la)|preminu(?:o|la)|umrl[a]?|умро|умрла|почина(?:л|ла)?|умер(?:ла)?|скончал(?:ся|ась)|помер(?:ла)?|памёр|памерла|πέθανε|απεβίωσε|ölüm(?:ü)?|öldü|vefat|meninggal|wafat|mất|qua đời|vdiq|marw|bu farw|fuair bás|alifariki|توفيت?|درگذشت|נפטרה?|निधन|मृत्यु|মৃত্যু|மறைவு|เสียชีวิต)(?!\\p{L}).{0,60}\\p{Nd}{4}.{0,20}"
                    + "|.{2,60}\\p{Nd}{4}年.{0,12}(?:出生|生まれ|生)[、，,;；].{0,20}\\p{Nd}{4}年.{0,12}(?:逝世|去世|病逝|死去|没|歿|逝去)|.{2,60}\\p{Nd}{4}년.{0,12}(?:출생|생)[,;].{0,20}\\p{Nd}{4}년.{0,12}(?:사망|별세|타계)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private FactLine() {}

    /** Whether a line is one: a label of such a fact, a colon, and something behind it; or when somebody was born and died. */
    static boolean isOne(String line) {
        int colon = colon(line);
        boolean labelled = colon > 0
                && line.length() > colon + 2
                && LABELS.contains(line.substring(0, colon).strip().toLowerCase(Locale.ROOT));
        return line.length() <= LONGEST && (labelled || isLife(line));
    }

    /** When somebody was born and died, which is no sentence. */
    private static boolean isLife(String line) {
        return line.length() <= LONGEST
                && STOPS.indexOf(line.charAt(line.length() - 1)) < 0
                && WordComparison.hasDigit(line)
                && LIFE.matcher(line).find();
    }

    private static int colon(String line) {
        for (int i = 0; i < Math.min(line.length(), LONGEST_LABEL); i++) {
            if (line.charAt(i) == ':' || line.charAt(i) == '：') {
                return i;
            }
        }
        return -1;
    }
}
