package dateline.ingest.text.date;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time zone told in words beside a time: {@code heure de Paris}, {@code Eastern Time}, {@code 日本時間}, {@code по московскому времени}. */
final class ZoneWords {
    /** What any of the phrases has in it; few dates do. */
    private static final Pattern ANY = Pattern.compile(
            "(?iu)time|heure|hora|horário|\\bor[ae]\\b|zeit|tid\\b|tijd|saat|czasu|aikaa|време|времен|час|čas|laik|idő|waktu|masa|giờ|saa za|vaxt|vaqt|уақыт|დრო|ժամ|มาตรฐาน|เวลา|समय|সময়|מ?שעון|توقيت|ت\\s?\\.?\\s?غ|وقت|ساعت|時間|时间|시간|ώρα");

    private static final Map<Pattern, ZoneId> PHRASES = phrases();

    /**
     * What was found.
     *
     * @param without the text without the phrase
     */
    record Found(ZoneId zone, String without) {}

    private ZoneWords() {}

    /** The zone that the words in a brief text tell. */
    static Optional<Found> in(String text) {
        if (!ANY.matcher(text).find()) {
            return Optional.empty();
        }
        for (var phrase : PHRASES.entrySet()) {
            Matcher found = phrase.getKey().matcher(text);
            if (found.find()) {
                return Optional.of(new Found(
                        phrase.getValue(), text.substring(0, found.start()) + " " + text.substring(found.end())));
            }
        }
        return Optional.empty();
    }

    private static Map<Pattern, ZoneId> phrases() {
        var phrases = new LinkedHashMap<Pattern, ZoneId>();
        english(phrases);
        romance(phrases);
        others(phrases);
        eastern(phrases);
        southern(phrases);
        return phrases;
    }

    private static void english(Map<Pattern, ZoneId> to) {
        String kind = "(?: standard| daylight| summer)? time";
        add(to, "central european" + kind, "Europe/Berlin");
        add(to, "eastern european" + kind, "Europe/Athens");
        add(to, "(?:u\\.?s\\.? )?eastern" + kind, "America/New_York");
        add(to, "(?:u\\.?s\\.? )?central" + kind, "America/Chicago");
        add(to, "(?:u\\.?s\\.? )?mountain" + kind, "America/Denver");
        add(to, "(?:u\\.?s\\.? )?pacific" + kind, "America/Los_Angeles");
        add(to, "(?:british|london|u\\.?k\\.?)" + kind, "Europe/London");
        add(to, "irish" + kind, "Europe/Dublin");
        add(to, "greenwich mean time|coordinated universal time", "UTC");
        add(to, "east africa[n]?" + kind, "Africa/Nairobi");
        add(to, "west africa[n]?" + kind, "Africa/Lagos");
        add(to, "(?:central|south) africa[n]?" + kind, "Africa/Johannesburg");
        add(to, "india[n]?" + kind, "Asia/Kolkata");
        add(to, "(?:moscow)" + kind, "Europe/Moscow");
        add(to, "(?:ky?[iy]e?v)" + kind, "Europe/Kyiv");
        add(to, "(?:paris|berlin|brussels|rome|madrid|vienna)" + kind, "Europe/Paris");
        add(to, "(?:istanbul|turkish|t[üu]rkiye)" + kind, "Europe/Istanbul");
        add(to, "(?:tokyo|japan)" + kind, "Asia/Tokyo");
        add(to, "(?:beijing|china)" + kind, "Asia/Shanghai");
        add(to, "hong kong" + kind, "Asia/Hong_Kong");
        add(to, "(?:seoul|korea[n]?)" + kind, "Asia/Seoul");
        add(to, "singapore" + kind, "Asia/Singapore");
        add(to, "(?:israel|jerusalem)" + kind + "|שעון ישראל", "Asia/Jerusalem");
        add(to, "(?:sydney|melbourne|canberra)" + kind, "Australia/Sydney");
        add(to, "new zealand" + kind, "Pacific/Auckland");
    }

