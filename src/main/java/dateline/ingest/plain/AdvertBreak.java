package dateline.ingest.plain;

import java.util.regex.Pattern;

/**
 * Knows the lines that say that a story goes on behind an advertisement: they are brief, and name the advertisement, that
 * something goes on, and that it does so behind it or below.
 */
final class AdvertBreak {
    private static final int LONGEST = 90;

    private static final Pattern ADVERT = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:advert\\p{L}*|ads?|sponsor\\p{L}*|anzeigen?|werbung\\p{L}*|werbepause|rekl[aáā]+m\\p{L}*|inserzion\\p{L}*|aviso|commercial|spot|pariwara|anunsyo|ilan\\p{L}*|elan\\p{L}*|skelbim\\p{L}*|sludinājum\\p{L}*|ilmoitu\\p{L}*|kuulutu\\p{L}*|διαφημιστικ\\p{L}*|обяв\\p{L}*|банн?[еэ]р\\p{L}*|სარეკლამ\\p{L}*|annonc?\\p{L}*|pub|publici\\p{L}*|publiz\\p{L}*|anuncios?|anunci|anúncio\\p{L}*|pubblicit\\p{L}*|annunci[o]?|advertenti\\p{L}*|advertensi\\p{L}*|reclam\\p{L}*|inzer\\p{L}*|hirdet\\p{L}*|διαφήμισ\\p{L}*|διαφημίσ\\p{L}*|maino[sk]\\p{L}*|auglýsing\\p{L}*|b?h?fhógra\\p{L}*|bhfógra\\p{L}*|fógra\\p{L}*|hysbyseb\\p{L}*|t-sana\\p{L}*|sana[si]\\p{L}*|iragark\\p{L}*|oglas\\p{L}*|оглас\\p{L}*|реклам\\p{L}*|рэклам\\p{L}*|რეკლამ\\p{L}*|գովազդ\\p{L}*|жарнама\\p{L}*|[وفبلك]?ال[إا]علان\\p{L}*|[إا]علان\\p{L}*|ה?פרסומ\\p{L}*|[הל]?מודע\\p{L}*|آگهی|تبلیغ\\p{L}*|اشتہار\\p{L}*|quảng|iklan|patalastas|tangazo|matangazo|\\p{L}*khangiso)"
                    + "|विज्ञापन|বিজ্ঞাপন|விளம்பர|โฆษณา|广告|廣告|広告|광고|'annonce|'anunci|'hysbyseb");

    private static final Pattern GOES_ON = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:contin[uú]\\p{L}*|resum\\p{L}*|read(?:ing)?|scroll\\p{L}*|goes|follows|rest\\p{L}*|weiter\\p{L}*|fortges\\p{L}*|fortsetz\\p{L}*|rest|poursui\\p{L}*|reprend|suite|lire|lisez|s[ie]gu[ei]\\p{L}*|sigan?|prosse[gq]u\\p{L}*|prose[gq]u\\p{L}*|resto|leia|ler|leggere|leggi|gaat|loopt|verder|lees|citi\\p{L}*|pokrač\\p{L}*|čt[iě]te|čítajte|folyta\\p{L}*|olvas\\p{L}*|συνέχ\\p{L}*|συνεχ\\p{L}*|διαβάστε|fort[sz]\\p{L}*|läs|les|læs|jatk\\p{L}*|lue|heldur|framhald\\p{L}*|lestu|lesa|jätk\\p{L}*|loe|lugeda|turpin\\p{L}*|lasi\\p{L}*|tęsi\\p{L}*|skaity\\p{L}*|lean\\p{L}*|tuilleadh|parhau|parhad|darllen\\p{L}*|leugh\\p{L}*|cùm|jarrai\\p{L}*|aurrera|irakur\\p{L}*|llegi\\p{L}*|nastav\\p{L}*|čita\\p{L}*|настав\\p{L}*|nadalj\\p{L}*|продолж\\p{L}*|продълж\\p{L}*|продовж\\p{L}*|працяг\\p{L}*|працягв\\p{L}*|чита\\p{L}*|чыта\\p{L}*|чети\\p{L}*|vazhdo\\p{L}*|vij[io]\\p{L}*|lexo\\p{L}*|გრძელდ\\p{L}*|გაგრძელ\\p{L}*|განაგრძ\\p{L}*|շարունակ\\p{L}*|devam\\p{L}*|ard\u0131|davam\\p{L}*|oxu\\p{L}*|oku\\p{L}*|жалғас\\p{L}*|оқ[уы]\\p{L}*|[يت]ستكمل|[يت]ستمر|تتمة|تكملة|بقية|[يت]تابع\\p{L}*|تابع\\p{L}*|متابعة|[يت]تواصل|המש\\p{L}*|ממשיכ\\p{L}*|נמשכ\\p{L}*|ادامه|ادامهٔ|خواندن|بخوانید|جاری|باقی|بقیہ|پڑھ\\p{L}*|tiếp|xem|đọc|berlanjut|dilanjut\\p{L}*|lanjut\\p{L}*|bersambung|sambung\\p{L}*|diteruskan|terus\\p{L}*|baca|tuloy|tutuloy|ituloy|nagpapatuloy|magpatuloy|karugtong|basahin|\\p{L}*endelea|soma|kusoma|gaan|voort|vervolg\\p{L}*|\\p{L}*qhub\\p{L}*|okunye|\\p{L}*fund[ae]|dalsz\\p{L}*|ciąg|resz\\p{L}*|pozosta\\p{L}*|zbyt\\p{L}*|zvyš\\p{L}*|többi|υπόλοιπ\\p{L}*|järg|ülejäänud|likusi\\p{L}*|tęsin\\p{L}*|léigh|chuid|eile|gweddill|rhagor|còrr|gainerako\\p{L}*|len|dalje|ostat\\p{L}*|preost\\p{L}*|остат\\p{L}*|останал\\p{L}*|далі|ідзе|tjetër|დანარჩენი|մնացած|sürüyor|kalan\\p{L}*|qalan|қалған|واصل|يتبع|שאר|נמשך|بقیه|متن|còn|baki|isi|kasunod|iliyobaki|res|czyta\\p{L}*|przewiń)(?!\\p{L})"
                    + "|जारी|शेष|बाकी|बाँकी|पढ|চলবে|চলছে|বাকি|পড়|থাকছে|தொடர்|மீதி|படிக்க|ต่อ|อ่าน|继续|繼續|剩余|未完|接續|阅读|閱讀|正文|內文|内文|続|つづ|이어|계속|본문|남은");

    private static final Pattern BEHIND = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:after|past|passat|below|beneath|under\\p{L}*|following|down|nach|hinter|unter\\p{L}*|unten|darunter|après|sous|dessous|plus bas|bas|tras|después|debajo|abajo|bajo|depois|após|abaixo|debaixo|sob|dopo|sotto|pod|po|poniżej|níže|nižšie|za|na|onder\\p{L}*|hieronder|după|sub|jos|alatt|lejjebb|lent|után|μετά|κάτω|παρακάτω|efter|etter|ned\\p{L}*|all?\\p{L}*|jälkeen|eftir|neðan|neðar|pärast|järel|all|allpool|pēc|zem|zemāk|po|žemiau|tar|éis|faoin|faoi|thíos|ôl|dan|isod|dèidh|fon|fo|h-ìosal|ìosal|ondoren|azpian|behean|ostean|després|sota|baix\\p{L}*|despois|nakon|posle|poslije|ispod|niže|после|испод|под|по|pod|spodaj|след|надолу|долу|pas|poshtë|nën|после|ниже|дальше|далее|після|нижче|далі|під|пад|пасля|ніжэй|далей|შემდეგ|ქვემოთ|ქვეშ|հետո|ներքև\\p{L}*|ներքո|տակ|ստորև|sonra|alt\\p{L}*|aşağı\\p{L}*|кейін|соң|төменде|астында|بعد|أسفل|تحت|أدناه|אחרי|לאחר|מתחת|למטה|بعدِ?|پس|زیر|پایین|کے بعد|نیچے|sau|dưới|bên dưới|setelah|usai|bawah|selepas|pagkatapos|ibaba|baba|matapos|baada|chini|hapa chini|ná|na|ngemva|emva|ngezansi|ngaphansi|kungaphansi|\\p{L}*phansi|scroll\\p{L}*)(?!\\p{L})"
                    + "|के बाद|नीचे|पछि|तल|मुनि|পর|নিচে|নীচে|பிறகு|பின்|கீழே|หลัง|ด้านล่าง|ใต้|之后|之後|後|后|下方|往下|下に|の下|あと|하단|뒤|이후|후|아래|다음");

    private AdvertBreak() {}

    /** Whether this line is one. */
    static boolean isOne(String line) {
        return line.length() <= LONGEST
                && ADVERT.matcher(line).find()
                && GOES_ON.matcher(line).find()
                && BEHIND.matcher(line).find();
    }
}
