package dateline.ingest.text.embargo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of a clause that say that a story waits, for what, and that it is the story which does. */
final class WaitingWords {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** A story, as people of the trade call it, or a word that stands for it alone. */
    static final Pattern STORY = Pattern.compile(
            "(?<!\\p{L})(?:story|stories|copy|article|pieces?|text|embargo\\p{L}*|artikel\\p{L}*|beitrag\\p{L}*|stücke?s?|geschichte|meldung|sperrfrist\\p{L}*|papier|sujet|nota|noticia|pieza|texto|reportaje|artículo|pezzo|testo|articolo|notizia|peça|matéria|notícia|reportagem|artigo|stuk|verhaal|bericht|tekst\\p{L}*|texten|artikeln|saken|jutt?u\\p{L}*|artikkeli\\p{L}*|teksti\\p{L}*|materiał\\p{L}*|artyku\\p{L}+|člán\\p{L}+|textem|textu|cikk\\p{L}*|szöveg\\p{L}*|anyag\\p{L}*|articol\\p{L}*|textul\\p{L}*|član\\p{L}+"
                    + "|текст\\p{L}*|стат\\p{L}+|материал\\p{L}*|матеріал\\p{L}*|κείμενο|άρθρο|θέμα|haber\\p{L}*|metin|metni|yazıy?[ıi]?|эмбарго|ембарго|εμπάργκο|ambargo\\p{L}*|المادة|الخبر|التقرير|المقال|النص|הכתבה|הידיעה|הטקסט|مطلب|خبر|گزارش|ख़बर|खबर|लेख|naskah|berita|tulisan|bài|everything|alles|tout|todo|tutto|tudo|allt|alt|kaikki|wszystko|všechno|всё|все)(?!\\p{L})"
                    + "|記事|原稿(?!料)|稿件|稿子|文章|报道|報導|기사|원고(?!료)|엠바고|禁发|解禁|บทความ|ข่าว",
            FLAGS);

    /** Who joins two things with one word may ask for both. */
    static final Pattern JOINED = Pattern.compile(
            "(?<!\\p{L})(?:and|with|und|samt|mit|et|avec|junto|e|y|con|com|en|och|och|og|med|sekä|oraz|és|și|и|і|και|ve|ile|و)(?!\\p{L})\\s+(?:\\p{L}+\\s+){0,2}(?:hold|wait|sit on|keep|warte\\p{L}*|zurückhalten|halte\\p{L}*|attend\\p{L}*|gard\\p{L}+|esper\\p{L}+|aguant\\p{L}+|aspett\\p{L}+|trattene\\p{L}+|aguard\\p{L}+|segur\\p{L}+|wacht\\p{L}*|vänta|vent\\p{L}*|odota\\p{L}*|wstrzym\\p{L}+|poczekaj\\p{L}*|czeka\\p{L}*|počk\\p{L}+|várj\\p{L}+|așteapt\\p{L}+|čeka\\p{L}+|подожд\\p{L}+|придерж\\p{L}+|зачека\\p{L}+|περιμέν\\p{L}+|bekle\\p{L}+)",
            FLAGS);

    /** What denies something. */
    static final Pattern DENY = Pattern.compile(
            "(?<!\\p{L})(?:not|\\p{L}{2,6}n['’]t|can['’]t|never|no|nothing|nicht|nichts|kein\\p{L}*|ne|pas|rien|non|não|niet|niets|geen|inte|ej|ikke|ei|älä|älkää|nie|ne(?:zveřej|publik|otisk|uveřej)\\p{L}*|nem|nu|не|ні|μη|μην|δεν|όχι|لا|لم|لن|عدم|אל|לא|אין|نه|न|नहीं|मत|jangan|tidak|không|đừng|ära|nav)(?!\\p{L})|\\p{L}+m[ae]y[ıiae]\\p{L}*|ない|せぬ|不|勿|别|別|禁|지 ?마|않|อย่า|ห้าม",
            FLAGS);

    /** That it comes after something else; in most languages what that is stands behind. */
    private static final Pattern PUT_OFF = Pattern.compile(
            "(?<!\\p{L})(?:until|till|before|after|once|when|unless|without|first|as soon as|ahead of|prior to|pending|from|embargo\\p{L}*"
                    + "|bis|bevor|ehe|vor|nach|nachdem|sobald|wenn|ohne|erst|zuerst|frühestens|ab|solange"
                    + "|avant|jusqu\\p{L}*|après|dès|tant qu(?:e|['’]\\p{L}+)|quand|sans|d['’]abord|une fois"
                    + "|hasta|antes|después|tras|cuando|sin|primero|mientras|una vez"
                    + "|prima|fino|finché|dopo|quando|senza|appena|una volta|até que|até|depois|após|sem|assim que|enquanto"
                    + "|tot|voordat|voor|na (?:de|het|een|afloop|\\d\\S*)|nadat|zodra|wanneer|als|zonder|eerst|pas (?:op|na|vanaf|als|om)"
                    + "|tills?|innan|före|förrän|efter|när|utan|först|inntil|indtil|før|etter|når|uten|uden"
                    + "|ennen|kunnes|asti|saakka|jälkeen|vasta|kun|ilman|ensin"
                    + "|do|dopóki|aż|zanim|przed|po|dopiero|gdy|jak|bez|najpierw|dokud|až|než|před|pred|kým|teprve|nejdřív|najskôr"
                    + "|amíg|míg|ameddig|előtt|után|nélkül|előbb|\\p{L}{3,}-?ig|până|înainte|după|fără|mai întâi|când|dok|prije|pre|nakon|tek|dokler"
                    + "|до|пока|после|перед|прежде|когда|без|сначала|поки|доки|після|перш|коли|преди|след|докато"
                    + "|μέχρι|έως|πριν|μετά|όταν|χωρίς|πρώτα|kadar|önce|sonra|olmadan|dek|değin"
                    + "|حتى|قبل|بعد|إلى|عند|دون|עד|לפני|אחרי|בלי|تا|پیش|پس|قبل|तक|पहले|बाद|hingga|sampai|sebelum|setelah|tanpa|cho đến|trước|sau khi|kuni|enne|pärast|līdz|pirms|iki|kol)(?!\\p{L})"
                    + "|まで|前|後|までは|してから|たら|まえ|先に|之前|以前|等|后|後再|까지|전에|후에|이후|없이|먼저|จนกว่า|ก่อน|หลัง",
            FLAGS);

