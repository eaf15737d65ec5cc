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
            "(?iu)time|heure|hora|horário|\\bor[ae]\\b|zeit|tid\\b|tijd|saati|czasu|aikaa|време|времен|час|מ?שעון|توقيت|وقت|時間|时间|시간|ώρα");

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
        add(to, "(?:istanbul|turkish|t[üu]rkiye)" + kind + "|türkiye saati(?:yle)?", "Europe/Istanbul");
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

    private static void add(Map<Pattern, ZoneId> to, String phrase, String zone) {
        to.put(
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(?:" + phrase + ")(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                ZoneId.of(zone));
    }
}
