package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lines of a text tell of a picture. */
class CaptionLineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "[Image: a row of boats] Boats at the quay on Monday; Boats at the quay on Monday; -",
                "[IMG] Boats at the quay. Photo: Ann Lee; Boats at the quay.; Ann Lee",
                "[Foto]; -; -",
                "Passengers at the jetty on Thursday. File photo | Malanad Times; Passengers at the jetty on Thursday.; Malanad Times",
                "駅長室の窓から列車を見送るインコの「ダイヤ」（写真：瀬尾祐一）; 駅長室の窓から列車を見送るインコの「ダイヤ」; 瀬尾祐一",
                "1階に残る古い製氷機と見学の子どもたち（写真＝倉橋みのる）; 1階に残る古い製氷機と見学の子どもたち; 倉橋みのる",
                "Ο νέος σταθμός στην Αρμυρή - Φωτ.: Στέλιος Ράφτης; Ο νέος σταθμός στην Αρμυρή; Στέλιος Ράφτης"
            })
    void aCaptionAndItsCreditAreToldApart(String line, String caption, String credit) {
        var expected = new CaptionLine(Optional.ofNullable(caption), Optional.ofNullable(credit));

        assertEquals(Optional.of(expected), CaptionLine.of(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The photo shows boats at the quay, and nobody knows who took it.",
                "WHAT IT MEANS FOR THE HARBOUR",
                "[Sic] The minister wrote it so.",
                "The council meets on Thursday | Live"
            })
    void otherLinesTellOfNoPicture(String line) {
        assertEquals(Optional.empty(), CaptionLine.of(line));
    }
}
