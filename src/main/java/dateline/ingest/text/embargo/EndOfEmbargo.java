package dateline.ingest.text.embargo;

import dateline.ingest.text.date.AsciiDigits;
import dateline.ingest.text.date.DateInText;
import dateline.ingest.text.date.DayMonthOrder;
import dateline.ingest.text.date.MonthNames;
import dateline.ingest.text.date.WrittenDate;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the words of a notice say of its end in no zone: what is not enough to publish at a moment is enough to know that it is over
 * everywhere.
 *
 * @param day the last that they name with its year
 * @param hour of that day, if they name one and no other figure; of two that may be meant the later
 */
record EndOfEmbargo(LocalDate day, Optional<LocalTime> hour) {
    private static final int NOON = 12;
    private static final int BUDDHIST_ERA = 543;
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:\\s?[:.]\\s?\\d+)?");
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})(?:\\s?[:.]\\s?([0-5]\\d))?");
    private static final Pattern MORNING =
            Pattern.compile("(?iu)(?:\\d|\\s)a\\.?\\s?m(?!\\p{L})|(?<!\\d)0\\d\\s?[:.h]|(?:午前|上午|오전|صباح)");

    /** The end that these words tell, without their label. */
    static Optional<EndOfEmbargo> of(String words) {
        Optional<WrittenDate> written = DateInText.in(words, DayMonthOrder.DAY_FIRST)
                .filter(date -> date.other().isEmpty() && namesYear(words, date.day()));
        return EmbargoTime.lastDay(words)
                .or(() -> written.filter(EndOfEmbargo::isOnlyDate).map(WrittenDate::day))
                .map(day -> new EndOfEmbargo(
                        day,
                        written.filter(date -> date.day().equals(day)
                                        && !EmbargoTimeWords.from(words, 0).event())
                                .flatMap(date -> hour(date, words))));
    }

    /** In full: two figures behind a day may be an hour. */
    private static boolean namesYear(String words, LocalDate day) {
        String figures = AsciiDigits.ascii(words);
        return figures.contains(String.valueOf(day.getYear()))
                || figures.contains(String.valueOf(day.getYear() + BUDDHIST_ERA));
    }

    private static boolean isOnlyDate(WrittenDate date) {
        return FIGURE.matcher(AsciiDigits.ascii(date.rest())).results().count() <= 1
                && Pattern.compile("[^\\p{L}\\p{M}]+")
                        .splitAsStream(date.rest())
                        .noneMatch(word -> MonthNames.printed(word).isPresent());
    }

    private static Optional<LocalTime> hour(WrittenDate date, String words) {
        String rest = AsciiDigits.ascii(date.rest());
        Matcher figure = FIGURE.matcher(rest);
        if (!figure.find()) {
            return date.time().map(time -> later(time, words));
        }
        Matcher hour = HOUR.matcher(figure.group());
        boolean only = date.time().isEmpty() && hour.matches() && !figure.find();
        return only && Integer.parseInt(hour.group(1)) < 2 * NOON
                ? Optional.of(later(
                        LocalTime.of(
                                Integer.parseInt(hour.group(1)),
                                hour.group(2) == null ? 0 : Integer.parseInt(hour.group(2))),
                        words))
                : Optional.empty();
    }

    /** Where nothing says in which half of a day an hour is. */
    private static LocalTime later(LocalTime time, String words) {
        boolean early = time.getHour() == 0
                || time.getHour() >= NOON
                || MORNING.matcher(words).find();
        return early ? time : time.plusHours(NOON);
    }
}
