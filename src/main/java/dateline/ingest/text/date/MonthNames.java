package dateline.ingest.text.date;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The months' names and their short forms, in the languages that newsrooms write. */
public final class MonthNames {
    private static final int SHORTEST_WITH_PREFIX = 4;
    private static final char HEBREW_IN = 'ב';
    private static final char LAST_LATIN = 'ɏ';

    /** What newsrooms print, January first. */
    private static final String[] PRINTED_NAMES = {
        "january jan janvier janv januar jänner jaenner enero ene gennaio gen janeiro januari január leden ledna "
                + "styczeń stycznia sty tammikuu tammikuuta ocak ianuarie siječanj siječnja января январь янв "
                + "січня січень януари јануар ιανουαρίου ιαν يناير ינואר januára siiječanj gener xaneiro",
        "february feb février févr fev fevrier februar feber febrero febbraio fevereiro februari február únor února "
                + "luty lutego lut helmikuu helmikuuta şubat februarie veljača февраля февраль фев "
                + "лютого лютий февруари фебруар φεβρουαρίου φεβ فبراير פברואר februára febrer febreiro",
        "march mar mars märz maerz mrz marzo março marco maart mrt mars marts március březen března marzec marca "
                + "maaliskuu maaliskuuta mart martie ožujka марта март мар березня березень март μαρτίου μαρ "
                + "مارس מרץ marec març",
        "april apr avril avr abril abr aprile aprilie április duben dubna kwiecień kwietnia kwi huhtikuu huhtikuuta nisan "
                + "travnja апреля апрель апр квітня квітень април απριλίου απρ أبريل אפריל apríla",
        "may mai mayo maggio mag maio mei maj maj május květen května maja toukokuu toukokuuta mayıs svibnja "
                + "мая май травня травень май мај μαΐου μάιου μαΐ مايو מאי mája máj maig",
        "june jun juin juni junio giugno giu junho juní jún június červen června czerwiec czerwca cze kesäkuu kesäkuuta "
                + "haziran iunie lipnja июня июнь июн червня червень юни јун ιουνίου ιουν يونيو יוני júna juny",
        "july jul juillet juil juli julio luglio lug julho júl július červenec července lipiec lipca lip heinäkuu "
                + "heinäkuuta temmuz iulie srpnja июля июль июл липня липень юли јул ιουλίου ιουλ يوليو יולי júla juliol",
        "august aug août aout agosto ago augusti augustus augusztus srpen srpna sierpień sierpnia sie elokuu elokuuta "
                + "ağustos kolovoza августа август авг серпня серпень август αυγούστου αυγ أغسطس אוגוסט augusta agost",
        "september sep sept septembre septiembre setiembre settembre set setembro septembrie szeptember září wrzesień "
                + "września wrz syyskuu syyskuuta eylül rujna сентября сентябрь сен сент вересня вересень септември "
                + "σεπτεμβρίου σεπ سبتمبر ספטמבר septembra setembre",
        "october oct octobre oktober okt octubre ottobre ott outubro out octombrie október říjen října październik "
                + "października paź lokakuu lokakuuta ekim октября октябрь окт жовтня жовтень октомври "
                + "οκτωβρίου οκτ أكتوبر אוקטובר októbra octubre",
        "november nov listopad listopada listopadu lis novembre noviembre novembro noiembrie marraskuu marraskuuta kasım studenoga ноября ноябрь "
                + "ноя листопада ноември νοεμβρίου νοε نوفمبر נובמבר novembra",
        "december dec décembre déc decembre dezember dez diciembre dic dicembre dezembro desember des decembrie december prosinec "
                + "prosince grudzień grudnia gru joulukuu joulukuuta aralık prosinca декабря декабрь дек грудня грудень "
                + "декември δεκεμβρίου δεκ ديسمبر דצמבר decembra desembre"
    };

