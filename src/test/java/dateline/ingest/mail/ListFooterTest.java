package dateline.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.IngestHarness;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mailing list adds to a mail as a part of its own. */
class ListFooterTest {
    private static final String FIRST =
            "The lido at Marram Bay will stay open through the winter for the first time since it was dug.";
    private static final String SECOND =
            "Swimmers asked for it in a petition with nine hundred names and one paw print.";
    private static final String TOLD = FIRST + "\n\n" + SECOND;

    private static String body(String type, String more) {
        String text = type.equals("text/html") ? "<p>" + FIRST + "</p><p>" + SECOND + "</p>" : TOLD;
        return IngestHarness.clean("list.eml", """
                From: Perpetua Knill <p.knill@marram.example>
                To: stories@marram-list.example
                Subject: Lido to stay open all winter
                Date: Fri, 27 Nov 2026 10:15:00 +0000
                Message-ID: <lido@marram.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b1"

                --b1
                Content-Type: %s; charset=utf-8

                %s

                --b1
                Content-Type: text/plain; charset=utf-8
                Content-Disposition: inline

                %s

                --b1--
                """.formatted(type, text, more))
                .content()
                .body()
                .text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_______________________________________________\nstories mailing list -- stories@marram-list.example\nTo unsubscribe send an email to stories-leave@marram-list.example",
                "_______________________________________________\nStories Mailingliste -- stories@marram-list.example\nhttps://marram-list.example/mailman3/lists/stories/",
                "_______________________________________________\nListe stories\nstories@marram-list.example\nPour se désinscrire : stories-leave@marram-list.example",
                "-- \nYou received this message because you are subscribed to the Google Groups \"stories\" group.\nTo unsubscribe from this group, send an email to stories+unsubscribe@groups.example.",
                "------------------------------------------------------------\nStories – a levelezőlista\nLeiratkozás: stories-leave@marram-list.example"
            })
    @DisplayName("It is none of the story, whatever its language")
    void theFooterIsLeftOut(String footer) {
        assertEquals(TOLD, body("text/plain", footer));
        assertEquals(TOLD, body("text/html", footer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The water will not be heated, the council stressed.",
                "________________\n\nThe water will not be heated, the council stressed on its page (https://marram.example). Nobody had asked for that, and the seals would not hear of it.",
                "-----\nSwim times: Monday to Friday, 7 to 9\nSaturday: 8 to 12"
            })
    @DisplayName("A part that tells more stays")
    void anotherPartStays(String part) {
        String body = body("text/plain", part);

        assertTrue(body.startsWith(TOLD) && body.length() > TOLD.length() + 20, body);
    }
}
