package dateline.ingest.text.embargo;

import dateline.ingest.text.Unaccented;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Labels behind which stands from when on something may be published: {@code May be published}, {@code Diffusion autorisée},
 * {@code Можно публиковать}. A label that names a publication and no leave for it is one of a book or a film.
 */
final class PublicationLabel {
    private static final int LONGEST = 60;

    private static final Pattern LEAVE = Pattern.compile(
            List.of(
                            "may go (?:out|live|public)|ok(?:ay)? to (?:run|use|publish)|usable|mag naar buiten|naar buiten|darf (?:raus|online|an die öffentlichkeit)|online ab|peut sortir|puede salir|può uscire|pode sair|får (?:gå|släppas) ut|får släppas|må (?:ud|ut)|saa kertoa|może wyjść|může ven|môže von|mehet|poate ieși|može (?:van|u javnost)|lahko v javnost|можно (?:давать|ставить|выпускать)|можна (?:давати|ставити)|kullanılabilir|사용 가능|"
                                    + "not before|no earlier than|nicht vor|frei ab|freigabe(?: ab)?|veröffentlichung ab|pas avant|no antes del?|non prima del?|não antes de|niet (?:voor|vóór)|ikke før|inte före|не ранее",
                            "(?:(?:may|can|to) be (?:published|released|used|printed|broadcast|reported)|(?:publication|release|use|broadcast) (?:allowed|permitted|authori[sz]ed)|publishable|(?:free|cleared|released) for (?:release|publication|use|broadcast)|(?:not|nothing) (?:for|to be) (?:publication|publish(?:ed)?|released?|used?) before)",
                            "(?:darf|kann) (?:veröffentlicht|gedruckt|gesendet|verwendet) werden|veröffentlichung (?:erlaubt|gestattet|frei|zulässig|möglich|frühestens)|freigegeben|freigabe zur veröffentlichung|(?:frei )?zur veröffentlichung|veröffentlichbar",
                            "(?:peut|pourra) être (?:publié|diffusé)e?|(?:publication|diffusion|parution) (?:autorisée|permise|libre|possible)|publiable|diffusable|à (?:publier|diffuser)|ne pas (?:publier|diffuser) avant",
                            "(?:se )?(?:puede|podrá) (?:ser )?(?:publicarse|difundirse|publicar|difundir|publicad[oa]|difundid[oa])|(?:publicación|difusión) (?:autorizada|permitida)|publicable|difundible|no (?:publicar|difundir) antes de",
                            "(?:si )?(?:può|potrà) (?:essere )?(?:pubblicat[oa]|pubblicare|diffus[oa]|diffondere)|(?:pubblicazione|diffusione) (?:consentita|autorizzata|permessa)|pubblicabile|diffondibile|non (?:pubblicare|diffondere) prima",
                            "pode(?:rá)? ser (?:publicad[oa]|divulgad[oa])|(?:publicação|divulgação) (?:autorizada|permitida|liberada)|publicável|liberad[oa] para (?:publicação|divulgação)|não (?:publicar|divulgar) antes",
                            "mag (?:worden )?gepubliceerd(?: worden)?|vrij voor publicatie|publicatie toegestaan|publiceerbaar|te publiceren",
                            "(?:får|må|kan) (?:publiceras|publiseres|offentliggøres|offentliggjøres)|(?:publicering|publisering|offentliggørelse|offentliggjøring) (?:tillåten|tillatt|tilladt)|fri (?:for|för|til) (?:publicering|publisering|offentliggørelse)",
                            "julkaistavissa|saa julkaista|voidaan julkaista|julkaisu sallittu|julkaisulupa|julkaisuvapaa",
                            "(?:można|wolno) o?publikować|do publikacji|publikacja (?:dozwolona|możliwa)|nie publikować przed",
                            "(?:lze|možno|(?:je )?možné|smí se) (?:zveřejnit|publikovat|zverejniť|publikovať)|zveřejnění (?:povoleno|možné)|ke zveřejnění|na zverejnenie|(?:nezveřejňovat|nezverejňovať) pred",
                            "közölhető|közzétehető|nyilvánosságra hozható|megjelentethető|publikálható",
                            "(?:se )?poate (?:fi )?(?:publicat|difuzat|publica|difuza)ă?|publicare permisă|publicabil",
                            "(?:smije|može|sme|lahko) se (?:objaviti|objavi)|(?:sme|može) da se objavi|objava (?:dopuštena|dozvoljena|dovoljena)|za objav[uo]|dovoljeno objaviti",
                            "можно о?публиковать|публикация (?:разрешена|возможна)|разрешен[оа] к публикации|к публикации",
                            "можна (?:о?публікувати|оприлюднити|оприлюднювати)|публікація (?:дозволена|можлива)|дозволено до публікації",
                            "може да се публикува|публикуване(?:то)? (?:е )?(?:разрешено|позволено)|може да се објави",
                            "(?:μπορεί να|επιτρέπεται να|επιτρέπεται η) δημοσίευ\\p{L}+|(?:μπορεί|επιτρέπεται) να δημοσιευ\\p{L}+|δημοσιεύσιμο",
                            "(?:yayın|yayım)lanabilir|(?:yayın|yayım) (?:izni|serbest)",
                            "(?:يسمح|يُسمح|مسموح|يجوز) (?:ب|بـ)?النشر|(?:يمكن|يجوز) نشره?ا?|النشر مسموح|قابل للنشر",
                            "(?:מותר|ניתן) (?:לפרסום|לפרסם|בפרסום)|לפרסום",
                            "(?:قابل|مجاز) (?:به )?انتشار|انتشار مجاز|اجازه انتشار",
                            "प्रकाशन की अनुमति|प्रकाशित (?:किया|की) जा (?:सकता|सकती) है|प्रकाशन योग्य",
                            "(?:boleh|dapat|bisa) (?:dimuat|disiarkan|diterbitkan|dipublikasikan|tayang)|(?:được|có thể) (?:phép )?(?:đăng|công bố|phát hành)(?: tải)?",
                            "(?:เผยแพร่|ตีพิมพ์|ลงข่าว|นำเสนอข่าว)ได้(?:ตั้งแต่|หลัง)?|อนุญาตให้เผยแพร่|กำหนดเผยแพร่ข่าว",
                            "(?:掲載|公開|報道|配信|放送)(?:可能?|許可)(?:日時?|時刻)?|(?:可以?|允许|允許|准许|准予)(?:发布|發布|刊发|刊登|报道|報導|公开|公開)(?:时间|時間)?|(?:보도|게재|공개|배포) ?(?:가능|허용)(?: ?(?:시점|일시|시간|시각))?")
                    .stream()
                    .map(Unaccented::of)
                    .collect(Collectors.joining(
                            "|", "[\\s*_|•·–—-]*(?:", ")(?:\\s[\\p{L}\\p{M}'’]{1,10}){0,2}[\\s*_:：]*")),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Names of a publication, which books and films have too. */
    private static final Pattern NAME = Pattern.compile(
            Unaccented.of(
                    "[\\s*_|•·–—-]*(?:(?:for )?(?:release|publication|publishing|broadcast)(?: date| time)?|veröffentlichung(?:stermin|szeit)?|freigabe(?:zeit)?|diffusion|publication|parution|(?:date|heure) de (?:publication|diffusion)|(?:(?:fecha|hora) de )?(?:publicación|difusión)|(?:(?:data|ora) di )?(?:pubblicazione|diffusione)|(?:(?:data|hora) de )?(?:publicação|divulgação)"
                            + "|publicatie(?:datum|tijd)?|publicering|publisering|offentliggørelse|offentliggjøring|offentliggjøres|offentliggøres|publiceras|publiseres|julkaisu(?:aika)?|publikacja|publikować|termin publikacji|zveřejnění|zverejnenie|közlés|közlése|publicare|objava|objaviti|publicēt|publicēšana|publikuoti|paskelbimas|avaldamine|birting"
                            + "|публикация|опубликовать|публиковать|публікація|оприлюднення|публикуване|δημοσίευση|yayın(?: tarihi| saati)?|yayım|النشر|موعد النشر|פרסום|מועד פרסום|انتشار|प्रकाशन|publikasi|penerbitan|siaran|đăng|công bố|phát hành|เผยแพร่|วันเผยแพร่|公開|掲載|配信|発表|公開日時|発布时间|发布时间|发布|發布時間|刊发|刊登|배포|보도|게재)(?: ?(?:시점|일시|시간))?[\\s*_:：]*"),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /**
     * Names of a publication by whoever writes: a book or a film has a day, and only what is put on a site an hour of it. A label
     * that says that something has been published, or is broadcast, is none.
     */
    private static final Pattern OF_A_TEXT = Pattern.compile(
            Unaccented.of(
                    "[\\s*_|•·–—-]*(?:(?:for )?(?:release|publication|publishing|publish)(?: (?:date|time|at|on))?|(?:publication|release|publish) date (?:and|&) time|online (?:publication|release|from|at|on)|go(?:es)? (?:live|online)(?: at| on)?|web(?:site)? publication|(?:onlinestellung|online-?(?:termin|gang|veröffentlichung|schaltung|start)|live-?schaltung|freischaltung|veröffentlichung(?:stermin|szeit|szeitpunkt)?|freigabe(?:zeit|termin)?|publikation(?:stermin)?)(?: am| um)?"
                            + "|mise en ligne|(?:à )?mettre en ligne|(?:date|heure|horaire) (?:de (?:publication|parution)|de mise en ligne)|publication(?: web| en ligne)?|parution(?: web| en ligne)?"
                            + "|(?:(?:fecha|hora) de )?publicación(?: (?:web|en la web|en línea|online))?|puesta en línea|subida a la web|publicar|(?:(?:data|ora) di )?(?:pubblicazione|uscita)(?: (?:online|web|sul sito))?|messa (?:online|in rete|in linea)"
                            + "|(?:(?:data|hora) de )?publicação(?: (?:online|no site|web))?|(?:colocação|entrada|ida) (?:em linha|online|no ar)|publicar|publicatie(?:datum|tijd|moment)?|onlineplaatsing|plaatsing(?: online)?"
                            + "|publicering(?:stid|sdatum)?|publiceras|på (?:webben|nätet|nett|nettet)|ut på (?:nätet|webben|nett)|publisering(?:stid|stidspunkt)?|publiseres|på nett|offentliggørelse(?:stidspunkt)?|offentliggøres|offentliggjøring|offentliggjøres"
                            + "|julkaisu(?:aika|hetki|ajankohta)?|julkaistaan|verkkoon|verkkojulkaisu|nettiin|publikacja(?: (?:online|w sieci|na stronie))?|(?:data|termin|godzina) publikacji|publikować|w sieci|online od|zveřejnění|(?:datum|čas|termín) (?:zveřejnění|vydání)|vydání|zveřejnit|na web|na webu|publikovat|zverejnenie|(?:dátum|čas) zverejnenia|zverejniť"
                            + "|közlés|közlése|közzététel|(?:közzététel|megjelenés) ideje|online megjelenés|publicare|(?:data|ora) publicării|publicare online|objava|(?:vrijeme|vreme|datum|čas) objave|objaviti|na portalu|spletna objava|publicēšana|publicēt|publikavimas|publikuoti|paskelbimas|avaldamine|avaldada|birting|birta"
                            + "|публикация(?: на сайте)?|(?:дата|время) публикации|опубликовать|публиковать|публікація(?: на сайті)?|(?:дата|час) публікації|оприлюднення|публикуване|дата на публикуване|качване|објављивање|објава|на портал|δημοσίευση|ώρα δημοσίευσης|ανάρτηση|(?:ημερομηνία|ώρα) ανάρτησης|yayın(?: tarihi| saati| zamanı)?|yayım(?: tarihi| saati)?|siteye giriş"
                            + "|النشر|موعد النشر|وقت النشر|تاريخ النشر|פרסום|מועד פרסום|שעת פרסום|עלייה לאתר|להעלות|انتشار|زمان انتشار|प्रकाशन|प्रकाशन (?:समय|तिथि)|वेबसाइट पर|publikasi|terbit|đăng|giờ đăng|thời gian đăng|lên (?:web|mạng|trang)|xuất bản|เผยแพร่|วันเผยแพร่|เวลาเผยแพร่|ลงเว็บ|ขึ้นเว็บ"
                            + "|公開(?:日時|予定|予定日時)|掲載(?:日時|予定)?|配信(?:日時|予定)?|アップ(?:日時|予定)|发布|发布时间|發布|發布時間|上线|上线时间|上線|上線時間|刊发|刊发时间|刊登|게재|게재 ?(?:일시|시간|예정)|온라인 ?게재|배포|업로드)(?: ?(?:시점|일시|시간))?[\\s*_:：]*"),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A word or two may stand before the figure, such as a weekday. */
    private static final Pattern BEGINS_WITH_TIME =
            Pattern.compile("^\\s*(?:[\\p{L}\\p{M}’'.,-]{1,14}[\\s,]{1,2}){0,4}\\p{Nd}");

    /** What is said of a time in a row of facts is short. */
    private static final int LONGEST_PLAN = 90;

    /** That it is the earliest. */
    private static final Pattern EARLIEST = Pattern.compile(
            Unaccented.of(
                    "(?<!\\p{L})(?:not before|no(?:t)? earlier|only|after|from|ab|nicht vor|nicht früher|erst|nach|frühestens|pas avant|à partir|après|au plus tôt|no antes|a partir|después|tras|desde|non prima|dopo|a partire|dalle|não antes|depois|após|niet (?:voor|vóór|eerder)|vanaf|na|tidligst|tidigast|ikke før|inte före|efter|etter|från|fra|aikaisintaan|jälkeen|alkaen|nie wcześniej|od|po|dopiero|nejdříve|až|najskôr|után|legkorábban|după|cel mai devreme|tek|nakon|poslije|posle|šele"
                            + "|не ранее|не раньше|только|после|не раніше|лише|після|след|не по-рано|μετά|από|όχι πριν|sonra|itibaren|بعد|ابتداء|אחרי|החל|לא לפני|پس از|के बाद|setelah|mulai|sau|từ|ne agrāk|pēc|ne anksčiau|mitte enne|pärast|ekki fyrr)(?!\\p{L})|หลัง|ตั้งแต่|以降|から|之后|之後|后|後|起|이후|부터"),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private PublicationLabel() {}

    /** Whether what stands behind this label is when it may be published, and no other day of it. */
    static boolean leads(String label, String value) {
        String plain = label.length() > LONGEST ? "" : Unaccented.of(label);
        boolean leave = LEAVE.matcher(plain).matches() && DayOrHour.isIn(value);
        boolean earliest = NAME.matcher(plain).matches()
                && DayOrHour.namesHour(value)
                && EARLIEST.matcher(Unaccented.of(value)).find();
        return (leave || earliest) && !LatestTime.isSaid(label + " " + value);
    }

    /**
     * Whether this row says on which day, and at which hour, a text is to be published: nobody tells an hour of a book or a film. It
     * may be over.
     */
    static boolean plans(String label, String value) {
        return label.length() <= LONGEST
                && value.length() <= LONGEST_PLAN
                && OF_A_TEXT.matcher(Unaccented.of(label)).matches()
                && DayOrHour.namesDay(value)
                && DayOrHour.namesHour(value)
                && BEGINS_WITH_TIME.matcher(value).find()
                && !LatestTime.isSaid(label + " " + value);
    }
}
