package dateline.ingest;

import dateline.ingest.model.RawArticle.RawDate;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.Refusal;
import dateline.ingest.text.date.DateField;
import dateline.ingest.text.date.DateInText;
import dateline.ingest.text.date.DayMonthOrder;
import dateline.ingest.text.date.UnknownZone;
import dateline.ingest.text.date.UnreadFigures;
import dateline.ingest.text.date.WallClock;
import dateline.ingest.text.date.WallClock.Twice;
import dateline.ingest.text.date.WrittenDate;
import dateline.ingest.text.date.ZoneNames;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which dates are believed, and what a date without a zone means: a time on the newsroom's own clock. One that is not
 * believed is dropped, never mended: it stays unknown when a story came out. A date of publication that lies ahead is
 * believed however far, for it keeps a story back, and what is dropped lets it out; but not a day that a sentence of it
 * names.
 */
final class DateRules {
    /** A sender's clock may be so much ahead of ours. */
    static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    /** What nobody may see before a time nobody sees in the second before it either. */
    private static final Pattern PART_OF_SECOND = Pattern.compile(":[0-9]{2}[.,]0*+[1-9]");

    private static final String WITH_OFFSET = "Write it like 2026-11-24T09:30:00+01:00.";
    private static final int FIRST_YEAR = 1900;
    private static final OffsetDateTime LAST = OffsetDateTime.parse("9999-12-31T23:59:59Z");
    private static final int YEARS_AHEAD = 100;

    private final Optional<ZoneId> newsroom;
    private final InstantSource clock;

    /** @param newsroom its zone, when it has named one */
    DateRules(Optional<ZoneId> newsroom, InstantSource clock) {
        this.newsroom = newsroom;
        this.clock = clock;
    }

    /** When it came out, or is to come out. */
    Optional<OffsetDateTime> published(Optional<RawDate> date, Repairs repairs) {
        Optional<OffsetDateTime> published = date.flatMap(d -> believed("published", d, repairs));
        if (date.filter(RawDate::isSaid).isPresent()
                && published.filter(this::liesAhead).isPresent()) {
            repairs.drop(
                    "published",
                    "A sentence names the only date (" + published.get()
                            + "), which lies ahead: it is no date of publication.");
            return Optional.empty();
        }
        boolean absurd = published
                .filter(time ->
                        time.isAfter(clock.instant().atOffset(ZoneOffset.UTC).plusYears(YEARS_AHEAD)))
                .isPresent();
        if (absurd) {
            repairs.repair("The published date lies more than " + YEARS_AHEAD
                    + " years ahead, which is no time that comes: the story is kept back until somebody publishes it or"
                    + " files it with another date.");
        }
        return published.map(DateRules::representable);
    }

    /** In every zone. */
    private boolean liesAhead(OffsetDateTime time) {
        return time.toInstant().isAfter(clock.instant().plus(1, ChronoUnit.DAYS));
    }

    /** When it last changed; not before it came out, and not at a time that is still to come. */
    Optional<OffsetDateTime> updated(Optional<RawDate> date, Optional<OffsetDateTime> published, Repairs repairs) {
        Optional<OffsetDateTime> updated = date.flatMap(d -> believed("updated", d, repairs));
        if (updated.isEmpty() || published.filter(updated.get()::isEqual).isPresent()) {
            return updated;
        }
        if (published.filter(updated.get()::isBefore).isPresent()) {
            repairs.drop("updated", "The date of the update lies before the date of publication and was dropped.");
            return Optional.empty();
        }
        Instant believable = clock.instant().plus(CLOCK_SKEW);
        if (updated.get().toInstant().isAfter(believable)) {
            repairs.drop(
                    "updated", "The date of the update lies in the future (" + updated.get() + ") and was dropped.");
            return Optional.empty();
        }
        return updated;
    }

    /** The instant before which the public sees nothing: a time that is not understood must not let a story out. */
    Optional<OffsetDateTime> embargo(Optional<String> text, Repairs repairs) throws Refusal {
        return instant("embargo", text, Twice.LATER, repairs);
    }

    /** The instant after which the public sees nothing. */
    Optional<OffsetDateTime> expires(Optional<String> text, Repairs repairs) throws Refusal {
        return instant("expires", text, Twice.EARLIER, repairs);
    }

