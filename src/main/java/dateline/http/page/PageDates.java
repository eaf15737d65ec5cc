package dateline.http.page;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Dates as people read them, with the zone that the newsroom gave. */
public record PageDates(DateTimeFormatter form) {
    /** As they are written in this language (BCP 47). */
    public static PageDates of(String language) {
        var locale = Locale.forLanguageTag(language);
        return new PageDates(
                locale.getLanguage().equals("en")
                        ? DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm O", locale)
                        : new DateTimeFormatterBuilder()
                                .appendLocalized(FormatStyle.LONG, null)
                                .appendPattern(", HH:mm O")
                                .toFormatter(locale));
    }

    /** This time. */
    public Html time(OffsetDateTime time) {
        return Html.tag("time")
                .with("datetime", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time))
                .of(form.format(time));
    }
}
