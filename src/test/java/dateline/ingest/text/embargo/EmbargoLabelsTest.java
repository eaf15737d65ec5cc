package dateline.ingest.text.embargo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbargoLabelsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMBARGO do petka, 4. 12. 2026, ob 9.30 – Most bo zaprt|Most bo zaprt",
                "EMBARGO iki gruodžio 4 d. 10 val. – Tiltas bus uždarytas|Tiltas bus uždarytas",
                "EMBARGO til fimmtudags 3. desember kl. 9:00 - Brúnni lokað|Brúnni lokað",
                "EMBARGO līdz ceturtdienai plkst. 10.00 – Tilts slēgts|Tilts slēgts",
                "EMBARGO kuni 4.12.2026 – Sild suletakse|Sild suletakse",
                "EMBARGO fins dijous 3 de desembre – El pont tanca|El pont tanca",
                "EMBARGO ДО ЧЕТВРТКА 3. 12. У 10.00 – Мост се затвара|Мост се затвара",
                "ONDER EMBARGO t.e.m. vr 4 december 9.30 uur / Veer vaart weer|Veer vaart weer",
                "Onder strikt embargo t/m vr 4 december 9.30 uur – Veer vaart weer|Veer vaart weer",
                "Sota embargament fins divendres 4 de desembre 9:30 h – El pont|El pont",
                "Embargo: petek, 4. 12. 2026 ob 9.30|''"
            })
    @DisplayName(
            "Behind the word in capitals a day or an hour of any language is when it ends, and what follows is a headline")
    void theWordInCapitalsLeadsATime(String line, String headline) {
        assertTrue(EmbargoNotice.in(line).isPresent());
        assertEquals(headline, EmbargoNotice.without(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EMBARGO ON 40 SHIPS LIFTED – Port opens again",
                "EMBARGO OF 1973: how the oil crisis began",
                "EMBARGO COSTS PORT 12.50 PERCENT – Ministry",
                "Embargo auf Fisch endet am 4. Dezember – Fischer jubeln",
                "Embargo: Was am 4. Dezember passierte",
                "EMBARGAN LA CASA DEL ALCALDE EL 4 DE DICIEMBRE – Juez",
                "Onder embargo sinds 4 december – de vissers",
                "Embargo na broń do Sudanu do 4 grudnia – Unia"
            })
    @DisplayName("An embargo on goods is none on a story")
    void anEmbargoOnGoodsIsNone(String line) {
        assertEquals(Optional.empty(), EmbargoNotice.in(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COMUNICATO SOTTO EMBARGO",
                "Notizia sotto embargo",
                "NOTA DE PRENSA EMBARGADA",
                "Comunicado bajo embargo",
                "PRESSEMITTEILUNG MIT SPERRFRIST",
                "Meldung unter Embargo",
                "Communiqué sous embargo",
                "NOTÍCIA SOB EMBARGO",
                "PERSBERICHT ONDER EMBARGO",
                "Pressmeddelande under embargo",
                "NYHED UNDER EMBARGO",
                "Tisková zpráva pod embargem",
                "MATERIAŁ OBJĘTY EMBARGIEM",
                "Comunicat sub embargo",
                "ПРЕСС-РЕЛИЗ ПОД ЭМБАРГО",
                "Новина під ембарго",
                "ΔΕΛΤΙΟ ΤΥΠΟΥ ΥΠΟ ΕΜΠΑΡΓΚΟ",
                "AMBARGOLU HABER",
                "THIS PRESS RELEASE IS UNDER STRICT EMBARGO",
                "ACME FOUNDATION – NEWS UNDER EMBARGO"
            })
    @DisplayName("What marks a text as under embargo, and says nothing else, is a notice")
    void aMarkIsANotice(String line) {
        assertTrue(EmbargoNotice.in(line).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CUBA UNDER EMBARGO",
                "Navi sotto embargo",
                "Petrolio sotto embargo da due anni",
                "Noticia bajo embargo, periodista en la cárcel",
                "Is this news under embargo?",
                "Material under embargo seized in port",
                "Texte und Waffen unter Embargo"
            })
    @DisplayName("One word more makes it a story's")
    void oneWordMoreMakesItAStorys(String line) {
        assertFalse(EmbargoNotice.isWhole(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "May be published|only after 2:00 pm on Friday 4 December 2026",
                "Darf veröffentlicht werden|ab Freitag, 4. Dezember 2026, 14 Uhr",
                "Freigegeben|erst am 4. Dezember, 14 Uhr",
                "Diffusion autorisée|à partir du vendredi 4 décembre à 14 h",
                "Publicable|desde las 14:00 del viernes 4 de diciembre",
                "Pubblicazione consentita|dalle ore 14:00 del 4 dicembre",
                "Pode ser publicado|depois das 14h00 de 4 de dezembro",
                "Vrij voor publicatie|vrijdag 4 december, 14:00 uur",
                "Får publiceras|fredag 4 december kl. 14:00",
                "Julkaistavissa|perjantaina 4.12.2026 klo 14:00",
                "Do publikacji|od piątku 4 grudnia, godz. 14:00",
                "Ke zveřejnění|v pátek 4. prosince ve 14:00",
                "Közölhető|december 4., péntek 14 óra után",
                "Poate fi publicat|după ora 14:00, vineri 4 decembrie",
                "Može se objaviti|u petak 4. 12. 2026. u 14:00",
                "Можно публиковать|после 14:00 в пятницу, 4 декабря",
                "Можна оприлюднити|після 14:00, п'ятниця, 4 грудня",
                "Μπορεί να δημοσιευθεί|μετά τις 14:00, Παρασκευή 4 Δεκεμβρίου",
                "Yayımlanabilir|4 Aralık Cuma 14:00'ten sonra",
                "يسمح بالنشر|بعد الساعة 14:00 يوم الجمعة 4 ديسمبر",
                "מותר לפרסום|אחרי 14:00 ביום שישי, 4 בדצמבר",
                "प्रकाशन की अनुमति|शुक्रवार 4 दिसंबर 14:00 के बाद",
                "Boleh dimuat|setelah pukul 14:00, Jumat 4 Desember",
                "Được đăng|sau 14:00 thứ Sáu, ngày 4/12/2026",
                "อนุญาตให้เผยแพร่|ตั้งแต่ 14.00 น. วันศุกร์ที่ 4 ธันวาคม 2569",
                "掲載可能日時|12月4日(金)14時以降",
                "可发布时间|12月4日14时之后",
                "보도 가능 시점|12월 4일(금) 14시 이후",
                "Veröffentlichung|nicht vor dem 4. Dezember, 14 Uhr",
                "Publication|pas avant le 4 décembre à 14 h",
                "Fecha de difusión|a partir del 4 de diciembre, 14:00",
                "Offentliggjøres|tidligst 4. desember kl. 14:00",
                "Опубликовать|не ранее 14:00, 4 декабря",
                "Objava|tek nakon 4. 12. 2026. u 14:00",
                "发布时间|12月4日14时后方可发布",
                "Not before|4 December 2026, 14:00",
                "May go out|from Friday 4 December, 14:00",
                "Mag naar buiten|vrijdag 4 december 2026, 14.00 uur",
                "Puede salir|el viernes 4 de diciembre a las 14:00",
                "Frei ab|4. Dezember 2026, 14 Uhr",
                "Embargo (heure)|4 décembre 2026, 14 h",
                "Embargo|4 December 2026, 14:00",
                "Sperrfrist|4. Dezember 2026, 14 Uhr",
                "解禁日時|2026年12月4日 14時"
            })
    @DisplayName("A row whose label gives leave to publish says from when on")
    void aRowSaysFromWhenOn(String label, String value) {
        assertTrue(EmbargoRow.of(label, value).isPresent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Release|4 December 2026",
                "Publication|4 December 2026",
                "Published|4 December 2026, 14:00",
                "Release|from 4 December 2026",
                "Publication|spring, after the elections",
                "Frei ab|12 Jahren",
                "Freigabe|ab 16",
                "Published|after 14:00 on Friday",
                "Veröffentlichung|4. Dezember 2026",
                "Erscheinungstermin|4. Dezember 2026",
                "Freigegeben ab|12 Jahren",
                "Date de sortie|4 décembre 2026",
                "Embargo|seit 4. Dezember 2014",
                "Embargo|on oil and grain",
                "May be published|at once",
                "Darf veröffentlicht werden|spätestens am 4. Dezember 2026",
                "Opening|Friday 4 December, 14:00",
                "Do publikacji|trzy zdjęcia"
            })
    @DisplayName("A row that tells the day of a book, a film or an embargo on goods stays")
    void otherRowsStay(String label, String value) {
        assertEquals(Optional.empty(), EmbargoRow.of(label, value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMBARGÓ: 2026. november 22., vasárnap 18 óra|2026-11-22|18:00",
                "Sperrfrist: 22. November 2026, 18.30 Uhr|2026-11-22|18:30",
                "Embargo: 22 November 2026, 6:00|2026-11-22|18:00",
                "Embargo: 22 November 2026, 06:00|2026-11-22|06:00",
                "Embargo: 22 November 2026, 6:00 pm|2026-11-22|18:00",
                "Embargo do 22. 11. 2026, 14:00|2026-11-22|14:00"
            })
    @DisplayName("The last hour that it may be meant by is known without a zone")
    void theLastHourIsKnown(String line, LocalDate day, LocalTime hour) {
        EmbargoNotice notice = EmbargoNotice.in(line).orElseThrow();

        assertEquals(Optional.of(day), notice.lastDay());
        assertEquals(Optional.of(hour), notice.lastHour());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sperrfrist: 2. Dezember, 14 Uhr",
                "EMBARGO do petka, 4. 12., ob 9.30 – Most",
                "Embargo: Friday, 14:00"
            })
    @DisplayName("Two figures behind a day are no year")
    void noYearIsMadeUp(String line) {
        assertEquals(Optional.empty(), EmbargoNotice.in(line).orElseThrow().lastDay());
    }
}
