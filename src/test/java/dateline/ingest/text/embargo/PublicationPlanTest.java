package dateline.ingest.text.embargo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationPlanTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mise en ligne|mercredi 2 décembre, 6 h, pas une minute plus tôt",
                "Onlinestellung|Mittwoch, 2. Dezember, 6 Uhr",
                "Go live|Wednesday 2 December, 6:00",
                "Publicación en la web|miércoles 2 de diciembre, 6:00 h",
                "Messa online|mercoledì 2 dicembre, ore 6.00",
                "Publicação|quarta-feira, 2 de dezembro, às 6h00",
                "Onlineplaatsing|woensdag 2 december, 6.00 uur",
                "Publiceras|onsdag 2 december kl. 6.00",
                "På nett|onsdag 2. desember kl. 6",
                "Verkkoon|keskiviikkona 2.12. klo 6",
                "Publikacja online|środa, 2 grudnia, godz. 6.00",
                "Zveřejnění|středa 2. prosince, 6:00",
                "Közzététel|2026. december 2., szerda 6 óra",
                "Публикация на сайте|среда, 2 декабря, 6:00",
                "Ανάρτηση|Τετάρτη 2 Δεκεμβρίου, ώρα 6.00",
                "Yayın tarihi|2 Aralık Çarşamba, saat 06.00",
                "موعد النشر|الأربعاء 2 ديسمبر، الساعة 6:00",
                "公開日時|12月2日(水)6時",
                "上线时间|12月2日6时",
                "게재 일시|12월 2일(수) 6시",
                "Giờ đăng|6 giờ ngày 2/12/2026"
            })
    @DisplayName("A row says on which day and at which hour something goes on line, in words of any language")
    void aRowTellsThePlan(String label, String value) {
        assertTrue(EmbargoRow.of(label, value).isPresent());
        assertTrue(EmbargoRow.isPlan(label + ": " + value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mise en ligne|décembre 2026",
                "Publication|2 December 2026",
                "Online|Wednesday 2 December, 19:00, by video",
                "Ausstrahlung|Mittwoch, 2. Dezember, 20.15 Uhr",
                "Diffusion|mercredi 2 décembre, 21 h 05, France 2",
                "Published|28 November 2026, 14:00",
                "Publié|le 28 novembre 2026 à 14 h",
                "Ticket sale|Wednesday 2 December, 10:00",
                "Uscita|2 dicembre, nei cinema",
                "Publikacja|tom drugi, s. 12.30",
                "Veröffentlichung|spätestens am 2. Dezember, 14 Uhr",
                "Budget online|in two stages, by 2 December at 10:00"
            })
    @DisplayName("A row of a book, a broadcast, an event or of what has been published tells none")
    void otherRowsTellNone(String label, String value) {
        assertEquals(Optional.empty(), EmbargoRow.of(label, value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dalle ore 11.30 di giovedì",
                "kl. 9 torsdag",
                "a las 6 del miércoles",
                "klo 11.30 torstaina",
                "pukul 10.00 WIB",
                "ob 21. uri",
                "u 9.30 sati",
                "from 11.30 on Thursday"
            })
    @DisplayName("An hour stands behind its word, too")
    void anHourIsNamed(String words) {
        assertTrue(DayOrHour.namesHour(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"at 11.30 percent", "from 12.50 euro a head", "um 3.500 Tonnen", "в 1.5 раза", "kl. 2026"})
    @DisplayName("An amount is no hour")
    void anAmountIsNoHour(String words) {
        assertFalse(DayOrHour.namesHour(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AMBARGOLU (1 Aralık Salı, borsa kapanışı 18.10): Yeni fabrika",
                "EMBARGO (3 December, 10:00): Ferry to sail again",
                "SPERRFRIST [Mi., 2. Dezember, 6 Uhr] – Fähre fährt wieder",
                "EMBARGADO (hasta el 3 de diciembre): Vuelve el ferri",
                "ЭМБАРГО (до 3 декабря, 10:00). Паром снова ходит"
            })
    @DisplayName("The time of an embargo stands in brackets behind the word in capitals")
    void theTimeStandsInBrackets(String subject) {
        assertTrue(EmbargoNotice.in(subject).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EMBARGO (1973): how the oil crisis began",
                "Embargo (oil, grain): the fleet stays in port",
                "AMBARGO (İran, Rusya): yeni liste",
                "EMBARGO (COMEDY, 90 MIN)"
            })
    @DisplayName("What else stands in brackets behind it tells none")
    void otherBracketsTellNone(String headline) {
        assertFalse(EmbargoNotice.in(headline).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Picture: Donal Fay. Pictures and article strictly for release after the sheet comes down, Wednesday 2 December, 11 a.m.",
                "All photos only for publication from Wednesday 2 December, 11 am.",
            })
    @DisplayName("A caption says from when on pictures and text are for release")
    void aCaptionSaysFromWhenOn(String caption) {
        assertTrue(EmbargoNotice.in(caption).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The photos are for publication once the book is paid for.",
                "Pictures from the release of the doves after the sheet came down, Wednesday 2 December, 11 a.m."
            })
    @DisplayName("A caption that speaks of a release says none")
    void aCaptionSpeaksOfARelease(String caption) {
        assertFalse(EmbargoNotice.in(caption).isPresent());
    }
}
