package dateline.ingest.wire;

import dateline.ingest.model.RawArticle.RawDate;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates as agencies write them: ISO 8601 in its long form or, in NITF, its basic one ({@code 20261124T0930+0100}). */
final class WireDate {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})"
            + "(?:[T ](\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d{1,9})?)?)?\\s?(Z|[+-]\\d{2}(?::?\\d{2})?)?");

    private WireDate() {}

    /** The date with its zone when it has both time and zone; otherwise as text in the long form, for the normaliser. */
    static RawDate of(String text) {
        var iso = ISO.matcher(text.strip());
        if (!iso.matches()) {
            return RawDate.of(text.strip());
        }
        String day = iso.group(1) + "-" + iso.group(2) + "-" + iso.group(3);
        if (iso.group(4) == null) {
            return RawDate.of(day);
        }
        String seconds = Optional.ofNullable(iso.group(6)).orElse("00");
        String local = day + "T" + iso.group(4) + ":" + iso.group(5) + ":" + seconds;
        if (iso.group(7) == null) {
            return RawDate.of(local);
        }
        try {
            var parsed = OffsetDateTime.parse(local + "Z").withOffsetSameLocal(ZoneOffset.of(iso.group(7)));
            return new RawDate(text.strip(), Optional.of(parsed));
        } catch (DateTimeException e) {
            return RawDate.of(text.strip());
        }
    }

    /** The date as text that every reader of RFC 3339 understands, where it can be had. */
    static String asText(String text) {
        var date = of(text);
        return date.parsed().map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format).orElse(date.text());
    }
}