    private static void romance(Map<Pattern, ZoneId> to) {
        String spanish = "hora(?:s)?(?: local)?(?: oficial)?(?: del?| en)?(?: la)? ";
        add(to, "heure de (?:paris|france|bruxelles|genève|berne)", "Europe/Paris");
        add(to, "heure (?:de (?:montréal|l['’]est)|du québec)", "America/Toronto");
        add(to, "heure de (?:tunis|alger)|heure d['’]alger", "Africa/Algiers");
        add(to, "heure de (?:dakar|abidjan)|heure d['’]abidjan", "Africa/Abidjan");
        add(to, spanish + "(?:peninsular(?: española)?|madrid|españa|españa peninsular)", "Europe/Madrid");
        add(to, spanish + "(?:argentina|buenos aires)", "America/Argentina/Buenos_Aires");
        add(to, spanish + "(?:cdmx|ciudad de méxico|méxico|centro)", "America/Mexico_City");
        add(to, spanish + "(?:colombia(?:na)?|bogotá)", "America/Bogota");
        add(to, spanish + "(?:chile(?:na)?|santiago)", "America/Santiago");
        add(to, spanish + "(?:perú|peruana|lima)", "America/Lima");
        add(to, spanish + "(?:venezuela|caracas)", "America/Caracas");
        add(to, "(?:horário|hora) (?:oficial )?de brasília", "America/Sao_Paulo");
        add(to, "(?:horário|hora) de (?:lisboa|portugal(?: continental)?)", "Europe/Lisbon");
        add(to, "or[ae] (?:italian[ae]|di roma)", "Europe/Rome");
        add(to, "ora (?:româniei|bucureștiului)", "Europe/Bucharest");
    }

    private static void others(Map<Pattern, ZoneId> to) {
        add(
                to,
                "(?:mitteleuropäische|berliner|deutsche|wiener) (?:sommer)?zeit|nederlandse tijd|czasu (?:polskiego|warszawskiego)",
                "Europe/Berlin");
        add(to, "(?:svensk|norsk|dansk) tid", "Europe/Stockholm");
        add(to, "suomen aikaa", "Europe/Helsinki");
        add(to, "ώρα ελλ[άα]δ[οα]ς", "Europe/Athens");
        add(to, "(?:по )?московско(?:му|го) времени|время московское", "Europe/Moscow");
        add(to, "за київським часом|за часом києва", "Europe/Kyiv");
        add(to, "日本時間|日本时间", "Asia/Tokyo");
        add(to, "北京時間|北京时间", "Asia/Shanghai");
        add(to, "台[灣湾北]時間|台[灣湾北]时间", "Asia/Taipei");
        add(to, "香港時間|香港时间", "Asia/Hong_Kong");
        add(to, "한국\\s?(?:표준\\s?)?시간", "Asia/Seoul");
        add(to, "بتوقيت (?:غرينتش|غرينيتش|جرينتش)", "UTC");
        add(to, "بتوقيت (?:مكة(?: المكرمة)?|السعودية|الرياض)", "Asia/Riyadh");
        add(to, "بتوقيت (?:القاهرة|مصر)", "Africa/Cairo");
        add(to, "بتوقيت (?:بيروت|لبنان)", "Asia/Beirut");
        add(to, "بتوقيت (?:القدس|فلسطين)", "Asia/Jerusalem");
        add(to, "به وقت (?:تهران|ایران)", "Asia/Tehran");
    }

