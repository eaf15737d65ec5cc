package dateline.ingest.text.embargo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbargoNoticeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "EMBARGOED UNTIL 00:01 FRIDAY 4 DECEMBER 2026",
                "Embargo: 4 December 2026, 00:01 GMT",
                "Embargo: 24 November",
                "Under embargo until 24 November, 10:00",
                "STRICTLY EMBARGOED UNTIL 00.01 HRS ON FRIDAY",
                "This press release is under strict embargo until 9am on Monday.",
                "Transmission of material in this release is embargoed until 8:30 a.m. (ET) Friday, December 4, 2026",
                "The contents of this release are embargoed until 4 December.",
                "Embargoed for release until 10:00 a.m. ET, Thursday, December 3, 2026",
                "Embargoed until delivery. Check against delivery.",
                "EMBARGOED UNTIL",
                "EMBARGOED",
                "EMBARGO",
                "[EMBARGOED] Lighthouse lit again",
                "Embargoed: Lighthouse lit again",
                "EMBARGO: Lighthouse lit again",
                "Lighthouse lit again (embargoed until 4 December)",
                "Lighthouse lit again – EMBARGO 4 Dec 00:01",
                "PRESS RELEASE - EMBARGOED UNTIL 4 DECEMBER",
                "Note to editors: Embargoed until 00:01 on 4 December 2026",
                "[Eds: Embargoed until 6 p.m. Friday.]",
                "Not for publication before 00:01 on Friday 4 December 2026",
                "Not for publication or broadcast before 6pm on Friday",
                "NOT FOR RELEASE UNTIL FRIDAY",
                "Do not publish before 4 December",
                "Please do not use this before Friday 9am",
                "This story may not be published before 4 December 2026",
                "HOLD FOR RELEASE AT 12:01 a.m. Friday",
                "FOR RELEASE 10:00 AM FRIDAY DECEMBER 4",
                "Not for publication",
                "Pozn. pro editory: Text je určen ke zveřejnění nejdříve 15. ledna 2027 v 8.00.",
                "Ke zveřejnění ne dříve než 15. ledna 2027",
                "Určené na zverejnenie najskôr 15. januára 2027",
                "For release no earlier than 6am on Friday 4 December",
                "Earliest publication: 4 December 2026, 06:00",
                "Hinweis: Freigegeben frühestens am 4. Dezember 2026, 6 Uhr",
                "Frühester Veröffentlichungstermin: 4. Dezember 2026",
                "Publication au plus tôt le 4 décembre 2026 à 6 heures",
                "Publicar como pronto el 4 de diciembre de 2026",
                "Pubblicazione non prima del 4 dicembre 2026",
                "Publicar somente a partir de 4 de dezembro de 2026",
                "Publicatie niet eerder dan 4 december 2026",
                "Do publikacji najwcześniej 4 grudnia 2026",
                "Публікація не раніше 4 грудня 2026",
                "Julkaistavissa aikaisintaan 4.12.2026",
                "Sperrfrist: Freitag, 4. Dezember 2026, 0.01 Uhr",
                "Sperrfrist 4. Dezember, 6 Uhr",
                "ACHTUNG SPERRFRIST: Freitag, 10.00 Uhr",
                "Achtung, Sperrfrist: 4.12.2026, 00.01 Uhr",
                "Bitte nicht vor dem 4. Dezember 2026, 0.01 Uhr veröffentlichen",
                "Nicht zur Veröffentlichung vor dem 4. Dezember 2026",
                "Frei zur Veröffentlichung ab 4. Dezember 2026, 6 Uhr",
                "Embargo bis 4. Dezember 2026, 0.01 Uhr",
                "SOUS EMBARGO JUSQU'AU VENDREDI 4 DÉCEMBRE 2026 À 0H01",
                "Sous embargo jusqu’au 4 décembre 2026 à 6 heures",
                "Embargo : vendredi 4 décembre 2026, 0h01",
                "Ne pas publier avant le 4 décembre 2026",
                "À ne pas diffuser avant vendredi 6h00",
                "Embargado hasta el viernes 4 de diciembre de 2026, 00:01 horas",
                "Bajo embargo hasta el 4 de diciembre",
                "No publicar antes del 4 de diciembre de 2026",
                "Prohibida su difusión antes de las 6:00 horas del 4 de diciembre",
                "Embargado até 4 de dezembro de 2026, às 00h01",
                "Sob embargo até às 6h de sexta-feira",
                "Não publicar antes de 4 de dezembro",
                "Sotto embargo fino alle ore 0.01 di venerdì 4 dicembre 2026",
                "EMBARGO FINO AL 4 DICEMBRE 2026",
                "Da non pubblicare prima del 4 dicembre",
                "Onder embargo tot vrijdag 4 december 2026, 00.01 uur",
                "Embargo tot 4 december 2026",
                "Niet publiceren vóór 4 december 2026",
                "Embargo till den 4 december 2026 kl. 00.01",
                "Klausuleret til fredag den 4. december 2026 kl. 00.01",
                "Sperrefrist: 4. desember 2026 kl. 06.00",
                "Julkaisuvapaa 4.12.2026 klo 00.01",
                "Embargo do 4 grudnia 2026, godz. 0:01",
                "Nie publikować przed 4 grudnia 2026",
                "Embargo do 4. prosince 2026, 0:01 hodin",
                "Nezveřejňovat před 4. prosincem 2026",
                "Embargó: 2026. december 4. 0:01 óra",
                "Sub embargo până la 4 decembrie 2026, ora 0:01",
                "Эмбарго до 4 декабря 2026 года, 00:01 мск",
                "Не для публикации до 4 декабря 2026",
                "Не публиковать ранее 6:00 4 декабря",
                "Під ембарго до 4 грудня 2026 року",
                "Υπό εμπάργκο έως 4 Δεκεμβρίου 2026, ώρα 00:01",
                "Ambargo: 4 Aralık 2026 saat 00.01",
                "4 Aralık 2026 saat 00.01'e kadar ambargoludur",
                "محظور النشر حتى الجمعة ٤ ديسمبر ٢٠٢٦ الساعة 00:01",
                "لا ينشر قبل 4 ديسمبر 2026",
                "אמברגו עד יום שישי 4 בדצמבר 2026 בשעה 00:01",
                "לא לפרסום לפני 4 בדצמבר 2026",
                "غیرقابل انتشار تا جمعه ساعت 10:00",
                "4 दिसंबर 2026 से पहले प्रकाशित न करें",
                "解禁:12月4日0時1分",
                "解禁：明日",
                "엠바고: 내일",
                "5 दिसंबर तक प्रतिबंधित (एम्बार्गो)",
                "【報道解禁】2026年12月4日 午前0時",
                "解禁日時:2026年12月4日(金)0時",
                "12月4日0時解禁",
                "4日付朝刊解禁",
                "2026年12月4日まで公開禁止",
                "禁发至2026年12月4日0时",
                "请勿在2026年12月4日0时前发布",
                "解禁时间:2026年12月4日",
                "엠바고: 12월 4일 0시",
                "보도시점: 2026. 12. 4.(금) 12:00",
                "12월 4일 조간부터 보도해 주시기 바랍니다",
                "Embargo hingga 4 Desember 2026 pukul 00.01",
                "Không công bố trước 4 tháng 12",
                "EMBARGADO ATÉ SEXTA-FEIRA ÀS 10H",
                "Embargo do pátku 10:00",
                "Embargo do piątku, godz. 10",
                "ΕΜΠΑΡΓΚΟ ΕΩΣ ΤΗΝ ΠΑΡΑΣΚΕΥΗ ΣΤΙΣ 10:00",
                "VEROFFENTLICHUNG NICHT VOR DEM 4. DEZEMBER",
                "EMBARGADO HASTA EL MIERCOLES A LAS 10",
                "Publiceras ej före fredag kl. 08.00",
                "Offentliggøres tidligst fredag kl. 8",
                "Notes to editors: This release is under embargo until the report is launched in the spring.",
                "EMBARGADO hasta la publicación del informe",
                "Not for publication before the minister has spoken on Thursday",
                "【解禁日時:報告書の公表後】",
                "Embargoed until the end of the press conference",
                "Do not publish before the verdict is read out",
                "Embargo: after the minister's speech",
                "Sperrfrist: nach der Pressekonferenz",
                "Sperrfrist bis zur Vorstellung des Berichts",
                "Nicht zur Veröffentlichung vor der Rede des Präsidenten",
                "Sous embargo jusqu'à la remise du prix",
                "Ne pas publier avant la présentation du budget",
                "Da non pubblicare prima della conferenza stampa",
                "Sob embargo até a coletiva do ministro",
                "Niet publiceren voor de persconferentie",
                "Не публиковать до окончания пресс-конференции",
                "解禁时间:发布会讲话后"
            })
    void whatForbidsToPublishYetIsANotice(String line) {
        assertTrue(EmbargoNotice.in(line).isPresent());
        assertFalse(EmbargoNotice.in(EmbargoNotice.without(line)).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The earliest publication of the map was in 1846, the library says.",
                "Publication no earlier than the war is known of this paper.",
                "Die Veröffentlichung frühestens im Herbst nannte er unwahrscheinlich.",
                "Zveřejnit smlouvu chce ministerstvo až po volbách, opozice hned.",
                "Publicar só más notícias não basta, disse o diretor.",
                "EU lifts arms embargo on Sudan",
                "Embargo gegen Iran verschärft",
                "Embargo: EU einigt sich auf Ölpreisdeckel",
                "Embargo until 2030 on arms for Sudan, EU says",
                "Embargo until Friday on fish from the bay lifted",
                "Embargo bis 1. Januar verlängert",
                "Embargo bis 1. Januar: EU stoppt russische Kohle",
                "Embargo on Russian oil begins on 5 December",
                "Embargo of 1973: how the oil crisis began",
                "Embargo ends",
                "Arms embargo until further notice",
                "Embargoed goods seized at the port on 4 December",
                "Embargoed until 1998, the files show how ministers lied",
                "Embargoed until Friday, the report was leaked on Tuesday.",
                "The study was embargoed until 00:01 on Friday but a site published it on Tuesday.",
                "The figures had been under embargo until 9.30am, the office said.",
                "The document was marked \"EMBARGOED UNTIL 00:01 FRIDAY\", she said.",
                "The note read: \"Embargoed until 4 December 2026\", a spokesman said.",
                "Copies of the book were under embargo until midnight on Tuesday.",
                "Reporters complain about the embargo until noon",
                "The names may not be published until the trial ends on 4 December, the judge ruled.",
                "Under embargo: life in Havana",
                "Not for publication: what ministers say off the record",
                "Do not publish before checking: ten rules for editors",
                "FOR IMMEDIATE RELEASE",
                "FOR IMMEDIATE RELEASE: 24 November 2026",
                "New album for release in December",
                "Released on 4 December, the film is a hit",
                "Sperrfrist für Arbeitslosengeld verlängert",
                "Sperrfrist: Was Arbeitslose wissen müssen",
                "Sperrfrist für Gülle endet am 15. Januar",
                "Gesperrt bis Freitag: die A7 bei Hamburg",
                "Die Brücke bleibt bis 4. Dezember gesperrt",
                "Veröffentlichung des Romans im Dezember geplant",
                "L'embargo sur le pétrole russe entre en vigueur le 5 décembre",
                "Embargo sur les armes : Paris hésite",
                "Embargo jusqu'au bout",
                "La publication du rapport est attendue avant le 4 décembre",
                "Publication du rapport attendue le 4 décembre",
                "Embargado hasta las cejas",
                "Embargadas las cuentas del club",
                "Bajo embargo desde 1962, la isla resiste",
                "El embargo a Cuba cumple 60 años el 4 de diciembre",
                "Obra embargada até 4 de dezembro na praia",
                "Embargo alle armi, il voto il 4 dicembre",
                "Embargo op wapens tot december verlengd",
                "Embargo na broń do Sudanu do 4 grudnia",
                "Эмбарго на российскую нефть вступает в силу 5 декабря",
                "Эмбарго до 2030 года: что это значит",
                "Не публиковать — так решил суд",
                "Silah ambargosu 4 Aralık'ta bitiyor",
                "حظر النشر في قضية الميناء",
                "حظر السلاح حتى 4 ديسمبر",
                "אמברגו נשק על ישראל",
                "アユ漁、1日解禁",
                "新曲の情報解禁",
                "ズワイガニ漁が6日に解禁された",
                "武器禁运至2027年",
                "엠바고 파기 논란",
                "석유 금수 조치",
                "Embargo senjata berlaku hingga Desember",
                "The oil embargo hits the port",
                "Ministers weigh an embargo on fish",
                "The bank will release results before Friday",
                "Embargado hasta el final del juicio el yate del magnate",
                "Embargo: Rede des Ministers sorgt für Streit",
                "Embargo: after the war, the ships came back",
                "The judge said the names may not be published until the hearing is over.",
                "Embargo until the peace conference, EU says",
                "Embargo : le discours de Paris agace Londres",
                "The report was embargoed until the launch, but was leaked",
                "Do not publish before checking: ten rules for editors and speakers",
                "エンバーゴ:発表の舞台裏",
                "Not for publication before his death, the diaries tell of a lonely man"
            })
    void aSentenceAboutAnEmbargoIsNone(String line) {
        assertEquals(Optional.empty(), EmbargoNotice.in(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Embargo: 4 December 2026, 00:01 GMT | 2026-12-04T00:01Z",
                "EMBARGOED UNTIL 00:01 GMT ON FRIDAY 4 DECEMBER 2026 | 2026-12-04T00:01Z",
                "Embargoed until Friday, December 4, 2026, 9:30 a.m. EST | 2026-12-04T09:30-05:00",
                "Under embargo until 2026-12-04T00:01:00+01:00 | 2026-12-04T00:01+01:00",
                "Sperrfrist: Freitag, 4. Dezember 2026, 0.01 Uhr MEZ | 2026-12-04T00:01+01:00",
                "Embargo until 4 December 2026 at 12:05 pm (UTC+2) | 2026-12-04T12:05+02:00"
            })
    void aTimeBeyondDoubtIsRead(String line, OffsetDateTime time) {
        assertEquals(Optional.of(time), EmbargoNotice.in(line).orElseThrow().time());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EMBARGOED UNTIL 00:01 FRIDAY 4 DECEMBER 2026",
                "Embargo: 4 December, 00:01 GMT",
                "Embargo: 04/12/2026, 00:01 GMT",
                "Embargo: 4 December 2026, 00:01 BST",
                "Embargo: 4 December 2026, 00:01 local time",
                "Embargo: Monday 4 December 2026, 00:01 GMT",
                "Embargo: 4 December 2026, midnight GMT",
                "Embargo: 31 November 2026, 00:01 GMT",
                "Embargo: 4 December 2026, 00:01 GMT / 19:01 EST",
                "Embargo: 4 December 2026, 13:01 pm GMT"
            })
    void aTimeInDoubtIsNot(String line) {
        assertEquals(Optional.empty(), EmbargoNotice.in(line).orElseThrow().time());
    }

    @Test
    void whatStandsBesideANoticeStays() {
        assertEquals("Lighthouse lit again", EmbargoNotice.without("EMBARGOED: Lighthouse lit again"));
        assertEquals("Lighthouse lit again", EmbargoNotice.without("[EMBARGOED UNTIL FRIDAY] Lighthouse lit again"));
        assertEquals(
                "Lighthouse lit again", EmbargoNotice.without("Lighthouse lit again (embargoed until 4 December)"));
        assertEquals(
                "The lamp burns. The ferry waits.",
                EmbargoNotice.without("The lamp burns. Embargoed until 4 December, 6:00. The ferry waits."));
    }
}
