package dateline.ingest.text.date;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date with words in it, or with its parts in no fixed order, read word by word. Used by one thread. */
final class DateWords {
    private static final Pattern SPACE = Pattern.compile("[\\s,]+");
    private static final Pattern TIME = Pattern.compile(
            "(\\d{1,2})[:h](\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?([A-Za-z]{1,5}|[+-]\\d{1,2}:?(?:\\d{2})?)?");
    private static final Pattern TIME_WITH_DOT = Pattern.compile("(\\d{1,2})\\.(\\d{2})");
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})(?i:([ap]\\.?m\\.?)|h|uhr)");
    private static final Set<String> HOURS = Set.of("h", "uhr", "uur", "hrs");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})([./-])(\\d{1,2})\\2(\\d{1,4})");
    private static final Pattern HYPHENATED = Pattern.compile("(\\d{1,2})-(\\p{L}{3,12})-(\\d{2,4})");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|ª)?");
    private static final Pattern YEAR = Pattern.compile("\\d{2,4}\\.?");

    private final DayMonthOrder order;
    private boolean unclear;
    private int bare = -1;
    private int day;
    private int month;
    private int year = -1;
    private boolean timed;
    private int hour;
    private int minute;
    private int second;
    private Optional<Boolean> afternoon = Optional.empty();
    private Optional<ZoneId> zone = Optional.empty();

    private DateWords(DayMonthOrder order) {
        this.order = order;
    }

    static DateWords of(String text, DayMonthOrder order) {
        var words = new DateWords(order);
        for (String word : SPACE.split(text)) {
            words.read(word);
        }
        return words;
    }

    /** What the words say, when they say a day of the calendar. */
    Optional<WrittenDate> date() {
        if (unclear || day == 0 || month == 0 || year < 0) {
            return Optional.empty();
        }
        int shown = hour % 12 + (afternoon.orElse(false) ? 12 : 0);
        Optional<Long> secondOfDay = timed
                ? Optional.of(
                        WrittenDate.secondOfDay(afternoon.isPresent() && hour <= 12 ? shown : hour, minute, second))
                : Optional.empty();
        return Optional.of(WrittenDate.of(LocalDate.of(century(year), month, day), secondOfDay, zone));
    }

    private void read(String word) {
        Matcher time = TIME.matcher(word);
        Matcher numbers = NUMBERS.matcher(word);
        Matcher hyphenated = HYPHENATED.matcher(word);
        if (time.matches()) {
            time(time);
        } else if (numbers.matches()) {
            numbers(numbers);
        } else if (hyphenated.matches()) {
            read(hyphenated.group(1));
            read(hyphenated.group(2));
            read(hyphenated.group(3));
        } else if (!isHour(word) && !isHalf(word) && !isMonth(word) && !isNumber(word)) {
            zone = zone.or(() -> ZoneNames.zone(word));
        }
    }

    /** A time of day without minutes, or with a dot before them: it is told from a day by what stands around it. */
    private boolean isHour(String word) {
        Matcher dotted = TIME_WITH_DOT.matcher(word);
        Matcher alone = HOUR.matcher(word);
        boolean dated = day > 0 && month > 0 && !timed;
        if (dated && dotted.matches()) {
            hour(Integer.parseInt(dotted.group(1)), Integer.parseInt(dotted.group(2)));
        } else if (!timed && alone.matches()) {
            hour(Integer.parseInt(alone.group(1)), 0);
            return alone.group(2) == null || isHalf(alone.group(2));
        } else if (bare >= 0 && !timed && HOURS.contains(word.toLowerCase(Locale.ROOT))) {
            hour(bare, 0);
        } else {
            return false;
        }
        return true;
    }

    private void hour(int number, int minutes) {
        timed = true;
        hour = number;
        minute = minutes;
    }

    private void time(Matcher time) {
        hour(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
        second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        String after = time.group(4);
        if (after != null && !isHalf(after)) {
            zone = ZoneNames.zone(after);
        }
    }

    /** Year first, or day first; month first only with slashes, as the order says, or where the day leaves no choice. */
    private void numbers(Matcher numbers) {
        int first = Integer.parseInt(numbers.group(1));
        int middle = Integer.parseInt(numbers.group(3));
        int last = Integer.parseInt(numbers.group(4));
        boolean yearFirst = numbers.group(1).length() > 2;
        boolean dotted = numbers.group(2).equals(".");
        boolean monthFirst =
                ((numbers.group(2).equals("/") && order != DayMonthOrder.DAY_FIRST) || middle > 12) && first <= 12;
        unclear |= order == DayMonthOrder.UNCLEAR
                && !yearFirst
                && !dotted
                && first <= 12
                && middle <= 12
                && first != middle;
        year = yearFirst ? first : last;
        month = yearFirst ? middle : monthFirst ? first : middle;
        day = yearFirst ? last : monthFirst ? middle : first;
    }

    private boolean isHalf(String word) {
        switch (word.toLowerCase(Locale.ROOT).replace(".", "")) {
            case "am", "오전", "午前", "上午" -> afternoon = Optional.of(false);
            case "pm", "오후", "午後", "下午" -> afternoon = Optional.of(true);
            default -> {
                return false;
            }
        }
        if (bare >= 0 && !timed) {
            hour(bare, 0);
        }
        return true;
    }

    /** Of two words that are months, such as the short forms of days, the one nearer to the year counts. */
    private boolean isMonth(String word) {
        Optional<Integer> number = month == 0 || year < 0 ? MonthNames.number(word) : Optional.empty();
        number.ifPresent(named -> month = named);
        return number.isPresent();
    }

    private boolean isNumber(String word) {
        Matcher ofDay = DAY.matcher(word);
        if (day == 0 && ofDay.matches()) {
            day = Integer.parseInt(ofDay.group(1));
            return true;
        }
        if (year < 0 && YEAR.matcher(word).matches()) {
            year = Integer.parseInt(word.replace(".", ""));
            return true;
        }
        bare = ofDay.matches() ? Integer.parseInt(ofDay.group(1)) : -1;
        return bare >= 0;
    }

    /** RFC 2822 section 4.3. */
    private static int century(int year) {
        return year < 50 ? year + 2000 : year < 1000 ? year + 1900 : year;
    }
}
