package dateline.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.IngestHarness;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Reading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An embargo that only the words to the desk tell of, which are left out of the story, holds it all the same. */
class DeskEmbargoTest {
    private static final String HEAD = """
            From: Ruth Pemberton <ruth@calder.example>
            To: desk@tern-island.example
            Subject: %s
            Date: Tue, 24 Nov 2026 09:14:00 +0100
            Message-ID: <libraries@calder.example>
            Content-Type: %s; charset=utf-8

            """;
    private static final String STORY = """
            Council drops plan to close four libraries

            Calder council has dropped its plan to close four village libraries after more than 6,000 people objected.

            The decision, taken behind closed doors on Monday, will cost the council a good deal of its reserves.
            """;

    private static String seen(String subject, String note) {
        String mail = HEAD.formatted(subject, "text/plain") + note + "\n\n" + STORY;
        return read("mail.eml", mail);
    }

    /** The headline, or why it was not taken. */
    private static String read(String name, String text) {
        List<Reading> readings = IngestHarness.readAll(BytesInput.of(name, text.getBytes(StandardCharsets.UTF_8)));
        return readings.get(0) instanceof Reading.Clean clean
                ? clean.content().title()
                : readings.get(0).reasonAgainst().orElse("");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            Hi desk, ¦ Story below, please note it is EMBARGOED until 6am on Thursday. ¦ Best,
            Hi desk, ¦ Copy below. Please don't publish before the vote tonight. ¦ Thanks,
            Hallo zusammen, ¦ unten mein Text. Achtung, die Sperrfrist endet am Donnerstag um elf. ¦ Viele Grüße
            Hallo, ¦ anbei der Text, bitte nicht vor 18 Uhr online stellen. ¦ Gruß
            Bonjour, ¦ Voici le papier, merci de ne pas publier avant jeudi. ¦ Merci,
            Hola, ¦ os mando la nota, no publicar antes del jueves. ¦ Un saludo,
            Ciao, ¦ ecco il pezzo, da non pubblicare prima di giovedì. ¦ Grazie,
            Hoi desk, ¦ Hieronder mijn stuk. Graag niet voor donderdag 18.00 uur publiceren. ¦ Groet,
            Hej, ¦ här kommer texten, publicera inte före torsdag. ¦ Hälsningar,
            Cześć, ¦ tekst poniżej, proszę nie publikować przed czwartkiem. ¦ Pozdrawiam,
            Здравствуйте, ¦ посылаю текст, просьба не публиковать до четверга. ¦ Спасибо,
            お世話になっております ¦ 原稿をお送りします。木曜の朝に解禁です。 ¦ よろしくお願いします
            """)
    void theNoteOverTheStoryHoldsIt(String greeting, String note, String farewell) {
        String seen = seen("Council story", greeting + "\n\n" + note + "\n\n" + farewell + "\nRuth");

        assertTrue(seen.contains("embargo"), seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"No embargo on this one.", "Kein Embargo.", "Sans embargo.", "Run it when you like."})
    void aNoteWithoutOneDoesNot(String note) {
        String seen = seen("Council story", "Hi desk,\n\nStory below. " + note + "\n\nBest,\nRuth");

        assertEquals("Council drops plan to close four libraries", seen);
    }

    @Test
    void theNoteOverAForwardedMailHoldsIt() {
        String seen = seen("Fwd: libraries", """
                Please hold this until the leader has spoken on Thursday.

                ---------- Forwarded message ---------
                From: Ian <ian@calder.example>
                Date: Tue, 24 Nov 2026 at 08:55
                Subject: libraries
                To: Ruth <ruth@calder.example>""");

        assertTrue(seen.contains("embargo"), seen);
    }

    @Test
    void anEmbargoOnGoodsInTheStoryIsItsOwn() {
        String seen = read(
                "mail.eml",
                HEAD.formatted("Council story", "text/plain")
                        + "Hi desk,\n\nStory below.\n\nBest,\nRuth\n\n"
                        + STORY
                        + "\nThe embargo on steel, which was not to be lifted before March, has nothing to do with it.\n");

        assertEquals("Council drops plan to close four libraries", seen);
    }

    @Test
    void aNoteInHtmlHoldsItToo() {
        String html =
                "<div>Hi desk,</div><div><br></div><div>Story below, it is embargoed until Thursday.</div><div><br></div><div>Best,<br>Ruth</div><div><br></div>"
                        + "<h2>Council drops plan to close four libraries</h2><p>Calder council has dropped its plan to close four village libraries after more than 6,000 people objected.</p>"
                        + "<p>The decision, taken behind closed doors on Monday, will cost the council a good deal.</p>";

        assertTrue(read("mail.eml", HEAD.formatted("Council story", "text/html") + html)
                .contains("embargo"));
    }
}