    private static void eastern(Map<Pattern, ZoneId> to) {
        add(to, "středoevropsk(?:ého|ý) (?:letního )?času?|stredoeurópsk(?:eho|y) (?:letného )?času?", "Europe/Prague");
        add(to, "közép-európai (?:nyári )?idő(?: szerint)?|magyar idő szerint", "Europe/Budapest");
        add(to, "(?:по )?българско време", "Europe/Sofia");
        add(to, "(?:po )?srednj(?:e|o)evropsk(?:om|em|o) (?:letnj?em |ljetnom )?vremen[ui]?", "Europe/Belgrade");
        add(to, "по средњоевропском времену|по београдском времену", "Europe/Belgrade");
        add(to, "lietuvos laiku", "Europe/Vilnius");
        add(to, "(?:pēc )?latvijas laik[au]", "Europe/Riga");
        add(to, "eesti aja järgi", "Europe/Tallinn");
        add(to, "па мінскім часе|по минскому времени", "Europe/Minsk");
        add(to, "türkiye saati(?:yle| ile)?", "Europe/Istanbul");
        add(to, "bakı vaxtı(?: ilə)?", "Asia/Baku");
        add(to, "თბილისის დროით", "Asia/Tbilisi");
        add(to, "երևանի ժամանակով", "Asia/Yerevan");
        add(to, "toshkent vaqti(?: bilan)?|по ташкентскому времени", "Asia/Tashkent");
        add(to, "астана уақыты(?:мен)?|по времени астаны|по астанинскому времени", "Asia/Almaty");
    }

    private static void southern(Map<Pattern, ZoneId> to) {
        add(to, "ت\\s?\\.?\\s?غ\\.?|به وقت گرینویچ", "UTC");
        add(to, "بتوقيت (?:الإمارات|أبو ظبي|أبوظبي|دبي)", "Asia/Dubai");
        add(to, "بتوقيت (?:بغداد|العراق)", "Asia/Baghdad");
        add(to, "بتوقيت (?:عمّ?ان|الأردن)", "Asia/Amman");
        add(to, "بتوقيت (?:دمشق|سوريا)", "Asia/Damascus");
        add(to, "بتوقيت (?:الدوحة|قطر|الكويت|المنامة|البحرين|صنعاء)", "Asia/Qatar");
        add(to, "بتوقيت (?:تونس)", "Africa/Tunis");
        add(to, "بتوقيت (?:الجزائر)", "Africa/Algiers");
        add(to, "بتوقيت (?:المغرب|الرباط)", "Africa/Casablanca");
        add(to, "بتوقيت (?:طرابلس|ليبيا)", "Africa/Tripoli");
        add(to, "بتوقيت (?:الخرطوم|السودان)", "Africa/Khartoum");
        add(to, "به وقت (?:کابل|افغانستان)", "Asia/Kabul");
        add(to, "پاکستانی وقت(?: کے مطابق)?|پاکستان کے وقت(?: کے مطابق)?", "Asia/Karachi");
        add(to, "भारतीय समय(?:ानुसार| के अनुसार)?|भारतीय मानक समय", "Asia/Kolkata");
        add(to, "বাংলাদেশ সময়|বাংলাদেশ সময়", "Asia/Dhaka");
        add(to, "नेपाली समय(?:ानुसार)?", "Asia/Kathmandu");
        add(to, "(?:ตาม)?เวลา(?:ใน)?ประเทศไทย|ตามเวลาไทย", "Asia/Bangkok");
        add(to, "giờ (?:việt nam|hà nội)", "Asia/Ho_Chi_Minh");
        add(to, "waktu indonesia barat|waktu jakarta", "Asia/Jakarta");
        add(to, "waktu indonesia tengah", "Asia/Makassar");
        add(to, "waktu indonesia timur", "Asia/Jayapura");
        add(to, "waktu malaysia", "Asia/Kuala_Lumpur");
        add(to, "saa za afrika mashariki", "Africa/Nairobi");
    }

    private static void add(Map<Pattern, ZoneId> to, String phrase, String zone) {
        to.put(
                Pattern.compile(
                        "(?<![\\p{L}\\p{M}\\p{N}])(?:" + phrase + ")(?![\\p{L}\\p{M}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                ZoneId.of(zone));
    }
}
