package dateline.ingest.text.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.ingest.text.Refusal;
import dateline.ingest.text.charset.Charsets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A label that a document declares means one charset in every format. */
class DeclaredCharsetTest {
    @ParameterizedTest
    @CsvSource({
        "latin1, windows-1252, “Café”",
        "cp819, windows-1252, “Café”",
        "ascii, windows-1252, “Café”",
        "iso-8859-9, windows-1254, “İzmir”",
        "gb2312, GB18030, 朱镕基的老家",
        "x-sjis, windows-31j, ①東京の話です",
        "big5, Big5-HKSCS, 臺灣新聞報導",
        "euc-kr, x-windows-949, 똠방각하 이야기",
        "macintosh, x-MacRoman, Café Ωmega",
        "iso-8859-15, iso-8859-15, Café 5 €",
        "koi8-r, koi8-r, Новости дня"
    })
    void isReadTheSameInXmlAndInAnyOtherText(String label, String charset, String words) throws IOException, Refusal {
        String document = "<?xml version=\"1.0\" encoding=\"" + label + "\"?><title>" + words + "</title>";
        byte[] bytes = document.getBytes(Charset.forName(charset));

        var xml = new StringWriter();
        XmlCharacters.of(new ByteArrayInputStream(bytes)).transferTo(xml);

        assertEquals(document, xml.toString());
        assertEquals(document, Charsets.of(bytes).text());
    }
}