    /** What newsrooms print in further languages, January first. */
    private static final String[] FURTHER_NAMES = {
        "जनवरी มกราคม ژانویه جانفي ιανουάριος",
        "फ़रवरी फरवरी กุมภาพันธ์ فوریه شباط فيفري φεβρουάριος",
        "मार्च มีนาคม مارس آذار maret mac μάρτιος",
        "अप्रैल เมษายน آوریل نيسان أفريل ابريل إبريل απρίλιος",
        "मई พฤษภาคม مه أيار ماي μάιος",
        "जून มิถุนายน ژوئن حزيران جوان يونيه ιούνιος",
        "जुलाई กรกฎาคม ژوئیه تموز جويلية يوليه julai ιούλιος",
        "अगस्त สิงหาคม اوت آب أوت اغسطس agustus ogos αύγουστος",
        "सितंबर सितम्बर กันยายน سپتامبر أيلول شتنبر σεπτέμβριος",
        "अक्टूबर अक्तूबर ตุลาคม اکتبر اكتوبر οκτώβριος",
        "नवंबर नवम्बर พฤศจิกายน نوامبر νοέμβριος nov",
        "दिसंबर दिसम्बर ธันวาคม دسامبر disember δεκέμβριος"
    };

    /** Cases, mutations and short forms that the platform does not know, January first. */
    private static final String[] INFLECTED = {
        "sausis saus janvārī janvāra janvāri jaanuaril jaanuari jaan januarja januara јануара siječanj იანვარს იანვრის urtarrilaren urtarrilak urtarril ionawr faoilleach fhaoilleach jannewaris জানুয়ারি genièr",
        "vasaris vas februārī februāra februāri veebruaril veebruari veebr februarja februara фебруара veljača თებერვალს თებერვლის otsailaren otsailak otsail chwefror gearran ghearran ফেব্রুয়ারি febrièr",
        "kovas martā marta martu märtsil märtsi märts mäerz марта ožujak მარტს მარტის martxoaren martxoak martxo mawrth fawrth mhárta màrt mhàrt",
        "balandis bal aprīlī aprīļa aprīli aprillil aprilli aprila априла travanj აპრილს აპრილის apirilaren apirilak apiril aibreáin abrëll giblean ghiblean",
        "gegužė geg maijā maija maiju маја svibanj მაისს მაისის maiatzaren maiatzak maiatz mejju bealtaine bhealtaine cèitean chèitean maaie",
        "birželis birž jūnijā jūnija jūniju juunil juuni junija juna јуна lipanj ივნისს ივნისის ekainaren ekainak ekain gunju meitheamh mehefin fehefin ògmhios junh",
        "liep jūlijā jūlija jūliju juulil juuli julija jula јула srpanj ივლისს ივლისის uztailaren uztailak uztail iúil gorffennaf orffennaf iuchar julhet জুলাই",
        "rugpjūtis rugp augustā augusta augustu augustil augusti avgusta avgust avg августа kolovoz აგვისტოს abuztuaren abuztuak abuztu awst lúnasa lùnastal agost",
        "rugsėjis rugs septembrī septembra septembri septembril септембра septembar rujan სექტემბერს სექტემბრის irailaren irailak irail medi fedi sultain septimber",
        "spalis spal oktobrī oktobra oktobri oktoobril oktoobri октобра oktobar ოქტომბერს ოქტომბრის urriaren urriak urri hydref dàmhair octòbre",
        "lapkritis lapkr novembrī novembra novembri novembril новембра novembar studeni studenog studenoga ნოემბერს ნოემბრის azaroaren azaroak azaro tachwedd dachwedd thachwedd samhain samhna shamhain novimber",
        "gruodis gruod decembrī decembra decembri detsembril detsembri dets децембра decembar prosinac დეკემბერს დეკემბრის abenduaren abenduak abendu dicembru rhagfyr ragfyr nollaig nollag dùbhlachd desimber"
    };

