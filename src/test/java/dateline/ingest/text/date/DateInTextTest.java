package dateline.ingest.text.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateInTextTest {
    private static Optional<String> written(String text) {
        return DateInText.in(text, DayMonthOrder.UNCLEAR).map(WrittenDate::written);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            24 ноября 2026 г., 09:30 МСК        | 2026-11-24T09:30:00+03:00
            24.11.2026 - 09:30 (TSİ)            | 2026-11-24T09:30:00+03:00
            24 Kasım 2026 09:30 Türkiye saati ile | 2026-11-24T09:30:00+03:00
            24. 11. 2026 09:30 SEČ              | 2026-11-24T09:30:00+01:00
            24 novembre 2026 à 9 h 30 HNE       | 2026-11-24T09:30:00-05:00
            24.11.2026, 09:30 OEZ               | 2026-11-24T09:30:00+02:00
            24. srpna 2026 9:30 středoevropského času | 2026-08-24T09:30:00+02:00
            24.11.2026, 09:30 Bakı vaxtı ilə     | 2026-11-24T09:30:00+04:00
            24 November 2026 09:30 giờ Việt Nam | 2026-11-24T09:30:00+07:00
            24 नवंबर 2026, 09:30 भारतीय समयानुसार | 2026-11-24T09:30:00+05:30
            24 نوفمبر 2026 09:30 بتوقيت أبوظبي  | 2026-11-24T09:30:00+04:00
            24 نوفمبر 2026 09:30 ت غ            | 2026-11-24T09:30:00Z
            24.11.2026 09:30 Lietuvos laiku     | 2026-11-24T09:30:00+02:00
            24 November 2026, 09:30 waktu Malaysia | 2026-11-24T09:30:00+08:00
            24 November 2026, 09:30, a long time ago | 2026-11-24T09:30:00
            24 בנובמבר 2026                     | 2026-11-24
            24 نوفمبر 2026                      | 2026-11-24
            17 سبتمبر/أيلول 2023                | 2023-09-17
            17 أيلول/سبتمبر 2023, 09:30         | 2023-09-17T09:30:00
            17 أيلول (سبتمبر) 2023              | 2023-09-17
            5 أغسطس/آب 2024                     | 2024-08-05
            24 नवंबर 2026                       | 2026-11-24
            २४ नवंबर २०२६                       | 2026-11-24
            2026년 11월 24일 09:30               | 2026-11-24T09:30:00
            2026년 11월 24일 오후 3시 5분         | 2026-11-24T15:05:00
            2026年11月24日 9時30分                | 2026-11-24T09:30:00
            2026年11月24日 下午3时05分             | 2026-11-24T15:05:00
            24 พฤศจิกายน 2569                   | 2026-11-24
            24 พฤศจิกายน 2026                   | 2026-11-24
            ۳ آذر ۱۴۰۵                          | 2026-11-24
            1 فروردین 1403                      | 2024-03-20
            30 اسفند 1403                       | 2025-03-20
            30 اسفند 1404                       |
            24 Νοεμβρίου 2026                   | 2026-11-24
            24 Kasım 2026                       | 2026-11-24
            24 listopada 2026                   | 2026-11-24
            24. listopadu 2026                  | 2026-11-24
            2026. november 24.                  | 2026-11-24
            24 tháng 11 năm 2026                | 2026-11-24
            Thứ Ba, 24 tháng 11, 2026 09:30     | 2026-11-24T09:30:00
            24 Agustus 2026                     | 2026-08-24
            12. MÄR 2026 18:03                  | 2026-03-12T18:03:00
            3 dec 07.45                         |
            tors 3 dec 07.45 2026               | 2026-12-03T07:45:00
            2. Dezember, 14 Uhr                 |
            December 4, 10 am                   |
            3.12.26                             |
            3 dec 26                            | 2026-12-03
            3 dec 26, 07.45                     | 2026-12-03T07:45:00
            3 dec 26. 07:45                     | 2026-12-03T07:45:00
            4:00 am CST, Wednesday, November 20, 2019 | 2019-11-20T04:00:00-06:00
            November 23, 2026 at 4:05 p.m. ET   | 2026-11-23T16:05:00-05:00
            23. November 2026, 16 Uhr           | 2026-11-23T16:00:00
            """)
    void aDateInWordsIsReadInTheLanguagesOfTheWorld(String text, String expected) {
        assertEquals(Optional.ofNullable(expected), written(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2025 m. lapkričio 18 d. 16:40           | 2025-11-18T16:40:00
            2025 m. rugsėjo 1 d., 9.05 val.         | 2025-09-01T09:05:00
            2025. gada 18. novembrī plkst. 16.40    | 2025-11-18T16:40:00
            18. novembris, 2025, 16:40              | 2025-11-18T16:40:00
            18. november 2025, kell 16.40           | 2025-11-18T16:40:00
            1. veebruaril 2025 kell 9.05            | 2025-02-01T09:05:00
            18. novembra 2025 ob 16.40              | 2025-11-18T16:40:00
            6 Agusta 2026, 12:15 WAT                | 2026-08-06T12:15:00+01:00
            18 Nuwamba 2025, 16:40 WAT              | 2025-11-18T16:40:00+01:00
            3. avgusta 2025, 16:40                  | 2025-08-03T16:40:00
            18. studenoga 2025. u 16:40             | 2025-11-18T16:40:00
            18. studenog 2025. 16:40                | 2025-11-18T16:40:00
            18. listopada 2025. u 16:40             | 2025-10-18T16:40:00
            3. lipnja 2025.                         | 2025-06-03
            3. srpnja 2025.                         | 2025-07-03
            18. novembar 2025. u 16:40              | 2025-11-18T16:40:00
            18. новембра 2025. у 16:40              | 2025-11-18T16:40:00
            18 ноември 2025 г., 16:40 ч.            | 2025-11-18T16:40:00
            18 ноември 2025 во 16:40                | 2025-11-18T16:40:00
            18 октомври 2025                        | 2025-10-18
            18. nóvember 2025 kl. 16:40             | 2025-11-18T16:40:00
            18. október 2025                        | 2025-10-18
            18 nëntor 2025, ora 16:40               | 2025-11-18T16:40:00
            3 qershor 2025                          | 2025-06-03
            18 ნოემბერი, 2025 16:40                 | 2025-11-18T16:40:00
            2025 წლის 18 ნოემბერი                   | 2025-11-18
            18 նոյեմբերի, 2025 16:40                | 2025-11-18T16:40:00
            Նոյեմբերի 18, 2025, 16:40               | 2025-11-18T16:40:00
            2025թ. նոյեմբերի 18                     | 2025-11-18
            18 noyabr 2025, 16:40                   | 2025-11-18T16:40:00
            18 noyabr 2025-ci il                    | 2025-11-18
            2025-yil 18-noyabr, 16:40               | 2025-11-18T16:40:00
            2025 жылғы 18 қараша, 16:40             | 2025-11-18T16:40:00
            18 лістапада 2025, 16:40                | 2025-11-18T16:40:00
            2025eko azaroaren 18a, 16:40            | 2025-11-18T16:40:00
            2025ko urtarrilak 9                     | 2025-01-09
            18 de novembro de 2025 ás 16:40         | 2025-11-18T16:40:00
            18 de xuño de 2025                      | 2025-06-18
            18 de novembre de 2025 a les 16.40      | 2025-11-18T16:40:00
            9 d’abril del 2025                      | 2025-04-09
            It-Tlieta, 18 ta' Novembru, 2025, 16:40 | 2025-11-18T16:40:00
            1 ta’ Diċembru 2025                     | 2025-12-01
            18 Samhain 2025 ag 16:40                | 2025-11-18T16:40:00
            18 Deireadh Fómhair 2025, 16:40         | 2025-10-18T16:40:00
            9 Meán Fómhair 2025                     | 2025-09-09
            18 Mí na Samhna 2025                    | 2025-11-18
            18 Tachwedd 2025, 16:40                 | 2025-11-18T16:40:00
            3 Gorffennaf 2025                       | 2025-07-03
            2025 оны 11 сарын 18, 16:40             | 2025-11-18T16:40:00
            18 Novemba 2025 16:40                   | 2025-11-18T16:40:00
            Nobyembre 18, 2025 16:40                | 2025-11-18T16:40:00
            ১৮ নভেম্বর ২০২৫, ১৬:৪০                  | 2025-11-18T16:40:00
            18 نومبر 2025                           | 2025-11-18
            18 நவம்பர் 2025                          | 2025-11-18
            """)
    void aDateInWordsIsReadInFurtherLanguages(String text, String expected) {
        assertEquals(Optional.of(expected), written(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            18 listopada 2025                       | 2025-11-18
            18. listopadu 2025                      | 2025-11-18
            18 listopada 2025 r., godz. 16:40       | 2025-11-18T16:40:00
            3 lipca 2025                            | 2025-07-03
            3. srpna 2025                           | 2025-08-03
            3 липня 2025                            | 2025-07-03
            18 листопада 2025                       | 2025-11-18
            """)
    void monthsThatAreAnotherOneInTheNextCountryStayWhatTheyAre(String text, String expected) {
        assertEquals(Optional.of(expected), written(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            8 octobre 2026 à 06h00 (heure de Paris)         | 2026-10-08T06:00:00+02:00
            2026年06月03日 11時15分 公開(日本時間)                | 2026-06-03T11:15:00+09:00
            23 мая 2026, 12:08 (UTC+5)                      | 2026-05-23T12:08:00+05:00
            23 May 2026 12:08 GMT-3                         | 2026-05-23T12:08:00-03:00
            23 May 2026 12:08 UTC+05:30                     | 2026-05-23T12:08:00+05:30
            07/07/2026 às 8h00 (horário de Brasília), 7 de julho de 2026 | 2026-07-07T08:00:00-03:00
            24 ноября 2026, 09:30 (по московскому времени)  | 2026-11-24T09:30:00+03:00
            July 4, 2026 at 9:15 a.m. Eastern Daylight Time | 2026-07-04T09:15:00-04:00
            4 January 2026, 9:15 pm East Africa Time        | 2026-01-04T21:15:00+03:00
            4 January 2026 21:15 EAT                        | 2026-01-04T21:15:00+03:00
            4 de enero de 2026, 21:15 hora peninsular       | 2026-01-04T21:15:00+01:00
            2026년 1월 4일 21:15 한국시간                      | 2026-01-04T21:15:00+09:00
            4 يناير 2026 21:15 بتوقيت غرينتش                | 2026-01-04T21:15:00Z
            4 January 2026 10:00 GMT - 3 min read           | 2026-01-04T10:00:00Z
            4 January 2026, Eastern time trials             | 2026-01-04
            """)
    void aZoneToldInWordsOrCountedFromUtcIsRead(String text, String expected) {
        assertEquals(
                expected,
                DateInText.in(text, DayMonthOrder.DAY_FIRST)
                        .map(WrittenDate::written)
                        .orElse(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Haushalt 2026: 11:14 Uhr, Rathaus",
                "Budget 2026 : 10:12",
                "2026 um 9:30",
                "03/04/2026",
                "Kapitel 11:14:2026",
                "Marta 3 Liepa 20",
                "Medi 12 med 20",
                "2025 m 3 km 400 a"
            })
    void aTimeOfDayIsNoDayAndWhatCouldBeTwoDaysIsNone(String text) {
        assertEquals(Optional.empty(), written(text));
    }
}
