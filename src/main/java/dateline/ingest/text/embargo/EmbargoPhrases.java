package dateline.ingest.text.embargo;

import dateline.ingest.text.PhraseMatcher;
import dateline.ingest.text.Unaccented;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How newsrooms, press offices and agencies say that something is under embargo. */
final class EmbargoPhrases {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** What it is called, as alternatives of a regular expression that begin a word; its endings come behind. */
    static final String CALLED =
            "embargo|embargó|ambargo|sperrfrist|sperrefrist|spærrefrist|spärrtid|klausul|эмбарго|ембарго|εμπάργκο|εμπαργκο";

    /** In labels beside what it ends with. */
    private static final Pattern NAME_IN_LABEL = Pattern.compile(
            "(?<!\\p{L})(?:" + Unaccented.of(CALLED)
                    + ")|حظر النشر|الحظر|إمبارغو|امبارغو|أمبارغو|אמברגו|איסור פרסום|امبارگو|एम्बार्गो|एंबार्गो|解禁|エンバーゴ|禁发|禁發|엠바고|보도",
            FLAGS);

    private static final PhraseMatcher NAME =
            PhraseMatcher.list().add(1, "embarg|émbarg").done();

    /** Beginnings of words without which nothing is looked at: hardly any text has one, and every text is asked. */
    private static final PhraseMatcher STEMS = PhraseMatcher.list()
            .add(
                    1,
                    "embarg|ambargo|sperrfrist|sperrvermerk|sperrefrist|spärrtid|klausul|publi|pubblic|veröffentlich|frei"
                            + " |freigabe |freigegeben|offentlig|julkais|release|broadcast|diffus|difusi|difund|divulg|közölh|közzé"
                            + "|zveřej|zverej|yayın|yayin|yayım")
            .add(
                    1,
                    "эмбарго|ембарго|публик|публік|публ|оприлюдн|εμπάργκο|δημοσι|أمبارغو|امبارغو|إمبارغو|النشر|ينشر|للنشر|אמברגו"
                            + "|לפרסום|פרסום|לפרסם|انتشار|منتشر|امبارگو|প্রকাশ|প্রচার|এমবার্গো|जारी|प्रसारित|شائع|نشر|प्रकाशित|प्रकाशन|एम्बार्गो|एंबार्गो|解禁|公開|報道|掲載"
                            + "|エンバーゴ|禁发|禁發|发布|發布|发表|刊发|刊登|报道|報導|엠바고|보도")
            .add(
                    1,
                    "diterbitkan|disiarkan|dimuat|ditayangkan|phát hành|công bố|đăng|เผยแพร่|ตีพิมพ์|ลงข่าว|objav|објав|difuz|gepublic|megjelentet|nyilvánosság|بالنشر|نشره|בפרסום|not use|not run|not print|not post|hold until"
                            + "|hold for")
            // Written without their accents, as in capitals.
            .add(1, "εμπαργκο|δημοσιευ|veroffentlich|zverejn|sparrtid|kozol")
            .done();

    private static final String GOODS = "(?:press |news |media"
            + " )?(?:releases?|story|stories|news|articles?|reports?|information|materials?|contents?|documents?"
            + "|statements?|speech|text|data|figures|paper|study|item|copy|announcement|transmission|images?|pictures?|photos?|photographs?|video|results"
            + "|findings|briefing|interview|embargo|following|above|attached|enclosed|below)";
    private static final String SUBJECT =
            "(?:(?:please note(?: that)?:? )?(?:(?:this|these|the|all|any) )?(?:\\p{L}+ ){0,4}?" + GOODS
                    + "(?: (?:in|of|contained in|included in) (?:this|the)(?: \\p{L}+){1,3})?,?"
                    + " (?:is|are|remains?|will be|must be(?: kept)?) )";
    private static final String BEFORE = "(?:before|until|till|til|prior to|ahead of|earlier than)";

