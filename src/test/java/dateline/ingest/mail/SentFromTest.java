package dateline.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentFromTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sent from my iPhone",
                "Sendt med Proton Mail sikker e-mail.",
                "Gesendet mit der GMX Mail App",
                "Envoyé avec la messagerie sécurisée Proton Mail.",
                "Wysłane za pomocą K-9 Mail",
                "Skickat från min Android-enhet med K-9 Mail. Ursäkta min fåordighet.",
                "Отправлено с помощью мобильной Яндекс Почты",
                "Odesláno pomocí Thunderbird Mobile"
            })
    @DisplayName("A program says by which one a mail was sent")
    void isOne(String line) {
        assertTrue(SentFrom.isOne(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gesendet mit der letzten Fähre, kam der Brief nach drei Wochen an.",
                "Envoyé avec trois lettres de recommandation, le dossier est resté sans réponse.",
                "Sendt med fiskebåden nåede medicinen frem i tide."
            })
    @DisplayName("What was sent in a story is the story's")
    void stays(String line) {
        assertFalse(SentFrom.isOne(line));
    }
}
