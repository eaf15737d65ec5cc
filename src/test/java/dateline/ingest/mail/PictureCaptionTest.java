package dateline.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureCaptionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tom Halden winds the clock for the first time since 1985. Picture: Ada Quill-Marsh",
                "Teknenin ambarına yerleştirilen raflar (Fotoğraf: Halden Belediyesi)",
                "Кран над причалом. Фото: Иван Тис / Порт",
                "Akina mama wakisubiri huduma katika zahanati. Picha: Juma Kisiwa",
                "நன்னீர் நண்டு இனம் (படம்: கயல்விழி முருகேசன்)",
                "Řezbář v dílně pod věží. Snímek: Matěj Slezák",
                "ज़िले की खुली सड़क पर बस। तस्वीर: हरीश नौटियाल",
                "村民在修好的桥上晾晒柿饼。吴谷雨摄",
                "Bildunterschrift: Die Brücke am Morgen"
            })
    @DisplayName("A line that tells of a picture ends with who took it, or begins with a label")
    void captions(String line) {
        assertTrue(PictureCaption.isOne(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He painted a grim picture: everyone loses.",
                "The mayor has only one image: that of his own face.",
                "She had to choose between the frame and the photo: the frame won.",
                "Waliona picha: kila mtu alicheka.",
                "Auf dem Bild: ein leerer Hafen und zwei Möwen."
            })
    @DisplayName("A sentence with the word and a colon stays the story's")
    void sentences(String line) {
        assertFalse(PictureCaption.isOne(line));
    }
}