    /** That publication has an earliest time. */
    private static final String EARLIEST =
            "(?:for (?:release|publication|use|broadcast) (?:no|not) (?:earlier|sooner) than|earliest (?:publication|release|use)(?: date| time)?\\s*:?(?= )"
                    + "|(?:(?:diese[rs]? |der |die )?(?:text|meldung|beitrag|artikel|mitteilung) (?:ist |darf )?)?(?:zur veröffentlichung|veröffentlichung|zu veröffentlichen|freigegeben|frei|freigabe) frühestens(?: am| ab| um)?"
                    + "|(?:frühester? )(?:veröffentlichungstermin|erscheinungstermin|sendetermin)\\s*:?(?= )"
                    + "|(?:à )?(?:publier|diffuser|publication|diffusion|parution) (?:au plus tôt|pas avant|uniquement à partir)"
                    + "|(?:publicar|publicación|difundir|difusión) (?:como pronto|no antes de|solo a partir de)|(?:pubblicare|pubblicabile|pubblicazione|diffusione) (?:non prima|solo a partire|a partire)"
                    + "|(?:publicar|divulgar|publicação|divulgação) (?:só|somente|apenas|não antes)(?!\\p{L})(?: a partir| de| após| depois)*"
                    + "|(?:publiceren|te publiceren|publicatie|vrij voor publicatie)(?: pas)? (?:niet eerder dan|op zijn vroegst|pas (?:op|na|vanaf)|vanaf)"
                    + "|(?:do publikacji|publikacja|publikować) (?:najwcześniej|nie wcześniej niż|dopiero)(?: od| po| w)?"
                    + "|(?:публикация|публиковать|опубликовать) (?:не ранее|не раньше|только после)|(?:публікація|публікувати|оприлюднити) (?:не раніше|лише після|тільки після)"
                    + "|(?:za objavu|objaviti|objava) (?:najranije|tek|nakon|ne prije)|(?:spre publicare|a se publica|publicare) (?:cel mai devreme|numai după|doar după)"
                    + "|(?:julkaistavissa|julkaistava|julkaisu) aikaisintaan|legkorábban közölhető)";

