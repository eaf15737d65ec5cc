package dateline.ingest.text.byline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where lines come to speak of who made a picture, in many languages. */
class PictureWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Boats at the quay. Photo: Ann Lee; Photo; Ann Lee",
                "Foto: Henning Sand; Foto; Henning Sand",
                "Kuva: Ilari Vuoksela; Kuva; Ilari Vuoksela",
                "Ráno na mostě. Snímek: Matěj Slezák; Snímek; Matěj Slezák",
                "Nuotr.: Jonas Kazlauskas; Nuotr.; Jonas Kazlauskas",
                "Attēls: Dzintars Mežulis; Attēls; Dzintars Mežulis",
                "Сурет: Айгүл Сәрсен; Сурет; Айгүл Сәрсен",
                "Гэрэл зураг: Б. Болд; Гэрэл зураг; Б. Болд",
                "ფოტო: ნინო ბერიძე; ფოტო; ნინო ბერიძე",
                "עומד ליד הגשר | צילום: רות לוי; צילום; רות לוי",
                "छायाचित्र : हरीश नौटियाल; छायाचित्र; हरीश नौटियाल",
                "ఫోటో: రమేశ్; ఫోటో; రమేశ్",
                "ഫോട്ടോ: അനിൽ; ഫോട്ടോ; അനിൽ",
                "Larawan: Jun-jun Abad; Larawan; Jun-jun Abad",
                "Hình ảnh: Hoài Bắc; Hình ảnh; Hoài Bắc",
                "Sawir: Cali Nuur; Sawir; Cali Nuur",
                "ፎቶ: አበበ; ፎቶ; አበበ",
                "窓から見た港。写真＝港町通信; 写真; 港町通信",
                "주민이 라디오를 맡기고 있다. 사진=은파시; 사진; 은파시",
                "水庫。圖／陳柏睿; 圖; 陳柏睿"
            })
    void theWordAndTheNameAreFound(String line, String word, String name) {
        PictureWords.Place place = PictureWords.in(line).orElseThrow();

        assertTrue(line.startsWith(word, place.word()), () -> line.substring(place.word()));
        assertEquals(name, line.substring(place.name()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The photo shows boats at the quay",
                "An und für sich ein Bild/eine Skizze",
                "Telefoto: Ana Ruiz",
                "Autofoto: Ana",
                "Time: 12:30",
                "Photo:",
                ":",
                ""
            })
    void otherLinesHaveNone(String line) {
        assertEquals(Optional.empty(), PictureWords.in(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Photo:", "Boats at the quay (Picha: Juma", "படம்:", "© 2026"})
    void aLineMaySpeakOfItWithoutAName(String line) {
        assertEquals(!line.startsWith("©"), PictureWords.isIn(line));
        assertFalse(PictureWords.isIn(line.replace(":", "")));
    }
}
