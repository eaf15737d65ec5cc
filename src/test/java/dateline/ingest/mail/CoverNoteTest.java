package dateline.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dateline.ingest.IngestHarness;
import dateline.ingest.model.Reading;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverNoteTest {
    private static final MailContext NOBODY = new MailContext(List.of(), "");
    private static final String STORY =
            "The dredger Halcyon left the inner basin on Monday after nine weeks of work, the canal"
                    + " office said in a short note.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi all, copy below, call me on 0171 555 0101.\n\n---\n\n",
                "Liebe Redaktion,\nanbei der Text.\n________\n",
                "Story follows, please run it tonight\n* * *\n",
                "Afternoon all, the canal piece. Leave out the name of the lock keeper.\n\nText below:\n\n",
                "Ciao,\necco il pezzo sul canale, non citate la fonte.\n\nGrazie,\nIlda\n\nL'articolo di seguito:\n\n",
                "Hallo zusammen, hier mein Stück über den Kanal.\n\nViele Grüße\nOna\n\n",
                "Hej, här är texten, jag ringer senare.\n\nMvh Ona Brekke\n\n"
            })
    @DisplayName("Words to the desk over a story are no part of it")
    void wordsToTheDeskAreLeftOut(String note) {
        assertEquals(STORY, CoverNote.of(note + STORY, NOBODY).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The first part of the story.\n\n---\n\n",
                "The rules are as follows:\n\n",
                "Best\n\n",
                "Highland games\n***\n",
                ""
            })
    void whatSpeaksToNobodyStays(String first) {
        assertEquals(first + STORY, CoverNote.of(first + STORY, NOBODY).text());
    }

    @Test
    void theReceiptSaysSo() {
        Reading.Clean read = IngestHarness.clean("a.eml", """
                From: Ona Brekke <ona@canal.example>
                Subject: Dredger leaves the inner basin
                Date: Mon, 23 Nov 2026 10:00:00 +0100
                Content-Type: text/plain; charset=utf-8

                Hi all, copy below. Call me on 0171 555 0101.

                ---

                %s
                """.formatted(STORY));

        assertFalse(read.content().body().text().contains("0171"));
        assertEquals(
                1,
                read.repairs().stream()
                        .filter(line -> line.contains("speaks to the desk"))
                        .count());
    }

    @Test
    void aNoteToEditorsOverATextIsNoneOfIt() {
        Reading.Clean read = IngestHarness.clean(
                "a.txt",
                "NOTE TO EDITORS: picture by courier, please credit Ona Brekke.\n\nDredger leaves\n\n" + STORY + "\n");

        assertEquals("Dredger leaves", read.content().title());
        assertEquals(STORY, read.content().body().text());
        assertFalse(read.content().image().isPresent());
    }
}
