package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.model.RawArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransmissionMarksTest {
    private static final String STORY = """
        Dockers at the port of Ellery laid down their tools on Tuesday after talks over pay broke up, their union said.

        The strike is to last until Friday, and ships are waiting outside the harbour. The port will hire other workers.
        """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MH370 search to resume in December",
                "AI2027 report causes a stir",
                "ISO9001 rules to be loosened",
                "BA2490 diverted: what passengers saw",
                "MH370 SEARCH TO RESUME IN 2027",
                "KL1234 moest uitwijken naar Schiphol",
                "Le vol AF447 devant les juges",
                "MH370: Suche beginnt erneut",
                "GR2030, el plan que nadie ha leído",
                "PM-elect, president at odds over cabinet",
                "PM-designate, rivals meet in 2027",
                "TCP/ip pioneer honoured by her town",
                "EN18031 gilt ab August",
                "PSR1913 が示したこと"
            })
    void aHeadlineMayBeginWithLettersAndFigures(String headline) {
        assertEquals(headline, read(headline + "\n\n" + STORY).title().orElseThrow());
    }

    @Test
    void aLineOfTheStoryMayBeginWithLettersAndFigures() {
        String body = read("Wreck found\n\n" + STORY + "\nThe wreck found by the ship is that of flight\n"
                        + "MH370, which went missing in the ocean, a court\nwas told on Monday in the town.\n")
                .body()
                .orElseThrow()
                .text();

        assertTrue(body.contains("MH370, which went missing"), body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a0457\nr i bc-Harbour-Strike   11-24 0312\nBC-Harbour-Strike, 1st Ld-Writethru,312\n",
                "AFN3118 4 ECO 00142 PORT ELLERY\n\n",
                "FRS0123 3 GEN 0258 ELY/AFN-KK12\nPort-social-strike\n\n",
                "ZCZC NPA0142 4 WI 312 NPA 0456\n\nStrike/Harbour/Ellery/\n",
                "bdt0234 3 pl 312 npa 0456\n\nStreik/Hafen/Ellery/\n",
                "PM-Harbour-Strike,0312\n",
                "u i BC-ML--Strike 11-24\n\n",
                "r f BC-AW-Ellery-Strike-1stLd   11-24 0312\nBC-AW--Ellery Strike, 2nd Ld, 312\n",
                "d0142\n\n",
                "ZCZC\n"
            })
    void linesOfAnAgencysProgramsAreNone(String header) {
        RawArticle read = read(header + "Dockers walk out over pay at Ellery\n\n" + STORY);

        assertEquals("Dockers walk out over pay at Ellery", read.title().orElseThrow());
        assertFalse(read.standfirst().isPresent());
        assertTrue(read.repairs().stream().anyMatch(repair -> repair.contains("agency's programs")));
    }

    @Test
    void whoSignedUnderTheStoryIsNotInIt() {
        RawArticle read = read("ZCZC NPA0142 4 WI 312 NPA 0456\n\nStreik/Hafen/\nDockers walk out over pay =\n\n"
                + STORY + "\nmo/jlr\n241112 Nov 26\nNNNN\n");

        assertEquals("Dockers walk out over pay", read.title().orElseThrow());
        assertTrue(read.body().orElseThrow().text().strip().endsWith("other workers.</p>"));
    }

    @Test
    void aFootnoteInAScriptWithoutCapitalsIsNoNoteOfAnAgency() {
        RawArticle read = read("""
            港口罢工

            埃勒里港的码头工人周二停工，他们的工会说，薪资谈判没有结果。罢工将持续到周五。

            ^ 参见港口年度报告第三章，第十二页。
            """);

        assertTrue(read.body().orElseThrow().text().contains("参见港口年度报告第三章"));
    }

    private static RawArticle read(String text) {
        return PlainTextItem.rawArticle(text);
    }
}
