package dateline.ingest.text.embargo;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Ways to ask a desk to wait with a story, and to say that it is none yet. They are meant for words to the desk alone: in a story
 * people say such things of much else.
 */
public final class HoldWords {
    private static final String WORDS = "(?: [\\p{L}'’]+)";

    /** To wait with it, as alternatives of a regular expression that begin and end with whole words. */
    static final String WAIT = List.of(
                    "(?:do not|don['’]t|not to|can['’]?t|cannot|must not|mustn['’]t|should not|shouldn['’]t|won['’]t|not) (?:be )?(?:put|go|goes|going|push|send|stick|get|let|shar|tweet|upload|publish|run|us(?=e)|post|print|releas|file|live|up|out|online)\\p{L}*"
                            + WORDS + "{0,5}? (?:up|out|live|online|anywhere|until|till|before|yet)",
                    "not (?:for )?(?:online|the web|web|the (?:web)?site|tonight|today)|(?:print|paper) only|nicht (?:ins netz|auf die seite)|nur (?:für )?print|pas (?:en ligne|sur le (?:web|site))|(?:papier|print) (?:uniquement|seulement)|no (?:en |para )?(?:la )?web|solo (?:papel|carta)|non (?:online|sul (?:web|sito))|só papel|alleen (?:papier|print)|(?:ej|inte|ikke) (?:på )?(?:webb\\p{L}*|nett\\p{L}*|nettet)|bara papper|kun (?:papir|print)",
                    "hold (?:off|back|it|this)|sit on (?:it|this)|keep (?:it|this|that) (?:back|under wraps|off|quiet)|under wraps|nothing (?:online|up|out|live) (?:until|till|before)",
                    "only (?:run|use|publish|post|to (?:run|be))\\p{L}*" + WORDS
                            + "{0,3} (?:after|once|from|when)|(?:goes?|going) live (?:at|on|after|once)|ok(?:ay)? to (?:run|publish|use) (?:from|after|once)|can (?:only )?(?:go|run) (?:up |out |live |online )?(?:from|after|once)",
                    "nicht" + WORDS
                            + "{0,3} (?:veröffentlich|bring|druck|rausgeb|freigeb|raus|online|publizier)\\p{L}*|(?:frei|freigegeben|freigabe) (?:ab|erst|für)|zurückhalten|noch zurück|noch nicht (?:raus|freigegeben|bringen)|erst"
                            + WORDS + "{0,4} (?:veröffentlich|bring|freigeb|raus|online)\\p{L}*",
                    "(?:ne|n['’](?:en)?)" + WORDS + "{0,3} (?:publi|diffus|mett|pass|sort|lanc|met)\\p{L}*" + WORDS
                            + "{0,3}(?: avant| pas| rien)|(?:ne (?:surtout )?pas|surtout pas)" + WORDS
                            + "{0,2} (?:publi|diffus|mett|pass|sort|lanc)\\p{L}*|attend(?:re|ez|s)" + WORDS
                            + "{0,3} (?:avant|pour)|pas (?:en ligne|de publication) avant|(?:en ligne|publier) (?:seulement|uniquement|qu['’]à partir)",
                    "no (?:(?:lo|la|los|las|le|se|me) )?(?:puede |debe |deb[eé]is )?(?:sa(?:qu|c|l|lg)|publi|cuelg|colg|sub[aei]|difund|pong|pued[ae] sal|lanc|sal)\\p{L}*|aguanta\\p{L}*|espera\\p{L}* (?:a|al|hasta)|hasta que no|no antes",
                    "non (?:l['’]|(?:lo|la|li|le|va|deve|può|si) ){0,2}(?:pubblic|diffond|diffus|usc|esc|mett|mand)\\p{L}*|(?:aspett|attend)\\p{L}* (?:a|prima|fino|che)|solo dopo",
                    "não (?:(?:o|a|os|as|se|pode|deve) ){0,2}(?:publi|divulg|pôr|ponh|coloc|coloqu|lanc|sai|sair)\\p{L}*|(?:aguard|esper)\\p{L}* (?:até|pel[ao]|por)|só (?:depois|a partir)",
                    "niet" + WORDS + "{0,3} (?:publiceren|plaatsen|online|brengen|gebruiken)|(?:pas|eerst)" + WORDS
                            + "{0,3} (?:publiceren|plaatsen|online)|nog even (?:wachten|vasthouden)|vasthouden tot",
                    "(?:ej|inte|ikke)" + WORDS
                            + "{0,3} (?:ut|ud|publicer\\p{L}*|publiser\\p{L}*|offentliggør\\p{L}*|på nett\\p{L}*|online)"
                            + WORDS + "{0,3} (?:förrän|före|innan|før|til)|(?:får|må|skal|ska) (?:ej|inte|ikke)" + WORDS
                            + "{0,4} (?:förrän|före|innan|før)|(?:vänta|vent)(?: med| till| tills| til| på)|(?:kan|får|må) (?:tidigast|tidligst|først)",
                    "(?:ei|älä|älkää|ettekö)" + WORDS + "{0,3} (?:ennen|julkais\\p{L}+|ulos|nettiin|verkkoon)|vasta"
                            + WORDS + "{0,3} jälkeen",
                    "(?:nie|proszę nie)" + WORDS
                            + "{0,2} (?:publik|puszcza|wrzuca|opublik|dawa)\\p{L}*|wstrzyma\\p{L}*|dopiero (?:po|od|jak|kiedy|gdy|w|o)",
                    "ne(?:zveřej|publik|pouš|vydáv|uveřej)\\p{L}+|počk(?:at|ej)\\p{L}* (?:s|do|na)|(?:až|teprve) po",
                    "ne" + WORDS + "{0,2} (?:jelen|tegy|közöl|publik|hoz)\\p{L}*|csak" + WORDS
                            + "{0,4} után|várj\\p{L}* (?:meg|vele)",
                    "nu" + WORDS + "{0,2} (?:public|da|pune)\\p{L}*|abia după",
                    "не" + WORDS
                            + "{0,2} (?:публик|опублик|выклад|ставь|ставить|выпуск|публік|виклад|раньше|раніше)\\p{L}*|(?:только|тільки|лише) (?:после|після)|придерж\\p{L}+|притрим\\p{L}+",
                    "(?:μη|μην|να μην|όχι)" + WORDS + "{0,2} (?:δημοσιευ|ανεβ|βγ|πριν)\\p{L}*",
                    "(?:yayın|yayım)la(?:ma|nma)\\p{L}+|\\p{L}+ önce (?:yayın|yayım|gir|koy|paylaş)\\p{L}{0,4}m[ae](?:y|s|z|m|\\b)\\p{L}*|bekle(?:yin|t\\p{L}*)",
                    "jangan" + WORDS + "{0,2} (?:muat|tayang|terbit|publik)\\p{L}*|(?:khoan|chưa|đừng)" + WORDS
                            + "{0,2} đăng")
            .stream()
            .collect(Collectors.joining("|"));

