package dateline.ingest.text.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LANG-01: a story is called by its language, also by one that has close sisters. */
class LanguageDetectionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xh | UMongameli welizwe uthe urhulumente uza kuncedisa abantu abachaphazelekileyo zizikhukhula eMpuma Koloni. Abahlali bathi balambile kwaye abanandawo yokuhlala. Amapolisa athi kusekho abantu abangekafunyanwa, ngoko ke baza kuqhubeka nokukhangela ngomso kwakhona.",
                "zu | UMongameli wezwe uthe uhulumeni uzosiza abantu abathintwe yizikhukhula KwaZulu-Natal. Izakhamuzi zithi zilambile futhi azinayo indawo yokuhlala. Amaphoyisa athi basekhona abantu abangakatholakali, ngakho-ke azoqhubeka nokusesha kusasa.",
                "sw | Wavuvi wa kijiji cha Kijito wamefurahia kufunguliwa kwa soko jipya la samaki ambalo limejengwa kwa muda wa miaka mitano karibu na ufuo wa bahari. Serikali ya kaunti imesema kuwa itajenga barabara mpya kabla ya mwisho wa mwaka huu.",
                "af | Die president het Vrydag gesê die regering sal mense help wat deur die vloede in die Oos-Kaap getref is. Inwoners sê hulle is honger en het nie ’n plek om te bly nie. Die polisie sê daar is nog mense wat nie gevind is nie.",
                "id | Presiden mengatakan pada hari Rabu bahwa pemerintah akan membantu warga yang menjadi korban banjir karena banyak rumah yang rusak. Polisi menyatakan masih mencari tiga orang yang belum ditemukan dan pencarian bisa dilanjutkan besok pagi.",
                "id | Warga dari desa itu tidak akan pergi, dan mereka bisa tinggal dalam rumah yang sudah ada untuk musim hujan ini karena air telah surut juga dari jalan yang menuju sungai itu.",
                "ms | Perdana Menteri berkata kerajaan akan membantu mangsa banjir di Kelantan kerana ramai yang kehilangan tempat tinggal. Beliau memaklumkan bahawa pihak polis masih mencari tiga orang mangsa yang belum ditemui dan usaha itu diteruskan esok.",
                "hr | Predsjednik vlade rekao je u petak da će država pomoći ljudima koji su stradali u poplavi. Stanovnici kažu da nemaju gdje živjeti i da tijekom tjedna nitko nije došao. Policija još uvijek traži tri osobe, a potraga će se nastaviti sutra ujutro.",
                "sr | Predsednik vlade rekao je u petak da će država pomoći ljudima koji su stradali u poplavi. Stanovnici kažu da nemaju gde da žive i da tokom nedelje niko nije došao. Policija još uvek traži tri osobe, a potraga će se nastaviti sutra ujutru.",
                "nn | Statsministeren sa fredag at regjeringa vil hjelpe dei som er råka av flaumen på Vestlandet. Innbyggjarane fortel at dei ikkje har nokon stad å bu. Politiet leitar framleis etter tre personar, og ingen veit kva som skjer no i kommunen.",
                "fa | رئیس جمهور روز جمعه گفت دولت به کسانی که در سیل آسیب دیده‌اند کمک خواهد کرد. ساکنان می‌گویند که گرسنه‌اند و جایی برای زندگی ندارند. پلیس گفت هنوز سه نفر پیدا نشده‌اند و جستجو فردا ادامه خواهد یافت و مردم باید صبور باشند."
            })
    void isNotTakenForItsSister(String language, String text) {
        assertEquals(
                Optional.of(language),
                LanguageDetection.detected(text + "\n" + text).map(LanguageDetection.Guess::tag));
    }

    @Test
    @DisplayName("A sign of Korean says more than a letter: a shorter text is enough")
    void aTextOfSyllablesMayBeShorter() {
        String korean = "운하 관리소는 준설선이 아홉 주 동안의 작업을 마치고 월요일 오전에 안쪽 항구를 떠났다고 밝혔다. 시청은 다음 달부터 새로운 나루터"
                + " 공사를 시작하며, 주민들에게는 임시 다리를 이용해 달라고 부탁했다. 공사는 내년 봄에 끝날 예정이고 그동안 버스가 더 자주 다닌다.";

        assertEquals(Optional.of("ko"), LanguageDetection.detected(korean).map(LanguageDetection.Guess::tag));
    }
}
