package dateline.ingest.text.embargo;

import dateline.ingest.text.date.MonthNames;
import dateline.ingest.text.date.ZoneNames;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the end of an embargo where nothing in it can be meant otherwise: one day with its year and the month as a word or in
 * the order of ISO 8601, one time, and a zone of one meaning. A weekday must agree.
 */
final class EmbargoTime {
    private static final String CLOCK = "(\\d{1,2})[:.](\\d{2})(?::\\d{2})?\\s?(am|pm|a\\.m\\.?|p\\.m\\.?)?";
    /** Abbreviations of winter time are taken at their word: meant as those of summer they would only end an hour earlier. */
    private static final String ZONE =
            "(z|utc|gmt|cet|mez|eet|wet|est|pst|jst|kst|(?:utc|gmt)?[+-]\\d{1,2}(?::?\\d{2})?)";

    private static final String DAY =
            "(?:(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s(?:of\\s|de\\s)?(\\p{L}+)\\.?(?:\\s(?:of\\s|de\\s|del\\s))?,?\\s?(\\d{4})"
                    + "|(\\p{L}+)\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4}))";
    private static final String WEEKDAY = "(?:\\p{L}{2,12}\\.?,?\\s){0,3}?";
    private static final String HOUR_WORD = "(?:\\s?(?:uhr|hours|hrs|h))?,?";
    private static final Pattern DAY_FIRST = Pattern.compile(WEEKDAY + DAY
            + "(?:,?\\s(?:at\\s|um\\s|à\\s|a las\\s|kl\\.?\\s)?|t)" + CLOCK + HOUR_WORD + "\\s?\\(?" + ZONE + "\\)?");
    private static final Pattern CLOCK_FIRST = Pattern.compile(
            "(?:at\\s|um\\s)?" + CLOCK + HOUR_WORD + "\\s?\\(?" + ZONE + "\\)?,?\\s(?:on\\s|am\\s)?" + WEEKDAY + DAY);
    private static final int MOST_HOURS = 14;

    private static final Pattern ANY_DAY = Pattern.compile(DAY + "(?!\\s?(?:hrs|hours|h|uhr|gmt|utc|z)\\b)");
    private static final Pattern FIGURES = Pattern.compile("(?<!\\d)(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})(?!\\d)");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)(\\d{4})[./-] ?(\\d{1,2})[./-] ?(\\d{1,2})(?!\\d)");
    private static final Pattern HAN = Pattern.compile("(\\d{4})\\s?[年년.]\\s?(\\d{1,2})\\s?[月월.]\\s?(\\d{1,2})");

    private EmbargoTime() {}

    /** The last day that these words name with its year; of figures that can be read two ways the later. */
    static Optional<LocalDate> lastDay(String words) {
        String plain = words.replaceAll("[\\s\\u00a0]+", " ").toLowerCase(Locale.ROOT);
        List<LocalDate> days = new ArrayList<>();
        Matcher written = ANY_DAY.matcher(plain);
        while (written.find()) {
            valid(() -> date(written, 1)).ifPresent(days::add);
        }
        Matcher figures = FIGURES.matcher(plain);
        while (figures.find()) {
            valid(() -> Optional.of(LocalDate.of(number(figures, 3), number(figures, 2), number(figures, 1))))
                    .ifPresent(days::add);
            valid(() -> Optional.of(LocalDate.of(number(figures, 3), number(figures, 1), number(figures, 2))))
                    .ifPresent(days::add);
        }
        for (Pattern yearFirst : List.of(HAN, YEAR_FIRST)) {
            Matcher day = yearFirst.matcher(plain);
            while (day.find()) {
                valid(() -> Optional.of(LocalDate.of(number(day, 1), number(day, 2), number(day, 3))))
                        .ifPresent(days::add);
            }
        }
        return days.stream().max(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> valid(Supplier<Optional<LocalDate>> day) {
        try {
            return day.get();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<OffsetDateTime> beyondDoubt(String words) {
        String plain = words.replaceAll("[\\s\\u00a0]+", " ")
                .replaceAll("^[\\s:–—-]+|[\\s.;]+$", "")
                .toLowerCase(Locale.ROOT);
        if (plain.length() > 100) {
            return Optional.empty();
        }
        Matcher dayFirst = DAY_FIRST.matcher(plain);
        if (dayFirst.matches()) {
            return read(plain, dayFirst, 1, 10, 13);
        }
        Matcher clockFirst = CLOCK_FIRST.matcher(plain);
        return clockFirst.matches() ? read(plain, clockFirst, 5, 1, 4) : Optional.empty();
    }

    private static Optional<OffsetDateTime> read(String text, Matcher found, int day, int clock, int zone) {
        try {
            Optional<LocalDate> date = date(found, day).filter(d -> isOnNamedDay(text, d));
            LocalTime time = time(found, clock);
            Optional<ZoneOffset> offset = offset(String.valueOf(found.group(zone)));
            return date.flatMap(d -> offset.map(o -> OffsetDateTime.of(d, time, o)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(Matcher found, int group) {
        if (found.group(group) != null) {
            return Optional.of(LocalDate.of(number(found, group), number(found, group + 1), number(found, group + 2)));
        }
        boolean dayBefore = found.group(group + 3) != null;
        int dayOfMonth = number(found, dayBefore ? group + 3 : group + 7);
        OptionalInt month = month(String.valueOf(found.group(dayBefore ? group + 4 : group + 6)));
        int year = number(found, dayBefore ? group + 5 : group + 8);
        return month.isPresent() ? Optional.of(LocalDate.of(year, month.getAsInt(), dayOfMonth)) : Optional.empty();
    }

    /** Croats call the month listopad that precedes the listopad of Poles and Czechs. */
    private static OptionalInt month(String word) {
        return word.startsWith("listopad") ? OptionalInt.empty() : MonthNames.printed(word);
    }

    private static LocalTime time(Matcher found, int group) {
        int hour = number(found, group);
        String half = found.group(group + 2);
        if (half == null) {
            return LocalTime.of(hour, number(found, group + 1));
        }
        if (hour < 1 || hour > 12) {
            throw new DateTimeException("no hour of a half of a day: " + hour);
        }
        return LocalTime.of(hour % 12 + (half.startsWith("p") ? 12 : 0), number(found, group + 1));
    }

    private static Optional<ZoneOffset> offset(String zone) {
        return ZoneNames.zone(zone)
                .filter(ZoneOffset.class::isInstance)
                .map(ZoneOffset.class::cast)
                .filter(offset -> Math.abs(offset.getTotalSeconds()) <= MOST_HOURS * 3600);
    }

    /** Every word of the text that is a weekday in a language of the months must be the weekday of the date. */
    private static boolean isOnNamedDay(String text, LocalDate date) {
        for (String word : text.split("[^\\p{L}]+")) {
            for (String language : new String[] {"en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "fi", "pl"}) {
                for (DayOfWeek day : DayOfWeek.values()) {
                    boolean named = word.length() > 2
                            && (word.equals(name(day, TextStyle.FULL, language))
                                    || word.equals(name(day, TextStyle.SHORT, language)));
                    if (named && day != date.getDayOfWeek()) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static String name(DayOfWeek day, TextStyle style, String language) {
        return day.getDisplayName(style, Locale.forLanguageTag(language)).toLowerCase(Locale.ROOT);
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(String.valueOf(found.group(group)));
    }
}
