package dateline.ingest.model;

import dateline.ingest.model.RawArticle.RawDate;
import dateline.ingest.text.date.DateField;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Dates of an export of WordPress or Ghost: the site's clock and UTC side by side, without a zone. What is between them is the zone. */
public final class ExportDate {
    private static final int LONGEST_OFFSET = 14 * 3600;
    private static final int STEP = 15 * 60;

    private ExportDate() {}

    /** The date, nothing when it was never set ({@code 0000-00-00 00:00:00}). */
    public static Optional<RawDate> of(Optional<String> local, Optional<String> utc) {
        Optional<LocalDateTime> here = local.flatMap(ExportDate::parsed);
        Optional<LocalDateTime> there = utc.flatMap(ExportDate::parsed);
        if (there.isEmpty()) {
            return here.map(time -> RawDate.of(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time)));
        }
        var instant = there.get().atOffset(ZoneOffset.UTC);
        var date = instant.withOffsetSameInstant(
                here.flatMap(time -> zone(time, there.get())).orElse(ZoneOffset.UTC));
        return Optional.of(new RawDate(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date), Optional.of(date)));
    }

    /** The date as text with its zone, for an embargo. */
    public static String asText(RawDate date) {
        return date.parsed().map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format).orElse(date.text());
    }

    private static Optional<ZoneOffset> zone(LocalDateTime here, LocalDateTime there) {
        long seconds = Duration.between(there, here).toSeconds();
        boolean possible = Math.abs(seconds) <= LONGEST_OFFSET && seconds % STEP == 0;
        return possible ? Optional.of(ZoneOffset.ofTotalSeconds((int) seconds)) : Optional.empty();
    }

    private static Optional<LocalDateTime> parsed(String text) {
        return DateField.of(text).flatMap(date -> date.time().map(date.day()::atTime));
    }
}
