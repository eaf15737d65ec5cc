package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.IngestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a newsroom says to its readers beside a story, and what a story says in much the same words. */
class ReaderNotesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Published in the print edition of the November 1, 2021, issue, with the headline “Sounding.”",
                "This article appeared in the print edition under the headline \"Bridge work\"",
                "Dieser Artikel erschien zuerst in der gedruckten Ausgabe vom 3. Mai.",
                "Cet article est paru dans l’édition papier du 3 mai.",
                "Este artículo apareció en la edición impresa del 3 de mayo.",
                "Este texto foi publicado na edição impressa de 3 de maio.",
                "Questo articolo è uscito nell'edizione, la edizione cartacea, del 3 maggio.",
                "Dit artikel verscheen ook in de papieren krant van 3 mei.",
                "Artikeln publicerades i vår papperstidning den 3 maj.",
                "Artykuł ukazał się w wydaniu papierowym z 3 maja.",
                "Эта статья вышла в печатной версии газеты.",
                "この記事は紙面でもお読みいただけます。",
                "本文刊于5月3日印刷版",
                "نشر هذا المقال في الطبعة الورقية",
            })
    void thatItWasPrintedTooIsNoPartOfAStory(String line) {
        assertTrue(ReaderNotes.isOne(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Якщо ви знайшли помилку, виділіть фрагмент тексту та натисніть Ctrl+Enter.",
                "Если вы заметили ошибку, выделите текст и нажмите Ctrl + Enter",
                "Found a typo? Select it and press Ctrl+Enter.",
                "Fehler gefunden? Text markieren und Strg+Enter drücken.",
                "Zaznacz tekst i naciśnij Ctrl + Enter, aby zgłosić błąd",
                "This live blog is now closed.",
                "Dieser Liveblog ist beendet.",
                "Ce direct est terminé.",
                "Este directo ha terminado.",
                "Questa diretta è terminata.",
                "Dit liveblog is gesloten.",
                "Наша трансляция завершена.",
                "本次直播已结束",
                "Dziękujemy, że przeczytałaś/eś nasz artykuł do końca. Bądź na bieżąco!",
                "Thank you for reading this article to the end!",
                "Danke, dass Sie diesen Artikel gelesen haben.",
                "Спасибо, что дочитали до конца!",
                "最後までお読みいただきありがとうございます。",
                "Cook Mode  Prevent your screen from going dark",
                "Kochmodus (Bildschirm bleibt an)",
                "Modo cocina: la pantalla no se apaga",
                "Keep your screen awake",
                "Il vous reste 0 article offert ce mois-ci.",
                "You have 2 free articles left this month.",
                "Te quedan 3 artículos gratis este mes",
                "Осталось 2 бесплатных статьи",
                "有料会員になると会員限定の有料記事もお読みいただけます。",
                "この記事は無料会員も全文をお読みいただけます。",
                "Cet article est réservé aux abonnés",
                "Dieser Artikel ist nur für Abonnenten",
                "Story SavedYou can find this story in My Bookmarks.",
                "Artikel gespeichert. Du findest ihn auf deiner Merkliste",
                "This article includes content hosted on embed.example. We ask for your permission before anything is loaded.",
                "Dieser Artikel enthält Inhalte von Dritten. Wir bitten um Ihre Zustimmung, bevor sie geladen werden.",
                "Este artículo contiene contenido de terceros. Necesitamos su permiso y sus cookies.",
            })
    void whatIsSaidToReadersIsNoPartOfAStory(String line) {
        assertTrue(ReaderNotes.isOne(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The print edition will cease in June, the publisher told its staff on Tuesday.",
                "Published in print editions across the county, the letter cost him his seat.",
                "This article of the constitution has been amended twice since 1949.",
                "Dieser Artikel des Grundgesetzes schützt auch die gedruckte Rede.",
                "To send the message, press Ctrl+Enter.",
                "Select the cells of the table and press Enter.",
                "The live show was closed by the police shortly after midnight.",
                "“This live blog is now closed,” the editor wrote, and went to bed.",
                "Thank you for reading me all these years, and goodbye.",
                "Danke fürs Lesen, schrieb sie an die Tür der Bibliothek.",
                "Cook mode, a new setting, keeps the screen lit, and that is the best idea of the app.",
                "You have two free hands, she said, and that is enough.",
                "Il vous reste trois semaines pour déposer un dossier.",
                "この記事は1923年に書かれた。",
                "この記事は事実と異なると町長は話した。",
                "This story saved the theatre, which had been about to close.",
                "This article includes several passages from her diaries.",
                "Members voted by 214 to 9 to keep the name.",
                "Subscribers of the first hour still come to the office on Fridays.",
            })
    void whatAStorySaysInSuchWordsStays(String line) {
        assertFalse(ReaderNotes.isOne(line));
    }

    @Test
    void aBoxThatAsksForConsentIsLeftOutWithItsTitleAndItsButton() {
        String text = """
                The Brackwater Post
                News | Sport | Weather | Jobs
                Tide mill turns again after sixty years of standing still
                By Hester Quayle
                14 May 2026
                The wheel of the tide mill at Brackwater began to turn at six minutes past five on Thursday morning, watched by some forty people in rubber boots.

                It had stood still since the spring of 1966, when the last miller sold his stones to a garden centre and went to sea.

                Allow content provided by a third party?
                This article includes content hosted on embed.example. We ask for your permission before anything is loaded, as the provider may be using cookies.
                Allow and continue

                Bakers Enid and Paul Garrow bought the building nine years ago for the price of a small car. "We thought it would take two summers," said Enid Garrow.

                The mill will grind on two tides a day, and the flour is to be sold at the door from the first week of June.

                Most read
                Ferry timetable changes next week
                Privacy policy
                """;
        String body = IngestHarness.clean("mill.txt", text).content().body().text();
        assertFalse(body.contains("Allow"), body);
        assertFalse(body.contains("permission"), body);
        assertEquals(4, body.lines().filter(line -> !line.isBlank()).count());
    }
}