    /** In these what it waits for stands before. */
    private static final Pattern PUT_OFF_BEHIND = Pattern.compile(
            "(?<!\\p{L})(?:kadar|önce|sonra|olmadan|dek|değin|asti|saakka|jälkeen|előtt|után|nélkül|\\p{L}{3,}ig|तक|पहले|बाद|ilman)(?!\\p{L})|まで|前|後|してから|たら|まえ|先に|之前|以前|等|后|까지|전에|후에|이후|없이|먼저|จนกว่า|ก่อน|หลัง",
            FLAGS);

    private static final Pattern PUBLISHING = Pattern.compile(
            "(?<!\\p{L})(?:publi|run|print|post|live|online|veröffentlich|bring|druck|raus|diffus|mett|pass|difund|sac|colg|pubblic|divulg|plaats|offentlig|julkais|opublik|puszcz|zveřej|uveřej|zverej|objav|közöl|közöl|megjelen|публик|опубл|ставь|выклад|розміщ|публік|δημοσι|ανεβ|yayın|yayım|نشر|ينشر|تنشر|פרסם|לפרסם|प्रकाशित|dimuat|tayang|terbit|đăng|लाइव|ऑनलाइन|छाप|erschein|salga|salir|uscire|esca|saia|sair|verschijn|wyjść|wyjdzie|ukaz|vyjít|vyjde|apar|выход|выйд|вийд|βγει)\\p{L}*"
                    + "|(?<!\\p{L})go(?:es|ing)? (?:out|up|on (?:the|our))|掲載|公開|載せ|发|發|刊|登|게재|보도|올리|เผยแพร่",
            FLAGS);

    /** To wait, to keep something. */
    private static final Pattern WAIT = Pattern.compile(
            "(?<!\\p{L})(?:h[eo]ld|wait|sit|sat|keep|kept|park|paus|delay|freez|quiet|under wraps|fridge|sleep|frigo|kühl|laiss|dorm|schlaf|sov|śpi|wart|abwart|zurück|halt|lieg|sperr|ruh|attend|gard|retien|patient|esper|aguant|guard|reten|reserv|aspett|trattene|tene|ferm|aguard|segur|wacht|vasthoud|bewaar|laat|vänta|vente?|håll|ligg|avvakt|afvent|avvent|gem|odot|pidä|pitä|pidät|wstrzym|poczek|czek|trzym|przytrzym|zatrzym"
                    + "|počk|podrž|zadrž|vyčk|pozdrž|drž|čeka|sačeka|várj|vár|tart|őriz|aștept|așteap|țin|păstr|reține|подожд|придерж|жд|держ|повремен|зачек|притрим|почека|изчака|задръж|περιμέν|κρατ|bekle|tut|sakla|انتظ|تريث|احتفظ|המתינ|חכו|להמתין|रोक|इंतज़ार|इंतजार|प्रतीक्षा|tahan|tunggu|giữ|chờ|đợi|oota|gaid|palauk|draft|final|clear|legal|sign|approv|freigab|frei)\\p{L}*"
                    + "|解禁|エンバーゴ|禁发|禁發|엠바고|待|保留|留|控え|止め|寝かせ|伏せ|压|壓|缓|緩|保密|기다|보류|대기|묶어|รอ|เก็บ",
            FLAGS);

    private static final Pattern CLAUSES = Pattern.compile("[,;:–—،，、؛]+\\s*");

    private WaitingWords() {}

    /** Whether a sentence forbids to publish something as long as something else has not been: what it says beside that counts less. */
    static boolean forbidYet(String sentence) {
        return isPutOff(sentence)
                && CLAUSES.splitAsStream(sentence)
                        .anyMatch(clause -> DENY.matcher(clause).find() && isPublishing(clause));
    }

    /** Whether any word of these may be one that asks to wait. */
    static boolean mayAsk(String words) {
        return isPutOff(words)
                || WAIT.matcher(words).find()
                || (DENY.matcher(words).find() && isPublishing(words));
    }

    /** Whether a clause puts something off. */
    static boolean isPutOff(String clause) {
        return PUT_OFF.matcher(clause).find();
    }

    /** Whether it does so with what stands at this place, not with the thing that is named there. */
    static boolean isPutOffBefore(String clause, int at) {
        Matcher before = PUT_OFF.matcher(clause);
        return (before.find() && before.start() < at)
                || PUT_OFF_BEHIND.matcher(clause).find();
    }

    /** Whether it speaks of publishing. */
    static boolean isPublishing(String clause) {
        return PUBLISHING.matcher(clause).find();
    }
}
