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
                "Akina mama wakisubiri huduma katika zahanati. Picha: Juma Kisiwa; Akina mama wakisubiri huduma katika zahanati.; Juma Kisiwa",
                "書店二樓保留了碾米廠的木造輸送槽。攝影/羅啟文; 書店二樓保留了碾米廠的木造輸送槽。; 羅啟文",
                "Ein Wagen der Linie 2 am Marktbrunnen. © Foto: Jost Emmerling; Ein Wagen der Linie 2 am Marktbrunnen.; Jost Emmerling",
                "படம்: இரா. செந்தாமரை; -; இரா. செந்தாமரை",
                "நன்னீர் நண்டு இனம் (படம்: கயல்விழி முருகேசன்); நன்னீர் நண்டு இனம்; கயல்விழி முருகேசன்",
                "مزارع يتفقد ساقية جافة (تصوير: سامي بن يدر); مزارع يتفقد ساقية جافة; سامي بن يدر",
                "หมู่บ้านหลังน้ำท่วม ภาพ: วารุณี ทองสุก; หมู่บ้านหลังน้ำท่วม; วารุณี ทองสุก",
                "Manoma a gonar gero. Hoto: Balaraba Isyaku; Manoma a gonar gero.; Balaraba Isyaku",
                "Ukuvulwa kwesikole esisha. Isithombe: Thandi Mkhize; Ukuvulwa kwesikole esisha.; Thandi Mkhize",
                "У старой мельницы. Світлина: Олег Дяків; У старой мельницы.; Олег Дяків",
                "Ժողովը քաղաքապետարանում։ Լուսանկարը՝ Anna Sarkisyan | Լուս.: Աննա Սարգսյան; Ժողովը քաղաքապետարանում։ Լուսանկարը՝ Anna Sarkisyan; Աննա Սարգսյան",
                "पुल के पास जमा लोग। तस्वीर: हरीश नौटियाल; पुल के पास जमा लोग।; हरीश नौटियाल",
                "ပွဲတော်မြင်ကွင်း ဓာတ်ပုံ: မောင်မောင်; ပွဲတော်မြင်ကွင်း; မောင်မောင်",
                "Senterkomiteen på kaia. Bilde: K. V. Rao; Senterkomiteen på kaia.; K. V. Rao",
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
                "The council meets on Thursday | Live",
                "Taswira ya picha: sio kila mtu aliipenda, na wengine walisema hivyo. Basi.",
                "She hung the picture: nobody came to look at it. Then the door opened.",
                "Photo finish at the regatta",
                "படம் எடுத்தவர் யார் என்று தெரியவில்லை."
            })
    void otherLinesTellOfNoPicture(String line) {
        assertEquals(Optional.empty(), CaptionLine.of(line));
    }
}
