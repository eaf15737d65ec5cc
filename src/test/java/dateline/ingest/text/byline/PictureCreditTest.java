package dateline.ingest.text.byline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML-08. */
class PictureCreditTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The ferry off Little Holm. Photo by Ida Falk; The ferry off Little Holm.; Ida Falk",
                "The ferry off Little Holm. (Photo: Ida Falk/AFP); The ferry off Little Holm.; Ida Falk/AFP",
                "The ferry off Little Holm, Foto: Ida Falk; The ferry off Little Holm; Ida Falk",
                "Die Fähre vor Kleinholm | Bildquelle: Hafenamt; Die Fähre vor Kleinholm; Hafenamt",
                "Die Fähre vor Kleinholm © Ida Falk/dpa; Die Fähre vor Kleinholm; Ida Falk/dpa",
                "Le bac devant l'île. Crédit photo : Ida Falk; Le bac devant l'île.; Ida Falk",
                "El ferry junto a la isla. Fotografía: Ida Falk; El ferry junto a la isla.; Ida Falk",
                "Il traghetto davanti all'isola (Foto di Ida Falk); Il traghetto davanti all'isola; Ida Falk",
                "De pont voor het eiland. Beeld: ANP; De pont voor het eiland.; ANP",
                "Färgen utanför ön. Bild: Ida Falk/TT; Färgen utanför ön.; Ida Falk/TT",
                "Lautta saaren edustalla. Kuva: Ida Falk / Lehtikuva; Lautta saaren edustalla.; Ida Falk / Lehtikuva",
                "Prom przy wyspie. Fot. Ida Falk / PAP; Prom przy wyspie.; Ida Falk / PAP",
                "Prom przy wyspie. Fot.: Ida Falk; Prom przy wyspie.; Ida Falk",
                "Паром у острова. Фото: Ида Фальк; Паром у острова.; Ида Фальк",
                "Vapur adanın önünde. Fotoğraf: İda Falk; Vapur adanın önünde.; İda Falk",
                "島の前のフェリー＝３日（代表撮影）; 島の前のフェリー＝３日; 代表撮影",
                "島の前のフェリー 写真：港湾局; 島の前のフェリー; 港湾局",
                "The ferry off Little Holm. AFP; The ferry off Little Holm.; AFP",
                "The ferry off Little Holm. Ida Falk / Getty Images; The ferry off Little Holm.; Ida Falk / Getty Images",
                "The ferry off Little Holm (Reuters); The ferry off Little Holm; Reuters",
                "The ferry off Little Holm | Keystone; The ferry off Little Holm; Keystone",
                "Credit...Ida Falk/The Harbour Gazette; ''; Ida Falk/The Harbour Gazette"
            })
    void theNameIsToldFromTheCaption(String line, String caption, String credit) {
        Optional<PictureCredit> read = PictureCredit.in(line);

        assertEquals(caption, read.map(PictureCredit::caption).orElse(line));
        assertEquals(Optional.ofNullable(credit), read.map(PictureCredit::credit));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ferry off Little Holm. The islanders had waited for it.",
                "A photo shows the ferry off Little Holm (left) and the pier.",
                "The captain (second from left) with the mayor - and her dog",
                "The source of the river lies in the hills."
            })
    void aCaptionThatNamesNobodyStaysWhole(String line) {
        assertEquals(Optional.empty(), PictureCredit.in(line));
    }
}
