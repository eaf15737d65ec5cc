package dateline.ingest.mail;

import java.util.regex.Pattern;

/** Knows the sentences and lines by which a letter ends, by what they say and by their form: thanks, wishes, that a story may be printed. */
final class ClosingPhrases {
    private static final int LINE = 90;
    private static final int WISH = 70;
    private static final int REQUEST = 130;
    private static final int REMARK = 170;
    private static final String QUOTES = "\"“”«»„「」『』";
    private static final Pattern OPEN_END = Pattern.compile(".*[,،，、]\\s*");
    private static final Pattern TOLD = Pattern.compile("[\\p{Nd}:：]|[.?…。？؟।;；]\\s*[)\\]]?$");

    /** Thanks, respect, greetings and wishes, by their stems. */
    private static final Pattern WISHES = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:(?:best|kind|warm\\p{L}*|good) (?:regards|wishes)|thanks|grüße?n?|gruß|\\p{L}+gr(?:u|ü)(?:ß|ss)e?n?|dank|salutations|remerciements|vœux|cordialement|salud(?:o|os)|gracias|agradecimientos?|abrazos?|salut[oi]|ringrazia\\p{L}+|cumprimentos|agradecimentos|abraços?|groet(?:en|jes)?|hälsning\\p{L}*|\\p{L}+hälsning\\p{L}*|tack|hilsen|\\p{L}+hilsen|takk|tak"
                    + "|terveis\\p{L}+|kiitos|kiitoksin|pozdrow\\p{L}*|pozdrawiam\\p{L}*|ukłony|dziękuj\\p{L}*|pozdrav\\p{L}*|poděkování\\p{L}*|přáním|prianím|üdvözlet\\p{L}*|köszönet\\p{L}*|tisztelettel|mulțumiri|mulțumesc|respect|hvala|zahval\\p{L}*|poštovan\\p{L}*|пожелани\\p{L}*|благодарност\\p{L}*|уважением|повагою|вдячністю|побажаннями|почит|поштовањем|χαιρετισμ\\p{L}*|ευχαριστ\\p{L}*|εκτίμηση|saygı\\p{L}*|selam\\p{L}*|teşekkür\\p{L}*"
                    + "|(?:ال|و|ب)*شكر|تحيات|(?:ال)?تحيات|التقدير|الاحترام|(?:ו|ב)*תודה|(?:ו|ב)*ברכה|धन्यवाद|सादर|trân trọng|kính chào|hormat|terima kasih|pagarb\\p{L}*|padėk\\p{L}*|tervitus\\p{L}*|\\p{L}+tervitus\\p{L}*|tänu\\p{L}*|kveðj\\p{L}*|\\p{L}+kveðj\\p{L}*|þakk\\p{L}*|sveicien\\p{L}*|cieņ\\p{L}*|paldies|pershendet\\p{L}*|agur)(?!\\p{L})");

    private static final String PUBLISH =
            "publication|publish (?:this|our|the|it)|publicity|print(?:ing)? (?:this|our|it|the (?:story|report|article|letter|notice))|abdruck|veröffentlich\\p{L}*|publier|diffus(?:er|ion)|publicar\\p{L}*|publicación|difusión|difundir|divulga\\p{L}*|publicação|pubblica(?:re|zione)|diffusione|plaatsing|publicatie|opname|publicering|införande|offentliggør\\p{L}*|offentliggjør\\p{L}*|julkais\\p{L}*|publikac\\p{L}*|opublikowan\\p{L}*"
                    + "|(?:z|u)ve[rř]ej[nň]\\p{L}*|közzét\\p{L}*|közlés\\p{L}*|megjelen\\p{L}*|publicare\\p{L}*|objav\\p{L}*|опублик\\p{L}*|публик\\p{L}*|оприлюдн\\p{L}*|публікац\\p{L}*|δημοσίευ\\p{L}*|yayın\\p{L}*|dimuat|diterbitkan|đăng tải|प्रकाशित|(?:ال|و)*نشر|פרסום|לפרסם";
    private static final Pattern TO_PRINT = Pattern.compile(
            "(?iu)\\W*(?:\\p{L}+\\s){0,2}?(?:please|kindly|we (?:ask|request)|wir bitten|(?:mit der )?bitte um|bitte|merci de|nous vous (?:prions|remercions)|prière de|se ruega|(?:le|les|os|lo)? ?(?:rogamos|ruego)|agradec\\p{L}*|con (?:preghiera|richiesta)|si prega|(?:vi )?(?:preghiamo|chiediamo)|pede-se|solicita(?:-se|mos)?|met (?:het )?verzoek|graag|gelieve|med (?:önskan|begäran|anmodning|ønske) om|vi (?:ber|önskar|beder|anmoder)|pyydämme"
                    + "|z (?:uprzejmą )?prośbą|(?:uprzejmie )?prosimy|prosíme|prosím|s prosbou|kérjük|kérem|(?:vă )?rugăm|molimo|molim|prosimo|просим|прошу|просьба|просимо|молим|παρακαλούμε|παρακαλώ|lütfen|mohon|kính mong|कृपया|يرجى|نرجو|الرجاء|נא|נודה על)(?!\\p{L})(?![^\\n]*(?<!\\p{L})(?:not|nicht|kein\\p{L}*|pas|non|nie|no|ne|não|niet|inte|ikke|не|لا|לא)(?!\\p{L}))[^\\n]{0,60}(?<!\\p{L})(?:"
                    + PUBLISH
                    + ")(?!\\p{L})[^\\n]{0,40}"
                    + "|(?iu)(?:[\\p{L}, ]{0,40}\\s)?kamuoyun(?:a|un bilgisine)\\s[^\\n]{0,40}(?:duyurulur|duyururuz|sunulur|sunarız|olunur)\\W*"
                    + "|[^\\n。]{0,12}掲載[^\\n。]{0,14}(?:お願い|願います|ください)[^\\n。]{0,10}[。]?|(?:敬请|敬請|请予|望|请)(?:予以)?(?:刊登|刊发|刊發|发表|刊載|登载|報導|报道)[^\\n。]{0,6}[。！!]?|[^\\n.]{0,12}(?:보도|게재)[를을]? ?(?:부탁|바랍|요청)[^\\n.]{0,8}[.]?");

    private static final Pattern SPELLING = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:spelling|spelt|spelled|stavning\\p{L}*|stavemåte\\p{L}*|skrivemåte\\p{L}*|kirjoitusasu\\p{L}*|schreibweise\\p{L}*|rechtschreibung|orthographe|graphie|ortografía|grafía|grafia|ortografia|pisowni\\p{L}*|pravopis\\p{L}*|helyesírás\\p{L}*|írásmód\\p{L}*|ortografi\\p{L}*|написани[ея]|правописани\\p{L}*|орфографи\\p{L}*|правопис\\p{L}*|ορθογραφία|yazım\\p{L}*|imla\\p{L}*|ejaan|chính tả|(?:ال)?إملاء|הכתיב|איות|वर्तनी)(?!\\p{L})|表記|スペル|拼写|写法|맞춤법|표기");
    private static final Pattern CHECK = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:(?:double-?)?check|note|prüf\\p{L}*|achte\\p{L}*|kontrollier\\p{L}*|vérifi\\p{L}*|respect\\p{L}*|attention|revis\\p{L}*|comprueb\\p{L}*|comprob\\p{L}*|ojo|verifi\\p{L}*|controll\\p{L}*|attenzione|controle\\p{L}*|let op|confir\\p{L}*|kolla|kontroll\\p{L}*|tjek\\p{L}*|sjekk\\p{L}*|tarkista\\p{L}*|sprawd\\p{L}*|zkontrol\\p{L}*|skontrol\\p{L}*|ellenőri\\p{L}*|figyel\\p{L}*|verific\\p{L}*|provjer\\p{L}*|prover\\p{L}*|preveri\\p{L}*|провер\\p{L}*|перевір\\p{L}*|ελέγξ\\p{L}*|προσοχή|kontrol|dikkat\\p{L}*|cek|kiểm tra)(?!\\p{L})|確認|核对|核實|확인|تأكد|לבדוק|जाँच");
    private static final Pattern CHECKING = Pattern.compile(
            "(?iu)\\W*(?:kolla|check|double-?check|let op|ojo|prüft|vérifiez|revisad|revise|controllate|verificate|controleer|tjek|sjekk|tarkista(?:kaa)?|sprawd[źz]\\p{L}*|zkontroluj\\p{L}*|skontroluj\\p{L}*|ellenőrizz\\p{L}*|verificați|provjerite|proverite|preverite|проверьте|проверь|перевірте|ελέγξτε)(?!\\p{L}).*");

    private ClosingPhrases() {}

    /** Whether a line over a name or an address is open as the last of a letter is: no paragraph of a story ends with a comma. */
    static boolean isOpen(String line) {
        return line.length() <= LINE
                && isUnquoted(line)
                && OPEN_END.matcher(line).matches();
    }

    /** Whether a line thanks, greets or wishes something, and is no sentence and no line of a programme. */
    static boolean isWish(String line) {
        return line.length() <= WISH
                && isUnquoted(line)
                && !TOLD.matcher(line).find()
                && (WISHES.matcher(line).find() || WordsToDesk.beginsFarewell(line));
    }

    /** Whether a paragraph asks that the story be printed. */
    static boolean asksToPrint(String paragraph) {
        return paragraph.length() <= REQUEST
                && isUnquoted(paragraph)
                && !PrivateTalk.isSaid(paragraph)
                && TO_PRINT.matcher(paragraph).matches();
    }

    /** Whether a paragraph asks that the spelling of something in the story be checked. */
    static boolean asksToCheck(String paragraph) {
        return paragraph.length() <= REMARK
                && isUnquoted(paragraph)
                && !PrivateTalk.isSaid(paragraph)
                && SPELLING.matcher(paragraph).find()
                && (CHECKING.matcher(paragraph).matches()
                        || (CHECK.matcher(paragraph).find() && WordsToDesk.isPersonal(paragraph)));
    }

    private static boolean isUnquoted(String text) {
        return text.chars().noneMatch(c -> QUOTES.indexOf(c) >= 0);
    }
}