    /** The same in scripts without spaces, and in those written from the right. */
    static final String WAIT_UNSPACED =
            "(?:まで|前)[はに]?[^。\\n]{0,8}(?:公開|掲載|配信|出さ|載せ)|(?:公開|掲載|配信)(?:し|は)?(?:ないで|お?待ち|控え)|(?:以降|後)[にで]?(?:公開|掲載|配信)"
                    + "|(?:先别|先不要|先別|暂不|暂时不要|暫不|不要|别)(?:发|發|刊|登|上线|上線|公开|公開|推)|等[^。\\n]{1,20}(?:再|后|後)(?:发|發|刊|登|上)"
                    + "|(?:까지|전에|전까지)[^.\\n]{0,12}(?:내지|올리지|보도하지|게재하지|공개하지)|이후에? ?(?:보도|게재|공개|올려)|لا (?:تنشر|ننشر)|قبل النشر|אל תפרסמו|לא לפרסם";

    private static final Pattern WAITING =
            Pattern.compile("(?iu)(?<!\\p{L})(?:" + WAIT + ")(?!\\p{L})|" + WAIT_UNSPACED);

    private static final Pattern DRAFT =
            Pattern.compile("(?iu)(?<!\\p{L})(?:(?:this|it|that|which|story|copy|piece|text) (?:is|'s|’s)" + WORDS
                    + "{0,4} draft(?! (?:law|bill|plan|budget|report|local|treaty))|(?:first|rough|early|working|unfinished|very|just a|only a|still a|still in) draft(?! (?:law|bill|plan|budget|report|local|treaty))|draft (?:only|version|copy)|not (?:final|legalled|cleared|signed off|finished)|unfinished"
                    + "|borrador|brouillon|version provisoire|pas (?:encore )?(?:définiti\\p{L}+|relue?|validée?|fini\\p{L}*)|(?:erster |nur ein |noch ein |roher )?textentwurf|(?:erster|nur ein|noch ein|ein) entwurf|rohfassung|rohversion|noch nicht (?:fertig|freigegeben|final|autorisiert|abgenommen|redigiert)"
                    + "|bozza|non (?:è )?(?:ancora )?(?:definitiv|finit)\\p{L}*|rascunho|conceptversie|(?:een|eerste|nog) concept|kladversie|nog niet (?:klaar|af|definitief)|utkast|udkast|kladde|(?:inte|ikke) (?:klar|färdig|ferdig|færdig)\\p{L}*"
                    + "|luonnos|keskeneräi\\p{L}+|szkic|wersja robocza|brudnopis|pracovní verze|koncept článku|piszkozat|vázlat|ciornă|черновик\\p{L}*|не готов[аоы]?|чернетк\\p{L}*|πρόχειρο|taslak|bản nháp|draf|belum final)(?!\\p{L})"
                    + "|下書き|未完成|仮原稿|草稿|未定稿|초안|미완성|مسودة|טיוטה|मसौदा");

    private HoldWords() {}

    /** Whether words that may be to the desk ask it to wait. */
    static boolean askToWait(String words) {
        return WAITING.matcher(words).find();
    }

    /** Whether these words to the desk say that what they go with is not ready; a question says nothing. */
    public static boolean sayDraft(String line) {
        return line.indexOf('?') < 0 && DRAFT.matcher(line).find();
    }
}
