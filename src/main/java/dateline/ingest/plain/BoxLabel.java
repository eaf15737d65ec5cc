package dateline.ingest.plain;

import java.util.regex.Pattern;

/** What stands over, or in, the boxes between and under the paragraphs of a story that are not about it. */
final class BoxLabel {
    private static final int LONGEST = 170;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern PLAYER = Pattern.compile(
            "(?:[>»▶►]{1,2}\\s*\\p{L}[^:]{2,100}:|(?:WATCH|LISTEN|VIDEO|AUDIO|PODCAST|PHOTOS?|MAP)\\s*[|:▶►]|(?i:watch|listen(?: back| again| here| now)?|video|vidéo|vídeo|wideo|видео|відео|podcast|im video|en vidéo|en vídeo|guarda il video|bekijk(?: de video)?|se video|katso video|hör|lyssna|lyt|[ée]couter|regarder|ouvir|oiça|escuchar|poslechněte)\\s?[:▶►])\\s*\\S.{2,140}");
    private static final Pattern DURATION = Pattern.compile(
            "(?iu)(?:duration|dauer|durée|duración|durata|duração|duur|längd|lengde|varighet|kesto)?\\s*:?\\s*(?:\\d{1,2}:)?\\d{1,2}:\\d{2}(?:\\s*(?:min\\.?|minutes))?");

    /** What was corrected or added, and who has helped: it stands under a story, and is told of it. */
    private static final Pattern END_NOTE = Pattern.compile(
            "(?iu)[\\[(]?(?:corrections?|clarification|editor['’]?s['’]? note|erratum|fe de erratas?|errata(?: corrige)?|oikaisu|rättelse|rättat|rettelse|korrektur|korrigeret|rectificati(?:on|e|f)|rechtzetting|correctie|erramos|ispravak|ispravka|исправка|поправка|уточнение|уточнення|виправлення|korekcja|správně|helyreigazítás|helyesbítés|erată|δι[όο]ρθωση|tashih|ralat|đính chính|tekzip|pataisymas|labojums|parandus|leiðrétting|cywiriad|rectificació|訂正とおわび|おわび|바로잡습니다|정정보도|تصويب|تصحيح|תיקון|भूल सुधार|rectificación|corrección|correção|correzione|sprostowanie|oprava|korekta|исправление|düzeltme|訂正|정정|更正)(?: and clarifications?| appended)?(?:[^\\p{L}:.!?]{0,3}[^:.!?]{0,8}\\d[^:.!?]{0,24}(?<=[\\s\\d\\p{L}]))?[^\\p{L}:]{0,20}(?:(?:kello|kl|um|at|le|el|am|den|om)[^\\p{L}:]{1,12}){0,2}(?::\\d{2})?\\s?[:：].*"
                    + "|this (?:article|story|piece|report|post) (?:has been|was) (?:updated|amended|corrected)\\b.*|(?:saken|artikkelen) er oppdatert\\b.*|artikeln (?:har )?uppdatera\\p{L}*\\b.*|artiklen er opdateret\\b.*|not[ií]c?[ií]?a (?:foi )?a(?:c)?tualizad[oa]\\b.*|articolo aggiornato\\b.*"
                    + "|(?:der|dieser) (?:artikel|text|beitrag) (?:wurde|ist) .{0,40}(?:aktualisiert|korrigiert)\\b.*|cet article a été (?:mis à jour|corrigé|modifié)\\b.*|artykuł (?:został )?zaktualizowan\\p{L}*\\b.*|článek byl aktualizován\\b.*|con información de (?:(?-i:\\p{Lu})|la redacción).*|with (?:files|additional reporting|reporting) (?:from|by) (?-i:\\p{Lu}).*|(?:an? |the )?corrections? (?:was|were|has been|have been) (?:made|issued|added|published|appended)\\b.*|(?:when|if|where) we (?:learn of|make|find|get) (?:a |an )?(?:mistake|error)s?\\b.*|if you (?:spot|find|notice|see|believe)\\b.{0,40}\\b(?:error|mistake|typo|inaccura\\p{L}+)\\b.*|an earlier version of this (?:article|story|piece|report|post|headline|caption)\\b.*"
                    + "|(?:haben sie|hast du) .{0,20}fehler (?:gefunden|entdeckt|bemerkt)\\b.*|(?:vous avez|une) .{0,20}(?:erreur|faute|coquille)(?: repérée| dans)?\\b.{0,40}\\?.*|¿?(?:ha|has) (?:encontrado|visto|detectado) (?:un|algún) error\\b.*|hai (?:trovato|notato) un errore\\b.*|encontrou (?:um|algum) erro\\b.*|(?:heb je|ziet u|zie je|heeft u) een (?:fout|foutje)\\b.*|(?:нашли|заметили) (?:ошибку|опечатку)(?!\\p{L}).*|(?:знайшли|помітили) помилку(?!\\p{L}).*|(?:widzisz|zauważyłeś|znalazłeś) błąd(?!\\p{L}).*|(?:har du )?(?:hittat|sett|funnet|fundet|oppdaget) (?:ett |en )?feil?(?!\\p{L}).*|[（(]?责任编辑.*|[（(]?编辑[：:].*");