    /** Those whose full names the platform knows; a short one would be another month in the next country. */
    private static final List<String> FURTHER_LANGUAGES = List.of(
            "lt", "lv", "et", "sl", "hr", "bs", "sr", "sr-Latn", "mk", "bg", "be", "sq", "is", "fo", "ka", "hy", "az",
            "uz", "kk", "tk", "tg", "eu", "gl", "mt", "ga", "cy", "lb", "fy", "af", "fil", "sw", "bn", "mr", "gu", "pa",
            "ta", "te", "kn", "ml", "si", "ur", "ne", "km", "lo", "my", "zu", "ha", "am", "ti", "ps");

    /** Of scripts other than the Latin one, and so long, that they are no other word and no name of a person. */
    private static final int LONG = 6;

    /** A linden, a person's name, and July where no day stands beside it. */
    private static final String LIEPA = "liepa";

    private static final Set<String> NAMES_TOO = Set.of("nollaig", "avgusta", "juliana", "aprila", "junija", "julija");

    /** Those of which the platform knows further short forms, some of which are words of their own in running text. */
    private static final List<String> PLATFORM_LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "ru", "uk", "el", "tr", "hu",
            "ro", "ca", "is");

    private static final Map<String, Integer> PRINTED = printed();
    private static final Map<String, Integer> ALL = all();

    private MonthNames() {}

    /** The month of a word in what is known to be a date, 1 to 12; case and a closing full stop do not count. */
    public static Optional<Integer> number(String name) {
        return Optional.ofNullable(ALL.get(key(name)));
    }

    /** The month of a word in running text, 1 to 12; case does not count, nor does a Hebrew prefix. */
    public static OptionalInt printed(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        if (name.length() >= SHORTEST_WITH_PREFIX && name.charAt(0) == HEBREW_IN) {
            name = name.substring(1);
        }
        Integer month = PRINTED.get(name);
        return month == null ? OptionalInt.empty() : OptionalInt.of(month);
    }

    private static Map<String, Integer> printed() {
        var months = new HashMap<String, Integer>();
        for (int month = 1; month <= PRINTED_NAMES.length; month++) {
            for (String name : (PRINTED_NAMES[month - 1] + " " + FURTHER_NAMES[month - 1]).split(" ")) {
                months.putIfAbsent(name, month);
            }
        }
        further().forEach((name, month) -> {
            boolean plain = name.charAt(0) > LAST_LATIN || (name.length() >= LONG && !NAMES_TOO.contains(name));
            if (plain) {
                months.putIfAbsent(name, month);
            }
        });
        return Map.copyOf(months);
    }

    /** The full names and the inflected ones; of a name that means two months, that of the first language. */
    private static Map<String, Integer> further() {
        var months = new HashMap<String, Integer>();
        for (var language : FURTHER_LANGUAGES) {
            for (var style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
                put(months, style, language);
            }
        }
        for (int month = 1; month <= INFLECTED.length; month++) {
            for (String name : INFLECTED[month - 1].split(" ")) {
                months.putIfAbsent(name, month);
            }
        }
        return months;
    }

    private static void put(Map<String, Integer> months, TextStyle style, String language) {
        for (var month : Month.values()) {
            String name = key(month.getDisplayName(style, Locale.forLanguageTag(language)));
            if (!name.isEmpty() && !name.equals(LIEPA) && name.codePoints().allMatch(MonthNames::isOfWord)) {
                months.putIfAbsent(name, month.getValue());
            }
        }
    }

    private static boolean isOfWord(int sign) {
        int type = Character.getType(sign);
        return Character.isLetter(sign)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static Map<String, Integer> all() {
        var months = new HashMap<>(PRINTED);
        for (var style :
                List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
            for (var language : PLATFORM_LANGUAGES) {
                put(months, style, language);
            }
        }
        further().forEach(months::putIfAbsent);
        return Map.copyOf(months);
    }

    private static String key(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
