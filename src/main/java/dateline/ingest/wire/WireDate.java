package dateline.ingest.wire;

import dateline.ingest.model.RawArticle.RawDate;
import dateline.ingest.text.date.DateField;
import java.time.format.DateTimeFormatter;

/** Dates as agencies write them: ISO 8601 in its long form or, in NITF, its basic one ({@code 20261124T0930+0100}). */
final class WireDate {
    private WireDate() {}

    /** The date with its zone when it has both time and zone; otherwise as text in the long form, for the normaliser. */
    static RawDate of(String text) {
        String plain = text.strip();
        return DateField.of(plain)
                .map(date -> date.instant()
                        .map(moment -> new RawDate(plain, date.instant()))
                        .orElse(RawDate.of(date.written())))
                .orElse(RawDate.of(plain));
    }

    /** The date as text that every reader of RFC 3339 understands, where it can be had. */
    static String asText(String text) {
        var date = of(text);
        return date.parsed().map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format).orElse(date.text());
    }
}
