package dateline.ingest.text.embargo;

import dateline.ingest.text.Unaccented;
import dateline.ingest.text.date.MonthNames;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a time that stand behind a notice of an embargo, in any language: how far they reach, and what they tell.
 *
 * @param end where the last word of the time ends, with what merely goes with it if nothing else follows
 * @param day whether they name a day
 * @param clock whether they name an hour
 * @param event whether they name what the time depends on, such as the end of a speech
 * @param figure whether they have a figure that may be a day
 */
record EmbargoTimeWords(int end, boolean day, boolean clock, boolean event, boolean figure) {
    private static final int LONGEST = 200;
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "sk", "hu", "ro", "ru", "uk",
            "bg", "el", "tr", "ar", "he", "fa", "hi", "bn", "ur", "et", "lv", "lt", "id", "vi", "th", "ca", "hr", "ja",
            "ko", "zh");
    /** Days of the week as they stand behind a preposition, in languages that decline them. */
    private static final String DECLINED_DAYS =
            "pondělka úterka středy středu středě čtvrtka čtvrtku pátku soboty sobotu neděle neděli pondelka utorka"
                    + " stredy štvrtka piatka nedele poniedziałku wtorku środy środę czwartku piątku sobotę niedzieli"
                    + " niedzielę понедельника вторника среды среду четверга пятницы пятницу субботы субботу воскресенья"
                    + " понеділка вівторка середи середу п'ятниці п'ятницю п’ятниці п’ятницю суботи суботу неділі неділю"
                    + " ponedjeljka srijede četvrtka petka subote nedjelje maanantaihin tiistaihin keskiviikkoon"
                    + " torstaihin perjantaihin lauantaihin sunnuntaihin maanantaina tiistaina keskiviikkona torstaina"
                    + " perjantaina lauantaina sunnuntaina hétfőig keddig szerdáig csütörtökig péntekig szombatig"
                    + " vasárnapig hétfőn kedden szerdán csütörtökön pénteken szombaton pazartesiye salıya çarşambaya"
                    + " perşembeye cumaya cumartesiye pazara";

    private static final Set<String> DAYS = days();
    private static final Set<String> MONTHS = months();
    private static final Set<String> HOURS = words(
            "midnight noon midday minuit midi mitternacht mittag medianoche mediodía mezzanotte mezzogiorno meia-noite"
                    + " meio-dia middernacht midnatt keskiyö północ půlnoc éjfél полночь полночи полудня gece yarısı");
    private static final Set<String> NEAR =
            words("tomorrow tonight today morgen heute demain aujourd'hui mañana hoy domani"
                    + " oggi amanhã hoje vandaag imorgon idag завтра сегодня jutro zítra yarın bugün μεθαύριο αύριο"
                    + " besok lusa holnap huomenna mâine утре غدا غدًا מחר कल आज 明日 明朝 翌日 翌朝 明後日 今夜 今晩 明天 后天 後天 今晚 明早"
                    + " 내일 모레 오늘");
    private static final Set<String> EVENTS =
            words("delivery delivered speech check against further notice notification announcement announced ceremony"
                    + " conference meeting briefing opening match event start beginning end after broadcast begins ends"
                    + " has been redebeginn beginn ende weiteres widerruf nouvel ordre nuevo aviso");
    private static final Set<String> FILLERS =
            words("at on the of from in and for by to till until before after hours hrs hr h am pm a.m p.m a.m. p.m."
                    + " o'clock local time uk london eastern central pacific standard daylight summer british european gmt"
                    + " utc bst est edt cet cest et ct pt mez mesz msk ist jst kst z th st nd rd use release publication"
                    + " publishing all media press print online broadcast only morning evening night afternoon a an year"
                    + " week next this date day strictly please der den dem des am um bis zum zur ab uhr früh ortszeit und"
                    + " für alle medien vom nachts morgens abends le la les du de des à a au aux jusqu'au jusqu'à jusque"
                    + " heure heures et matin soir paris partir pour el los las del al hasta hora horas y peninsular día"
                    + " mañana tarde noche local madrid il lo gli dalle alle ore del dell delle fino al ora e giorno"
                    + " mattina o os às as do da de das dos até hora horas hs dia e brasília de het op om uur van tot en"
                    + " met voor kl kl. klo klokken klockan den till til t.o.m til og med fram indtil på och asti saakka"
                    + " klo kello godz godz. godziny r roku dnia do w o hod hod. hodin v ve dne od ráno órakor óráig óra"
                    + " ig ora orele la data până în ч ч. час часов часа мск по московскому времени года г г. утра вечера"
                    + " в до с на киеву київським часом року години год о часа η ώρα στις τις την του ώρας έως μέχρι π.μ"
                    + " μ.μ π.μ. μ.μ. ημέρα saat saati günü tarihine tarihi kadar ye e ya yılı yerel الساعة يوم في من مساء"
                    + " صباحا صباحاً ظهرا بتوقيت غرينتش جرينتش عام سنة حتى مكة القاهرة المحلي بالتوقيت בשעה ביום ה שעה"
                    + " שעון ישראל בבוקר בערב של עד ساعت روز بامداد صبح به وقت تهران سال बजे को तक सुबह शाम दोपहर रात"
                    + " तारीख के समय بجے صبح شام تک تا у часова часу u sati časova sata ob uri kuni kell iki val līdz plkst gada সকাল বিকেল বিকাল দুপুর রাত পর্যন্ত তারিখ টা টায় pukul jam wib hari tanggal pagi hingga sampai giờ ngày tháng năm lúc ngày phút thứ"
                    + " sáng chiều h เวลา น น. วันที่ พ.ศ");
    private static final Pattern TIME = Pattern.compile(
            "\\d{1,2}(?:[:.h]\\d{2}(?::\\d{2})?(?:[ap]m?)?|h|am|pm|uhr|hrs|時|时|시|點|点|টা|টায়|টার)|\\d{4}(?:hrs|h|gmt|utc|z)");
    private static final Pattern DATE =
            Pattern.compile("\\d{1,4}[./-]\\d{1,2}[./-](?:\\d{2,4})?\\.?|\\d{1,2}\\.\\d{1,2}\\.");
    private static final Pattern STAMP =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}t\\d{2}:\\d{2}(?::\\d{2})?(?:z|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern NUMBER = Pattern.compile(
            "\\d{1,4}(?:st|nd|rd|th|er|º|ª|de|e)?\\.?|[+\\u2212-]\\d{1,2}(?::?\\d{2})?|(?:gmt|utc)[+\\u2212-]\\d{1,2}(?::?\\d{2})?");
    private static final Pattern HOUR = Pattern.compile(
            "(?<!\\d)\\d{1,2}\\s(?:am|pm|a\\.m|p\\.m|uhr|uur|hrs|hours|h|heures?|horas|ч|часов|години|giờ|बजे|น)(?!\\p{L})");
    private static final Pattern HAN_DAY = Pattern.compile("\\d{1,2}\\s?(?:日|일)");
    private static final Pattern HAN_HOUR = Pattern.compile("\\d{1,2}\\s?(?:時|时|點|点|시)");

    /** The words of a time that stand in this text from here on. */
    static EmbargoTimeWords from(String text, int start) {
        String part = text.substring(start, Math.min(text.length(), start + LONGEST));
        var words = new EmbargoScanner(digits(part));
        boolean month = false;
        boolean number = false;
        boolean figure = false;
        boolean day = false;
        boolean clock = false;
        boolean event = false;
        boolean ended = false;
        int told = 0;
        while (!ended && words.next()) {
            String word = Unaccented.of(words.word());
            if (TIME.matcher(word).matches() || HOURS.contains(word)) {
                clock = true;
            } else if (STAMP.matcher(word).matches()) {
                day = true;
                clock = true;
            } else if (DATE.matcher(word).matches() || DAYS.contains(bare(word)) || NEAR.contains(word)) {
                day = true;
            } else if (MONTHS.contains(bare(word))
                    || MonthNames.printed(bare(words.word())).isPresent()) {
                month = true;
            } else if (NUMBER.matcher(word).matches()) {
                number = true;
                figure |= word.length() <= 3;
            } else if (EmbargoScanner.CJK.matcher(word).matches()) {
                day |= HAN_DAY.matcher(word).find();
                clock |= HAN_HOUR.matcher(word).find();
            } else if (EVENTS.contains(word)) {
                event = true;
            } else if (FILLERS.contains(word)) {
                words.accept();
                continue;
            } else {
                ended = true;
            }
            if (!ended) {
                words.accept();
                told = words.accepted();
            }
        }
        boolean hour = clock || HOUR.matcher(words.acceptedText()).find();
        int end = ended ? told : words.accepted();
        return new EmbargoTimeWords(start + end, day || (month && number), hour, event, figure);
    }

    /** Whether they tell a time. */
    boolean isTime() {
        return day || clock;
    }

    /** Whether they may tell a time, or what it depends on. */
    boolean mayBeTime() {
        return day || clock || event || figure;
    }

    private static String bare(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    /** Figures of other scripts as those of ASCII, one for one. */
    private static String digits(String text) {
        if (text.chars().allMatch(c -> c < 0x660)) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
        }
        return plain.toString();
    }

    private static Set<String> words(String separated) {
        return Arrays.stream(Unaccented.of(separated).split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> days() {
        var days = new HashSet<String>(words(DECLINED_DAYS));
        for (var language : LANGUAGES) {
            for (var style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
                for (var day : DayOfWeek.values()) {
                    String name = day.getDisplayName(style, Locale.forLanguageTag(language))
                            .toLowerCase(Locale.ROOT);
                    days.add(Unaccented.of(bare(name)));
                    for (String word : name.split("[ -]")) {
                        if (bare(word).length() > 2) {
                            days.add(Unaccented.of(bare(word)));
                        }
                    }
                }
            }
        }
        return Set.copyOf(days);
    }

    private static Set<String> months() {
        var months = new HashSet<String>();
        for (var language : LANGUAGES) {
            for (var style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
                for (var month : Month.values()) {
                    String name = month.getDisplayName(style, Locale.forLanguageTag(language))
                            .toLowerCase(Locale.ROOT);
                    if (bare(name)
                            .codePoints()
                            .allMatch(c -> Character.isLetter(c)
                                    || Character.getType(c) == Character.NON_SPACING_MARK
                                    || Character.getType(c) == Character.COMBINING_SPACING_MARK)) {
                        months.add(Unaccented.of(bare(name)));
                    }
                }
            }
        }
        return Set.copyOf(months);
    }
}