    /** Words that speak of publication alone. */
    private static final PhrasePatterns PUBLICATION = patterns(
            SUBJECT
                    + "?(?:strictly |all |under )?embargoed(?: (?:strictly|for (?:release|publication|all"
                    + " media|media)))* (?:until|till|til|to|for|before|by)\\b",
            SUBJECT + "?under (?:an? )?(?:strict |press |news |media )?embargo (?:until|till|til|to|for)\\b",
            "(?:strictly )?(?:not|nothing|never|none)(?: of this)?(?: (?:is|are))?(?: to be| may be| for)?"
                    + " (?:publication|publishing|broadcast(?:ing)?|release|use|transmission|online"
                    + " use|published|released|used|printed|posted)(?:,? (?:or|and|nor) (?:for"
                    + " )?(?:publication|broadcast(?:ing)?|release|use|transmission|online|posting|published|broadcasted|released|used|posted|quoted|quotation))*"
                    + " " + BEFORE + "\\b",
            "(?:please )?(?:do not|don[’']t|please hold|must not|may not) (?:be"
                    + " )?(?:publish(?:ed)?|release[d]?|run|use[d]?|broadcast|print(?:ed)?|post(?:ed)?|report(?:ed)?)(?:"
                    + " (?:or|and) \\p{L}+)*(?: (?:this|any of this|it|the following)(?: \\p{L}+)?)? " + BEFORE
                    + "\\b",
            "(?:this|these|the|no part of this|nothing in this) (?:\\p{L}+ ){0,3}?" + GOODS
                    + "[^.:;!?]{0,40}? (?:may|must|can|should|is|are)(?: not)?(?: to)? be"
                    + " (?:publi\\p{L}+|used|broadcast|released|reported|quoted)(?: or \\p{L}+)* " + BEFORE + "\\b",
            "(?:all )?(?:\\p{L}+ (?:and|&) )?" + GOODS
                    + "(?: are| is)?,? (?:(?:strictly|only) for (?:release|publication|use|broadcast)(?: only)?|for (?:release|publication|use|broadcast) only) (?:after|from|once|when|at|on)\\b",
            "(?:news |press )?hold (?:for release|until|till)(?: (?:until|at|on))?\\b",
            "(?:press |news )?(?:sende)?sperr(?:frist|vermerk)\\s*(?:bis|:|[–—-])",
            "(?:diese |die"
                    + " )?(?:presse|medien)?(?:meldung|mitteilung|information|text|beitrag|nachricht|veröffentlichung)\\s*(?:ist"
                    + " )?(?:gesperrt|frei|freigegeben)\\s*(?:bis|ab|:)",
            "(?:freigabe|frei zur veröffentlichung|frei für (?:die )?veröffentlichung|zur"
                    + " veröffentlichung|veröffentlichung(?: erst)?|freigegeben)\\s*(?:erst\\s*)?(?:ab|:|nicht vor)(?= )",
            "(?:bitte )?(?:nicht|keine)(?: zur| zu)?"
                    + " ?(?:veröffentlich\\p{L}*|verwend\\p{L}*|send\\p{L}*|freigegeben|freigabe) (?:vor|bis)(?: dem)?\\b",
            "(?:bitte )?nicht vor(?: dem)?(?= [^\\n]{1,80}(?:veröffentlich|zu verwenden|publizier))",
            "(?:(?:document|communiqué|information|texte)s? )?(?:strictement )?sous embargo(?: strict)?"
                    + " (?:jusqu|avant)",
            "embargo(?: strict)? jusqu",
            "(?:à )?(?:ne (?:pas|rien) |interdit de |prière de ne pas |merci de ne pas"
                    + " )(?:publier|diffuser|utiliser|communiquer)(?: ou \\p{L}+)* avant",
            "(?:publication|diffusion|parution)(?: interdite| autorisée)? (?:avant|interdite avant|à partir"
                    + " d|autorisée à)",
            "(?:nota |noticia |información |informe |estudio )?embargad[oa]s? hasta",
            "(?:información |noticia |nota )?bajo embargo hasta",
            "(?:no|prohibid[ao]) (?:su )?(?:publicar|difundir|publicación|difusión|divulgar|reproducir|para"
                    + " publicación|apto para publicar)(?: \\p{L}+){0,3} (?:antes|hasta)",
            "(?:material |conteúdo |notícia )?(?:embargad[oa]|sob embargo) até",
            "(?:não|proibida a) (?:publicar|divulgar|divulgação|publicação|para publicação)(?: \\p{L}+){0,2}"
                    + " (?:antes|até)",
            "(?:notizia |comunicato )?(?:sotto embargo|embargat[oa]) (?:fino|sino)",
            "(?:da )?non (?:pubblicare|diffondere|divulgare|pubblicabile)(?: o \\p{L}+)? prima",
            "(?:strikt )?onder (?:strikt )?embargo tot",
            "niet (?:voor publicatie|publiceren|te publiceren)(?: \\p{L}+)? v[oó][oó]r",
            "(?:får|må)(?: ikke| inte| tidigast| tidligst| först| først){1,2}(?: publiceras| offentliggøres|"
                    + " publiseres| offentliggjøres)?(?: före| før| den)",
            "(?:publiceringsförbud|publiceringsspärr|spärrtid|sperrefrist|klausuler(?:et|t|at)|klausul)\\s*(?:til|till|indtil|:|t\\.o\\.m)",
            "(?:publiceras|publicera|offentliggörs|offentliggøres|publiseres|offentliggjøres) (?:ej|ikke|inte|først|først"
                    + " etter|först|tidigast|tidligst)(?: före| før| den| efter| etter| tidigare än| tidligere enn| tidligere"
                    + " end)?(?= )",
            "(?:ej|ikke|inte) (?:för publicering|til offentliggørelse|til offentliggjøring|for publisering)"
                    + " (?:före|før)",
            "(?:ei julkaistavaksi ennen|julkaisuvapaa|julkaistavissa|vapaa julkaistavaksi|julkaisulupa)\\s*:?(?= )",
            "(?:materiał |informacja )?(?:pod embargiem|objęt[ey] embargiem|nie publikować|nie do publikacji|zakaz"
                    + " publikacji|do publikacji)(?: do| przed| od| po)(?= )",
            "(?:pod embargem do|nezveřejňovat (?:před|do)|neuveřejňovat před|"
                    + "(?:(?:tento |tato )?(?:text|zpráva|článek|materiál|informace|správa|článok) (?:je |jsou |sú )?)?(?:určen\\p{L}* |uvolněn\\p{L}* )?"
                    + "(?:ke zveřejnění|na zverejnenie|zveřejnit|zverejniť)(?= (?:až|nejdř|ne dř|najsk|od |po |dne ))(?: (?:až|nejdříve|nejdřív|ne dříve než|najskôr))*(?: (?:od|po|dne|ve?))?(?= )"
                    + "|nezverejňovať (?:pred|do)|pod embargom do)",
            EARLIEST,
            "(?:nem közölhető|nem hozható nyilvánosságra|közölhető|közzétehető|embargós)\\s*:?(?= )",
            "(?:sub embargo până|a nu se publica (?:înainte|până)|a nu fi publicat înainte)",
            "(?:(?:материал |информация )?под эмбарго (?:до|:)|не (?:для публикации|публиковать|подлежит"
                    + " публикации|распространять)(?: \\p{L}+)? (?:до|ранее|раньше)|публикация (?:запрещена до|не"
                    + " ранее|разрешена (?:с|после)))",
            "(?:під ембарго до|не (?:для публікації|публікувати|оприлюднювати)(?: \\p{L}+)? (?:до|раніше)|под ембарго"
                    + " до|да не се публикува преди)",
            "(?:υπό εμπάργκο (?:έως|μέχρι|ως)|να μη(?:ν)? δημοσιευ\\p{L}+ πριν|όχι για δημοσίευση πριν)",
            "(?:محظور|ممنوع|يمنع|يُمنع|يحظر|يُحظر|حظر|غير (?:قابل|مخصص|صالح|مسموح)) ?(?:ل|ب)?ال?نشر(?:ه|ها)?"
                    + " ?(?:حتى|قبل|إلى|لغاية)",
            "(?:لا (?:ينشر|يُنشر|تنشر|للنشر)|ليس للنشر|يرجى عدم النشر|عدم النشر)(?: \\S+)? ?(?:قبل|حتى)",
            "(?:אסור (?:לפרסום|לפרסם)|לא לפרסום|לא לפרסם|אין לפרסם|נא לא לפרסם)(?: \\S+)? (?:עד|לפני)",
            "(?:غیر ?قابل انتشار|غیرقابل انتشار|انتشار ممنوع|ممنوعیت انتشار|منتشر نشود)(?: \\S+)? ?(?:تا|پیش از|قبل"
                    + " از)",
            "(?:不得|请勿|請勿|禁止|切勿|不可)(?:在|于|於)?(?=[^。！？\\n]{1,40}前(?:发布|發布|刊发|刊發|刊登|报道|報導|播出|公开|公開|发表|發表))",
            "(?:本稿|此稿|本文|请|請)*(?:于|於|在)(?=[^。！？\\n]{1,40}(?:前(?:不得|请勿|請勿|禁止|不可|切勿)|[后後]再?)(?:发布|發布|刊发|刊發|刊登|报道|報導|播出|公开|公開|发表|發表))",
            "(?:забороня\\p{L}+|заборонено) (?:публік|оприлюдн)\\p{L}+ до|zákaz (?:publikov|zveřejn|zverejn)\\p{L}+ (?:do|před)|(?:забрањено|zabranjeno|zabrana) (?:објављив|objavljiv)\\p{L}+ (?:до|do|prije|pre)",
            "(?:tidak untuk|jangan|dilarang|tidak boleh) (?:dipublikasikan|diterbitkan|disiarkan|publikasi|menyiarkan|menerbitkan)"
                    + " (?:sebelum|hingga)",
            "(?:không|cấm|đừng|chưa được)(?: được)? (?:công bố|phát hành|đăng|đăng tải|phát sóng|xuất bản)(?:"
                    + " \\p{L}+){0,2} trước",
            "(?:ห้าม|งด)(?:เผยแพร่|ตีพิมพ์)(?:ก่อน|จนถึง|จนกว่า(?:จะ)?(?:ถึง)?)");

