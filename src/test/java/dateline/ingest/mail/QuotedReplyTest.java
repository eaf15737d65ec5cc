package dateline.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.ingest.IngestHarness;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that was saved from an answer, with the mail that it answers quoted under it. */
class QuotedReplyTest {
    private static final String HEADLINE = "Dredger leaves the inner basin";
    private static final String FIRST =
            "The dredger Halcyon left the inner basin on Monday after nine weeks of work, the canal office said.";
    private static final String SECOND =
            "It had taken out 40,000 tonnes of mud, two safes and a piano, which a museum in the town would like to have.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, 16 Nov 2026 at 09:12, Sam Ruddock <sam@estuary.example> wrote:",
                "Am Mo., 16. Nov. 2026 um 09:12 Uhr schrieb Sam Ruddock <sam@estuary.example>:",
                "Le lun. 16 nov. 2026 à 09:12, Sam Ruddock <sam@estuary.example> a écrit :",
                "El lun, 16 nov 2026 a las 9:12, Sam Ruddock (<sam@estuary.example>) escribió:",
                "Il giorno lun 16 nov 2026 alle ore 09:12 Sam Ruddock <sam@estuary.example> ha scritto:",
                "pon., 16 lis 2026 o 09:12 Sam Ruddock <sam@estuary.example> napisał(a):",
                "пн, 16 нояб. 2026 г. в 09:12, Sam Ruddock <sam@estuary.example>:",
                "2026年11月16日(月) 9:12 Sam Ruddock <sam@estuary.example>:"
            })
    @DisplayName("What is quoted under a story in a text or in Markdown is none of it")
    void theQuoteIsLeftOut(String wrote) {
        String quoted =
                "\n\nBest wishes,\nOna\n\n" + wrote + "\n> Ona, can you write 120 words on the dredger?\n>\n> Sam\n";

        for (String name : List.of("a.txt", "a.md")) {
            String mark = name.endsWith("md") ? "# " : "";
            var read = IngestHarness.clean(name, mark + HEADLINE + "\n\n" + FIRST + "\n\n" + SECOND + quoted)
                    .content();

            assertEquals(HEADLINE, read.title());
            assertEquals(FIRST + "\n\n" + SECOND, read.body().text());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----Original Message-----\nFrom: Sam Ruddock <sam@estuary.example>\nSent: Monday, November 16, 2026 9:12 AM\nTo: Ona Brekke\nSubject: dredger\n",
                "________________________________\nVon: Sam Ruddock <sam@estuary.example>\nGesendet: Montag, 16. November 2026 09:12\nAn: Ona Brekke\nBetreff: Bagger\n"
            })
    @DisplayName("The head of the mail that it answers ends a story in a text")
    void theHeadIsLeftOut(String head) {
        var read = IngestHarness.clean(
                        "a.txt",
                        HEADLINE + "\n\n" + FIRST + "\n\n" + SECOND + "\n\n" + head
                                + "\nOna, can you write 120 words on the dredger?\n\nSam\n")
                .content();

        assertEquals(FIRST + "\n\n" + SECOND, read.body().text());
    }
}
