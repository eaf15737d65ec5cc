package dateline.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.IngestHarness;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Reading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail that asks to wait with its story, or calls it a draft, publishes nothing, wherever and however it says so. */
class DeskHoldTest {
    private static final String HEADLINE = "Council drops plan to close four libraries";
    private static final String STORY = """
            Calder council has dropped its plan to close four village libraries after more than 6,000 people objected.

            The decision, taken behind closed doors on Monday, will cost the council a good deal of its reserves.
            """;

    private static boolean isPublic(String subject, String type, String text) {
        String mail = """
                From: Ruth Pemberton <ruth@calder.example>
                To: desk@tern-island.example
                Subject: %s
                Date: Tue, 24 Nov 2026 09:14:00 +0100
                Message-ID: <libraries@calder.example>
                Content-Type: %s; charset=utf-8

                %s""".formatted(subject, type, text);
        return IngestHarness.readAll(BytesInput.of("mail.eml", mail.getBytes(StandardCharsets.UTF_8)))
                                .get(0)
                        instanceof Reading.Clean clean
                && clean.content().embargo().isEmpty();
    }

    private static String over(String note) {
        return "Hi Sam,\n\n" + note + "\n\n" + HEADLINE + "\n\n" + STORY;
    }

    private static String under(String note) {
        return "Hi Sam,\n\nHere's the libraries story.\n\n" + HEADLINE + "\n\n" + STORY + "\n" + note
                + "\n\nBest wishes,\nRuth\n";
    }