    /** Words that goods and places are under, too: what follows must be a time and nothing else. */
    private static final PhrasePatterns AMBIGUOUS = patterns(
            "(?:strict |press |news |media |presse|medien)?embargo(?: time| date| ends| lifts|"
                    + " expires)?\\s*(?:until|till|til|to|for release|[:：–—-])?(?=[\\s\\d])",
            "(?:strict |press |news |media )?embargo (?:until|till)\\b",
            "embargo\\s*:?\\s*(?:bis|jusqu'au|jusqu’au|jusqu'à|hasta|até|fino|sino|tot|til|till|indtil|do|până|kuni|iki|līdz|hingga|sampai|asti|cho"
                    + " đến|fins)(?= )",
            "sperrfrist(?= )",
            "gesperrt bis(?= )",
            "embargo (?:do|til|till|tot)\\b",
            "(?:not )?for (?:release|publication|use|broadcast)\\s*:?\\s*(?:not before|on or"
                    + " after|after|from|on|at|until|before)?(?= )",
            "(?:to be )?(?:released|published) (?:on|at|after|from|not before)\\b",
            "ambargo(?:lu)?\\s*:?(?= )",
            "embargó\\s*:?(?= )",
            "(?:эмбарго|ембарго)\\s*(?:до|:)(?= )",
            "εμπάργκο\\s*(?:έως|μέχρι|ως|:)(?= )",
            "(?:الحظر|الإمبارغو|إمبارغو|امبارغو|أمبارغو|حظر النشر)\\s*(?:حتى|:)(?= )",
            "(?:איסור פרסום|באמברגו|אמברגו|תחת אמברגו|לפרסום)\\s*(?:עד|לפני|החל מ|:)",
            "(?:امبارگو|تحریم خبری)\\s*(?:تا|:)",
            "(?:एम्बार्गो|एंबार्गो|प्रकाशन (?:पर )?(?:रोक|प्रतिबंध|निषेध|निषिद्ध|वर्जित))\\s*[:：]?",
            "(?:এমবার্গো|(?:প্রকাশ|প্রচার) (?:নিষেধ|নিষিদ্ধ))\\s*[:：]?",
            "(?:報道|情報|公開|掲載|記事|発表|新聞|放送|ニュース|取材)?解禁(?:日時?|時間|時刻|期日|指定|は|厳守)*\\s*[:：は]?",
            "(?:エンバーゴ|公開禁止期限|報道制限)\\s*[:：]?",
            "(?:新闻稿?|消息|稿件|新聞稿?|报道|報導|发布|發布)?(?:禁发|禁發|保密|解禁|限时|embargo)(?:期限|期|时间|時間)?\\s*(?:至|到|[:：])",
            "(?:엠바고|보도\\s*(?:시점|일시|제한|유예|금지|통제|자제))\\s*[:：]?");