    /** What leads to stories that have nothing to do with this one. */
    private static final Pattern POPULAR = Pattern.compile(
            "[\\[【(]?(?:(?:the )?most (?:popular|read|viewed|shared|watched)(?: (?:now|today|this week|stories|news))?|(?:now )?trending(?: (?:now|today|stories|news|topics))?|popular(?: now| stories| posts| articles)?|top (?:stories|news)(?: (?:now|today))?|editors?['’]? (?:picks|choice)|(?:the )?latest(?: (?:news|stories|headlines))?|meistgelesen(?:e artikel)?|am häufigsten gelesen|die meistgelesenen artikel|beliebte artikel|les plus lus|les plus partagés|lo más (?:leído|visto|destacado|reciente)|las más leídas|i più letti|più letti|le più lette|mais lid[ao]s|mais vist[ao]s|as mais lidas|més llegit|el més llegit|máis lido|irakurriena(?:k)?|cele mai citite|cele mai populare|meest gelezen|best gelezen|populair|gewildste|gewilde artikels"
                    + "|mest lest[e]?(?: nå| nu)?|mest læste?|mest läst(?:a)?(?: just nu| idag| senaste dygnet)?|populært|senaste nytt|seneste nyt|siste nytt|luetuimmat|luetuimmat juuri nyt|mest lesið|mest lesnar|nýjustu fréttir|najczęściej czytane|najpopularniejsze|popularne|nejčtenější|nejčtenější články|najčítanejšie|legolvasottabb(?:ak)?|legnépszerűbb|najčitanije|najčitanije vijesti|najnovije vijesti|najbolj brano|najnovije|najnovije vesti|loetumad|enim loetud|lasītākie|populārākie|skaitomiausi(?:a|os)?|populiariausi(?:os)?|më të lexuarat|më të lexuara"
                    + "|самое читаемое|популярное|популярні(?: новини)?|сейчас читают|главное сегодня|найпопулярніше|найчитаніше|зараз читають|самае чытанае|папулярнае|най-четени(?:те)?|най-четено|најчитаније|најчитани|најново|көп оқылғандар|ең көп оқылған|эң көп окулган|их уншсан|кўп ўқилган|δημοφιλή|τα πιο δημοφιλή|τα πιο διαβασμένα|διαβάστηκαν περισσότερο|პოპულარული|ყველაზე კითხვადი|ամենաընթերցված(?:ը)?|en çok okunan(?:lar)?|gündemdekiler|ən çox oxunan(?:lar)?|çox oxunanlar|ko['‘’ʻ]p o['‘’ʻ]qilgan(?:lar)?|trend(?:ler|ing topics)?"
                    + "|الأكثر (?:قراءة|مشاهدة|تداولا|شيوعا)|الأكثر قراءة(?: اليوم)?|رائج|الرائج الآن|پربازدید(?:ترین)?(?:‌ها)?|پربازدیدها|پرخواننده‌ترین|پرمخاطب‌ترین(?:‌ها)?|مقبول ترین|مقبول خبریں|ٹرینڈنگ|הנקראות ביותר|הכי נקראות|הנצפות ביותר|פופולרי|טרנדינג|ट्रेंडिंग(?: न्यूज़| खबरें| टॉपिक्स)?|ट्रेन्डिङ|सर्वाधिक (?:पढ़ी गई|पढे गए|पढ़े गए|वाचलेले|पढिएको)|सबसे ज्यादा पढ़े गए|लोकप्रिय|धेरै पढिएको|সর্বাধিক (?:পঠিত|পঠিত খবর)|সর্বশেষ|জনপ্রিয়|ট্রেন্ডিং|ਟ੍ਰੈਂਡਿੰਗ|ટ્રેન્ડિંગ|ଟ୍ରେଣ୍ଡିଂ|அதிகம் (?:படித்தவை|படிக்கப்பட்டவை|வாசிக்கப்பட்டவை)|டிரெண்டிங்|பிரபலமானவை|ట్రెండింగ్|ఎక్కువ మంది చదివినవి|ಟ್ರೆಂಡಿಂಗ್|ಜನಪ್ರಿಯ|ട്രെൻഡിംഗ്|കൂടുതൽ വായിച്ചത്|ජනප්‍රිය|වැඩිපුර කියවූ"
                    + "|ข่าวยอดนิยม|ยอดนิยม|ข่าวฮิต|ข่าวเด่น|มาแรง|เรื่องเด่น|อ่านมากที่สุด|ข่าวล่าสุด|ຂ່າວຍອດນິຍົມ|ຍອດນິຍົມ|ពេញនិយម|អានច្រើន|ព័ត៌មានពេញនិយម|လူကြိုက်များ|လူဖတ်အများဆုံး|đọc nhiều(?: nhất)?|tin (?:đọc nhiều|nổi bật|mới nhất|nóng)|xem nhiều(?: nhất)?|xu hướng|terpopuler|berita (?:terpopuler|terkini|utama)|paling (?:banyak dibaca|populer)|tren(?:d)?ing topik|popular minggu ini|paling popular|pinakabasa|pinakasikat"
                    + "|habari (?:zinazosomwa zaidi|kuu|maarufu)|zinazosomwa zaidi|(?:labaran|labarai) da aka fi karantawa|mafi shahara|tó gbajúmọ̀|kacha ewu ewu|ugu akhriska badan|caanka ah|ezifundwa kakhulu|ezidumile|ezidumileyo|በብዛት የተነበቡ|ታዋቂ|ezithandwayo|darllenwyd fwyaf|mwyaf poblogaidd|is mó léite|l-aktar moqrija"
                    + "|(?:アクセス|人気|記事|週間|デイリー)?(?:記事)?ランキング|よく読まれ(?:ている|た)記事|人気(?:の)?記事|人気ニュース|新着記事|最新記事|많이 본 (?:뉴스|기사)|가장 많이 본 (?:뉴스|기사)|인기 ?(?:기사|뉴스)|실시간 ?(?:인기|랭킹)(?: ?(?:기사|뉴스))?|주요 ?(?:뉴스|기사)|최신 ?(?:뉴스|기사)|热门(?:文章|新闻|排行|推荐|资讯)?|热点(?:排行|推荐|新闻)?|熱門(?:文章|新聞|排行|話題|點閱)?|熱話|阅读排行|閱讀排行|点击排行|點閱排行|排行榜|最新(?:消息|新聞|新闻|文章)|人氣(?:文章|新聞|排行))\\s*[\\]】)]?\\s*(?:[:：]|\\.{2,3}|…)?",
            FLAGS);

    private BoxLabel() {}

    /** Whether this line tells of a correction, of a change, or of who has helped. */
    static boolean isEndNote(String line) {
        return END_NOTE.matcher(line).matches();
    }

    /** Whether this line leads to a film or a sound. */
    static boolean isPlayerLabel(String line) {
        return line.length() < LONGEST && PLAYER.matcher(line).matches();
    }

    /** Whether this line says how long a film or a sound is. */
    static boolean isDuration(String line) {
        return DURATION.matcher(line).matches();
    }

    /** Whether this line says that titles of stories follow which have nothing to do with this one. */
    static boolean isPopularLabel(String line) {
        return POPULAR.matcher(line).matches();
    }
}
