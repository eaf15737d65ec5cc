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
                    .collect(Collectors.joining("|", "[\\s*_|•·–—-]*(?:", ")(?:\\s[\\p{L}\\p{M}'’]{1,10}){0,2}[\\s*_:：]*")),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private PublicationLabel() {}

    /** Whether what stands behind this label is when it may be published, and no other day of it. */
    static boolean leads(String label, String value) {
        return label.length() <= LONGEST
                && LEAVE.matcher(Unaccented.of(label)).matches()
                && DayOrHour.isIn(value)
                && !LatestTime.isSaid(label + " " + value);
    }
}
