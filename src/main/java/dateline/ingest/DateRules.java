package dateline.ingest;

import dateline.ingest.model.RawArticle.RawDate;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.LooseDate;
import dateline.ingest.text.Refusal;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Which dates are believed. One that is not believed is dropped, never mended: it stays unknown when a story came out. */
final class DateRules {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9998;
    private static final Duration AHEAD = Duration.ofDays(1);

    private final Optional<InstantSource> clock;

    /** @param clock without one, a date may lie in the future */
    DateRules(Optional<InstantSource> clock) {
        this.clock = clock;
    }

    /** When it came out. */
    Optional<OffsetDateTime> published(Optional<RawDate> date, Repairs repairs) {
        return date.flatMap(d -> believed("published", d, repairs));
    }

    /** When it last changed; not before it came out. */
    Optional<OffsetDateTime> updated(Optional<RawDate> date, Optional<OffsetDateTime> published, Repairs repairs) {
        Optional<OffsetDateTime> updated = date.flatMap(d -> believed("updated", d, repairs));
        boolean before =
                updated.isPresent() && published.isPresent() && updated.get().isBefore(published.get());
        if (before) {
            repairs.drop("updated", "The date of the update lies before the date of publication and was dropped.");
            return Optional.empty();
        }
        return updated;
    }

    /** An instant that decides what the public sees; a time that is not understood must not let a story out. */
    Optional<OffsetDateTime> instant(String field, Optional<String> text, Repairs repairs) throws Refusal {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var date = LooseDate.of(text.get())
                .orElseThrow(() -> new Refusal(field + ": \"" + FieldText.line(text.get(), 60)
                        + "\" is no time. Write it like 2026-11-24T09:30:00+01:00."));
        if (!date.zoned()) {
            repairs.repair("The " + field + " time names no zone and was read as UTC.");
        }
        return Optional.of(date.time().truncatedTo(ChronoUnit.SECONDS));
    }

    private Optional<OffsetDateTime> believed(String field, RawDate raw, Repairs repairs) {
        Optional<OffsetDateTime> time = raw.parsed().or(() -> read(field, raw.text(), repairs));
        if (time.isEmpty()) {
            repairs.drop(
                    field,
                    "The " + field + " date \"" + FieldText.line(raw.text(), 60)
                            + "\" was not understood and was dropped.");
            return Optional.empty();
        }
        int year = time.get().getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            repairs.drop(field, "The " + field + " date lies in the year " + year + " and was dropped.");
            return Optional.empty();
        }
        boolean ahead = clock.filter(
                        c -> time.get().toInstant().isAfter(c.instant().plus(AHEAD)))
                .isPresent();
        if (ahead) {
            repairs.drop(
                    field,
                    "The " + field + " date lies in the future (" + time.get()
                            + ") and was dropped. To publish later, give it an embargo.");
            return Optional.empty();
        }
        return time.map(t -> t.truncatedTo(ChronoUnit.SECONDS));
    }

    private static Optional<OffsetDateTime> read(String field, String text, Repairs repairs) {
        Optional<LooseDate> date = LooseDate.of(text);
        if (date.isPresent() && !date.get().zoned()) {
            repairs.repair("The " + field + " date names no zone and was read as UTC.");
            repairs.atMost(field, date.get().timed() ? 0.7 : 0.6);
        }
        return date.map(LooseDate::time);
    }
}
