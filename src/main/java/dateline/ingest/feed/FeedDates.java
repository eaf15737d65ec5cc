package dateline.ingest.feed;

import dateline.ingest.text.date.DateField;
import dateline.ingest.text.date.WallClock;
import dateline.ingest.text.date.WrittenDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Dates of feeds, which may stand in markup as every text of a feed. */
final class FeedDates {
    private static final int LONGEST = 100;
    private static final int FIRST_YEAR = 1600;

    private FeedDates() {}

    /** The date that a text means, in whole seconds. */
    static Optional<WrittenDate> of(String text) {
        return DateField.ofFeed(PlainTitle.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text))
                .filter(FeedDates::isBelievable);
    }

    /** The beginning of 1970 is what software writes that knows no date. */
    private static boolean isBelievable(WrittenDate date) {
        boolean unset = date.in(ZoneOffset.UTC, WallClock.Twice.EARLIER).time().toEpochSecond() == 0;
        return date.day().getYear() >= FIRST_YEAR && !unset;
    }
}
