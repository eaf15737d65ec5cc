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
    private static final char HEBREW_IN = '\u05d1';
    private static final char LAST_LATIN = '\u024f';

    /** What newsrooms print, January first. */
    private static final String[] PRINTED_NAMES = {
        "january jan janvier janv januar j\u00e4nner jaenner enero ene gennaio gen janeiro januari janu\u00e1r leden ledna "
                + "stycze\u0144 stycznia sty tammikuu tammikuuta ocak ianuarie sije\u010danj sije\u010dnja \u044f\u043d\u0432\u0430\u0440\u044f \u044f\u043d\u0432\u0430\u0440\u044c \u044f\u043d\u0432 "
                + "\u0441\u0456\u0447\u043d\u044f \u0441\u0456\u0447\u0435\u043d\u044c \u044f\u043d\u0443\u0430\u0440\u0438 \u0458\u0430\u043d\u0443\u0430\u0440 \u03b9\u03b1\u03bd\u03bf\u03c5\u03b1\u03c1\u03af\u03bf\u03c5 \u03b9\u03b1\u03bd \u064a\u0646\u0627\u064a\u0631 \u05d9\u05e0\u05d5\u05d0\u05e8 janu\u00e1ra siije\u010danj gener xaneiro",
        "february feb f\u00e9vrier f\u00e9vr fev fevrier februar feber febrero febbraio fevereiro februari febru\u00e1r \u00fanor \u00fanora "
                + "luty lutego lut helmikuu helmikuuta \u015fubat februarie velja\u010da \u0444\u0435\u0432\u0440\u0430\u043b\u044f \u0444\u0435\u0432\u0440\u0430\u043b\u044c \u0444\u0435\u0432 "
                + "\u043b\u044e\u0442\u043e\u0433\u043e \u043b\u044e\u0442\u0438\u0439 \u0444\u0435\u0432\u0440\u0443\u0430\u0440\u0438 \u0444\u0435\u0431\u0440\u0443\u0430\u0440 \u03c6\u03b5\u03b2\u03c1\u03bf\u03c5\u03b1\u03c1\u03af\u03bf\u03c5 \u03c6\u03b5\u03b2 \u0641\u0628\u0631\u0627\u064a\u0631 \u05e4\u05d1\u05e8\u05d5\u05d0\u05e8 febru\u00e1ra febrer febreiro",
        "march mar mars m\u00e4rz maerz mrz marzo mar\u00e7o marco maart mrt mars marts m\u00e1rcius b\u0159ezen b\u0159ezna marzec marca "
                + "maaliskuu maaliskuuta mart martie o\u017eujka \u043c\u0430\u0440\u0442\u0430 \u043c\u0430\u0440\u0442 \u043c\u0430\u0440 \u0431\u0435\u0440\u0435\u0437\u043d\u044f \u0431\u0435\u0440\u0435\u0437\u0435\u043d\u044c \u043c\u0430\u0440\u0442 \u03bc\u03b1\u03c1\u03c4\u03af\u03bf\u03c5 \u03bc\u03b1\u03c1 "
                + "\u0645\u0627\u0631\u0633 \u05de\u05e8\u05e5 marec mar\u00e7",
        "april apr avril avr abril abr aprile aprilie \u00e1prilis duben dubna kwiecie\u0144 kwietnia kwi huhtikuu huhtikuuta nisan "
                + "travnja \u0430\u043f\u0440\u0435\u043b\u044f \u0430\u043f\u0440\u0435\u043b\u044c \u0430\u043f\u0440 \u043a\u0432\u0456\u0442\u043d\u044f \u043a\u0432\u0456\u0442\u0435\u043d\u044c \u0430\u043f\u0440\u0438\u043b \u03b1\u03c0\u03c1\u03b9\u03bb\u03af\u03bf\u03c5 \u03b1\u03c0\u03c1 \u0623\u0628\u0631\u064a\u0644 \u05d0\u05e4\u05e8\u05d9\u05dc apr\u00edla",
        "may mai mayo maggio mag maio mei maj maj m\u00e1jus kv\u011bten kv\u011btna maja toukokuu toukokuuta may\u0131s svibnja "
                + "\u043c\u0430\u044f \u043c\u0430\u0439 \u0442\u0440\u0430\u0432\u043d\u044f \u0442\u0440\u0430\u0432\u0435\u043d\u044c \u043c\u0430\u0439 \u043c\u0430\u0458 \u03bc\u03b1\u0390\u03bf\u03c5 \u03bc\u03ac\u03b9\u03bf\u03c5 \u03bc\u03b1\u0390 \u0645\u0627\u064a\u0648 \u05de\u05d0\u05d9 m\u00e1ja m\u00e1j maig",
        "june jun juin juni junio giugno giu junho jun\u00ed j\u00fan j\u00fanius \u010derven \u010dervna czerwiec czerwca cze kes\u00e4kuu kes\u00e4kuuta "
                + "haziran iunie lipnja \u0438\u044e\u043d\u044f \u0438\u044e\u043d\u044c \u0438\u044e\u043d \u0447\u0435\u0440\u0432\u043d\u044f \u0447\u0435\u0440\u0432\u0435\u043d\u044c \u044e\u043d\u0438 \u0458\u0443\u043d \u03b9\u03bf\u03c5\u03bd\u03af\u03bf\u03c5 \u03b9\u03bf\u03c5\u03bd \u064a\u0648\u0646\u064a\u0648 \u05d9\u05d5\u05e0\u05d9 j\u00fana juny",
        "july jul juillet juil juli julio luglio lug julho j\u00fal j\u00falius \u010dervenec \u010dervence lipiec lipca lip hein\u00e4kuu "
                + "hein\u00e4kuuta temmuz iulie srpnja \u0438\u044e\u043b\u044f \u0438\u044e\u043b\u044c \u0438\u044e\u043b \u043b\u0438\u043f\u043d\u044f \u043b\u0438\u043f\u0435\u043d\u044c \u044e\u043b\u0438 \u0458\u0443\u043b \u03b9\u03bf\u03c5\u03bb\u03af\u03bf\u03c5 \u03b9\u03bf\u03c5\u03bb \u064a\u0648\u0644\u064a\u0648 \u05d9\u05d5\u05dc\u05d9 j\u00fala juliol",
        "august aug ao\u00fbt aout agosto ago augusti augustus augusztus srpen srpna sierpie\u0144 sierpnia sie elokuu elokuuta "
                + "a\u011fustos kolovoza \u0430\u0432\u0433\u0443\u0441\u0442\u0430 \u0430\u0432\u0433\u0443\u0441\u0442 \u0430\u0432\u0433 \u0441\u0435\u0440\u043f\u043d\u044f \u0441\u0435\u0440\u043f\u0435\u043d\u044c \u0430\u0432\u0433\u0443\u0441\u0442 \u03b1\u03c5\u03b3\u03bf\u03cd\u03c3\u03c4\u03bf\u03c5 \u03b1\u03c5\u03b3 \u0623\u063a\u0633\u0637\u0633 \u05d0\u05d5\u05d2\u05d5\u05e1\u05d8 augusta agost",
        "september sep sept septembre septiembre setiembre settembre set setembro septembrie szeptember z\u00e1\u0159\u00ed wrzesie\u0144 "
                + "wrze\u015bnia wrz syyskuu syyskuuta eyl\u00fcl rujna \u0441\u0435\u043d\u0442\u044f\u0431\u0440\u044f \u0441\u0435\u043d\u0442\u044f\u0431\u0440\u044c \u0441\u0435\u043d \u0441\u0435\u043d\u0442 \u0432\u0435\u0440\u0435\u0441\u043d\u044f \u0432\u0435\u0440\u0435\u0441\u0435\u043d\u044c \u0441\u0435\u043f\u0442\u0435\u043c\u0432\u0440\u0438 "
                + "\u03c3\u03b5\u03c0\u03c4\u03b5\u03bc\u03b2\u03c1\u03af\u03bf\u03c5 \u03c3\u03b5\u03c0 \u0633\u0628\u062a\u0645\u0628\u0631 \u05e1\u05e4\u05d8\u05de\u05d1\u05e8 septembra setembre",
        "october oct octobre oktober okt octubre ottobre ott outubro out octombrie okt\u00f3ber \u0159\u00edjen \u0159\u00edjna pa\u017adziernik "
                + "pa\u017adziernika pa\u017a lokakuu lokakuuta ekim \u043e\u043a\u0442\u044f\u0431\u0440\u044f \u043e\u043a\u0442\u044f\u0431\u0440\u044c \u043e\u043a\u0442 \u0436\u043e\u0432\u0442\u043d\u044f \u0436\u043e\u0432\u0442\u0435\u043d\u044c \u043e\u043a\u0442\u043e\u043c\u0432\u0440\u0438 "
                + "\u03bf\u03ba\u03c4\u03c9\u03b2\u03c1\u03af\u03bf\u03c5 \u03bf\u03ba\u03c4 \u0623\u0643\u062a\u0648\u0628\u0631 \u05d0\u05d5\u05e7\u05d8\u05d5\u05d1\u05e8 okt\u00f3bra octubre",
        "november nov listopad listopada listopadu lis novembre noviembre novembro noiembrie marraskuu marraskuuta kas\u0131m studenoga \u043d\u043e\u044f\u0431\u0440\u044f \u043d\u043e\u044f\u0431\u0440\u044c "
                + "\u043d\u043e\u044f \u043b\u0438\u0441\u0442\u043e\u043f\u0430\u0434\u0430 \u043d\u043e\u0435\u043c\u0432\u0440\u0438 \u03bd\u03bf\u03b5\u03bc\u03b2\u03c1\u03af\u03bf\u03c5 \u03bd\u03bf\u03b5 \u0646\u0648\u0641\u0645\u0628\u0631 \u05e0\u05d5\u05d1\u05de\u05d1\u05e8 novembra",
        "december dec d\u00e9cembre d\u00e9c decembre dezember dez diciembre dic dicembre dezembro desember des decembrie december prosinec "
                + "prosince grudzie\u0144 grudnia gru joulukuu joulukuuta aral\u0131k prosinca \u0434\u0435\u043a\u0430\u0431\u0440\u044f \u0434\u0435\u043a\u0430\u0431\u0440\u044c \u0434\u0435\u043a \u0433\u0440\u0443\u0434\u043d\u044f \u0433\u0440\u0443\u0434\u0435\u043d\u044c "
                + "\u0434\u0435\u043a\u0435\u043c\u0432\u0440\u0438 \u03b4\u03b5\u03ba\u03b5\u03bc\u03b2\u03c1\u03af\u03bf\u03c5 \u03b4\u03b5\u03ba \u062f\u064a\u0633\u0645\u0628\u0631 \u05d3\u05e6\u05de\u05d1\u05e8 decembra desembre"
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
            "ta", "te", "kn", "ml", "si", "ur", "ne", "km", "lo", "my", "zu");

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
