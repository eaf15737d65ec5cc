package dateline.ingest.text.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarErasTest {
    @ParameterizedTest(name = "{0}")
    @DisplayName("DATE-05: a year of another era and a month of two words are read in the common calendar")
    @CsvSource(delimiter = '|', textBlock = """
            令和8年11月24日 午前9時30分                        | 2026-11-24T09:30:00
            令和元年5月1日                                     | 2019-05-01
            平成31年4月30日                                    | 2019-04-30
            中華民國115年11月24日 下午1時05分                  | 2026-11-24T13:05:00
            วันอังคารที่ 24 พฤศจิกายน พ.ศ. 2569 เวลา 09:30 น. | 2026-11-24T09:30:00
            24 พ.ย. 2569 09:30 น.                              | 2026-11-24T09:30:00
            الثلاثاء 24 تشرين الثاني 2026 - 09:30              | 2026-11-24T09:30:00
            24 تشرين الثاني/نوفمبر 2026                        | 2026-11-24
            3 كانون الأول (ديسمبر) 2026                        | 2026-12-03
            ٢٤ نوفمبر ٢٠٢٦ الساعة ٩:٣٠ صباحا                   | 2026-11-24T09:30:00
            24 نوفمبر 2026 الساعة 9:30 مساء                    | 2026-11-24T21:30:00
            tiistai 24. marraskuuta 2026 klo 9.30              | 2026-11-24T09:30:00
            """)
    void otherEras(String written, String meant) {
        assertEquals(
                meant,
                DateInText.in(written, DayMonthOrder.UNCLEAR)
                        .map(WrittenDate::written)
                        .orElse("none"));
    }
}