    /** Said without a time: alone, in brackets, or before a colon. */
    private static final PhrasePatterns BARE = patterns(
            "(?:strictly )?embargoed(?: (?:press release|news|story|material|copy|release))?",
            "(?:under |news |press |media )?strict embargo",
            "(?:strictly )?not for (?:immediate )?(?:publication|release|broadcast)(?: (?:or|and|nor)"
                    + " (?:publication|release|broadcast))?(?: yet)?",
            "hold for release",
            "(?:bitte )?sperrfrist(?:!| beachten)",
            "informations? sous embargo(?: strict)?|sous embargo strict|información embargada|noticia embargada|strikt"
                    + " embargo|onder strikt embargo",
            "解禁前|報道解禁前|엠바고|禁止提前发布");

    /** The same, of words that head stories about trade, too: in capitals or square brackets only. */
    private static final PhrasePatterns BARE_IN_CAPITALS =
            patterns("(?:under |press |news |media )?embargo|sous embargo|bajo embargo|sotto embargo|sob embargo|unter"
                    + " embargo|onder embargo|sperrfrist|embargado|embargada|под эмбарго|эмбарго|під"
                    + " ембарго|embargó|ambargolu|εμπάργκο|pod embargiem|解禁|エンバーゴ");

    /** Said behind the time, to the end of the sentence. */
    private static final PhrasePatterns BEHIND = patterns(
            "\\s?[’'\\p{L}]{0,6}\\s?(?:kadar )?ambargolu(?:dur)?",
            "\\s?[’'\\p{L}]{0,6}\\s?(?:tarihinden |saatinden |itibaren )?(?:önce|evvel|kadar) (?:yayın|yayım)\\p{L}*",
            "\\s?(?:बजे )?(?:से )?(?:पहले|पूर्व) (?:प्रकाशित|प्रसारित|जारी)[^।.!?]{0,20}न[^।.!?]{0,20}",
            "\\s?(?:बजे )?तक\\s?[^।.!?\\n]{0,20}(?:एम्बार्गो|एंबार्गो)[^।.!?\\n]{0,10}",
            "\\s?(?:बजे )?तक (?:इसे |यह )?(?:प्रकाशित|प्रसारित|जारी)[^।.!?\\n]{0,10}(?:न|नहीं|ना)[^।.!?\\n]{0,20}",
            "\\s?(?:টা|টার|টায়)?\\s?(?:পর্যন্ত|আগে|পূর্বে) (?:এটি )?(?:প্রকাশ|প্রচার)[^।.!?\\n]{0,20}",
            "\\s?(?:منتشر نشود|منتشر نکنید|غیر ?قابل انتشار|انتشار ممنوع)[^.!?\\n]{0,20}",
            "\\s?(?:之?前)?(?:请勿|請勿|不得|禁止|切勿|严禁|嚴禁|不要|勿)(?:对外|對外)?(?:公开|公開)?(?:发布|發布|刊发|刊發|刊登|报道|報導|播出|发表|發表|转载|轉載)[^。\\n]{0,10}",
            "\\s?(?:まで|以前の?|より前の?|前の?)(?:の)?(?:報道|公開|掲載|配信|公表|記事化|放送)[^。\\n]{0,20}(?:禁止|控え|不可|厳禁|しないで|遠慮)[^。\\n]{0,20}",
            "\\s?(?:より|から|に|以降|付)?(?:朝刊|夕刊|紙面)?(?:から|より|以降)?解禁",
            "\\s?(?:之?前)?(?:请勿|請勿|不得|禁止|切勿)(?:发布|發布|刊发|刊登|报道|報導|播出|公开|公開|发表|發表)[^。\\n]{0,10}",
            "\\s?(?:之?后|之?後|起)(?:方可|才可|可|方能)(?:发布|發布|刊发|刊登|报道|報導|播出|公开|公開|发表|發表)[^。\\n]{0,10}",
            "\\s?(?:까지)?\\s?(?:엠바고|보도(?:를|을)?\\s?(?:금지|금합|금하|자제|유예|삼가|하지))[^.\\n]{0,20}",
            "\\s?(?:بجے )?(?:تک|سے پہلے) (?:اسے )?(?:شائع|نشر|جاری)[^۔.!?\\n]{0,10}نہ[^۔.!?\\n]{0,20}",
            "\\s?(?:조간|석간)?\\s?(?:이후|부터)\\s?(?:보도|사용)[^.\\n]{0,20}",
            "\\s?(?:előtt|-?ig) (?:nem közölhető|nem hozható nyilvánosságra|embargós)");

    private EmbargoPhrases() {}

    static boolean mayBeIn(String text) {
        return STEMS.in(text) != 0;
    }

    /** Whether a label has any word for it. */
    static boolean isNamedIn(String label) {
        return NAME_IN_LABEL.matcher(Unaccented.of(label)).find();
    }

    static List<Matcher> publication(String text, int at) {
        return PUBLICATION.at(text, at);
    }

    static List<Matcher> ambiguous(String text, int at) {
        return AMBIGUOUS.at(text, at);
    }

    static List<Matcher> bare(String text, int at) {
        return BARE.at(text, at);
    }

    static List<Matcher> bareInCapitals(String text, int at) {
        return BARE_IN_CAPITALS.at(text, at);
    }

    static List<Matcher> behind(String text, int at) {
        return BEHIND.at(text, at);
    }

    private static PhrasePatterns patterns(String... regexes) {
        return new PhrasePatterns(List.of(regexes), SUBJECT, NAME);
    }
}
