package dateline.ingest.plain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Knows the lines that stand over or under the paragraphs of a story and are part of it though they are no sentences: when the
 * person of an obituary was born and died, who plays in what is reviewed, what a test gives, which study is told of.
 */
final class FactLine {
    private static final int LONGEST = 200;
    private static final int LONGEST_LABEL = 32;

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

    private FactLine() {}

    /** Whether a line is one: a label of such a fact, a colon, and something behind it. */
    static boolean isOne(String line) {
        int colon = colon(line);
        return colon > 0
                && line.length() <= LONGEST
                && line.length() > colon + 2
                && LABELS.contains(line.substring(0, colon).strip().toLowerCase(Locale.ROOT));
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