    private static String html(String note) {
        return "<p>Hi Sam,</p><p>Here's the libraries story.</p><p><b>" + HEADLINE + "</b></p><p>"
                + STORY.strip().replace("\n\n", "</p><p>") + "</p><p>" + note + "</p><p>Best wishes,<br>Ruth</p>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NB Please don't put this up until the leader has sat down.",
                "PS: this can't go live before the vote, I'll text you.",
                "Please hold off on this one, I'm still waiting for the council.",
                "NB: not to go out until the family has been told.",
                "Bitte nicht vor der Sitzung online stellen, ich melde mich.",
                "Achtung: erst nach der Abstimmung veröffentlichen.",
                "NB: please do not print it before the environment minister has spoken.",
                "Achtung: bitte nicht drucken, bevor die Umweltministerin gesprochen hat.",
                "Confidential message: this mail is for its intended recipient and not for publication before the vote.",
                "Merci de ne rien mettre en ligne avant le vote, je vous rappelle.",
                "Attention : ne surtout pas diffuser avant 18 heures.",
                "Ojo, no lo saquéis hasta que hable la alcaldesa.",
                "PD: por favor, no lo publiquéis antes de las diez.",
                "Attenzione: non pubblicare prima del voto.",
                "Atenção: não publicar antes da reunião.",
                "Let op: niet publiceren voor de stemming, ik bel je.",
                "OBS! Får inte ut förrän avtalet är påskrivet.",
                "OBS: må ikke publiseres før møtet.",
                "Uwaga! Proszę nie publikować przed sesją.",
                "Pozor, nezveřejňovat před jednáním.",
                "Figyelem! Ne közöljétek szavazás előtt.",
                "Внимание! Не публиковать до заседания.",
                "Увага! Не публікувати до засідання.",
                "Huom! Ei saa julkaista ennen kokousta.",
                "Dikkat! Oylamadan önce yayınlamayın.",
                "※採決の前は掲載しないでください。",
                "注意：表决前先不要发。"
            })
    @DisplayName("Words to wait with it hold a story, over it and under it")
    void wordsToWaitHold(String note) {
        assertHeld(note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NB this is still a draft, I'll send the rest tonight.",
                "PS: first draft, legal haven't seen it.",
                "Achtung: nur ein Entwurf, bitte noch warten.",
                "Attention : c'est un brouillon, je vous envoie la suite.",
                "Ojo, que esto es todavía un borrador.",
                "Attenzione: è una bozza, ti mando il resto.",
                "OBS! Detta är bara ett utkast.",
                "Uwaga: to wersja robocza.",
                "Внимание: это черновик."
            })
    @DisplayName("Words that call it a draft hold a story")
    void aDraftIsHeld(String note) {
        assertHeld(note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DRAFT: Council story",
                "Council story - first draft",
                "[Entwurf] Council story",
                "Council story (borrador)",
                "Fwd: DRAFT - Council story",
                "HOLD: Council story",
                "Papier - sous embargo jusqu'à lundi 30 nov. 7h30",
                "[calder-press] EMBARGOED: Council story"
            })
    @DisplayName("A subject that says so holds a story, though its headline is another one")
    void theSubjectHolds(String subject) {
        assertFalse(isPublic(subject, "text/plain", over("Here's the libraries story.")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Here's the libraries story. Run it when you like, I'm not in until Thursday.",
                "Here's the libraries story. It replaces the draft I sent before, which was too long?",
                "Here's the libraries story. The council's draft budget is attached.",
                "Here's the libraries story. Pictures are not in the folder yet.",
                "Here's the libraries story, cut it before the last paragraph if you must."
            })
    @DisplayName("A note that asks for nothing of the kind holds nothing")
    void otherNotesHoldNothing(String note) {
        assertTrue(isPublic("Council story", "text/plain", over(note)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please consider the environment before printing this email. Please do not print it unless you must.",
                "This email is confidential. If you are not the intended recipient, do not use, copy or print it.",
                "Diese E-Mail ist vertraulich. Bitte nicht ausdrucken.",
                "Ce message est confidentiel. Merci de ne pas l'imprimer.",
                "Este mensaje es confidencial. No lo imprima si no es necesario.",
                "Questo messaggio è riservato. Non stampare questa mail se non è necessario.",
                "Dit bericht is vertrouwelijk. Niet printen als het niet nodig is.",
                "Detta meddelande är konfidentiellt. Skriv inte ut det i onödan.",
                "Ta wiadomość jest poufna. Nie drukuj jej bez potrzeby.",
                "Это письмо конфиденциально. Не печатайте его без нужды.",
                "Ruth Pemberton\nNot in the office on Fridays\n01632 960 199"
            })
    @DisplayName("What every mail of its sender ends with holds nothing")
    void theEndOfAMailHoldsNothing(String end) {
        assertTrue(isPublic(HEADLINE, "text/plain", STORY + "\nBest wishes\nRuth\n\n" + end + "\n"));
    }

    /** What is over is one thing, and a mark beside it another, which only whoever gives the time can call over. */
    @Test
    void anEmbargoThatIsOverOpensNoOther() {
        assertTrue(isPublic(HEADLINE, "text/plain", "EMBARGO LIFTED\n\n" + STORY));
        assertFalse(isPublic("Embargo lifted: arms exports resume", "text/plain", "STRICT EMBARGO\n\n" + STORY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“Please don't publish my name before I have told my mother,” she said to us.",
                "The council may not publish the list until the court has ruled.",
                "It is a draft, the leader keeps saying, and drafts are not final.",
                "Do not go out before Monday, the police told residents of Mill Lane.",
                "The first draft of the plan had closed all nine."
            })
    @DisplayName("Sentences of a story hold nothing")
    void theStoryHoldsNothing(String sentence) {
        assertTrue(isPublic("Council story", "text/plain", HEADLINE + "\n\n" + STORY + "\n" + sentence + "\n"));
        assertTrue(isPublic(HEADLINE, "text/plain", sentence + "\n\n" + STORY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Draft horses return to Calder woods",
                "Entwurf gewinnt Preis für neue Bücherei",
                "Hold the line: how four villages kept their books"
            })
    @DisplayName("A headline with such a word in it holds nothing")
    void aHeadlineHoldsNothing(String headline) {
        assertTrue(isPublic(headline, "text/plain", STORY));
        assertEquals(
                headline, SubjectPrefix.without(headline, new MailMessage(Map.of(), List.of(), List.of(), List.of())));
    }

    private static void assertHeld(String note) {
        assertFalse(isPublic("Council story", "text/plain", over(note)), "over");
        assertFalse(isPublic("Council story", "text/plain", under(note)), "under");
        assertFalse(isPublic("Council story", "text/html", html(note)), "in HTML");
    }
}
