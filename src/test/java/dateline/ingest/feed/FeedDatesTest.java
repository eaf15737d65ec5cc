package dateline.ingest.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.ingest.text.date.WallClock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {
    @ParameterizedTest
    @DisplayName("DATE-06 Every form of a date that feeds use is understood")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-23T04:05:06Z                  | 2026-11-23T04:05:06Z
            2026-11-23T04:05:06.789+02:00         | 2026-11-23T02:05:06Z
            2026-11-23t04:05:06z                  | 2026-11-23T04:05:06Z
            2026-11-23 04:05:06                   | 2026-11-23T04:05:06Z
            2026-11-23 04:05:06 +0100             | 2026-11-23T03:05:06Z
            2026-11-23 04:05:06 EST               | 2026-11-23T09:05:06Z
            2026-11-23T04:05+0100                 | 2026-11-23T03:05:00Z
            20261123T040506Z                      | 2026-11-23T04:05:06Z
            20261123040506                        | 2026-11-23T04:05:06Z
            20261123                              | 2026-11-23T00:00:00Z
            2026-11                               | 2026-11-01T00:00:00Z
            2026                                  | 2026-01-01T00:00:00Z
            2026-327                              | 2026-11-23T00:00:00Z
            2026-W48-1                            | 2026-11-23T00:00:00Z
            2026-11-23T24:00:00Z                  | 2026-11-24T00:00:00Z
            2016-12-31T23:59:60Z                  | 2017-01-01T00:00:00Z
            2026-10-25T02:30:00 Europe/Berlin     | 2026-10-25T00:30:00Z
            2038-01-19T03:14:08Z                  | 2038-01-19T03:14:08Z
            Mon, 23 Nov 2026 04:05:06 GMT         | 2026-11-23T04:05:06Z
            Tue, 23 Nov 2026 04:05:06 GMT         | 2026-11-23T04:05:06Z
            Mon, 23 Nov 2026 04:05:06 +0530       | 2026-11-22T22:35:06Z
            Mon, 23 Nov 2026 04:00:00 EDT         | 2026-11-23T08:00:00Z
            Mon, 23 Nov 2026 04:00:00 XYZ         | 2026-11-23T04:00:00Z
            Mon, 23 Nov 2026 04:00 Z              | 2026-11-23T04:00:00Z
            Mon,23 Nov 26 04:05:06 UT             | 2026-11-23T04:05:06Z
            23 November 2026                      | 2026-11-23T00:00:00Z
            1 Jan 99 00:00:00 GMT                 | 1999-01-01T00:00:00Z
            Mon Nov 23 04:05:06 2026              | 2026-11-23T04:05:06Z
            Mon Nov 23 04:05:06 GMT+01:00 2026    | 2026-11-23T03:05:06Z
            November 23rd, 2026 4:05 PM           | 2026-11-23T16:05:00Z
            Nov 23, 2026 12:05 am                 | 2026-11-23T00:05:00Z
            23-Nov-2026 04:05:06                  | 2026-11-23T04:05:06Z
            11/23/2026 4:05:06 PM                 | 2026-11-23T16:05:06Z
            23.11.2026 04:05                      | 2026-11-23T04:05:00Z
            2026/11/23 04:05:06                   | 2026-11-23T04:05:06Z
            lundi 23 novembre 2026                | 2026-11-23T00:00:00Z
            Mo, 23. Dez. 2026 04:05 MEZ           | 2026-12-23T03:05:00Z
            23 de noviembre de 2026               | 2026-11-23T00:00:00Z
            23 listopada 2026                     | 2026-11-23T00:00:00Z
            Пн, 23 ноября 2026 04:05:06 +0300     | 2026-11-23T01:05:06Z
            2026年11月23日 04:05                  | 2026-11-23T04:05:00Z
            1795406706                            | 2026-11-23T04:05:06Z
            1795406706000                         | 2026-11-23T04:05:06Z
            1887-03-04T00:00:00Z                  | 1887-03-04T00:00:00Z
            """)
    void everyFormOfADateThatFeedsUseIsUnderstood(String text, String instant) {
        assertEquals(Optional.of(Instant.parse(instant)), FeedDates.of(text).map(date -> date.in(
                        ZoneOffset.UTC, WallClock.Twice.EARLIER)
                .time()
                .toInstant()));
    }

    @ParameterizedTest
    @DisplayName("DATE-05 What is no date is none, rather than now or another day")
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday",
                "insert updated date here",
                "2026-02-30T00:00:00Z",
                "31 Feb 2026 10:00 GMT",
                "2026-13-01",
                "0000-00-00 00:00:00",
                "0001-01-01T00:00:00Z",
                "1970-01-01T00:00:00Z",
                "2026-11-23T25:00:00Z",
                "2026-W60-1",
                "2026-400",
                "12:30",
                "23",
                "Nov 2026x",
                "99999999999999",
                "2026-11-23T10:99Z"
            })
    void whatIsNoDateIsNone(String text) {
        assertEquals(Optional.empty(), FeedDates.of(text));
    }
}
