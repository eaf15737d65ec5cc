package dateline.ingest.feed;

import dateline.ingest.text.MonthNames;
import dateline.ingest.text.ZoneNames;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date with words in it, or with its parts in no fixed order, read word by word. Used by one thread. */
final class FeedDateWords {
    private static final Pattern SPACE = Pattern.compile("[\\s,]+");
    private static final Pattern TIME = Pattern.compile(
            "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?([A-Za-z]{1,5}|[+-]\\d{1,2}:?(?:\\d{2})?)?");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})([./-])(\\d{1,2})\\2(\\d{1,4})");
    private static final Pattern HYPHENATED = Pattern.compile("(\\d{1,2})-(\\p{L}{3,12})-(\\d{2,4})");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|ª)?");
    private static final Pattern YEAR = Pattern.compile("\\d{2,4}\\.?");

    private int day;
    private int month;
    private int year = -1;
    private int hour;
    private int minute;
    private int second;
    private Optional<Boolean> afternoon = Optional.empty();
    private Optional<ZoneId> zone = Optional.empty();

    private FeedDateWords() {}

    static FeedDateWords of(String text) {
        var words = new FeedDateWords();
        for (String word : SPACE.split(text)) {
            words.read(word);
        }
        return words;
    }

    /** What the words say, when they say a day of the calendar. */
    Optional<Instant> instant() {
        if (day == 0 || month == 0 || year < 0) {
            return Optional.empty();
        }
        int shown = hour % 12 + (afternoon.orElse(false) ? 12 : 0);
        return Optional.of(instant(
                LocalDate.of(century(year), month, day),
                afternoon.isPresent() && hour <= 12 ? shown : hour,
                minute,
                second,
                zone.orElse(ZoneOffset.UTC)));
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
        } else if (!isHalf(word) && !isMonth(word) && !isNumber(word)) {
            zone = zone.or(() -> ZoneNames.zone(word));
        }
    }

    private void time(Matcher time) {
        hour = Integer.parseInt(time.group(1));
        minute = Integer.parseInt(time.group(2));
        second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        String after = time.group(4);
        if (after != null && !isHalf(after)) {
            zone = ZoneNames.zone(after);
        }
    }

    /** Year first, or day first; month first only with slashes, as in the United States, or where the day leaves no choice. */
    private void numbers(Matcher numbers) {
        int first = Integer.parseInt(numbers.group(1));
        int middle = Integer.parseInt(numbers.group(3));
        int last = Integer.parseInt(numbers.group(4));
        boolean yearFirst = numbers.group(1).length() > 2;
        boolean monthFirst = (numbers.group(2).equals("/") || middle > 12) && first <= 12;
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
        return true;
    }

    private boolean isMonth(String word) {
        Optional<Integer> number = month == 0 ? MonthNames.number(word) : Optional.empty();
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
        return false;
    }

    /** RFC 2822 section 4.3. */
    private static int century(int year) {
        return year < 50 ? year + 2000 : year < 1000 ? year + 1900 : year;
    }

    /** A time of a day; {@code 24:00} is the next day, a leap second the second after it. */
    static Instant instant(LocalDate date, int hour, int minute, int second, ZoneId zone) {
        if (hour == 24 && minute == 0 && second == 0) {
            return instant(date.plusDays(1), 0, 0, 0, zone);
        }
        LocalTime time = LocalTime.of(hour, minute, Math.min(second, 59));
        Instant instant = ZonedDateTime.of(LocalDateTime.of(date, time), zone).toInstant();
        return second == 60 ? instant.plusSeconds(1) : instant;
    }
}