    private Optional<OffsetDateTime> instant(String field, Optional<String> text, Twice twice, Repairs repairs)
            throws Refusal {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        WrittenDate date = written(text.get())
                .filter(read -> read.day().getYear() >= FIRST_YEAR)
                .orElseThrow(() ->
                        new Refusal(field + ": \"" + FieldText.line(text.get(), 60) + "\" is no time. " + WITH_OFFSET));
        if (twice == Twice.LATER) {
            refuseUnclear(field, text.get(), date);
            date = onOurClock(text.get(), date);
        }
        if (!isZoned(date)) {
            repairs.repair(zoneless("The " + field + " time", Optional.empty()));
        }
        OffsetDateTime time = moment(date, Optional.empty(), twice, repairs);
        boolean isWithinSecond =
                twice == Twice.LATER && PART_OF_SECOND.matcher(text.get()).find();
        return Optional.of(representable(isWithinSecond ? time.plusSeconds(1) : time));
    }

    /** The beginning of the day, or the newsroom's clock for another zone's, may come hours early. */
    private void refuseUnclear(String field, String text, WrittenDate date) throws Refusal {
        String shown = "\"" + FieldText.line(text, 60) + "\"";
        Optional<String> unknown = isZoned(date)
                ? Optional.empty()
                : UnknownZone.in(text, date.time().isPresent());
        if (unknown.isPresent()) {
            throw new Refusal(field + ": \"" + unknown.get() + "\" in " + shown
                    + " is not understood, and may name a zone or a time. " + WITH_OFFSET);
        }
        if (UnreadFigures.isAny(text, date)) {
            throw new Refusal(field + ": the time of day in " + shown + " was not understood. " + WITH_OFFSET);
        }
        boolean isOurs = newsroom.filter(ZoneNames::meansIst).isPresent();
        if (ZoneNames.mayBeLater(text) && !isOurs) {
            throw new Refusal(field + ": the zone of " + shown + " is that of several countries. " + WITH_OFFSET);
        }
    }

    /** What is called the same in several countries is in ours what it is called here. */
    private WrittenDate onOurClock(String text, WrittenDate date) {
        return ZoneNames.mayBeLater(text)
                ? new WrittenDate(date.day(), date.other(), date.time(), newsroom, date.rest())
                : date;
    }

    private Optional<OffsetDateTime> believed(String field, RawDate raw, Repairs repairs) {
        Optional<OffsetDateTime> time = raw.parsed().or(() -> read(field, raw, repairs));
        if (time.isEmpty()) {
            repairs.drop(
                    field,
                    "The " + field + " date \"" + FieldText.line(raw.text(), 60)
                            + "\" was not understood and was dropped.");
            return Optional.empty();
        }
        int year = time.get().getYear();
        if (year < FIRST_YEAR) {
            repairs.drop(field, "The " + field + " date lies in the year " + year + " and was dropped.");
            return Optional.empty();
        }
        return time.map(t -> t.truncatedTo(ChronoUnit.SECONDS));
    }

    private Optional<OffsetDateTime> read(String field, RawDate raw, Repairs repairs) {
        Optional<WrittenDate> date = written(raw.text());
        if (date.isPresent() && !isZoned(date.get())) {
            repairs.repair(zoneless("The " + field + " date", raw.home()));
            if (newsroom.or(raw::home).isEmpty()) {
                repairs.atMost(field, date.get().time().isPresent() ? 0.7 : 0.6);
            }
        }
        return date.map(written -> moment(written, raw.home(), Twice.EARLIER, repairs));
    }

    /** In UTC, too, a year has four figures (RFC 3339 section 5.6). */
    private static OffsetDateTime representable(OffsetDateTime time) {
        return time.isAfter(LAST) ? LAST : time;
    }

    private static Optional<WrittenDate> written(String text) {
        Optional<WrittenDate> found = DateInText.in(text, DayMonthOrder.UNCLEAR);
        return DateField.of(text)
                .map(date -> isZoned(date) ? date : date.orIn(found.flatMap(WrittenDate::zone)))
                .or(() -> found);
    }

    private static boolean isZoned(WrittenDate date) {
        return date.zone().isPresent();
    }

    private OffsetDateTime moment(WrittenDate date, Optional<ZoneId> home, Twice twice, Repairs repairs) {
        WallClock.Moment moment = date.in(newsroom.or(() -> home).orElse(ZoneOffset.UTC), twice);
        moment.repair().ifPresent(repairs::repair);
        return moment.time().truncatedTo(ChronoUnit.SECONDS);
    }

    private String zoneless(String what, Optional<ZoneId> home) {
        String read = what + " names no zone and was read as ";
        return newsroom.map(zone -> read + "one of " + zone.getId() + ", the newsroom's.")
                .or(() -> home.map(zone -> read + "one of " + zone.getId() + ", where the page comes from."))
                .orElse(read + "UTC.");
    }
}
