package dateline.http.page;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as people read them, with the zone that the newsroom gave. */
record PageDates(DateTimeFormatter form) {
    static PageDates of(String language) {
        return new PageDates(DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm O", Locale.forLanguageTag(language)));
    }

    Html time(OffsetDateTime time) {
        return Html.tag("time")
                .with("datetime", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time))
                .of(form.format(time));
    }
}
