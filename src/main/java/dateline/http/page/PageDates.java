package dateline.http.page;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as people read them, with the zone that the newsroom gave. */
public record PageDates(DateTimeFormatter form) {
    /** As they are written in this language (BCP 47). */
    public static PageDates of(String language) {
        return new PageDates(DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm O", Locale.forLanguageTag(language)));
    }

    /** This time. */
    public Html time(OffsetDateTime time) {
        return Html.tag("time")
                .with("datetime", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time))
                .of(form.format(time));
    }
}
