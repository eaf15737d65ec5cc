package dateline.ingest.text.embargo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What sounds as a request to wait, and is none")
class NoRequestTest {
    private static boolean isHeard(String said) {
        return HoldLines.isSaidToDesk(said) || !DeskEmbargo.in(said, "").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Notes to editors (not for publication)",
                "Noot voor de redactie (niet voor publicatie)",
                "Hinweis für die Redaktion – nicht zur Veröffentlichung",
                "Note à la rédaction (ne pas publier)",
                "Nota a los editores: no publicar",
                "Til redaksjonen [ikke for publisering]",
                "Для редакции (не для публикации)"
            })
    @DisplayName("Notes that are not for print themselves")
    void notesThatAreNotForPrint(String said) {
        assertFalse(isHeard(said), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Note to editors: not for publication before Friday, please", "Not for publication"})
    @DisplayName("A note by which the story is not for print yet")
    void notesByWhichTheStoryIsNot(String said) {
        assertTrue(isHeard(said), said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sperrfrist gibt es keine, der Verein freut sich über jede Zeile.",
                "Auf dem Text liegt keine Sperrfrist.",
                "There is no embargo on this one.",
                "There's no embargo.",
                "It isn't under embargo, run it when you like.",
                "Embargo: none",
                "Pas d'embargo sur ce papier, vous pouvez y aller.",
                "Il n'y a aucun embargo.",
                "Embargo, il n'y en a pas.",
                "El texto no lleva embargo, podéis sacarlo ya.",
                "No hay ningún tipo de embargo.",
                "Embargo no hay.",
                "Non c'è nessun embargo.",
                "Nessun embargo su questo pezzo.",
                "Não há embargo, podem publicar já.",
                "Sem embargo, podem usar.",
                "Er is geen embargo.",
                "Embargo is er niet, mag meteen.",
                "Det finns inget embargo.",
                "Ingen klausul på denne teksten.",
                "Der er ingen klausul, bring den når I vil.",
                "Embargoa ei ole, saa julkaista heti.",
                "*** Vapaa julkaistavaksi heti, karenssia ei ole ***",
                "Embarga nie ma, można puszczać.",
                "Bez embarga.",
                "Embargo není, může to jít hned.",
                "Embargo nie je.",
                "Embargó nincs, mehet azonnal.",
                "Nu există embargo, puteți publica imediat.",
                "Nema embarga.",
                "Няма ембарго.",
                "Эмбарго нет, можно ставить сразу.",
                "Ембарго немає, можна ставити одразу.",
                "Εμπάργκο δεν υπάρχει.",
                "Ambargo yok, hemen girebilirsiniz.",
                "لا يوجد حظر نشر على هذه المادة.",
                "אין אמברגו על הכתבה.",
                "इस पर कोई एम्बार्गो नहीं है।",
                "Tidak ada embargo untuk berita ini.",
                "Bài này không có embargo.",
                "엠바고 없는 건이라 바로 올리셔도 됩니다.",
                "엠바고 없음",
                "エンバーゴはありません。すぐ掲載いただいて結構です。",
                "解禁指定なし",
                "没有禁发期，可以马上发。",
                "無禁發期限",
                "Просимо розмістити матеріал не пізніше 2 грудня та надіслати посилання на публікацію у відповідь.",
                "Please run it no later than Thursday.",
                "Bitte spätestens am Freitag veröffentlichen.",
                "À publier au plus tard vendredi.",
                "Hay que publicarlo a más tardar el viernes.",
                "Da pubblicare non oltre venerdì.",
                "Prosimy opublikować najpóźniej w piątek.",
                "Ahoj Radku, nezapomeň na tu knihovnu věcí, potřebuju ji nejpozději v neděli.",
                "S honorářem klidně počkejte do ledna, kvůli daním se mi to bude hodit víc.",
                "La factura os la mando en diciembre, no hace falta que me contestéis.",
                "Mit dem Honorar könnt ihr bis Januar warten.",
                "La fattura aspetta fino a gennaio.",
                "Fakturan kan vänta till januari.",
                "Laskun kanssa voi odottaa tammikuuhun.",
                "Номер Сюткиной прошу нигде не публиковать, он только для проверки: +7 900 555-01-38.",
                "Please don't print her phone number.",
                "Bitte die Handynummer nicht veröffentlichen.",
                "Merci de ne pas publier son numéro.",
                "No publiquéis su número de teléfono, por favor.",
                "For immediate release",
                "तत्काल प्रकाशन हेतु",
                "Free to use immediately",
                "Text může ven hned.",
                "posílám slíbenou knihovnu, pro jistotu i ve Wordu v příloze (knihovna.docx)."
            })
    void isNotTakenForOne(String said) {
        assertFalse(isHeard(said));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Embargo not lifted",
                "Sperrfrist noch nicht vorbei",
                "The embargo is not over.",
                "No release before the embargo ends.",
                "Keine Veröffentlichung vor Ablauf der Sperrfrist.",
                "No embargo breaks please, hold it until Friday.",
                "There is no embargo, but please hold it until the vote.",
                "Kein Embargo, aber bitte erst nach der Sitzung bringen.",
                "Pas d'embargo mais ne publiez rien avant 18 h.",
                "엠바고 해제 전까지 올리지 마세요.",
                "엠바고는 없지만 내일까지 올리지 말아 주세요.",
                "Hold it until the invoice is settled.",
                "Don't publish until the fee has been paid.",
                "Bitte bis zur Klärung der Rechnung zurückhalten.",
                "Invoice attached, please hold until Thursday.",
                "The fee isn't settled so hold until it is.",
                "Ödeme gelene kadar bekletin.",
                "請求書が払われるまで載せないでください。",
                "원고료 입금될 때까지 올리지 마세요.",
                "A díj kifizetéséig ne közöljétek.",
                "Не публиковать, пока не оплачен счёт.",
                "Не публиковать, мой телефон 123.",
                "Please don't run it before you have rung her number.",
                "Please publish no later than 2 December, but not before 1 December.",
                "Not before 1 December and no later than 2 December.",
                "Freigabe kommt spätestens am Freitag, bis dahin bitte nicht veröffentlichen.",
                "Bitte nicht vor Freitag, spätestens Samstag veröffentlichen.",
                "Sans accord, pas de publication, embargo.",
                "No publicar sin embargo levantado",
                "Embargo: keine Veröffentlichung",
                "حظر: لا نشر",
                "Без эмбарго не публиковать"
            })
    void whatIsOneIsHeardBesideIt(String said) {
        assertTrue(isHeard(said));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No embargo is lifted before noon",
                "The embargo is not over.",
                "karenssia ei ole purettu",
                "No release before the embargo ends.",
                "Don't publish until the fee has been paid.",
                "Bitte bis zur Klärung der Rechnung zurückhalten.",
                "Freigabe kommt spätestens am Freitag",
                "May be published once it is free.",
                "Not for immediate release",
                "Is there no embargo?"
            })
    void nothingIsCutFromWhatDeniesSomethingElse(String said) {
        assertEquals(said, NoRequest.without(said));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ignore my request of yesterday, you can run it now.",
                "Meine Bitte von gestern ist hinfällig.",
                "Ma demande d'hier est caduque, allez-y.",
                "Mi petición de ayer queda sin efecto.",
                "Możecie puszczać od razu, moja wczorajsza prośba jest nieaktualna.",
                "Moje včerejší prosba už neplatí.",
                "Моя вчерашняя просьба не актуальна.",
                "Min begäran från i går gäller inte längre."
            })
    void aRequestIsWithdrawnByWhoSaysThatItWasHis(String said) {
        assertTrue(WithdrawnRequest.isSaid(said));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My request of yesterday still stands.",
                "My request is void once the minister has spoken.",
                "Meine Bitte von gestern ist noch nicht hinfällig.",
                "Their request is void.",
                "Moja prośba nie jest jeszcze nieaktualna."
            })
    void anotherIsNot(String said) {
        assertFalse(WithdrawnRequest.isSaid(said));
    }
}
