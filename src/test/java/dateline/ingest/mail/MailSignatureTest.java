package dateline.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.IngestHarness;
import dateline.ingest.model.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every mail of its sender ends with is no part of the story. */
class MailSignatureTest {
    private static final String LAST = "The libraries will open three days a week from April.";

    private static String body(String end) {
        return clean(end).content().body().text();
    }

    private static Reading.Clean clean(String end) {
        String mail = """
                From: Ruth Pemberton <ruth@calder.example>
                To: desk@tern-island.example
                Subject: Council drops plan to close four libraries
                Date: Tue, 24 Nov 2026 09:14:00 +0100
                Message-ID: <libraries@calder.example>
                Content-Type: text/plain; charset=utf-8

                Calder council has dropped its plan to close four village libraries after more than 6,000 people objected.

                %s

                %s
                """.formatted(LAST, end);
        return IngestHarness.clean("mail.eml", mail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ruth Pemberton | Local democracy reporter | 07700 900199",
                "--\nRuth Pemberton\nCalder Beacon",
                "Best wishes,\nRuth",
                "***\n\nBest wishes,\nRuth",
                "______________\nBest wishes,\nRuth",
                "* * *",
                "Thanks",
                "Надіслано з мого iPhone",
                "Detta meddelande kan innehålla konfidentiell information. Om du inte är avsedd mottagare ber vi dig radera det.\nTänk på miljön innan du skriver ut detta mejl.",
                "Regards\n\nRuth Pemberton\n\nCalder Beacon, 4 Mill Lane\nTel. 01632 960 199",
                "Un saludo,\nMarisa",
                "Vänliga hälsningar\nEbba Lindvall\nReporter, Västkustbladet",
                "Hugo Lacassagne\n06 55 50 01 99",
                "Mit freundlichen Grüßen\nSabine Körber",
                "Anna Bielak\ntel. 600 555 019\nTa wiadomość jest poufna i przeznaczona wyłącznie dla adresata.",
                "This email and any attachments are confidential. If you are not the intended recipient please delete it.",
                "Ruth Pemberton\nruth@calder.example\n\nThis message is confidential and may be privileged. It is meant for\nthe recipient alone."
            })
    void aSignatureGoes(String end) {
        assertTrue(body(end).endsWith(LAST), body(end));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Best of all is the children's room, which will have its own door.",
                "Thanks to 6,000 people the books stay.",
                "Ruth Marsh, who is 81, borrowed her first book there.",
                "Who wants to help can write to books@calder.example or call 01632 960 199.",
                "The letter was confidential, said the recipient, but the email was not.",
                "Tern Island Museum, 4 Mill Lane, open daily, 01632 960 199",
                "Calder Library: 01632 960 199",
                "“Best regards to the council,” she said."
            })
    void aLastParagraphStays(String last) {
        assertTrue(body(last).endsWith(last), body(last));
    }

    @Test
    void theReceiptTellsOfIt() {
        assertTrue(clean("Best wishes,\nRuth").repairs().stream().anyMatch(repair -> repair.contains("a farewell")));
        assertFalse(
                clean("Nobody spoke against it.").repairs().stream().anyMatch(repair -> repair.contains("a farewell")));
    }
}
