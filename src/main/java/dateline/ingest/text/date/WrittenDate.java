package dateline.ingest.text.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A date as it is written, with the time and the zone that stand by it.
 *
 * @param day as written
 * @param other what the day would be if its figures were meant the other way round, when they could be
 * @param time of day, in whole seconds
 * @param zone in which the date says that it is meant
 * @param rest what stood beside the date and is no part of it
 */
public record WrittenDate(
        LocalDate day, Optional<LocalDate> other, Optional<LocalTime> time, Optional<ZoneId> zone, String rest) {
    private static final long DAY = 86_400;
    private static final int QUARTER = 15;
    private static final int MOST_OFFSET = 14 * 60;

    /** The same in this zone, where none was told beside its time. */
    public WrittenDate orIn(Optional<ZoneId> told) {
        return zone.isPresent() || time.isEmpty() ? this : new WrittenDate(day, other, time, told, rest);
    }

    /**
     * A day, and what is known of its time.
     *
     * @param second of the day, as {@link #secondOfDay} tells it
     */
    static WrittenDate of(LocalDate day, Optional<Long> second, Optional<ZoneId> zone) {
        return new WrittenDate(
                day.plusDays(second.orElse(0L) / DAY),
                Optional.empty(),
                second.map(s -> LocalTime.ofSecondOfDay(s % DAY)),
                zone,
                "");
    }

    /** Seconds of the day; a whole day for 24:00 and for a leap second at midnight. */
    static long secondOfDay(int hour, int minute, int second) {
        boolean endOfDay = hour == 24 && minute == 0 && second == 0;
        if ((hour > 23 && !endOfDay) || minute > 59 || second > 60) {
            throw new DateTimeException("no time of day");
        }
        return hour * 3600L + minute * 60L + second;
    }

    /** A moment that is told with its zone. */
    static WrittenDate of(OffsetDateTime moment) {
        return new WrittenDate(
                moment.toLocalDate(),
                Optional.empty(),
                Optional.of(moment.toLocalTime()),
                Optional.of(moment.getOffset()),
                "");
    }

    /** The moment, when the date says both its time and its zone. */
    public Optional<OffsetDateTime> instant() {
        return time.flatMap(t -> zone.map(z -> day.atTime(t).atZone(z).toOffsetDateTime()));
    }

    /**
     * The moment that is meant. A date without a time of day is the beginning of that day.
     *
     * @param home the zone of a date that names none
     */
    public WallClock.Moment in(ZoneId home, WallClock.Twice twice) {
        ZoneId meant = zone.orElse(home);
        return time.map(t -> WallClock.moment(day.atTime(t), meant, twice))
                .orElseGet(() -> new WallClock.Moment(day.atStartOfDay(meant).toOffsetDateTime(), Optional.empty()));
    }

    /** RFC 3339 as far as it is known: a day, a local time, or a time with zone. */
    public String written() {
        return day
                + time.map(t -> "T" + t.withNano(0).format(DateTimeFormatter.ISO_LOCAL_TIME))
                        .orElse("")
                + instant().map(moment -> moment.getOffset().getId()).orElse("");
    }

    /**
     * Whether both are of one day and this one alone knows the moment: midnight, too, is what programs write that know the day
     * alone.
     */
    public boolean isMoreExactThan(WrittenDate told) {
        return day.equals(told.day) && instant().isPresent() && hasTime(this) && !hasTime(told);
    }

    private static boolean hasTime(WrittenDate date) {
        return date.time.filter(t -> !t.equals(LocalTime.MIDNIGHT)).isPresent();
    }

    /** Whether both mean the same time, though in figures that can be read two ways, or a day or zone apart. */
    public boolean isSameAs(WrittenDate told) {
        boolean zones = told.time().isPresent() && told.zone().isPresent();
        long apart = Math.abs(ChronoUnit.DAYS.between(day, told.day));
        return apart == 0 || other.equals(Optional.of(told.day)) || (zones && apart == 1);
    }

    /** This moment, which is told in UTC, in the zone of a clock that shows it so; as it is when no zone fits. */
    public WrittenDate asTold(WrittenDate clock) {
        if (time.isEmpty() || clock.time.isEmpty() || !zone.equals(Optional.of(ZoneOffset.UTC))) {
            return this;
        }
        LocalDateTime utc = day.atTime(time.get()).truncatedTo(ChronoUnit.MINUTES);
        LocalDateTime shown = clock.day.atTime(clock.time.get()).truncatedTo(ChronoUnit.MINUTES);
        long minutes = ChronoUnit.MINUTES.between(utc, shown);
        if (minutes % QUARTER != 0 || Math.abs(minutes) > MOST_OFFSET) {
            return this;
        }
        LocalDateTime local = day.atTime(time.get()).plusMinutes(minutes);
        ZoneOffset there = ZoneOffset.ofTotalSeconds((int) minutes * 60);
        return new WrittenDate(local.toLocalDate(), other, Optional.of(local.toLocalTime()), Optional.of(there), rest);
    }

    /** This time, if it names no zone, in the zone of another, which may be that of the same clock. */
    public WrittenDate zonedAs(WrittenDate other) {
        if (time.isEmpty() || zone.isPresent() || other.instant().isEmpty()) {
            return this;
        }
        var inUtc = new WrittenDate(day, this.other, time, Optional.of(ZoneOffset.UTC), rest);
        boolean utc = inUtc.instant()
                .filter(moment -> moment.truncatedTo(ChronoUnit.MINUTES)
                        .isEqual(other.instant().get().truncatedTo(ChronoUnit.MINUTES)))
                .isPresent();
        return utc ? inUtc : new WrittenDate(day, this.other, time, other.zone, rest);
    }

    /** Its figures the other way round. */
    public WrittenDate turned() {
        return other.map(d -> new WrittenDate(d, Optional.of(day), time, zone, rest))
                .orElse(this);
    }
}
